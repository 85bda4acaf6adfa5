import { stateOf, totalOf } from '#contract/planning/unit/rules.ts'
import { itemKinds } from '#contract/words/planning.ts'
import { areas } from '#contract/words/vi.ts'
import { Money } from '#web/kit/figure/Figures.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { fieldsOf, type Line } from '../line/line.ts'
import { lineLooks } from '../looks.ts'
import { words } from '../words.ts'
import css from '../unit.module.css'

interface LineCardsProps {
  lines: readonly Line[]
  /** by line's id: asks above the norm */
  above: ReadonlyMap<string, string>
  problemOf?: (line: Line) => string | undefined
  onOpen: (line: Line) => void
}

/** The lines one below the other, for a thumb: each opens whole. */
export const LineCards = ({ lines, above, problemOf, onOpen }: LineCardsProps) => (
  <ul className={css.cards}>
    {lines.map((line) => (
      <li key={line.key}>
        <button type="button" className={css.card} onClick={() => onOpen(line)}>
          <span className={css.cardTitle}>{line.title || words.line.add}</span>
          <span className={css.cardMeta}>
            <span>
              {[itemKinds[line.kind], line.area !== null && areas[line.area]].filter(Boolean).join(' · ')}
            </span>
            <span>
              {words.line.stateOf} <Money vnd={stateOf(line.money)} /> / <Money vnd={totalOf(line.money)} />{' '}
              {words.plan.inMillions}
            </span>
          </span>
          {line.state !== 'proposed' && <StateTag look={lineLooks[line.state]} />}
          {above.has(line.id ?? '') && <span className={css.warned}>{words.norm.short}</span>}
          {!fieldsOf(line) && <span className={css.wrong}>{words.plan.notSaved}</span>}
          {problemOf?.(line) && <span className={css.wrong}>{problemOf(line)}</span>}
        </button>
      </li>
    ))}
  </ul>
)
