import { list, type EstablishmentOrder } from '#contract/establishment/finding/queries.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
import { type Asked, askedBy } from './asked.ts'
import { reasons } from './reasons.ts'
import { gather, type Hit, type Mark, type Page, type Ranked, STEPS, type Tier, walk } from './store.ts'

/** For a page as large as those of a file: rows looked at for each one wanted. */
const STEPS_EACH = 40

interface Cursor {
  tier: Tier
  after: Mark | null
}

const cursor = /^(phrase|other|all) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (.*)$/s

/** "tier id key", as `next` gave it. @throws Problem `invalid` */
function cursorFrom(text: string): Cursor {
  const [, tier, id, key = ''] = cursor.exec(text) ?? []
  if (id === undefined || tier === undefined) throw invalidField(['after'], 'wrong_format')
  return { tier: tier === 'phrase' || tier === 'other' ? tier : 'all', after: { id, key } }
}

/** So many of one tier: by walking where that fills the page, else out of the index. */
async function some(db: Queryable, page: Page): Promise<Hit[]> {
  const { asked, limit } = page
  const plain = asked.reading.words === '' && asked.marks.length === 0
  const walked = await walk(db, page, Math.max(STEPS, limit * STEPS_EACH))
  if (walked.length === limit) return walked
  return plain ? await walk(db, page, null) : await gather(db, page)
}

/** One page, each row with the tier that it belongs to. */
export async function hitsOf(
  db: Queryable,
  asked: Asked,
  { order, from, limit }: { order: EstablishmentOrder; from: Cursor | null; limit: number },
): Promise<Ranked[]> {
  const ranked = order === 'best' && asked.reading.phrase !== null
  const page = { asked, order: order === 'best' ? ('new' as const) : order }
  const of = async (tier: Tier, after: Mark | null, wanted: number) =>
    (await some(db, { ...page, tier, after, limit: wanted })).map((hit) => ({ ...hit, tier }))
  if (!ranked) return await of('all', from?.after ?? null, limit)
  const first = from?.tier === 'other' ? [] : await of('phrase', from?.after ?? null, limit)
  if (first.length === limit) return first
  const begun = from?.tier === 'other' ? from.after : null
  return [...first, ...(await of('other', begun, limit - first.length))]
}

/** Establishments of one's reach, a page at a time. */
export const listQuery = answer(list, async ({ db, input, actor }) => {
  const { sort, after, limit, ...filters } = input
  const from = after === undefined ? null : cursorFrom(after)
  const asked = await askedBy(db, actor, filters)
  if (!asked) return { items: [], next: null }
  const hits = await hitsOf(db, asked, { order: sort, from, limit: limit + 1 })
  const shown = hits.slice(0, limit)
  const last = hits.length > limit ? shown.at(-1) : undefined
  return {
    items: await reasons(db, shown, filters.q),
    next: last ? `${last.tier} ${last.id} ${last.key}` : null,
  }
})
