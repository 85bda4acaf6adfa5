import type { Queryable } from '#server/platform/db.ts'
import { sizesByLaw } from '../core/index.ts'
import { keepNewestOf, listFiguresOf } from './store-newest.ts'

/** The newest figures and the size by law beside the heads of many, after their years or kinds were written. */
export async function renewNewestOf(
  db: Queryable,
  provinceId: string,
  ids: readonly string[],
): Promise<void> {
  const sizeOf = await sizesByLaw(db)
  const found = await listFiguresOf(db, provinceId, [...new Set(ids)])
  await keepNewestOf(
    db,
    provinceId,
    found.map(({ id, kind, years }) => ({
      id,
      workers: years.find(({ workers }) => workers !== null)?.workers ?? null,
      revenueVnd: years.find(({ revenueVnd }) => revenueVnd !== null)?.revenueVnd ?? null,
      size: sizeOf(kind, years),
    })),
  )
}
