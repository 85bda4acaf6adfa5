import { Link } from '@tanstack/react-router'
import type { Output } from '#web/kit/call/call.ts'
import type { Column } from '#web/kit/table/columns.ts'
import css from './people.module.css'
import { words } from './words.ts'

export type PersonRow = Output<'identity.people'>['items'][number]

export const PersonLink = ({ id, name }: { id: string; name: string }) => (
  <Link to="/nguoi-dung/$id" params={{ id }} search={{}}>
    {name}
  </Link>
)

const Roles = ({ row }: { row: PersonRow }) =>
  row.roles.length === 0 ? (
    <span className={css.quiet}>{words.noRole}</span>
  ) : (
    <span className={css.stack}>
      {row.roles.map((held) => (
        <span key={`${held.role} ${held.organisationId}`}>
          {words.roleAt(held.roleName, held.organisationName)}
        </span>
      ))}
    </span>
  )

/** People as rows: name, user name, roles of today, state of the account. */
export const personColumns: Column<PersonRow>[] = [
  {
    key: 'name',
    header: words.name,
    lead: true,
    width: 220,
    cell: (row) => <PersonLink id={row.id} name={row.name} />,
  },
  { key: 'username', header: words.username, width: 150, quiet: true, cell: (row) => row.username },
  { key: 'roles', header: words.role, cell: (row) => <Roles row={row} />, phone: 'meta' },
  { key: 'division', header: words.division, width: 180, quiet: true, cell: (row) => row.division ?? '' },
  {
    key: 'state',
    header: words.state,
    width: 120,
    cell: (row) => words.states[row.active ? 'active' : 'disabled'],
    phone: 'state',
  },
]
