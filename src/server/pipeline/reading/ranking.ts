import { isGranted } from '#contract/grants.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { setPlace } from '#contract/pipeline/acts.ts'
import { ranking } from '#contract/pipeline/ranking/queries.ts'
import { rank, withOverrides } from '#contract/pipeline/ranking/rules.ts'
import { handlesProposal, readsProposal } from '#contract/pipeline/rules.ts'
import { written } from '#contract/pipeline/workflow.ts'
import { today } from '#server/platform/clock.ts'
import { act, answer } from '#server/platform/door.ts'
import { asSubject, proposalKeeper } from '../keeper.ts'
import { addOverride, listCandidates, listOverrides, listRankingRules } from '../store-rules.ts'
import { findHead } from '../store.ts'

/** A year's list longer than this is narrowed first; a province has some hundreds at most. */
const MOST = 2000

/** A year's proposals in order, each with its reasons; what the authority moved stands where it was put. */
export const rankingQuery = answer(ranking, async ({ db, input, actor }) => {
  const wanted = { year: input.year, fund: input.fund ?? null, ready: input.ready !== undefined, limit: MOST }
  const found = await listCandidates(db, wanted)
  const rules = await listRankingRules(db, actor?.provinceId ?? '00', today())
  const overrides = new Map((await listOverrides(db, input.year)).map((one) => [one.id, one]))
  const ranked = rank(rules, found.slice(0, MOST))
  const byId = new Map(found.map((row) => [row.id, row]))
  const places = new Map([...overrides].map(([id, { place }]) => [id, place]))
  let runningVnd = 0
  const items = withOverrides(ranked, places).flatMap((one, index) => {
    const row = byId.get(one.id)
    if (!row) return []
    runningVnd += row.askedVnd
    const { reason, by, at } = overrides.get(one.id) ?? {}
    return [
      {
        ...row,
        priorities: row.titles,
        place: index + 1,
        byRules: one.place,
        reasons: one.reasons,
        decidedBy: one.decidedBy,
        runningVnd,
        override: reason !== undefined && by !== undefined && at !== undefined ? { reason, by, at } : null,
      },
    ]
  })
  return {
    year: input.year,
    items,
    maySet: actor !== null && actor.provinceId !== null && isGranted(actor.role, 'pipeline.setPlace'),
    leftOut: Math.max(0, found.length - MOST),
  }
})

/** @throws Problem `not_found`, `out_of_reach`, `four_eyes`: nobody moves what they wrote */
export const setPlaceAct = act(setPlace, async ({ db, input, actor, note }) => {
  const head = await findHead(db, input.id)
  if (!head || !readsProposal(actor, head)) throw new Problem('not_found')
  if (!handlesProposal(actor, head)) throw new Problem('out_of_reach')
  const done = await proposalKeeper.doneBy(db, asSubject(head), actor.personId)
  if (done.some((name) => written.includes(name))) throw new Problem('four_eyes')
  const { id, year, place, reason } = input
  const { provinceId, code, title } = head
  await addOverride(db, {
    provinceId,
    year,
    id,
    place,
    reason,
    personId: actor.personId,
    personName: actor.name,
  })
  note({
    subject: { kind: 'proposal', id, provinceId },
    facts: { code, name: title, year },
    after: { place, reason },
  })
  return { id, year, place }
})
