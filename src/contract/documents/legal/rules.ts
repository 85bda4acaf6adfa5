import type { Actor } from '../../kernel/actor.ts'

/** Whose documents a person adds: the nation's for the Ministry, otherwise their province's. */
export const provinceOf = (actor: Actor): string => actor.provinceId ?? '00'

const keepers = [
  'departmentAppraiser',
  'departmentDirector',
  'ministryOfficer',
  'ministryLeader',
  'administrator',
]

/** Does this person keep the documents of that province ('00': the nation's)? An administrator of the whole house keeps all. */
export const keepsLegal = (actor: Actor | null, provinceId: string): boolean =>
  actor !== null &&
  keepers.includes(actor.role) &&
  (provinceOf(actor) === provinceId || (actor.role === 'administrator' && actor.provinceId === null))
