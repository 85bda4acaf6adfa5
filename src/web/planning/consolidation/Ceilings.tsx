import { planSources } from '#contract/words/planning.ts'
import type { Output } from '#web/kit/call/call.ts'
import css from './consolidation.module.css'
import { millions } from './money.ts'
import { words } from './words.ts'

type Ceiling = Output<'planning.totals'>['ceilings'][number]

const share = (vnd: number, of: number): number => (of <= 0 ? 0 : Math.min(100, (vnd / of) * 100))

const One = ({ of, onOpen }: { of: Ceiling; onOpen: () => void }) => {
  const { source, ceilingVnd, keptVnd, plannedVnd } = of
  const over = ceilingVnd !== null && plannedVnd > ceilingVnd
  const whole = Math.max(ceilingVnd ?? 0, plannedVnd)
  return (
    <button type="button" className={css.ceiling} data-over={over || undefined} onClick={onOpen}>
      <span>{planSources[source]}</span>
      <strong className="kc-figures">
        {words.ceilingLine(
          millions(plannedVnd),
          ceilingVnd === null ? words.noCeiling : millions(ceilingVnd),
        )}
      </strong>
      <span className={css.bar} aria-hidden>
        <span data-part="planned" style={{ width: `${share(plannedVnd, whole)}%` }} />
        <span data-part="kept" style={{ width: `${share(keptVnd, whole)}%` }} />
      </span>
      <span className={css.below}>
        {words.keptPart(millions(keptVnd))}
        {ceilingVnd !== null &&
          (over ? (
            <strong className={css.over}>, {words.overBy(millions(plannedVnd - ceilingVnd))}</strong>
          ) : (
            `, ${words.left(millions(ceilingVnd - plannedVnd))}`
          ))}
      </span>
    </button>
  )
}

interface CeilingsProps {
  ceilings: readonly Ceiling[]
  onOpen: (source: Ceiling['source']) => void
}

/** What is planned against what the year may spend, source by source; each opens its lines. */
export const Ceilings = ({ ceilings, onOpen }: CeilingsProps) => {
  const shown = ceilings.filter(({ ceilingVnd, plannedVnd }) => ceilingVnd !== null || plannedVnd > 0)
  if (shown.length === 0) return null
  return (
    <div role="group" className={css.ceilings} aria-label={words.ceilings}>
      {shown.map((of) => (
        <One key={of.source} of={of} onOpen={() => onOpen(of.source)} />
      ))}
    </div>
  )
}
