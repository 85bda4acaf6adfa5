import type { Actor } from '../kernel/actor.ts'
import type { Role } from '../identity/nouns.ts'

export { structuralProblems, takesNegative, tooLong } from './structure/index.ts'

export type Level = 'national' | 'province' | 'commune'

/**
 * Who handles programmes of which level: the Ministry its national one, a province's organisations the
 * provincial one, a commune its own.
 * @see NĐ 45/2012/NĐ-CP Đ.2; Chương trình Cà Mau 2026–2030 VII.4 (communes approve their own)
 */
const handlers: Record<Level, readonly Role[]> = {
  national: ['ministryOfficer', 'ministryLeader'],
  province: ['departmentAppraiser', 'departmentDirector', 'centreOfficer', 'viceChair'],
  commune: ['communeOfficer', 'communeChair'],
}

export interface Belonging {
  level: Level
  /** today's jurisdiction; '00' for national */
  provinceId: string
  unitId: string | null
}

/** Is the programme this person's to handle: by level, by province, by commune? */
export function handles(actor: Actor, programme: Belonging): boolean {
  if (!handlers[programme.level].some((role) => role === actor.role)) return false
  // the role alone is not enough: it is held at an office of the nation
  if (programme.level === 'national') return actor.provinceId === null
  if (actor.provinceId !== programme.provinceId) return false
  return programme.level === 'province' || (programme.unitId !== null && actor.unitId === programme.unitId)
}

/** May this person read a draft? Its handlers, and the department and finance of the same province. */
export function readsDraft(actor: Actor | null, programme: Belonging): boolean {
  if (!actor) return false
  if (handles(actor, programme)) return true
  const provincial = [
    'departmentAppraiser',
    'departmentDirector',
    'centreOfficer',
    'financeOfficer',
    'viceChair',
  ]
  return (
    programme.level !== 'national' &&
    actor.provinceId === programme.provinceId &&
    provincial.includes(actor.role)
  )
}
