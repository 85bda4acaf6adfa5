import type { z } from 'zod'
import type { Actor } from '#contract/kernel/actor.ts'
import { overlaps } from '#contract/planning/consolidation/queries.ts'
import { findOverlaps } from '#server/establishment/index.ts'
import { answer } from '#server/platform/door.ts'
import type { Queryable } from '#server/platform/db.ts'
import { getItem } from '../../core/store-items.ts'
import { listAsked, listPairs } from '../store-overlaps.ts'
import { type Seen, seenRound } from './round.ts'

type Found = z.input<typeof overlaps.output>['items']

/** Support that a line's establishments have had, as whoever asks may see it. */
async function supports(db: Queryable, actor: Actor | null, seen: Seen, id: string): Promise<Found> {
  const item = await getItem(db, { ...seen.of, id })
  if (!item) return []
  const found: Found = []
  for (const { id: establishmentId, name } of await listAsked(db, { ...seen.of, id })) {
    const question = {
      establishmentId,
      costItems: [{ text: item.title, activity: item.activity }],
      serials: [],
      years: [seen.round.year],
    }
    for (const { grade: _, text, found: earlier } of (await findOverlaps(db, actor, question)).items)
      found.push({
        reason: 'support',
        what: name,
        note: text,
        one: { kind: 'item', id, title: item.title, who: item.organisationName, year: seen.round.year },
        other: {
          kind: 'support',
          id: earlier?.establishmentId ?? null,
          title: earlier?.title ?? '',
          who: earlier?.establishmentName ?? '',
          year: earlier?.year ?? null,
        },
      })
  }
  return found
}

export const overlapsQuery = answer(overlaps, async ({ db, input, actor }) => {
  const seen = await seenRound(db, actor, input)
  if (!seen) return { items: [] }
  const pairs = await listPairs(db, seen.of, input.item ?? null)
  const items: Found = pairs.map(({ reason, what, ...of }) => ({
    reason,
    what,
    note: '',
    one: { kind: 'item', id: of.oneId, title: of.oneTitle, who: of.oneWho, year: of.oneYear },
    other: { kind: of.otherKind, id: of.otherId, title: of.otherTitle, who: of.otherWho, year: of.otherYear },
  }))
  return { items: [...items, ...(input.item ? await supports(db, actor, seen, input.item) : [])] }
})
