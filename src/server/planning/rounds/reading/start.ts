import { startingPoint } from '#contract/planning/rounds/queries.ts'
import { seesAllUnits } from '#contract/planning/rules.ts'
import { listPlanTargets, listYearLines } from '#server/programme/index.ts'
import { answer } from '#server/platform/door.ts'
import { readRound } from './rounds.ts'
import { listLineUse, listReady, listSlices } from './store-start.ts'

const unused = { quantityBefore: 0, approvedBeforeVnd: 0, quantityNow: 0, askedVnd: 0, inForceVnd: 0 }

/** What a year begins with: the programme's targets and money still open, next slices, ready ideas. */
export const startingPointQuery = answer(startingPoint, async ({ db, input, actor: asking }) => {
  const { head, actor } = await readRound(db, asking, input.id)
  const of = { provinceId: head.provinceId, roundId: head.id, year: head.year }
  const uses = new Map((await listLineUse(db, of)).map((use) => [use.line, use]))
  const targets = head.programmeId === null ? [] : await listPlanTargets(db, head.programmeId)
  const lines = head.programmeId === null ? [] : await listYearLines(db, head.programmeId, head.year)
  const all = seesAllUnits(actor)
  return {
    targets: targets.map(({ yearTo, ...target }) => {
      const { quantityBefore, quantityNow } = uses.get(target.line) ?? unused
      return { ...target, before: quantityBefore, now: quantityNow, yearsLeft: yearTo - head.year + 1 }
    }),
    lines: lines.map(({ amountVnd, ...line }) => {
      const { approvedBeforeVnd, askedVnd, inForceVnd } = uses.get(line.line) ?? unused
      return { ...line, programmeVnd: amountVnd, approvedBeforeVnd, askedVnd, inForceVnd }
    }),
    slices: all ? await listSlices(db, of) : [],
    ready: await listReady(db, of, all ? null : actor.unitId),
  }
})
