import type { PaperKind, PaperState } from '#contract/documents/register/nouns.ts'
import { paperKinds, paperStates } from '#contract/words/documents.ts'

/** What the address of a register says. */
export interface RegisterSearch {
  q?: string
  so?: PaperKind
  nam?: number
  tt?: PaperState
  /** whose register, where it is not one's own */
  dv?: string
}

const isKind = (value: unknown): value is PaperKind => Object.hasOwn(paperKinds, String(value))
const isState = (value: unknown): value is PaperState => Object.hasOwn(paperStates, String(value))
const isId = (value: unknown): value is string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(String(value))

export function readRegisterSearch(search: Record<string, unknown>): RegisterSearch {
  const { q, so, tt, dv } = search
  const year = Number(search['nam'])
  return {
    ...(typeof q === 'string' || typeof q === 'number' ? { q: String(q).slice(0, 200) } : {}),
    ...(isKind(so) ? { so } : {}),
    ...(Number.isInteger(year) && year >= 2000 && year <= 2200 ? { nam: year } : {}),
    ...(isState(tt) ? { tt } : {}),
    ...(isId(dv) ? { dv } : {}),
  }
}

/** The question for the server; also the filters of the file that is taken away. */
export const papersOf = ({ q, so, nam, tt, dv }: RegisterSearch) => ({
  q: q ?? '',
  ...(so ? { kind: so } : {}),
  ...(nam ? { year: nam } : {}),
  ...(tt ? { state: tt } : {}),
  ...(dv ? { organisationId: dv } : {}),
})

export const arrivalsOf = ({ q, nam, dv }: RegisterSearch) => ({
  q: q ?? '',
  ...(nam ? { year: nam } : {}),
  ...(dv ? { organisationId: dv } : {}),
})
