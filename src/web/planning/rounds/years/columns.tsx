import { Link } from '@tanstack/react-router'
import type { Output } from '#web/kit/call/call.ts'
import { DateText, Figure, Money } from '#web/kit/figure/Figures.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { planLook, roundLooks } from '../looks.ts'
import { words } from '../words.ts'

const said = words.years
export type YearRow = Output<'planning.rounds'>['items'][number]

const money = (
  key: 'askedVnd' | 'inForceVnd' | 'approvedVnd' | 'ceilingVnd',
  header: string,
): Column<YearRow> => ({
  key,
  header,
  width: 96,
  align: 'right',
  figures: true,
  cell: (row) => <Money vnd={key === 'approvedVnd' ? row[key] || null : row[key]} />,
})

/** Columns of the list of years; the nation's offices see whose each is. */
export const columnsFor = (nation: boolean): Column<YearRow>[] => [
  {
    key: 'title',
    header: said.columns.title,
    width: 240,
    lead: true,
    cell: ({ year, title, provinceId }) => (
      <Link to="/ke-hoach/$nam" params={{ nam: String(year) }} search={nation ? { tinh: provinceId } : {}}>
        {title}
      </Link>
    ),
  },
  ...(nation
    ? [
        {
          key: 'province',
          header: said.columns.province,
          width: 150,
          phone: 'meta' as const,
          cell: ({ provinceName }: YearRow) => provinceName,
        },
      ]
    : []),
  {
    key: 'state',
    header: said.columns.state,
    width: 170,
    phone: 'state',
    cell: ({ state }) => <StateTag look={roundLooks[state]} />,
  },
  {
    key: 'plan',
    header: said.columns.plan,
    width: 170,
    cell: ({ planState }) => (planState ? <StateTag look={planLook(planState)} /> : null),
  },
  { key: 'due', header: said.columns.due, width: 110, cell: ({ dueOn }) => <DateText iso={dueOn} /> },
  {
    key: 'sent',
    header: said.columns.sent,
    width: 90,
    align: 'right',
    figures: true,
    phone: 'meta',
    phoneCell: ({ sent, owed }) => said.sentOf(sent, owed),
    cell: ({ sent, owed }) => said.of(sent, owed),
  },
  {
    key: 'lines',
    header: said.columns.lines,
    spare: true,
    width: 80,
    align: 'right',
    figures: true,
    cell: ({ lines }) => <Figure value={lines} />,
  },
  money('askedVnd', said.columns.asked),
  money('inForceVnd', said.columns.inForce),
  money('ceilingVnd', said.columns.ceiling),
  money('approvedVnd', said.columns.approved),
]
