import type { Actor } from '../kernel/actor.ts'

/** Whose plan it is: of a province, and the organisation that sends it (null: the province's own). */
export interface PlanOwner {
  provinceId: string
  organisationId: string | null
}

const communal = ['communeOfficer', 'communeChair', 'collaborator']

const ofNation = (actor: Actor): boolean => actor.provinceId === null

const inProvince = (actor: Actor, { provinceId }: Pick<PlanOwner, 'provinceId'>): boolean =>
  ofNation(actor) || actor.provinceId === provinceId

/** Does this person look at the plans of all units of the province, not only of their own? */
export const seesAllUnits = (actor: Actor): boolean => !communal.includes(actor.role)

/** May this person see that unit's plan? Whoever may ask at all is said by the grants. */
export const readsUnitPlan = (actor: Actor | null, owner: PlanOwner): boolean =>
  actor !== null &&
  inProvince(actor, owner) &&
  (seesAllUnits(actor) || owner.organisationId === actor.organisationId)

/** A unit writes and sends its own plan. */
export const writesUnitPlan = (actor: Actor, owner: PlanOwner): boolean =>
  actor.provinceId === owner.provinceId && owner.organisationId === actor.organisationId

/** What is the whole province's (round, plan, consolidation): read by those who see all units. */
export const readsProvincePlan = (actor: Actor | null, owner: Pick<PlanOwner, 'provinceId'>): boolean =>
  actor !== null && inProvince(actor, owner)

/** The province's own offices act on it; the Ministry reads and answers on the national route only. */
export const handlesProvincePlan = (actor: Actor, owner: Pick<PlanOwner, 'provinceId'>): boolean =>
  actor.provinceId === owner.provinceId && seesAllUnits(actor)

/** Taken by the unit on its own plan or line; everything else by the department, Finance or the Chairman. */
const ownActs = [
  'planning.writeUnitPlan',
  'planning.takeFromBank',
  'planning.sendUnitPlan',
  'planning.resendItem',
]

/** May this person take that step of this plan or line, as far as it hangs on whose it is? */
export const reachesUnit = (actor: Actor, owner: PlanOwner, act: string): boolean =>
  ownActs.includes(act) ? writesUnitPlan(actor, owner) : handlesProvincePlan(actor, owner)
