import type { OrganisationKind } from '#contract/identity/nouns.ts'
import { organisationKinds } from '#contract/words/vi.ts'

/** What the address of the list says. */
export interface OrganisationSearch {
  q?: string
  loai?: OrganisationKind
  /** a province's code as a number; 0: national */
  tinh?: number
  ngay?: string
  het?: true
  ngo?: true
  xem?: 'cay'
}

const isDay = (value: unknown): value is string => /^\d{4}-\d{2}-\d{2}$/.test(String(value))
const isKind = (value: unknown): value is OrganisationKind => Object.hasOwn(organisationKinds, String(value))

export function readOrganisationSearch(search: Record<string, unknown>): OrganisationSearch {
  const { q, loai, ngay } = search
  const province = Number(search['tinh'])
  return {
    ...(typeof q === 'string' || typeof q === 'number' ? { q: String(q).slice(0, 120) } : {}),
    ...(isKind(loai) ? { loai } : {}),
    ...(search['tinh'] !== undefined && Number.isInteger(province) && province >= 0 && province < 100
      ? { tinh: province }
      : {}),
    ...(isDay(ngay) ? { ngay } : {}),
    ...(search['het'] === true ? { het: true as const } : {}),
    ...(search['ngo'] === true ? { ngo: true as const } : {}),
    ...(search['xem'] === 'cay' ? { xem: 'cay' as const } : {}),
  }
}

const LIMIT = 100

/** The question for the server. */
export const questionOf = (search: OrganisationSearch, today: string) => ({
  q: search.q ?? '',
  ...(search.loai ? { kind: search.loai } : {}),
  ...(search.tinh === undefined ? {} : { provinceId: String(search.tinh).padStart(2, '0') }),
  ...(search.ngo ? { uncertain: 'true' } : {}),
  ...(search.het ? { validity: 'any' as const } : { date: search.ngay ?? today }),
  limit: search.xem === 'cay' ? 1000 : LIMIT,
})

/** Rows in the order of a tree, each with its depth; a row whose parent is not among them stands at the top. */
export function inTree<Row extends { id: string; parentId: string | null }>(
  rows: readonly Row[],
): (Row & { depth: number })[] {
  const ids = new Set(rows.map(({ id }) => id))
  const below = new Map<string | null, Row[]>()
  for (const row of rows) {
    const parent = row.parentId !== null && ids.has(row.parentId) ? row.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), row])
  }
  const walk = (parent: string | null, depth: number): (Row & { depth: number })[] =>
    (below.get(parent) ?? []).flatMap((row) => [{ ...row, depth }, ...walk(row.id, depth + 1)])
  return walk(null, 0)
}
