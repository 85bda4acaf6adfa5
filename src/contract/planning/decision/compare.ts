import { z } from 'zod'
import { ItemKind, type Money, planSources, stateSources } from '../nouns.ts'

/** Two versions of a plan side by side: the annex of an adjustment. All money in đồng. */

const Vnd = z.number().int()

/** A line as a version holds it. */
export interface VersionLine {
  itemId: string
  position: number
  kind: 'project' | 'task'
  title: string
  area: number
  leadName: string
  place: string
  quantity: number | null
  unit: string
  timing: string
  reason: string
  money: Money
}

const comparedFields = ['title', 'quantity', 'unit', 'timing', 'place', 'leadName'] as const

const Side = z.object({
  /** by source, all sources */
  totalVnd: Vnd,
  /** national, provincial, district and commune budgets */
  stateVnd: Vnd,
})

export const ComparedLine = z.object({
  itemId: z.string(),
  kind: ItemKind,
  title: z.string(),
  area: z.number().int(),
  leadName: z.string(),
  what: z.enum(['same', 'changed', 'added', 'removed']),
  before: Side.nullable(),
  after: Side.nullable(),
  /** after less before, of state money and of all */
  stateDifferenceVnd: Vnd,
  totalDifferenceVnd: Vnd,
  /** what else differs, in both wordings */
  fields: z.array(z.object({ field: z.enum(comparedFields), before: z.string(), after: z.string() })),
  reason: z.string(),
})
export type ComparedLine = z.infer<typeof ComparedLine>

const SourceDifference = z.object({
  source: z.enum(planSources),
  beforeVnd: Vnd,
  afterVnd: Vnd,
  differenceVnd: Vnd,
})

export const Compared = z.object({
  from: z.number().int(),
  to: z.number().int(),
  lines: z.array(ComparedLine),
  sources: z.array(SourceDifference),
  before: Side,
  after: Side,
  differenceVnd: Vnd,
  stateDifferenceVnd: Vnd,
})
export type Compared = z.infer<typeof Compared>

const sum = (money: Money, sources: readonly (keyof Money)[]): number =>
  sources.reduce((total, source) => total + (money[source] ?? 0), 0)

/** State money of a line: national, provincial, district and commune budgets, in đồng. */
export const stateOf = (money: Money): number => sum(money, stateSources)
/** All money of a line, in đồng. */
export const totalOf = (money: Money): number => sum(money, planSources)

const sideOf = (line: VersionLine | undefined) =>
  line ? { totalVnd: totalOf(line.money), stateVnd: stateOf(line.money) } : null

const sameMoney = (one: Money, other: Money): boolean =>
  planSources.every((source) => (one[source] ?? 0) === (other[source] ?? 0))

function fieldsOf(before: VersionLine | undefined, after: VersionLine | undefined) {
  if (!before || !after) return []
  return comparedFields.flatMap((field) => {
    const [was, is] = [String(before[field] ?? ''), String(after[field] ?? '')]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}

function whatOf(before: VersionLine | undefined, after: VersionLine | undefined): ComparedLine['what'] {
  if (!before) return 'added'
  if (!after) return 'removed'
  return sameMoney(before.money, after.money) && fieldsOf(before, after).length === 0 ? 'same' : 'changed'
}

function compareLine(before: VersionLine | undefined, after: VersionLine | undefined): ComparedLine[] {
  const line = after ?? before
  if (!line) return []
  const [was, is] = [sideOf(before), sideOf(after)]
  return [
    {
      itemId: line.itemId,
      kind: line.kind,
      title: line.title,
      area: line.area,
      leadName: line.leadName,
      what: whatOf(before, after),
      before: was,
      after: is,
      stateDifferenceVnd: (is?.stateVnd ?? 0) - (was?.stateVnd ?? 0),
      totalDifferenceVnd: (is?.totalVnd ?? 0) - (was?.totalVnd ?? 0),
      fields: fieldsOf(before, after),
      reason: line.reason,
    },
  ]
}

const sumOf = (lines: readonly VersionLine[], of: (money: Money) => number): number =>
  lines.reduce((total, { money }) => total + of(money), 0)

/** What changed from one version to another, by line and by source; differences of lines add up to those of sums. */
export function compareVersions(
  from: { no: number; lines: readonly VersionLine[] },
  to: { no: number; lines: readonly VersionLine[] },
): Compared {
  const [before, after] = [from, to].map(({ lines }) => new Map(lines.map((line) => [line.itemId, line])))
  const ids = new Set([...to.lines, ...from.lines].map(({ itemId }) => itemId))
  const sides = [from, to].map(({ lines }) => ({
    totalVnd: sumOf(lines, totalOf),
    stateVnd: sumOf(lines, stateOf),
  }))
  const [was = { totalVnd: 0, stateVnd: 0 }, is = { totalVnd: 0, stateVnd: 0 }] = sides
  return {
    from: from.no,
    to: to.no,
    lines: [...ids].flatMap((id) => compareLine(before?.get(id), after?.get(id))),
    sources: planSources.map((source) => {
      const beforeVnd = sumOf(from.lines, (money) => money[source] ?? 0)
      const afterVnd = sumOf(to.lines, (money) => money[source] ?? 0)
      return { source, beforeVnd, afterVnd, differenceVnd: afterVnd - beforeVnd }
    }),
    before: was,
    after: is,
    differenceVnd: is.totalVnd - was.totalVnd,
    stateDifferenceVnd: is.stateVnd - was.stateVnd,
  }
}
