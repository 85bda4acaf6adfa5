import { Link } from '@tanstack/react-router'
import type { Output } from '#web/kit/call/call.ts'
import { Figure, Nothing } from '#web/kit/figure/Figures.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { words } from './words.ts'

export type Row = Output<'establishment.products'>['items'][number]

const text = (said: string | null) => said || <Nothing />

export const columns: Column<Row>[] = [
  { key: 'name', header: words.columns.name, lead: true, cell: ({ name }) => name },
  {
    key: 'establishment',
    header: words.columns.establishment,
    phone: 'meta',
    cell: ({ establishmentId, establishmentName }) => (
      <Link to="/co-so/$id" params={{ id: establishmentId }} search={{ muc: 'san-xuat' }}>
        {establishmentName}
      </Link>
    ),
  },
  { key: 'unit', header: words.columns.unit, phone: 'meta', cell: ({ unitName }) => text(unitName) },
  {
    key: 'output',
    header: words.columns.output,
    align: 'right',
    figures: true,
    cell: ({ yearlyOutput, unit }) =>
      yearlyOutput === null ? (
        <Nothing />
      ) : (
        <>
          <Figure value={yearlyOutput} /> {unit}
        </>
      ),
  },
  {
    key: 'stars',
    header: words.stars,
    align: 'right',
    phone: 'state',
    phoneCell: ({ ocopStars }) => ocopStars !== null && words.starsOf(ocopStars),
    cell: ({ ocopStars }) => (ocopStars === null ? <Nothing /> : words.starsOf(ocopStars)),
  },
  { key: 'standard', header: words.columns.standard, cell: ({ standard }) => text(standard) },
  {
    key: 'trademark',
    header: words.columns.trademark,
    spare: true,
    cell: ({ trademark }) => text(trademark),
  },
  { key: 'exports', header: words.exports, cell: (row) => (row.exports ? words.yes : <Nothing />) },
]
