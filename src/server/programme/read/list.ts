import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { list } from '#contract/programme/queries.ts'
import { readsDraft } from '#contract/programme/rules.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
import {
  type Filter,
  type FoundRow,
  listSummaries,
  type Sort,
  type Standing,
  type SummaryRow,
} from '../store-read.ts'

const PAGE = 100

/** Strips what only the server needs to know. */
export const toSummary = ({ isDraft: _, unitId: __, ...row }: SummaryRow) => row

/** May this person see the row? Drafts only by right. */
const maySee = (actor: Actor | null, row: SummaryRow): boolean => !row.isDraft || readsDraft(actor, row)

const standingOf = ({ first, second, title, code }: FoundRow): Standing => [
  String(first),
  String(second),
  title,
  code,
]

const written = (row: FoundRow): string => Buffer.from(JSON.stringify(standingOf(row))).toString('base64url')

const isWhole = (value: unknown): boolean => typeof value === 'string' && /^-?\d{1,18}$/.test(value)

/** Reads what `written` wrote; anybody may send anything. @throws Problem `invalid` */
function readAfter(after: string): Standing {
  try {
    const read: unknown = JSON.parse(Buffer.from(after, 'base64url').toString())
    if (Array.isArray(read) && read.length === 4) {
      const [first, second, title, code]: unknown[] = read
      if (isWhole(first) && isWhole(second) && typeof title === 'string' && typeof code === 'string')
        return [String(first), String(second), title, code]
    }
  } catch {
    // told below, like any other text that is none of ours
  }
  throw new Problem('invalid', { fields: [{ path: ['after'], code: 'wrong_format' }] })
}

interface Asked {
  filter: Filter
  sort: Sort
  limit: number
  after: Standing | null
}

/** The rows of a page and one more; what a reader may not see is passed over, not counted. */
async function visible(db: Queryable, actor: Actor | null, { filter, sort, limit, after }: Asked) {
  const rows: FoundRow[] = []
  let from = after
  for (;;) {
    const found = await listSummaries(db, filter, { sort, after: from, limit: limit + 1 })
    rows.push(...found.filter((row) => maySee(actor, row)))
    const last = found.at(-1)
    if (!last || found.length <= limit || rows.length > limit) return rows.slice(0, limit + 1)
    from = standingOf(last)
  }
}

/** The programmes that this reader may see, filtered without diacritics, a page at a time. */
export default answer(list, async ({ db, input, actor }) => {
  const limit = input.limit ?? PAGE
  const filter = {
    words: fold(input.q ?? '')
      .split(' ')
      .filter(Boolean),
    level: input.level ?? null,
    status: input.status ?? null,
    provinceId: input.provinceId ?? null,
    year: input.year ?? null,
    draftsOf: actor ? (actor.provinceId ?? '00') : null,
  }
  const after = input.after === undefined ? null : readAfter(input.after)
  const rows = await visible(db, actor, { filter, sort: input.sort ?? 'period', limit, after })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map(({ first: _, second: __, ...row }) => toSummary(row)),
    next: rows.length > limit && last ? written(last) : null,
  }
})
