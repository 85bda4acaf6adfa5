import type { Actor } from '#contract/kernel/actor.ts'
import { fold } from '#contract/kernel/text.ts'
import { list } from '#contract/programme/queries.ts'
import { readsDraft } from '#contract/programme/rules.ts'
import { answer } from '#server/platform/door.ts'
import { listSummaries, type SummaryRow } from '../store-read.ts'

type Sort = 'title' | 'period' | 'total' | 'updated'

const order: Record<Sort, (a: SummaryRow, b: SummaryRow) => number> = {
  title: (a, b) => a.title.localeCompare(b.title, 'vi'),
  period: (a, b) => b.yearTo - a.yearTo || b.yearFrom - a.yearFrom,
  total: (a, b) => (b.totalVnd ?? -1) - (a.totalVnd ?? -1),
  updated: (a, b) => b.updatedAt.localeCompare(a.updatedAt),
}

/** Strips what only the server needs to know. */
export const toSummary = ({ isDraft: _, unitId: __, ...row }: SummaryRow) => row

/** May this person see the row? Drafts only by right. */
const maySee = (actor: Actor | null, row: SummaryRow): boolean => !row.isDraft || readsDraft(actor, row)

/** All programmes that this reader may see, filtered without diacritics. */
export default answer(list, async ({ db, input, actor }) => {
  const rows = await listSummaries(db, {
    words: fold(input.q ?? '')
      .split(' ')
      .filter(Boolean),
    level: input.level ?? null,
    status: input.status ?? null,
    provinceId: input.provinceId ?? null,
    year: input.year ?? null,
    draftsOf: actor ? (actor.provinceId ?? '00') : null,
  })
  const seen = rows.filter((row) => maySee(actor, row))
  return { items: (input.sort ? seen.toSorted(order[input.sort]) : seen).map(toSummary) }
})
