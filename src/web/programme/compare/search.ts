export const measures = ['area', 'source', 'year'] as const
export type Measure = (typeof measures)[number]

/** What the address of a comparison says: codes set apart by commas, and by what to compare. */
export interface CompareSearch {
  ma?: string
  theo?: Measure
}

/** More would not fit beside each other. */
export const most = 6

export function readCompareSearch(search: Record<string, unknown>): CompareSearch {
  const by = measures.find((each) => each === search['theo'])
  const codes = typeof search['ma'] === 'string' ? search['ma'].slice(0, 400) : ''
  return { ...(codes ? { ma: codes } : {}), ...(by ? { theo: by } : {}) }
}

/** The codes of the address, each once, in order. */
export const codesOf = ({ ma }: CompareSearch): string[] =>
  [...new Set((ma ?? '').split(',').filter((code) => /^[a-z0-9-]+$/.test(code)))].slice(0, most)
