import { Link } from '@tanstack/react-router'
import { namePeriodOf } from '#contract/agenda/rule.ts'
import type { Output } from '#web/kit/call/call.ts'
import { DateText, Nothing } from '#web/kit/figure/Figures.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { dueLook } from '../looks.ts'
import { words } from '../words.ts'

type Row = Output<'agenda.owed'>['items'][number]
type Group = Output<'agenda.owed'>['groups'][number]
const { columns } = words.owed

/** A true minus, as figures have it. */
const signed = (n: number): string => (n < 0 ? `−${-n}` : String(n))

/** What each office owes. */
export const owedColumns = (side: 'toUs' | 'byUs', today: string): Column<Row>[] => [
  {
    key: 'office',
    header: columns.office,
    width: 240,
    ...(side === 'toUs' ? { lead: true } : { phone: 'meta' as const }),
    cell: (row) =>
      side === 'toUs' ? (
        <Link to="/nghia-vu/$id" params={{ id: row.id }}>
          {row.ownerName}
        </Link>
      ) : (
        (row.recipientName ?? <Nothing />)
      ),
  },
  {
    key: 'what',
    header: columns.what,
    ...(side === 'byUs' ? { lead: true } : { phone: 'meta' as const }),
    cell: (row) =>
      side === 'byUs' ? (
        <Link to="/nghia-vu/$id" params={{ id: row.id }}>
          {row.title}
        </Link>
      ) : (
        row.title
      ),
  },
  { key: 'period', header: columns.period, width: 150, cell: (row) => namePeriodOf(row.period) },
  {
    key: 'due',
    header: columns.due,
    width: 90,
    figures: true,
    phone: 'meta',
    cell: (row) => <DateText iso={row.dueOn} today={today} />,
  },
  {
    key: 'left',
    header: columns.left,
    width: 100,
    align: 'right',
    figures: true,
    cell: (row) => (row.state === 'open' ? signed(row.workingDaysLeft) : <Nothing />),
  },
  {
    key: 'told',
    header: columns.told,
    width: 130,
    quiet: true,
    cell: (row) => (row.state === 'open' ? words.owed.told[row.told] : <Nothing />),
  },
  {
    key: 'state',
    header: columns.state,
    width: 130,
    phone: 'state',
    cell: (row) => <StateTag look={dueLook(row, today)} />,
  },
]

/** One obligation in one period, over all offices. */
export const groupColumns = (today: string): Column<Group>[] => [
  { key: 'what', header: columns.what, lead: true, cell: (row) => row.title },
  {
    key: 'period',
    header: columns.period,
    width: 160,
    phone: 'meta',
    cell: (row) => namePeriodOf(row.period),
  },
  {
    key: 'due',
    header: columns.due,
    width: 90,
    figures: true,
    phone: 'meta',
    cell: (row) => <DateText iso={row.dueOn} today={today} />,
  },
  {
    key: 'sent',
    header: columns.sent,
    width: 100,
    align: 'right',
    figures: true,
    phone: 'state',
    cell: (row) => words.owed.sentOf(row.sent, row.offices),
  },
  {
    key: 'late',
    header: columns.late,
    width: 90,
    align: 'right',
    figures: true,
    cell: (row) => (row.late === 0 ? <Nothing /> : row.late),
  },
]
