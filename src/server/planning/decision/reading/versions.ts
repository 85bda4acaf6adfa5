import { compareVersions as compared } from '#contract/planning/decision/compare.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { compareVersions, versions } from '#contract/planning/decision/queries.ts'
import { seesAllUnits } from '#contract/planning/rules.ts'
import { answer } from '#server/platform/door.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findPlan, type PlanHead } from '../../core/store-heads.ts'
import { comparable, workingLines } from '../lines.ts'
import { listVersions } from '../store-plan.ts'
import { listDecided } from '../store-versions.ts'
import { getOfYear, type Offers, readsPlan, shownHead } from './head.ts'

/** @throws Problem `not_found` where there is no plan of that year */
export const versionsQueryWith = (offers: Offers) =>
  answer(versions, async ({ db, input, actor }) => {
    const head = await getOfYear(db, actor, input)
    const found = await listVersions(db, head)
    // what is in the making is the desks' business
    const shown = actor && seesAllUnits(actor) ? found : found.filter(({ decided }) => decided)
    return { plan: await shownHead(db, actor, head, offers), versions: shown }
  })

async function linesOf(db: Queryable, head: PlanHead, no: number, asked: boolean) {
  if (no === head.workingNo && asked) return await workingLines(db, head)
  const known = await listVersions(db, head)
  if (!known.some((version) => version.no === no && version.decided)) throw new Problem('not_found')
  return await listDecided(db, head, no)
}

/** Versions as they are compared: lines in them, not those left out. @throws Problem `not_found` */
export async function sidesOf(db: Queryable, actor: Actor, head: PlanHead, numbers: readonly number[]) {
  const sides = []
  for (const no of numbers) {
    const lines = await linesOf(db, head, no, seesAllUnits(actor))
    sides.push({ no, lines: lines.filter(({ decision }) => decision === 'in').map(comparable) })
  }
  return sides
}

/** Two versions line by line. @throws Problem `not_found` */
export const compareQuery = answer(compareVersions, async ({ db, input, actor }) => {
  const head = await findPlan(db, input.id)
  if (!head || !actor || !readsPlan(actor, head)) throw new Problem('not_found')
  const [from, to] = await sidesOf(db, actor, head, [input.from, input.to])
  if (!from || !to) throw new Problem('not_found')
  return compared(from, to)
})
