import type { Actor } from '../kernel/actor.ts'

/** Where a survey lies: in a province of today, in a commune of today. */
export interface Ground {
  provinceId: string
  unitId: string
}

/** The commune that a person sits in; null: in none, for the ground of a province's office is the province. */
export const communeOf = ({ unitId }: Pick<Actor, 'unitId'>): string | null =>
  unitId?.startsWith('c:') === true ? unitId : null

/**
 * Is a commune this person's to survey? Whoever sits in a commune asks there, the province's offices in all of the
 * province. A collaborator without a commune asks nowhere: the network works commune by commune (NĐ 45/2012/NĐ-CP Đ.10).
 */
export const surveysIn = (actor: Actor, ground: Ground): boolean =>
  actor.provinceId === ground.provinceId &&
  (communeOf(actor) === null ? actor.role !== 'collaborator' : communeOf(actor) === ground.unitId)

/** Looks surveys of others through, as far as the ground is theirs. */
const looksThrough = (role: string): boolean => role !== 'collaborator'

/** May this person read a survey? A collaborator reads their own alone. */
export const readsSurvey = (actor: Actor, survey: Ground & { sentBy: string | null }): boolean =>
  surveysIn(actor, survey) && (looksThrough(actor.role) || survey.sentBy === actor.personId)

/**
 * Is a step on a survey this person's? Sending again is for whoever sent it; taking one's own back is too, and what
 * officers decide is theirs on their ground.
 */
export function takesStep(actor: Actor, survey: Ground & { sentBy: string | null }, act: string): boolean {
  if (act === 'survey.resend') return surveysIn(actor, survey) && survey.sentBy === actor.personId
  return readsSurvey(actor, survey)
}
