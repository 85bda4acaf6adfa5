import type { Queryable } from '#server/platform/db.ts'
import type { Figures, Newest } from './store-years.ts'

/** Size by law of the newest year whose figures tell it. */
export async function sizeByLaw(
  _db: Queryable,
  _head: { kind: string },
  _years: readonly Figures[],
): Promise<Newest['size']> {
  return null
}
