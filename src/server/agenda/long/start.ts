import type { Actor } from '#contract/kernel/actor.ts'
import type { Queryable } from '#server/platform/db.ts'
import { insertLongWork, wakeWorker, type LongKey } from './store.ts'

/**
 * Starts long work: its row and its job stand in the caller's transaction, so it begins when that commits and never
 * when it does not. The person sees it in the drawer of the top bar. Returns its id.
 */
export async function startLongWork(
  db: Queryable,
  work: {
    /** of a registered `LongTask` */
    kind: string
    /** what the person reads, e.g. "Nhập 10.000 dòng từ co-so.xlsx" */
    title: string
    provinceId: string | null
    by: Actor
    input: unknown
  },
): Promise<string> {
  const provinceId = work.provinceId ?? '00'
  const id = await insertLongWork(db, { ...work, provinceId })
  await wakeWorker(db, { provinceId, id })
  return id
}

/** The work that a job names. @throws when the job is none of ours */
export function asLongKey(payload: unknown): LongKey {
  if (payload && typeof payload === 'object' && 'provinceId' in payload && 'id' in payload)
    return { provinceId: String(payload.provinceId), id: String(payload.id) }
  throw new Error('a job of long work names no work')
}
