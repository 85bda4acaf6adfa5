import type { TwinReason } from '#contract/establishment/twins/nouns.ts'
import { twinReasons } from '#contract/words/establishment-records.ts'

/** What the address of the list of likely twins says. */
export interface TwinSearch {
  q?: string
  /** by what they look alike */
  dau?: TwinReason
  /** commune */
  dv?: string
}

const isReason = (value: unknown): value is TwinReason => Object.hasOwn(twinReasons, String(value))

export function readTwinSearch(search: Record<string, unknown>): TwinSearch {
  const { q, dau, dv } = search
  const read = {
    q: typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 200) : undefined,
    dau: isReason(dau) ? dau : undefined,
    dv: typeof dv === 'string' && /^c:\d{5}:(before-)?\d{4}-\d{2}-\d{2}$/.test(dv) ? dv : undefined,
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined && value !== ''))
}

/** Which two are laid side by side: `giu` stays, `gop` goes. */
export interface MergeSearch {
  giu?: string
  gop?: string
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && uuid.test(value) ? value : undefined

export function readMergeSearch(search: Record<string, unknown>): MergeSearch {
  const read = { giu: idOf(search['giu']), gop: idOf(search['gop']) }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}
