import { Link } from '@tanstack/react-router'
import { organisationKinds } from '#contract/words/vi.ts'
import type { Output } from '#web/kit/call/call.ts'
import type { Column } from '#web/kit/table/columns.ts'
import css from './organisations.module.css'
import { spanText } from './validity.ts'
import { words } from './words.ts'

export type OrganisationRow = Output<'identity.organisations'>['items'][number] & { depth?: number }

export const OrganisationLink = ({ id, name }: { id: string; name: string }) => (
  <Link to="/to-chuc/$id" params={{ id }}>
    {name}
  </Link>
)

const Name = ({ row }: { row: OrganisationRow }) => (
  <span className={css.name} data-depth={Math.min(row.depth ?? 0, 4) || undefined}>
    <OrganisationLink id={row.id} name={row.name} />
    {row.otherNames.length > 0 && (
      <span className={css.quiet}>{words.formerly(row.otherNames.join('; '))}</span>
    )}
  </span>
)

const Certainty = ({ confidence }: { confidence: OrganisationRow['confidence'] }) => (
  <span className={css.certainty} data-uncertain={confidence === 'uncertain' || undefined}>
    {words.confidence[confidence]}
  </span>
)

/** Organisations as rows: name with the names of other days, kind, whose, where, days, how sure. */
export const organisationColumns: Column<OrganisationRow>[] = [
  { key: 'name', header: words.name, lead: true, cell: (row) => <Name row={row} /> },
  { key: 'kind', header: words.kind, cell: (row) => organisationKinds[row.kind], phone: 'meta', width: 180 },
  { key: 'parent', header: words.parent, quiet: true, cell: (row) => row.parentName ?? '' },
  { key: 'place', header: words.place, width: 110, cell: (row) => row.provinceName ?? words.national },
  {
    key: 'validity',
    header: words.validity,
    figures: true,
    width: 180,
    cell: (row) => spanText(row.validFrom, row.validTo),
    phone: 'state',
  },
  { key: 'certainty', header: words.certainty, width: 120, cell: (row) => <Certainty {...row} /> },
]
