import type { Norm } from '#contract/norms/norm.ts'
import type { NormRow } from './store.ts'

/** A norm without what the room alone needs to know of it. */
export function asNorm(row: NormRow): Norm {
  const { enteredById: _by, legalNumber: _number, legalTitle: _title, legalSigned: _signed, ...norm } = row
  return norm
}
