import { programmeWorkflow, type ProgrammeState } from '#contract/programme/workflow.ts'

export const sorts = ['period', 'title', 'total', 'updated'] as const
export type Sort = (typeof sorts)[number]

export const levelKeys = ['national', 'province', 'commune'] as const

/** What the address of the list says: search, level, state, province, running year, order. */
export interface ListSearch {
  q?: string
  cap?: (typeof levelKeys)[number]
  tt?: ProgrammeState
  /** today's province, as a number: 8 is the code 08 */
  tinh?: number
  nam?: number
  xep?: Sort
}

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  all.find((each) => each === value)

const clean = <T extends object>(search: T): T =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '')) as T

export function readListSearch(search: Record<string, unknown>): ListSearch {
  const year = Number(search['nam'])
  const province = Number(search['tinh'])
  return clean({
    q:
      typeof search['q'] === 'string' || typeof search['q'] === 'number'
        ? String(search['q']).slice(0, 200)
        : undefined,
    cap: oneOf(levelKeys, search['cap']),
    tt: oneOf(programmeWorkflow.states, search['tt']),
    tinh: Number.isInteger(province) && province > 0 && province < 100 ? province : undefined,
    nam: Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : undefined,
    xep: oneOf(sorts, search['xep']),
  })
}

/** Does the address leave programmes out? An order leaves out none. */
export const isFiltered = (search: ListSearch): boolean =>
  Object.entries(search).some(([key, value]) => key !== 'xep' && value !== undefined)

/** The code that the address writes as a number. */
export const provinceCode = (province: number): string => String(province).padStart(2, '0')
