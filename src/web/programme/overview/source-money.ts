import type { ProgrammeContent } from '#contract/programme/model.ts'
import { sourceTree } from '#contract/programme/budget/source-tree.ts'
import type { Output } from '#web/kit/call/call.ts'
import type { BarSeries } from '#web/kit/chart/bars.ts'
import { words } from './words.ts'

export type Budget = Output<'programme.budget'>
type Row = Budget['rows'][number]

/** Rows that no other row of the answer is a part of: their sum is the whole, counted once. */
export function leafSources(content: ProgrammeContent, budget: Budget): Row[] {
  const tree = sourceTree(content)
  return budget.rows.filter(
    ({ key, total }) =>
      total.computed !== null &&
      !budget.rows.some(
        (other) => other.key !== key && other.total.computed !== null && tree.within(other.key, key),
      ),
  )
}

const buckets = ['province', 'district', 'national', 'counterpart'] as const
type Bucket = (typeof buckets)[number]

/** The four groups of money that a stack may show, in the order of the look: province, below it, national, others. */
function bucketOf(content: ProgrammeContent, source: string): Bucket {
  const tree = sourceTree(content)
  if (tree.within(source, 'national')) return 'national'
  if (tree.within(source, 'district') || tree.within(source, 'commune')) return 'district'
  return content.sources.find(({ code }) => code === source)?.isState ? 'province' : 'counterpart'
}

const plus = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : a + b)

/** Money per year as at most four series; a group of one source carries the name that the document gives it. */
export function moneySeries(content: ProgrammeContent, budget: Budget): BarSeries[] {
  const groups = Map.groupBy(leafSources(content, budget), ({ key }) => bucketOf(content, key))
  return buckets.flatMap((bucket, slot) => {
    const rows = groups.get(bucket) ?? []
    const [first] = rows
    if (!first) return []
    const values = budget.columns.map((_, index) =>
      rows.reduce<number | null>((sum, row) => plus(sum, row.cells[index]?.computed ?? null), null),
    )
    return [{ key: bucket, name: rows.length === 1 ? first.label : words[bucket], slot, values }]
  })
}

/** What the state gives (Nhà nước hỗ trợ), in đồng; null where the tables do not tell sources apart. */
export function supportOf(content: ProgrammeContent, budget: Budget): number | null {
  const tree = sourceTree(content)
  const given = leafSources(content, budget).filter(({ key }) => tree.support(key))
  return given.reduce<number | null>((sum, row) => plus(sum, row.total.computed), null)
}

/** Does the document divide its money by year at all? */
export const tellsYears = (content: ProgrammeContent, budget: Budget): boolean =>
  moneySeries(content, budget).some(({ values }) => values.some((value) => value !== null))
