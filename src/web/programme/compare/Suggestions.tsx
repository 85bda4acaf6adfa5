import { IconPlus } from '@tabler/icons-react'
import { Money } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { shortName } from '../head/decision.tsx'
import { words as programmeWords } from '../words.ts'
import css from './compare.module.css'
import type { Summary } from './Chooser.tsx'
import { suggest, type Suggestion } from './suggest.ts'
import { words } from './words.ts'

const Known = ({ programme }: Suggestion) => (
  <span className={css.known}>
    {programme.totalVnd !== null && (
      <>
        <Money vnd={programme.totalVnd} decimals={0} /> {programmeWords.millions},{' '}
      </>
    )}
    {words.targets(programme.targetCount)}
  </span>
)

interface SuggestionsProps {
  all: readonly Summary[]
  chosen: readonly Summary[]
  onAdd: (code: string) => void
}

/** Before there are two: which programmes are worth laying beside, one press each. */
export function Suggestions({ all, chosen, onAdd }: SuggestionsProps) {
  const [first] = chosen
  const suggestions = suggest(all, chosen)
  if (suggestions.length === 0) return <EmptyState>{words.alone}</EmptyState>
  return (
    <section className={`${css.invite} kc-no-print`} aria-labelledby="goi-y-so-sanh">
      <h2 id="goi-y-so-sanh">{words.invite(first ? shortName(first) : null)}</h2>
      <p className="kc-hint">{first ? words.inviteHint : `${words.inviteTwo} ${words.inviteHint}`}</p>
      <ul>
        {suggestions.map((suggestion) => {
          const { programme, because } = suggestion
          return (
            <li key={programme.code}>
              <button type="button" onClick={() => onAdd(programme.code)}>
                <span className={css.suggested}>
                  <IconPlus size={16} stroke={1.75} aria-hidden />
                  <span className="kc-hidden">{words.addThis} </span>
                  {shortName(programme)}
                </span>
                <Known {...suggestion} />
                {because.length > 0 && (
                  <span className={css.because}>{because.map((each) => words.because[each]).join(', ')}</span>
                )}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
