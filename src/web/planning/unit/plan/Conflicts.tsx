import { Button } from '@mantine/core'
import { totalOf } from '#contract/planning/unit/rules.ts'
import { areas } from '#contract/words/vi.ts'
import { formatTime } from '#web/kit/figure/dates.ts'
import { type Line, lineOf } from '../line/line.ts'
import { words } from '../words.ts'
import css from '../unit.module.css'
import { inMillions } from './grid-columns.ts'
import type { Writing } from './use-writing.ts'
import type { Conflict } from './work.ts'

const said = words.conflict
const names = words.line

const factsOf = (line: Line): readonly (readonly [string, string])[] => [
  [names.name, line.title],
  [names.area, areas[line.area ?? 0] ?? ''],
  [names.quantity, [line.quantity, line.unit].filter(Boolean).join(' ')],
  [names.totalOf, inMillions(totalOf(line.money))],
  [names.timing, line.timing],
  [names.leadName, line.leadName],
]

const Side = ({ title, line, none }: { title: string; line: Line | null; none: string }) => (
  <div className={css.side}>
    <h4>{title}</h4>
    {line ? (
      <dl>
        {factsOf(line)
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <div key={name} className={css.sideRow}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    ) : (
      <p>{none}</p>
    )}
  </div>
)

function One({ conflict, writing }: { conflict: Conflict; writing: Writing }) {
  const mine = writing.work.lines.find(({ key }) => key === conflict.key) ?? null
  const theirs = conflict.theirs && lineOf(conflict.theirs)
  const head = conflict.key === null
  return (
    <li>
      <strong>{head ? said.head : (mine?.title ?? theirs?.title)}</strong>{' '}
      <span className={css.hint}>{said.told(conflict.by, formatTime(conflict.at))}</span>
      {!head && (
        <div className={css.sides}>
          <Side title={said.mine} line={mine} none={said.removedByMe} />
          <Side title={said.theirs} line={theirs} none={said.gone} />
        </div>
      )}
      <div className={css.buttons}>
        <Button size="xs" variant="default" onClick={() => void writing.settle(conflict, 'mine')}>
          {said.keepMine}
        </Button>
        <Button size="xs" variant="default" onClick={() => void writing.settle(conflict, 'theirs')}>
          {said.takeTheirs}
        </Button>
      </div>
    </li>
  )
}

/** Lines that two people changed at once, side by side; each waits until this person has chosen. */
export function Conflicts({ writing }: { writing: Writing }) {
  const { conflicts } = writing.work
  if (conflicts.length === 0) return null
  return (
    <section className={css.conflicts} aria-label={said.title(conflicts.length)}>
      <strong>{said.title(conflicts.length)}</strong>
      <ul className={css.cards}>
        {conflicts.map((conflict) => (
          <One key={conflict.key ?? 'head'} conflict={conflict} writing={writing} />
        ))}
      </ul>
    </section>
  )
}
