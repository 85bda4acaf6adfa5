/** What the address of the list of products says. */
export interface ProductSearch {
  q?: string
  /** commune */
  dv?: string
  /** OCOP stars, at least */
  sao?: number
  xk?: 'yes' | 'no'
}

/** Reads an address; what makes no sense is as if it were not there. */
export function readProductSearch(search: Record<string, unknown>): ProductSearch {
  const { q, dv, xk } = search
  const stars = Number(search['sao'])
  const read = {
    q: typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 200) : undefined,
    dv: typeof dv === 'string' && /^c:\d{5}:(before-)?\d{4}-\d{2}-\d{2}$/.test(dv) ? dv : undefined,
    sao: Number.isInteger(stars) && stars >= 1 && stars <= 5 ? stars : undefined,
    xk: xk === 'yes' || xk === 'no' ? xk : undefined,
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined && value !== ''))
}
