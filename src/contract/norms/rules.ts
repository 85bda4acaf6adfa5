import type { Actor } from '../kernel/actor.ts'
import type { Norm } from './norm.ts'

const keepers = ['departmentAppraiser', 'departmentDirector', 'ministryOfficer', 'ministryLeader']
const confirmers = ['departmentDirector', 'ministryLeader']

/** Whose rows a person enters: their province's; the Ministry's people the nation's. */
export const keptBy = (actor: Actor): string => actor.provinceId ?? '00'

/** Does this person keep the norms of that province ('00': the nation's)? */
export const keepsNorms = (actor: Actor | null, provinceId: string): boolean =>
  actor !== null && keepers.includes(actor.role) && keptBy(actor) === provinceId

/**
 * May this person take the row out? Not whoever entered or last corrected it, nor whoever confirmed it: what two people
 * have put there one of them does not take away (four eyes).
 */
export function mayWithdraw(
  actor: Actor | null,
  row: Pick<Norm, 'provinceId' | 'withdrawn'> & { enteredById: string | null; confirmedById: string | null },
): 'yes' | 'no' | 'fourEyes' {
  if (!actor || !keepsNorms(actor, row.provinceId) || row.withdrawn) return 'no'
  return [row.enteredById, row.confirmedById].includes(actor.personId) ? 'fourEyes' : 'yes'
}

/**
 * May this person say that the row was compared with the paper? Whoever entered or last corrected it may not: four eyes.
 */
export function mayConfirm(
  actor: Actor | null,
  row: Pick<Norm, 'provinceId' | 'figures' | 'withdrawn' | 'confirmedOn'> & { enteredById: string | null },
): 'yes' | 'no' | 'fourEyes' {
  if (!actor || !confirmers.includes(actor.role) || keptBy(actor) !== row.provinceId) return 'no'
  if (row.withdrawn || row.confirmedOn !== null) return 'no'
  return row.enteredById === actor.personId ? 'fourEyes' : 'yes'
}
