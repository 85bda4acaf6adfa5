import type { MapPlace } from '#contract/establishment/finding/queries.ts'
import { Figure, Money } from '#web/kit/figure/Figures.tsx'
import { PathLink } from '#web/kit/page/PathLink.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { figure } from './figures.ts'
import { listPath, type MapSearch, provincePath } from './search.ts'
import { words } from './words.ts'

interface MapTableProps {
  places: readonly MapPlace[]
  search: MapSearch
  nation: boolean
}

const columnsOf = (search: MapSearch, nation: boolean): Column<MapPlace>[] => [
  {
    key: 'name',
    header: nation ? words.province : words.commune,
    lead: true,
    cell: ({ name, code, unitId }) => (
      <PathLink path={nation ? provincePath(search, code) : listPath(search, unitId)}>{name}</PathLink>
    ),
  },
  {
    key: 'count',
    header: words.count,
    align: 'right',
    figures: true,
    phone: 'state',
    phoneCell: ({ count }) => `${figure(count)} cơ sở`,
    cell: ({ count }) => <Figure value={count} />,
  },
  {
    key: 'workers',
    header: words.workers,
    align: 'right',
    figures: true,
    phone: 'meta',
    phoneCell: ({ workers }) => `${figure(workers)} lao động`,
    cell: ({ workers }) => <Figure value={workers} />,
  },
  {
    key: 'support',
    header: words.support,
    align: 'right',
    figures: true,
    cell: ({ supportVnd }) => <Money vnd={supportVnd} />,
  },
]

/** The same as the picture, for whoever reads or hears it; most establishments first. */
export const MapTable = ({ places, search, nation }: MapTableProps) => (
  <DataTable
    label={words.title}
    columns={columnsOf(search, nation)}
    rows={places}
    rowKey={({ unitId }) => unitId}
    dense
  />
)
