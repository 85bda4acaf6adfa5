export const originKeys = ['objective', 'result', 'context'] as const

/** What the address of the targets says: search, origin, phase, area of Article 4 (0: none). */
export interface TargetSearch {
  q?: string
  loai?: (typeof originKeys)[number]
  /** a phase's code; one of digits only comes out of the address as a number */
  gd?: string | number
  nd?: number
}

export function readTargetSearch(search: Record<string, unknown>): TargetSearch {
  const q =
    typeof search['q'] === 'string' || typeof search['q'] === 'number'
      ? String(search['q']).slice(0, 200)
      : ''
  const origin = originKeys.find((each) => each === search['loai'])
  const phase = typeof search['gd'] === 'string' || typeof search['gd'] === 'number' ? search['gd'] : ''
  const area = Number(search['nd'])
  return {
    ...(q ? { q } : {}),
    ...(origin ? { loai: origin } : {}),
    ...(phase !== '' ? { gd: phase } : {}),
    ...(search['nd'] !== undefined && Number.isInteger(area) && area >= 0 && area <= 9 ? { nd: area } : {}),
  }
}
