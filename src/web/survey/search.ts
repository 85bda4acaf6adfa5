import { needKinds, type NeedKind, type RoundState, type SurveyState } from '#contract/survey/nouns.ts'
import { roundStates, surveyStates } from '#contract/words/survey.ts'

const isId = (value: unknown): value is string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(String(value))
const isUnit = (value: unknown): value is string => /^c:\d{5}:\d{4}-\d{2}-\d{2}$/.test(String(value))
const isState = (value: unknown): value is SurveyState => Object.hasOwn(surveyStates, String(value))
const isRoundState = (value: unknown): value is RoundState => Object.hasOwn(roundStates, String(value))
const isKind = (value: unknown): value is NeedKind => needKinds.some((kind) => kind === value)
const textOf = (q: unknown): { q?: string } =>
  typeof q === 'string' || typeof q === 'number' ? { q: String(q).slice(0, 200) } : {}

/** What the address of the list says. */
export interface ListSearch {
  q?: string
  dot?: string
  xa?: string
  tt?: SurveyState
  viec?: NeedKind
}

export function readListSearch({ q, dot, xa, tt, viec }: Record<string, unknown>): ListSearch {
  return {
    ...textOf(q),
    ...(isId(dot) ? { dot } : {}),
    ...(isUnit(xa) ? { xa } : {}),
    ...(isState(tt) ? { tt } : {}),
    ...(isKind(viec) ? { viec } : {}),
  }
}

/** The question for the house; also the filters of the file that is taken away. */
export const listOf = ({ q, dot, xa, tt, viec }: ListSearch) => ({
  q: q ?? '',
  ...(dot ? { roundId: dot } : {}),
  ...(xa ? { unitId: xa } : {}),
  ...(tt ? { state: tt } : {}),
  ...(viec ? { kind: viec } : {}),
})

export interface RoundsSearch {
  q?: string
  tt?: RoundState
}

export const readRoundsSearch = ({ q, tt }: Record<string, unknown>): RoundsSearch => ({
  ...textOf(q),
  ...(isRoundState(tt) ? { tt } : {}),
})

export interface NeedsSearch extends Omit<ListSearch, 'q'> {
  nam?: number
}

export function readNeedsSearch(search: Record<string, unknown>): NeedsSearch {
  const { q: _, ...rest } = readListSearch(search)
  const year = Number(search['nam'])
  return { ...rest, ...(Number.isInteger(year) && year >= 2000 && year <= 2200 ? { nam: year } : {}) }
}

/** Which round a new survey is for, where a waiting one led here. */
export interface DeviceSearch {
  dot?: string
}

export const readDeviceSearch = ({ dot }: Record<string, unknown>): DeviceSearch => (isId(dot) ? { dot } : {})
