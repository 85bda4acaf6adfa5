import type { FieldProblem } from '#contract/kernel/problem.ts'
import { type Money, stateSources } from '#contract/planning/nouns.ts'
import { planSources } from '#contract/words/planning.ts'
import type { Queryable } from '#server/platform/db.ts'
import { refuseFields } from '#server/platform/door/input.ts'
import type { PlanHead } from '../../core/store-heads.ts'
import { millions } from '../facts.ts'
import { type CeilingRow, lockCeilings, reserve } from '../store-versions.ts'

/** State money by source of many lines together, in đồng. */
function sumOf(lines: readonly Money[]): Map<(typeof stateSources)[number], number> {
  return new Map(
    stateSources.map((source) => [source, lines.reduce((total, money) => total + (money[source] ?? 0), 0)]),
  )
}

interface Wanted {
  before: readonly Money[]
  after: readonly Money[]
}

/** By how much each source grows, where it does not fit under its ceiling, with both figures; a ceiling not known yet holds all. */
function overdrawn(ceilings: readonly CeilingRow[], { before, after }: Wanted): FieldProblem[] {
  const [was, is] = [sumOf(before), sumOf(after)]
  return ceilings.flatMap(({ source, ceilingVnd, reservedVnd }) => {
    const known = stateSources.find((each) => each === source)
    if (!known || ceilingVnd === null) return []
    const [had, has] = [was.get(known) ?? 0, is.get(known) ?? 0]
    // what others hold of the same source is not this decision's to spend
    const free = ceilingVnd - (reservedVnd - had)
    if (has <= free || has <= had) return []
    const facts = { source: planSources[known], sum: millions(has), free: millions(Math.max(free, 0)) }
    return [
      {
        path: ['ceilings', known],
        code: 'planning.above_ceiling',
        facts: { ...facts, ceiling: millions(ceilingVnd) },
      },
    ]
  })
}

/** Sources whose ceiling the lines would pass, with both figures in the words. Ceilings are held still until the end. */
export const ceilingProblems = async (
  db: Queryable,
  head: PlanHead,
  wanted: Wanted,
): Promise<FieldProblem[]> => overdrawn(await lockCeilings(db, head, stateSources), wanted)

/**
 * Holds the money of decided lines, by source: what is in force afterwards is held, what was given up is free again.
 * @throws Problem `invalid` on `ceilings.<source>` where a source would be overdrawn
 */
export async function reserveFor(db: Queryable, head: PlanHead, wanted: Wanted): Promise<void> {
  const problems = await ceilingProblems(db, head, wanted)
  if (problems.length > 0) throw refuseFields(problems)
  const [was, is] = [sumOf(wanted.before), sumOf(wanted.after)]
  for (const source of stateSources) {
    const difference = (is.get(source) ?? 0) - (was.get(source) ?? 0)
    if (difference !== 0) await reserve(db, head, source, difference)
  }
}
