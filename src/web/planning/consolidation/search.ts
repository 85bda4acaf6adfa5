import { type ItemState, type PlanSource, type Route } from '#contract/planning/nouns.ts'
import { itemRoutes, itemStates, planSources } from '#contract/words/planning.ts'
import { areas } from '#contract/words/vi.ts'
import type { Input } from '#web/kit/call/call.ts'
import { words } from './words.ts'

export type View = keyof typeof words.views
export type GroupBy = keyof typeof words.groups

/** What the address of the consolidation says. */
export interface GridSearch {
  q?: string
  xem?: View
  nhom?: GroupBy
  /** content of Article 4 */
  nd?: number
  /** unit */
  dv?: string
  nguon?: PlanSource
  duong?: Route
  tt?: ItemState
  /** line of the programme's budget */
  dong?: string
  vuot?: 'co'
  /** another province, for the Ministry */
  tinh?: string
  /** ceilings tried, in đồng */
  trung?: number
  diaphuong?: number
}

const keyOf = <K extends string>(value: unknown, said: Readonly<Record<K, unknown>>): K | undefined =>
  Object.hasOwn(said, String(value)) ? (String(value) as K) : undefined
const fitting = (value: unknown, form: RegExp): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && form.test(String(value))
    ? String(value)
    : undefined
const amount = (value: unknown): number | undefined => {
  const found = fitting(value, /^\d{1,14}$/)
  return found === undefined ? undefined : Math.min(Number(found), 10_000_000_000_000)
}

/** Reads an address; what makes no sense is as if it were not there. */
export function readGridSearch(search: Record<string, unknown>): GridSearch {
  const area = keyOf(search['nd'], areas)
  const read = {
    q: fitting(search['q'], /\S/)?.slice(0, 200),
    xem: keyOf(search['xem'], words.views),
    nhom: keyOf(search['nhom'], words.groups),
    nd: area === undefined ? undefined : Number(area),
    dv: fitting(search['dv'], /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
    nguon: keyOf(search['nguon'], planSources),
    duong: keyOf(search['duong'], itemRoutes),
    tt: keyOf(search['tt'], itemStates),
    dong: fitting(search['dong'], /\S/)?.slice(0, 120),
    vuot: keyOf(search['vuot'], { co: '' }),
    tinh: fitting(search['tinh'], /^\d{2}$/),
    trung: amount(search['trung']),
    diaphuong: amount(search['diaphuong']),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}

/** The round that the address means, as the queries take it. */
export const whichOf = (year: number, { tinh }: GridSearch) => ({ year, ...(tinh ? { province: tinh } : {}) })

/** The filters as the query of the lines takes them. */
export const filtersOf = (year: number, search: GridSearch) =>
  ({
    ...whichOf(year, search),
    ...(search.q ? { q: search.q } : {}),
    ...(search.nd ? { area: search.nd } : {}),
    ...(search.dv ? { unit: search.dv } : {}),
    ...(search.nguon ? { source: search.nguon } : {}),
    ...(search.duong ? { route: search.duong } : {}),
    ...(search.tt ? { state: search.tt } : {}),
    ...(search.dong ? { line: search.dong } : {}),
    ...(search.vuot ? { above: 'yes' as const } : {}),
  }) satisfies Input<'planning.items'>

/** Takes every filter out of the address; the view and the grouping stay. */
export const noFilters = {
  q: undefined,
  nd: undefined,
  dv: undefined,
  nguon: undefined,
  duong: undefined,
  tt: undefined,
  dong: undefined,
  vuot: undefined,
} as const

/** Does the address narrow anything? */
export const isNarrowed = (search: GridSearch): boolean =>
  Object.keys(noFilters).some((key) => search[key as keyof GridSearch] !== undefined)

/** The year that the whole country is looked at; none: the newest. */
export function readNationSearch(search: Record<string, unknown>): { nam?: number } {
  const year = fitting(search['nam'], /^20\d\d$/)
  return year === undefined ? {} : { nam: Number(year) }
}
