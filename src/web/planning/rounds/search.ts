import type { Route } from '#contract/planning/nouns.ts'
import type { RoundState } from '#contract/planning/workflows.ts'
import { itemRoutes, roundStates } from '#contract/words/planning.ts'
import { type Standing, standings } from './looks.ts'

const textOf = (q: unknown): { q?: string } =>
  typeof q === 'string' || typeof q === 'number' ? { q: String(q).slice(0, 200) } : {}
const provinceOf = (tinh: unknown): { tinh?: string } =>
  /^\d{2}$/.test(String(tinh)) ? { tinh: String(tinh) } : {}
const isState = (value: unknown): value is RoundState => Object.hasOwn(roundStates, String(value))
const isRoute = (value: unknown): value is Route => Object.hasOwn(itemRoutes, String(value))
const isStanding = (value: unknown): value is Standing => standings.some((standing) => standing === value)

export interface YearsSearch {
  q?: string
  tt?: RoundState
}

export const readYearsSearch = ({ q, tt }: Record<string, unknown>): YearsSearch => ({
  ...textOf(q),
  ...(isState(tt) ? { tt } : {}),
})

/** `tinh` names the province for the nation's offices; the rest narrows the list of units. */
export interface YearSearch {
  tinh?: string
  q?: string
  tt?: Standing
  kieu?: 'so-do' | 'bang'
}

export const readYearSearch = ({ tinh, q, tt, kieu }: Record<string, unknown>): YearSearch => ({
  ...provinceOf(tinh),
  ...textOf(q),
  ...(isStanding(tt) ? { tt } : {}),
  ...(kieu === 'so-do' || kieu === 'bang' ? { kieu } : {}),
})

export interface ProfilesSearch {
  q?: string
  nguon?: Route
}

export const readProfilesSearch = ({ q, nguon }: Record<string, unknown>): ProfilesSearch => ({
  ...textOf(q),
  ...(isRoute(nguon) ? { nguon } : {}),
})
