import type { Level } from '#contract/territory/nouns.ts'
import { levelsOn } from '#contract/territory/rules.ts'

/** Not imported from the nouns, whose schemas would come along into the first page. */
const levels = ['province', 'district', 'commune'] as const satisfies readonly Level[]

/** What the address of the territory page says. */
export interface TerritorySearch {
  q?: string
  cap?: Level
  /** the day whose units are asked for; none: today */
  ngay?: string
  /** a province's code as a number: 8 is 08 */
  tinh?: number
  /** also units that have ended */
  het?: true
}

const isDay = (value: unknown): value is string => /^\d{4}-\d{2}-\d{2}$/.test(String(value))

export function readTerritorySearch(search: Record<string, unknown>): TerritorySearch {
  const q = search['q']
  const province = Number(search['tinh'])
  const level = levels.find((each) => each === search['cap'])
  return {
    // the address writes 00004 as a number: what was typed is kept as text
    ...(typeof q === 'string' || typeof q === 'number' ? { q: String(q).slice(0, 120) } : {}),
    ...(level ? { cap: level } : {}),
    ...(isDay(search['ngay']) ? { ngay: search['ngay'] } : {}),
    ...(Number.isInteger(province) && province > 0 && province < 100 ? { tinh: province } : {}),
    ...(search['het'] === true ? { het: true as const } : {}),
  }
}

export const codeOf = (province: number): string => String(province).padStart(2, '0')

/** The levels that a form may offer for a day, among those it wants: never a district after 30 June 2025. */
export const levelsFor = (date: string, wanted: readonly Level[] = levels): Level[] =>
  levelsOn(date).filter((level) => wanted.includes(level))

const LIMIT = 200

/** The question for the server: nothing chosen asks for the provinces. */
export function questionOf(search: TerritorySearch, today: string) {
  const date = search.ngay ?? today
  const level = search.cap && (search.het || levelsFor(date).includes(search.cap)) ? search.cap : undefined
  const bare = !search.q && !level && search.tinh === undefined
  return {
    q: search.q ?? '',
    ...(bare ? { level: 'province' as const } : level ? { level } : {}),
    ...(search.het ? { validity: 'any' as const } : { date }),
    ...(search.tinh === undefined ? {} : { provinceCode: codeOf(search.tinh) }),
    limit: LIMIT,
  }
}
