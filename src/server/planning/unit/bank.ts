import type { Actor } from '#contract/kernel/actor.ts'
import { type FieldProblem, Problem } from '#contract/kernel/problem.ts'
import { ItemFields } from '#contract/planning/items.ts'
import { takeFromBank } from '#contract/planning/unit/acts.ts'
import { bankForPlan } from '#contract/planning/unit/queries.ts'
import { readsUnitPlan } from '#contract/planning/rules.ts'
import { scopeOf } from '#contract/pipeline/rules.ts'
import { listActivities } from '#server/norms/index.ts'
import { today } from '#server/platform/clock.ts'
import { act, answer } from '#server/platform/door.ts'
import type { PlanningSubject } from '../core/keepers.ts'
import { findRound, findUnitPlan, type UnitPlanHead } from '../core/store-heads.ts'
import { insertItem, listItems } from '../core/store-items.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findBudgetLine } from '#server/programme/index.ts'
import { type BankReach, drawFromBank, type Drawn, listBank } from './store-bank.ts'
import { touch } from './store.ts'
import { mustBeOpen, refuse } from './write.ts'

/** Which part of the bank a person draws from for a plan: a commune from its own ground. */
function reachInto(actor: Actor | null, head: UnitPlanHead): BankReach {
  const scope = scopeOf(actor)
  if (scope.kind !== 'all' && scope.kind !== 'commune') throw new Problem('out_of_reach')
  return {
    provinceId: head.provinceId,
    roundId: head.roundId,
    unitPlanId: head.id,
    year: head.year,
    unitId: scope.kind === 'commune' ? scope.unitId : null,
  }
}

export const bankForPlanQuery = answer(bankForPlan, async ({ db, input, actor }) => {
  const head = await findUnitPlan(db, input.id)
  if (!head || !readsUnitPlan(actor, head)) throw new Problem('not_found')
  return { items: await listBank(db, reachInto(actor, head), input.q) }
})

/** The content of Article 4 that a proposal is of: its first, or that of its activity; the ninth is everything else. */
const areaOf = (of: Drawn, contents: ReadonlyMap<string, number>): number =>
  of.areas[0] ?? contents.get(of.activities[0] ?? '') ?? 9

/** A proposal as a line: asked of the nation what it asks of the nation, of the province what it asks locally. */
const lineFrom = (of: Drawn, year: number, area: number, budgetLine: string | null): ItemFields =>
  ItemFields.parse({
    kind: 'project',
    arrangement: of.arrangement,
    title: of.title,
    area,
    activity: of.activities[0] ?? null,
    budgetLine,
    proposalId: of.id,
    years: of.years.length > 1 && of.years.includes(year) ? of.years.slice(0, 10) : [],
    leadId: of.leadId,
    leadName: of.leadName,
    unitId: of.unitId,
    establishmentIds: of.establishmentIds.slice(0, 200),
    workers: of.workers,
    route: of.nationalVnd > 0 ? 'national' : 'local',
    money: {
      national: of.nationalVnd,
      provincial: of.localVnd,
      own: of.ownVnd,
      other: of.otherVnd,
      loan: of.loanVnd,
    },
  })

const notReady = (ids: readonly string[], drawn: ReadonlyMap<string, Drawn>): FieldProblem[] =>
  ids.flatMap((id, index) =>
    drawn.has(id) ? [] : [{ path: ['proposalIds', index], code: 'planning.not_ready' }],
  )

/** Where the proposal's own line of the budget stands in the round's programme too. */
async function lineOf(db: Queryable, roundId: string, line: string | null): Promise<string | null> {
  const round = line === null ? null : await findRound(db, roundId)
  if (line === null || !round?.programmeId) return null
  return (await findBudgetLine(db, round.programmeId, line)) === null ? null : line
}

export const takeFromBankAct = act<typeof takeFromBank, PlanningSubject<UnitPlanHead>>(
  takeFromBank,
  async ({ db, subject: { head }, input, actor, note }) => {
    mustBeOpen(head)
    const ids = [...new Set(input.proposalIds)]
    const drawn = await drawFromBank(db, reachInto(actor, head), ids)
    refuse(notReady(input.proposalIds, drawn))
    const contents = new Map((await listActivities(db, today())).map(({ code, content }) => [code, content]))
    const items = await listItems(db, head, head.id)
    let position = Math.max(-1, ...items.map((item) => item.position))
    const taken: { proposalId: string; itemId: string }[] = []
    const skipped: { proposalId: string; title: string; inPlanOf: string }[] = []
    for (const one of ids.flatMap((id) => drawn.get(id) ?? [])) {
      if (one.inPlanOf !== null) {
        skipped.push({ proposalId: one.id, title: one.title, inPlanOf: one.inPlanOf })
        continue
      }
      position += 1
      const fields = lineFrom(
        one,
        head.year,
        areaOf(one, contents),
        await lineOf(db, head.roundId, one.budgetLine),
      )
      const of = { provinceId: head.provinceId, roundId: head.roundId, unitPlanId: head.id }
      taken.push({
        proposalId: one.id,
        itemId: await insertItem(db, { ...of, position, fields, by: actor.name }),
      })
    }
    await touch(db, head)
    note({
      facts: { year: head.year, name: head.organisationName, count: taken.length },
      after: { taken, skipped },
    })
    return { id: head.id, taken, skipped }
  },
)
