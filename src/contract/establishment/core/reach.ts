import type { Actor } from '../../kernel/actor.ts'
import type { Role } from '../../identity/nouns.ts'

/** Whose establishments a person sees: all narrowings hold together; null: not narrowed by that. */
export interface Scope {
  /** today's provincial jurisdiction */
  provinceId: string | null
  /** those with a place in this commune of today, at any time */
  unitId: string | null
  /** the one that this organisation keeps itself */
  organisationId: string | null
}

/** The whole of one's own province. */
const provincial: readonly Role[] = [
  'centreOfficer',
  'departmentAppraiser',
  'departmentDirector',
  'financeOfficer',
  'viceChair',
  'treasuryOfficer',
  'auditor',
]
const communal: readonly Role[] = ['communeOfficer', 'communeChair', 'collaborator']
const national: readonly Role[] = ['ministryOfficer', 'ministryLeader', 'auditor']

const everywhere: Scope = { provinceId: null, unitId: null, organisationId: null }

/**
 * Whose establishments this person sees; null: nobody's. A collaborator without a commune of their own sees none:
 * the network works commune by commune (NĐ 45/2012/NĐ-CP Đ.10).
 */
export function scopeOf(actor: Actor | null): Scope | null {
  if (!actor) return null
  const { role, provinceId, unitId, organisationId } = actor
  const has = (roles: readonly Role[]) => roles.some((one) => one === role)
  if (provinceId === null) return has(national) ? everywhere : null
  if (has(provincial)) return { ...everywhere, provinceId }
  if (has(communal)) return unitId === null ? null : { ...everywhere, provinceId, unitId }
  if (role === 'establishmentOwner') return { ...everywhere, provinceId, organisationId }
  return null
}

/** What of a record decides who sees it. */
export interface Belonging {
  provinceId: string | null
  /** units of all its places, of their own days and of today */
  unitIds: readonly string[]
  organisationId: string | null
}

/** Is this establishment this person's to see? */
export function sees(actor: Actor | null, record: Belonging): boolean {
  const scope = scopeOf(actor)
  if (!scope) return false
  return (
    (scope.provinceId === null || scope.provinceId === record.provinceId) &&
    (scope.unitId === null || record.unitIds.includes(scope.unitId)) &&
    (scope.organisationId === null || scope.organisationId === record.organisationId)
  )
}
