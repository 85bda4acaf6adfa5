import { z } from 'zod'
import { moveFilesOf } from '#server/documents/index.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Two } from './store-merge.ts'
import {
  moveIndustries,
  moveIndustriesBack,
  movePlaces,
  movePlacesBack,
  moveRows,
  moveRowsBack,
  moveTags,
  moveTagsBack,
  moveYears,
  moveYearsBack,
  swapYears,
  versionedParts,
} from './store-rows.ts'

const Row = z.object({ key: z.string(), version: z.number().optional(), main: z.boolean().optional() })
const Rows = z.array(Row)

/** Every row that went over, as the merging keeps it. */
export const Moved = z.object({
  places: Rows,
  industries: Rows,
  snapshots: Rows,
  swappedYears: z.array(z.number()),
  products: Rows,
  equipment: Rows,
  contacts: Rows,
  supports: Rows,
  participations: Rows,
  tags: Rows,
  files: z.array(z.string()),
})
export type Moved = z.infer<typeof Moved>

/** Moves everything that hangs on one record to the other. */
export async function moveAll(db: Queryable, two: Two, takeYears: readonly number[]): Promise<Moved> {
  const { fromId, intoId } = two
  const swapped = await swapYears(db, two, takeYears)
  return {
    places: await movePlaces(db, two),
    industries: await moveIndustries(db, two),
    snapshots: await moveYears(db, two),
    swappedYears: swapped === 0 ? [] : [...takeYears],
    products: await moveRows(db, 'products', two),
    equipment: await moveRows(db, 'equipment', two),
    contacts: await moveRows(db, 'contacts', two),
    supports: await moveRows(db, 'supports', two),
    participations: await moveRows(db, 'participations', two),
    tags: await moveTags(db, two),
    files: await moveFilesOf(db, 'establishment', fromId, intoId),
  }
}

/**
 * Moves it all back. @returns false where a row has been changed or taken away since, and so could not go back as it
 * came; the caller then lets nothing of it happen.
 */
export async function moveAllBack(db: Queryable, two: Two, moved: Moved): Promise<boolean> {
  const { fromId, intoId } = two
  const whole = [
    (await movePlacesBack(db, two, moved.places)) === moved.places.length,
    (await moveIndustriesBack(db, two, moved.industries)) === moved.industries.length,
    (await moveYearsBack(db, two, moved.snapshots)) === moved.snapshots.length,
    (await swapYears(db, two, moved.swappedYears)) === moved.swappedYears.length,
  ]
  for (const part of versionedParts)
    whole.push((await moveRowsBack(db, part, two, moved[part])) === moved[part].length)
  await moveTagsBack(db, two, moved.tags)
  if (moved.files.length > 0) await moveFilesOf(db, 'establishment', intoId, fromId, moved.files)
  return whole.every(Boolean)
}
