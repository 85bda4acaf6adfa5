import type { LegalKind, LegalStatus } from '#contract/documents/legal/nouns.ts'
import { legalKinds, legalStatuses } from '#contract/words/documents.ts'

/** What the address of the list says. */
export interface LegalSearch {
  q?: string
  loai?: LegalKind
  tt?: LegalStatus
  ngay?: string
  cq?: string
  nam?: number
  /** being drafted, or to be looked through */
  han?: true
  ngo?: true
}

const isDay = (value: unknown): value is string => /^\d{4}-\d{2}-\d{2}$/.test(String(value))
const isKind = (value: unknown): value is LegalKind => Object.hasOwn(legalKinds, String(value))
const isStatus = (value: unknown): value is LegalStatus => Object.hasOwn(legalStatuses, String(value))
const said = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : undefined

export function readLegalSearch(search: Record<string, unknown>): LegalSearch {
  const { loai, tt, ngay } = search
  const [q, issuer] = [said(search['q']), said(search['cq'])]
  const year = Number(search['nam'])
  return {
    ...(q ? { q } : {}),
    ...(isKind(loai) ? { loai } : {}),
    ...(isStatus(tt) ? { tt } : {}),
    ...(isDay(ngay) ? { ngay } : {}),
    ...(issuer ? { cq: issuer } : {}),
    ...(Number.isInteger(year) && year >= 1900 && year <= 2200 ? { nam: year } : {}),
    ...(search['han'] === true ? { han: true as const } : {}),
    ...(search['ngo'] === true ? { ngo: true as const } : {}),
  }
}

/** The question for the server; also the filters of the file that is taken away. */
export const questionOf = ({ q, loai, tt, ngay, cq, nam, han, ngo }: LegalSearch) => ({
  q: q ?? '',
  ...(loai ? { kind: loai } : {}),
  ...(tt ? { status: tt } : {}),
  ...(ngay ? { on: ngay } : {}),
  ...(cq ? { issuer: cq } : {}),
  ...(nam ? { year: nam } : {}),
  ...(han ? { due: 'true' } : {}),
  ...(ngo ? { uncertain: 'true' } : {}),
})
