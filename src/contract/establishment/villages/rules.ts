import type { Actor } from '../../kernel/actor.ts'

const keepers = ['centreOfficer', 'departmentAppraiser', 'departmentDirector']

/** Does this person keep the craft villages and clusters of that province? */
export const keepsVillages = (actor: Actor | null, provinceId: string): boolean =>
  actor !== null && actor.provinceId === provinceId && keepers.includes(actor.role)
