import { signatureLines } from '#contract/identity/signing.ts'
import type { Output } from '#web/kit/call/call.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { OrganisationLink } from '../organisations/columns.tsx'
import css from './people.module.css'
import { words } from './words.ts'

export type Holding = Output<'identity.person'>['holdings'][number]

export const spanOf = (from: string, to: string | null): string =>
  to ? words.between(formatDate(from), formatDate(to)) : words.from(formatDate(from))

/** The collective in whose name the chair and the deputies of a people's committee sign. */
const collectiveOf = (kind: Holding['organisationKind']): string | null =>
  kind === 'provincialCommittee' || kind === 'communeCommittee' ? 'Ủy ban nhân dân' : null

type Signed = Pick<Holding, 'title' | 'signingForm' | 'signingFor' | 'roleName' | 'organisationKind'>

/** The lines above a signature, as a paper prints them. */
export const Signature = ({ holding }: { holding: Signed }) => (
  <span className={css.signature} aria-label={words.fields.preview}>
    {signatureLines(
      {
        form: holding.signingForm,
        forTitle: holding.signingFor ?? '',
        ownTitle: holding.title ?? holding.roleName,
      },
      collectiveOf(holding.organisationKind),
    ).map((line) => (
      <span key={line}>{line}</span>
    ))}
  </span>
)

interface RolesProps {
  holdings: readonly Holding[]
  /** what may be done with a role, at its right */
  renderActs: (holding: Holding) => React.ReactNode
}

/** Roles with their days and how their holder signs. */
export const Roles = ({ holdings, renderActs }: RolesProps) =>
  holdings.length === 0 ? (
    <EmptyState>{words.noRoles}</EmptyState>
  ) : (
    <ul className={css.rows}>
      {holdings.map((holding) => (
        <li key={holding.id} data-over={!holding.current || undefined}>
          <span className={css.stack}>
            <span className={css.lead}>{holding.roleName}</span>
            <OrganisationLink id={holding.organisationId} name={holding.organisationName} />
            <span className={css.quiet}>
              {[
                spanOf(holding.from, holding.to),
                holding.documentNumber,
                holding.current ? words.current : words.notCurrent,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          {holding.title && <Signature holding={holding} />}
          <span className={css.acts}>{renderActs(holding)}</span>
        </li>
      ))}
    </ul>
  )
