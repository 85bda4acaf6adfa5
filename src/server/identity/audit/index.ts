import { trail, trailOf, verifyTrail as verifyContract } from '#contract/identity/audit/queries.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { recordKinds } from '#contract/words/vi.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
import { listTrail, listTrailOf, verifyTrail, type TrailMark } from './store-trail.ts'
import { roleName, told } from './told.ts'

/** What a room says about the history of its records: may this person read all that happened to this one? */
export type HistoryReaders = Readonly<
  Record<string, (db: Queryable, actor: Actor, id: string) => Promise<boolean>>
>

const kindNames: Record<string, string> = recordKinds

/** @throws Problem `invalid` when the mark is none that was given out */
function markFrom(after: string): TrailMark {
  const [at = '', id = ''] = after.split(' ')
  const looksRight =
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(at) &&
    !Number.isNaN(Date.parse(at)) &&
    /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)
  if (!looksRight) throw invalidField(['after'], 'wrong_format')
  return { at, id }
}

export const trailQuery = answer(trail, async ({ db, input }) => {
  const { after, limit, who, ...filter } = input
  const rows = await listTrail(
    db,
    { ...filter, who: who && fold(who) },
    { after: after ? markFrom(after) : undefined, limit: limit + 1 },
  )
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: rows.slice(0, limit).map((row) => ({
      ...told(row),
      role: roleName(row.role),
      address: row.address,
      requestId: row.requestId,
      subject:
        row.kind && row.subjectId
          ? { kind: row.kind, id: row.subjectId, kindName: kindNames[row.kind] ?? row.kind }
          : null,
      link: `${row.chain}/${row.seq}`,
    })),
    next: last ? `${last.mark} ${last.id}` : null,
  }
})

const verifyQuery = answer(verifyContract, async ({ db }) => await verifyTrail(db))

/** Queries of the trail; the rooms say who reads the history of their records. */
export const trailQueriesWith = (readers: HistoryReaders) => [
  trailQuery,
  verifyQuery,
  answer(trailOf, async ({ db, input, actor }) => {
    const reader = Object.hasOwn(readers, input.kind) ? readers[input.kind] : undefined
    if (!actor || !(await reader?.(db, actor, input.id))) throw new Problem('not_found')
    return { items: (await listTrailOf(db, input.kind, input.id)).map(told) }
  }),
]
