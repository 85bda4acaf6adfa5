import { formatMillions } from '#contract/kernel/money.ts'
import { stateOf, totalOf } from '#contract/planning/decision/compare.ts'
import { standingOf } from '#contract/planning/decision/filter.ts'
import { askedOf, proposedMoney } from '#contract/planning/decision/money.ts'
import { areas } from '#contract/words/vi.ts'
import { Money } from '#web/kit/figure/Figures.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import css from '../decision.module.css'
import { changeLooks, standingLooks } from '../looks.ts'
import type { DeskLine } from '../plan.ts'
import { words } from '../words.ts'

const unitOf = ({ organisationName }: DeskLine): string => organisationName || words.department

const Title = ({ line }: { line: DeskLine }) => (
  <>
    {line.title}
    <span className={css.below}>
      {areas[line.area]}
      {line.place && ` · ${line.place}`}
      {line.quantity !== null && ` · ${line.quantity} ${line.unit}`}
    </span>
    {line.change && (
      <span className={css.below}>
        <StateTag look={changeLooks[line.change.kind]} /> {line.change.reason}
      </span>
    )}
  </>
)

/** What Finance said, and what was answered. */
export const Standing = ({ line }: { line: DeskLine }) => (
  <>
    <StateTag look={standingLooks[standingOf(line)]} />
    {line.opinion?.text && <span className={css.below}>{line.opinion.text}</span>}
    {line.opinion?.answer && (
      <span className={css.below}>
        {words.answer}: {line.opinion.answer}
      </span>
    )}
  </>
)

const right = { align: 'right', figures: true } as const

/** Columns that both desks show of a line: what it is, whose, what was asked and what Finance would give. */
export const lineColumns: Column<DeskLine>[] = [
  { key: 'title', header: words.columns.title, lead: true, cell: (line) => <Title line={line} /> },
  { key: 'unit', header: words.columns.unit, phone: 'meta', cell: unitOf },
  {
    key: 'asked',
    header: words.columns.asked,
    ...right,
    phone: 'meta',
    phoneCell: (line) => `${formatMillions(stateOf(askedOf(line)), 1)} ${words.million}`,
    cell: (line) => <Money vnd={stateOf(askedOf(line))} />,
  },
  {
    key: 'finance',
    header: words.columns.finance,
    ...right,
    cell: (line) => <Money vnd={line.opinion ? stateOf(proposedMoney(line)) : null} />,
  },
  {
    key: 'own',
    header: words.columns.own,
    ...right,
    spare: true,
    cell: (line) => <Money vnd={totalOf(proposedMoney(line)) - stateOf(proposedMoney(line))} />,
  },
  {
    key: 'opinion',
    header: words.columns.opinion,
    phone: 'state',
    cell: (line) => <Standing line={line} />,
  },
]
