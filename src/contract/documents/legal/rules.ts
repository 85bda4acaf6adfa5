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

/** Relations by which one document ends or changes another. */
const reaching: readonly string[] = ['amends', 'supplements', 'replaces', 'repeals']

/**
 * May a document of one keeper do this to a document of another? A document is amended, replaced and repealed by those
 * who issued it or by those above them: never by another province, nor by a province what is the nation's.
 * @see Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15
 */
export const mayDo = (kind: string, from: string, to: string): boolean =>
  !reaching.includes(kind) || from === '00' || from === to

/** Does this person keep the documents of that province ('00': the nation's)? An administrator of the whole house keeps all. */
export const keepsLegal = (actor: Actor | null, provinceId: string): boolean =>
  actor !== null &&
  keepers.includes(actor.role) &&
  (provinceOf(actor) === provinceId || (actor.role === 'administrator' && actor.provinceId === null))
