import { Link, useNavigate } from '@tanstack/react-router'
import type { MyPlan } from '#contract/planning/unit/queries.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateText, Money } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { planLooks } from '../looks.ts'
import css from '../unit.module.css'
import { words } from '../words.ts'

const said = words.columns

const Standing = ({ row }: { row: MyPlan }) => (
  <>
    <StateTag look={planLooks[row.state]} />
    {row.late && <span className={css.below}>{words.late}</span>}
    {row.returnedLines > 0 && <span className={css.below}>{words.returnedLines(row.returnedLines)}</span>}
  </>
)

const Due = ({ row }: { row: MyPlan }) => {
  const over = row.dueOn < useToday() && (row.state === 'draft' || row.state === 'returned')
  return (
    <span className={over ? css.over : undefined}>
      <DateText iso={row.dueOn} />
    </span>
  )
}

const figure = (key: keyof typeof said, cell: Column<MyPlan>['cell']): Column<MyPlan> => ({
  key,
  header: said[key],
  align: 'right',
  figures: true,
  cell,
})

const columns: Column<MyPlan>[] = [
  {
    key: 'title',
    header: said.title,
    lead: true,
    cell: (row) => (
      <Link to="/ke-hoach/$nam/don-vi/$id" params={{ nam: String(row.year), id: row.id }}>
        {row.title}
      </Link>
    ),
  },
  figure('year', ({ year }) => year),
  { key: 'state', header: said.state, phone: 'state', width: 160, cell: (row) => <Standing row={row} /> },
  {
    key: 'due',
    header: said.due,
    phone: 'meta',
    cell: (row) => <Due row={row} />,
    phoneCell: (row) => (
      <>
        {said.due} <Due row={row} /> · {words.lines(row.lines)}
      </>
    ),
  },
  figure('lines', ({ lines }) => lines),
  figure('asked', ({ stateVnd }) => <Money vnd={stateVnd} />),
  figure('total', ({ totalVnd }) => <Money vnd={totalVnd} />),
  figure('approved', ({ approvedVnd }) => <Money vnd={approvedVnd} />),
  figure('sent', ({ sentOn }) => <DateText iso={sentOn} />),
]

/** `/ke-hoach/cua-toi`: what my own unit plans, year by year; the one that waits stands first. */
export function MyPlansPage() {
  const navigate = useNavigate()
  const plans = useAsk('planning.myPlans', {})
  return (
    <>
      <PageHead title={words.mine} />
      <DataTable
        label={words.mine}
        columns={columns}
        rows={plans.data?.items ?? []}
        rowKey={({ id }) => id}
        state={plans}
        onOpen={({ id, year }) =>
          void navigate({ to: '/ke-hoach/$nam/don-vi/$id', params: { nam: String(year), id } })
        }
        empty={<EmptyState>{words.empty}</EmptyState>}
      />
    </>
  )
}
