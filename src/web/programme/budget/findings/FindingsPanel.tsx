import { IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ProgrammeView } from '../../use-programme.ts'
import { checkLink, type Here } from '../links.ts'
import { words } from '../words.ts'
import { FindingList } from './FindingList.tsx'
import css from './findings.module.css'
import { aboutBudget, type FindingMarks } from './marks.ts'
import { PlaceLinks } from './PlaceLinks.tsx'
import { isSettled } from './told.ts'

interface FindingsPanelProps {
  here: Here
  programme: ProgrammeView
  marks: FindingMarks
  matched: readonly string[]
  /** takes to a cell of the table on the screen */
  onCell: (number: number) => void
}

/** How many sentences of what matched stand under the findings. */
const SENTENCES = 4

/** The code of the programme, when this person may settle its findings now. */
export const settleIn = ({ steps, summary }: ProgrammeView): string | undefined =>
  steps.some(({ step, allowed }) => step === 'settleFinding' && allowed) ? summary.code : undefined

/** Beside the table: what of it does not add up, and what does. */
export function FindingsPanel({ here, programme, marks, matched, onCell }: FindingsPanelProps) {
  const { content } = programme
  const own = marks.numbered.filter(({ finding }) => aboutBudget(finding, content))
  const elsewhere = marks.numbered.length - own.length
  const findings = own.map(({ finding }) => finding)
  const more = matched.length - SENTENCES
  return (
    <section className={css.panel} aria-labelledby="doi-chieu-bang">
      <div className={css.panelHead}>
        <h2 id="doi-chieu-bang">{words.check}</h2>
        <span>{words.found(own.length, findings.filter(isSettled).length)}</span>
      </div>
      {own.length === 0 && <p className={css.none}>{words.nothingFound}</p>}
      <FindingList
        findings={findings}
        only={own}
        settleIn={settleIn(programme)}
        renderPlaces={(told) => (
          <PlaceLinks here={here} content={content} told={told} marks={marks} onCell={onCell} />
        )}
      />
      {elsewhere > 0 && (
        <p className={css.foot}>
          <Link {...checkLink(here)}>{words.elsewhere(elsewhere)}</Link>
        </p>
      )}
      {matched.length > 0 && (
        <p className={css.foot}>
          <IconCheck size={14} stroke={1.75} aria-hidden /> {words.matched}{' '}
          {matched.slice(0, SENTENCES).join('; ')}
          {more > 0 ? (
            <>
              {'; '}
              <Link {...checkLink(here)}>{words.seeAll(more)}</Link>
            </>
          ) : (
            '.'
          )}
        </p>
      )}
    </section>
  )
}
