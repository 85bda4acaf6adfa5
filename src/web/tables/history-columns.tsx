import { Link } from '@tanstack/react-router'
import type { Output } from '#web/kit/call/call.ts'
import { dayOf, formatDate, formatTime } from '#web/kit/figure/dates.ts'
import { Nothing } from '#web/kit/figure/Figures.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { StateWord } from './StateWord.tsx'
import { words } from './words.ts'

type Row = Output<'tables.imports'>['items'][number]

/** A moment as people read it: "15:20 21/11/2026". */
export const toldMoment = (moment: string): string => `${formatTime(moment)} ${formatDate(dayOf(moment))}`

const resultOf = ({ counts, state }: Row) => {
  if (!counts) return <Nothing />
  if (state !== 'committed' && counts.problems > 0) return words.badCells(counts.problems)
  return words.result(counts.created, counts.changed)
}

export const historyColumns: Column<Row>[] = [
  {
    key: 'file',
    header: words.columns.file,
    lead: true,
    cell: (row) => (
      <Link to="/nhap-bang/$id" params={{ id: row.id }}>
        {row.fileName}
      </Link>
    ),
  },
  { key: 'kind', header: words.columns.kind, width: 140, phone: 'meta', cell: ({ title }) => title },
  { key: 'result', header: words.columns.result, width: 170, figures: true, phone: 'meta', cell: resultOf },
  { key: 'by', header: words.columns.by, width: 180, cell: ({ by }) => by },
  {
    key: 'at',
    header: words.columns.at,
    width: 150,
    figures: true,
    cell: ({ at, committedAt }) => toldMoment(committedAt ?? at),
  },
  {
    key: 'state',
    header: words.columns.state,
    width: 150,
    phone: 'state',
    cell: ({ state }) => <StateWord state={state} />,
  },
]
