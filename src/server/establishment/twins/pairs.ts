import { keepApart } from '#contract/establishment/twins/acts.ts'
import type { TwinSide } from '#contract/establishment/twins/nouns.ts'
import { twins } from '#contract/establishment/twins/queries.ts'
import { twinScore } from '#contract/establishment/twins/score.ts'
import { isGranted } from '#contract/grants.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { act, answer } from '#server/platform/door.ts'
import { writtenHead } from '../history/held.ts'
import { insertApart, listPairs, listSides } from './store-pairs.ts'

/** More pairs than anybody goes through; the filters narrow them. */
const MOST = 3000

export const twinsQuery = answer(twins, async ({ db, input, actor }) => {
  const mayMerge = actor !== null && isGranted(actor.role, 'establishment.merge')
  if (!actor?.provinceId) return { items: [], next: null, mayMerge }
  const pairs = await listPairs(db, {
    provinceId: actor.provinceId,
    words: fold(input.q).split(' ').filter(Boolean),
    reason: input.reason ?? null,
    unitId: input.unitId ?? null,
    most: MOST,
  })
  const scored = pairs
    .map((pair) => ({ ...pair, score: twinScore(pair.reasons, pair.nearness) }))
    .toSorted((a, b) => b.score - a.score || (a.oneId < b.oneId ? -1 : 1))
  const page = scored.slice(input.offset, input.offset + input.limit)
  const sides = await listSides(
    db,
    page.flatMap(({ oneId, otherId }) => [oneId, otherId]),
  )
  const side = (id: string): TwinSide[] => {
    const found = sides.get(id)
    return found ? [found] : []
  }
  const items = page.flatMap(({ oneId, otherId, score, reasons }) =>
    side(oneId).flatMap((one) => side(otherId).map((other) => ({ one, other, score, reasons }))),
  )
  const after = input.offset + input.limit
  return { items, next: after < scored.length ? after : null, mayMerge }
})

/** Both are this person's to keep, and two. */
export const keepApartAct = act(keepApart, async ({ db, input, actor, note }) => {
  const { oneId, otherId, why } = input
  if (oneId === otherId) throw invalidField(['otherId'], 'twins.itself')
  const one = await writtenHead(db, actor, oneId)
  const other = await writtenHead(db, actor, otherId)
  await insertApart(db, { provinceId: one.provinceId, oneId, otherId, why })
  note({
    subject: { kind: 'establishment', id: one.id, provinceId: one.provinceId },
    facts: { one: one.name, other: other.name },
    after: { why, other: other.id },
  })
  return { oneId, otherId }
})
