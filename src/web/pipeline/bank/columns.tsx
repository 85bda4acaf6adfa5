import { Link } from '@tanstack/react-router'
import { arrangements, origins } from '#contract/words/pipeline.ts'
import type { Output } from '#web/kit/call/call.ts'
import { dayOf } from '#web/kit/figure/dates.ts'
import { DateText, Money, Nothing } from '#web/kit/figure/Figures.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { proposalLooks, verdictLooks } from '../looks.ts'
import { words as shared } from '../words.ts'
import css from './bank.module.css'
import { words } from './words.ts'

export type Row = Output<'pipeline.list'>['items'][number]

const Title = ({ row }: { row: Row }) => (
  <>
    <Link to="/ngan-hang-de-an/$id" params={{ id: row.id }}>
      {row.title}
    </Link>
    <span className={css.below}>
      <span className="kc-figures">{row.code}</span> · {row.proposerName}
    </span>
  </>
)

const Asked = ({ row }: { row: Row }) => {
  const asked = row.nationalVnd + row.localVnd
  const over = row.ceilingVnd !== null && asked > row.ceilingVnd
  return (
    <span className={over ? css.over : undefined}>
      <Money vnd={row.totalVnd === 0 ? null : asked} />
    </span>
  )
}

const Standing = ({ row }: { row: Row }) => (
  <>
    <StateTag look={proposalLooks[row.state]} />
    {row.returnYear !== null && <span className={css.below}>{words.comesBack(row.returnYear)}</span>}
  </>
)

const names = (row: Row): string =>
  [row.establishments.join('; '), row.establishmentCount > 3 && words.others(row.establishmentCount - 3)]
    .filter(Boolean)
    .join(' ')

const figure = (key: keyof typeof words.columns, cell: Column<Row>['cell']): Column<Row> => ({
  key,
  header: words.columns[key],
  align: 'right',
  figures: true,
  cell,
})

/** Columns of the list; on a phone the title, the state, and what is asked. */
export const columns: Column<Row>[] = [
  { key: 'title', header: words.columns.title, lead: true, cell: (row) => <Title row={row} /> },
  {
    key: 'state',
    header: words.columns.state,
    width: 156,
    phone: 'state',
    cell: (row) => <Standing row={row} />,
  },
  {
    key: 'establishments',
    header: words.columns.establishments,
    width: 240,
    cell: (row) => names(row) || <Nothing />,
  },
  {
    key: 'place',
    header: words.columns.place,
    width: 140,
    phone: 'meta',
    cell: (row) => row.place || <Nothing />,
    phoneCell: (row) => row.place,
  },
  figure('years', ({ years }) => shared.years(years) || <Nothing />),
  figure('asked', (row) => <Asked row={row} />),
  figure('ceiling', ({ ceilingVnd }) => <Money vnd={ceilingVnd} />),
  figure('total', ({ totalVnd }) => <Money vnd={totalVnd === 0 ? null : totalVnd} />),
  figure('readiness', ({ readiness }) => shared.percent(readiness)),
  {
    key: 'verdict',
    header: words.columns.verdict,
    cell: ({ verdict }) => (verdict ? <StateTag look={verdictLooks[verdict]} /> : <Nothing />),
  },
  { key: 'origin', header: words.columns.origin, spare: true, cell: ({ origin }) => origins[origin] },
  {
    key: 'arrangement',
    header: words.columns.arrangement,
    spare: true,
    cell: ({ arrangement }) => arrangements[arrangement],
  },
  {
    key: 'assigned',
    header: words.columns.assigned,
    spare: true,
    cell: ({ assignedName }) => assignedName || <Nothing />,
  },
  { ...figure('changed', ({ changedAt }) => <DateText iso={dayOf(changedAt)} />), spare: true },
]
