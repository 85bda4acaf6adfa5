import { Link } from '@tanstack/react-router'
import type { Output } from '#web/kit/call/call.ts'
import type { Column } from '#web/kit/table/columns.ts'
import { above, validityText } from './validity.ts'
import { words } from './words.ts'

export type Unit = Output<'territory.search'>['items'][number]

export const UnitLink = ({ unit }: { unit: Pick<Unit, 'id' | 'fullName'> }) => (
  <Link to="/dia-ban/$id" params={{ id: unit.id }}>
    {unit.fullName}
  </Link>
)

/** Units as rows: name, where, code, days. */
export const unitColumns: Column<Unit>[] = [
  { key: 'name', header: words.name, lead: true, cell: (unit) => <UnitLink unit={unit} /> },
  { key: 'where', header: words.where, cell: (unit) => above(unit.path), phone: 'meta' },
  { key: 'level', header: words.level, cell: (unit) => words.levels[unit.level], quiet: true },
  {
    key: 'code',
    header: words.code,
    figures: true,
    align: 'right',
    width: 80,
    cell: (unit) => unit.code,
  },
  { key: 'validity', header: words.validity, figures: true, width: 190, cell: validityText, phone: 'state' },
]
