import type { Actor } from '../kernel/actor.ts'
import type { Origin } from './nouns.ts'

/** Whose proposals a person deals with. */
export type Scope =
  /** the whole province, or for the Ministry every province */
  | { kind: 'all' }
  /** the commune's places, and what it proposed itself */
  | { kind: 'commune'; unitId: string; organisationId: string }
  /** an establishment's own */
  | { kind: 'owner'; organisationId: string }
  | { kind: 'none' }

const communal = ['communeOfficer', 'communeChair', 'collaborator']

/** @see Quyết định của từng tỉnh; the reach of handbook 2.1: owner, commune, centre and department, Ministry */
export function scopeOf(actor: Actor | null): Scope {
  if (!actor) return { kind: 'none' }
  const { role, organisationId, unitId } = actor
  if (role === 'establishmentOwner') return { kind: 'owner', organisationId }
  if (communal.includes(role))
    return unitId === null ? { kind: 'none' } : { kind: 'commune', unitId, organisationId }
  return { kind: 'all' }
}

/** What reach looks at in a proposal. */
export interface Whose {
  provinceId: string
  unitId: string | null
  proposerId: string | null
  /** organisations of the accounts of its establishments */
  ownerIds: readonly string[]
}

const inProvince = (actor: Actor, { provinceId }: Whose): boolean =>
  actor.provinceId === null || actor.provinceId === provinceId

/** May this person see it? Whoever may ask at all is said by the grants. */
export function readsProposal(actor: Actor | null, whose: Whose): boolean {
  if (!actor || !inProvince(actor, whose)) return false
  const scope = scopeOf(actor)
  switch (scope.kind) {
    case 'all':
      return true
    case 'commune':
      return whose.unitId === scope.unitId || whose.proposerId === scope.organisationId
    case 'owner':
      return whose.proposerId === scope.organisationId || whose.ownerIds.includes(scope.organisationId)
    case 'none':
      return false
  }
}

/** The Ministry reads and does not decide a province's proposals. */
export const handlesProposal = (actor: Actor, whose: Whose): boolean =>
  actor.provinceId === whose.provinceId && readsProposal(actor, whose)

/** Changed, registered and withdrawn by whoever proposed it; the centre and the department may do so for all. */
const writersOwn = ['pipeline.edit', 'pipeline.register', 'pipeline.withdraw', 'pipeline.copy']

/** May this person take that step of this proposal, as far as it hangs on whose it is? */
export function reaches(actor: Actor, whose: Whose, act: string): boolean {
  if (!handlesProposal(actor, whose)) return false
  const scope = scopeOf(actor)
  // what a commune confirms lies on its own ground
  if (act === 'pipeline.confirm') return whose.unitId !== null && whose.unitId === actor.unitId
  if (scope.kind === 'all' || !writersOwn.includes(act)) return true
  return scope.kind !== 'none' && whose.proposerId === scope.organisationId
}

/** From whom a proposal comes, by whoever writes it down. */
export function originOf(role: string): Origin {
  if (role === 'establishmentOwner') return 'owner'
  if (communal.includes(role)) return 'commune'
  return role === 'centreOfficer' ? 'centre' : 'department'
}
