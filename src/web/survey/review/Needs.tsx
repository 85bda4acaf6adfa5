import { Checkbox } from '@mantine/core'
import { formatMillions } from '#contract/kernel/money.ts'
import { needKindWords } from '#contract/words/survey.ts'
import css from '../survey.module.css'
import { words } from '../words.ts'
import type { Survey } from './told.ts'

const said = words.record
type Need = Survey['answers']['needs'][number]

const money = (vnd: number): string => `${formatMillions(vnd, 1).replace(/,0$/, '')} triệu đồng`

const toldOf = ({ estimatedVnd, ownVnd, year }: Need): string =>
  [
    estimatedVnd === null ? '' : money(estimatedVnd),
    ownVnd === null ? '' : `${said.own} ${money(ownVnd)}`,
    year === null ? '' : said.inYear(year),
  ]
    .filter(Boolean)
    .join(' · ')

interface NeedsProps {
  survey: Survey
  leftOut: readonly string[]
  /** null: nothing is decided here */
  onLeaveOut: ((key: string, out: boolean) => void) | null
}

/** What help is wanted; who accepts says which of it goes on into the bank. */
export function Needs({ survey, leftOut, onLeaveOut }: NeedsProps) {
  const { needs } = survey.answers
  if (needs.length === 0) return <p className={css.quiet}>{said.noNeeds}</p>
  const kept = new Map(survey.needsKept.map(({ key, accepted }) => [key, accepted]))
  return (
    <ul className={css.needs}>
      {needs.map((need) => (
        <li key={need.key}>
          <strong>{needKindWords[need.kind]}</strong>: {need.what}
          <span className={`${css.below} kc-figures`}>{toldOf(need)}</span>
          {onLeaveOut ? (
            <Checkbox
              mt={8}
              label={said.goesOn}
              aria-label={`${said.goesOn}: ${need.what}`}
              checked={!leftOut.includes(need.key)}
              onChange={(event) => onLeaveOut(need.key, !event.currentTarget.checked)}
            />
          ) : (
            survey.state === 'accepted' && (
              <span className={css.below}>{kept.get(need.key) ? said.inBank : said.leftOut}</span>
            )
          )}
        </li>
      ))}
    </ul>
  )
}
