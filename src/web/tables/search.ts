import { importStates, type ImportState } from '#contract/tables/nouns.ts'

/** What stands in the address of the list of imports. */
export interface ImportsSearch {
  q?: string | undefined
  /** kind of the table, as a filter of the history */
  loai?: string | undefined
  tt?: ImportState | undefined
  /** kind that is to be taken in now: a link from its list */
  nhap?: string | undefined
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined

export function readImportsSearch(search: Record<string, unknown>): ImportsSearch {
  const found: ImportsSearch = {
    q: text(search['q']),
    loai: text(search['loai']),
    tt: importStates.find((state) => state === search['tt']),
    nhap: text(search['nhap']),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

export const isFiltered = ({ q, loai, tt }: ImportsSearch): boolean => Boolean(q ?? loai ?? tt)
