import { type Standing, standings } from '#contract/planning/decision/filter.ts'
import { areas } from '#contract/words/vi.ts'

/** What the address of a desk says. */
export interface DeskSearch {
  q?: string
  /** what Finance said */
  yk?: Standing
  /** content of Article 4 */
  nd?: string
}

type Search = Record<string, unknown>

const textOf = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && String(value).trim() !== ''
    ? String(value).slice(0, 200)
    : undefined

/** Reads an address; what makes no sense is as if it were not there. */
export function readDeskSearch(search: Search): DeskSearch {
  const q = textOf(search['q'])
  const yk = standings.find((each) => each === search['yk'])
  const nd = Object.hasOwn(areas, String(search['nd'])) ? String(search['nd']) : undefined
  return { ...(q ? { q } : {}), ...(yk ? { yk } : {}), ...(nd ? { nd } : {}) }
}

export interface VersionsSearch {
  tu?: number
  den?: number
}

const numberOf = (value: unknown): number | undefined =>
  /^[1-9]\d{0,3}$/.test(String(value)) ? Number(value) : undefined

export const readVersionsSearch = (search: Search): VersionsSearch => {
  const [tu, den] = [numberOf(search['tu']), numberOf(search['den'])]
  return { ...(tu === undefined ? {} : { tu }), ...(den === undefined ? {} : { den }) }
}
