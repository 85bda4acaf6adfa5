import { Problem } from '#contract/kernel/problem.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import * as acts from '#contract/pipeline/acts.ts'
import { today } from '#server/platform/clock.ts'
import { act } from '#server/platform/door.ts'
import { answerFor, factsOf, takeStep } from '../answers.ts'
import type { ProposalSubject as Subject } from '../keeper.ts'
import { setYears } from '../store-life.ts'
import { standingOf } from '../weighing/dossier.ts'
import { getWhole } from '../weighing/keep.ts'
import { checkRegistrable } from '../writing/check.ts'
import { listDesks } from '../store-waiting.ts'
import { setAssigned, setConfirmed } from '../store-life.ts'

const thisYear = (): number => Number(today().slice(0, 4))

export const registerAct = act<typeof acts.register, Subject>(
  acts.register,
  async ({ db, subject: { head }, actor, to, note }) => {
    checkRegistrable(head)
    note({ facts: await takeStep(db, actor, head, { step: 'register', to }) })
    return await answerFor(db, actor, head.id, 'register')
  },
)

export const returnAct = act<typeof acts.returnForSupplement, Subject>(
  acts.returnForSupplement,
  async ({ db, subject: { head }, input, actor, to, note }) => {
    const { reason } = input
    note({
      facts: await takeStep(db, actor, head, { step: 'return', to, reason }),
      after: { missing: input.missing },
    })
    return await answerFor(db, actor, head.id)
  },
)

/** Ready for a plan. @throws Problem `invalid` on `reason` where required pieces lack and nobody says why it is ready all the same */
export const markReadyAct = act<typeof acts.markReady, Subject>(
  acts.markReady,
  async ({ db, subject: { head }, input, actor, to, note }) => {
    const { readiness, weighing } = await standingOf(db, actor, await getWhole(db, head.id))
    const lacking = readiness.missing + (weighing.outcome === 'ineligible' ? 1 : 0)
    const { reason } = input
    if (lacking > 0 && reason === '') throw invalidField(['reason'], 'pipeline.not_ready', { count: lacking })
    note({ facts: await takeStep(db, actor, head, { step: 'markReady', to, reason }) })
    return await answerFor(db, actor, head.id, 'markReady')
  },
)

export const deferAct = act<typeof acts.defer, Subject>(
  acts.defer,
  async ({ db, subject: { head }, input, actor, to, note }) => {
    const { reason, returnYear } = input
    const first = thisYear() + 1
    if (returnYear < first) throw invalidField(['returnYear'], 'pipeline.return_year', { year: first })
    const facts = await takeStep(db, actor, head, { step: 'defer', to, reason, returnYear })
    note({ facts: { ...facts, year: returnYear } })
    return await answerFor(db, actor, head.id)
  },
)

export const refuseAct = act<typeof acts.refuse, Subject>(
  acts.refuse,
  async ({ db, subject: { head }, input: { reason }, actor, to, note }) => {
    note({ facts: await takeStep(db, actor, head, { step: 'refuse', to, reason }) })
    return await answerFor(db, actor, head.id)
  },
)

export const takeAct = act<typeof acts.take, Subject>(
  acts.take,
  async ({ db, subject: { head }, input: { plan, year }, actor, to, note }) => {
    const taken = { kind: 'plan', id: null }
    const facts = await takeStep(db, actor, head, { step: 'take', to, reason: plan, returnYear: year, taken })
    note({ facts: { ...facts, year } })
    return await answerFor(db, actor, head.id, 'take')
  },
)

export const releaseAct = act<typeof acts.release, Subject>(
  acts.release,
  async ({ db, subject: { head }, input: { reason }, actor, to, note }) => {
    // what a plan of this system holds, that plan lets go
    if (head.takenId !== null) throw new Problem('in_use')
    note({ facts: await takeStep(db, actor, head, { step: 'release', to, reason }) })
    return await answerFor(db, actor, head.id)
  },
)

/** Comes back with its history; for the year it was put off to, or the years that are said. */
export const reopenAct = act<typeof acts.reopen, Subject>(
  acts.reopen,
  async ({ db, subject: { head }, input: { reason, years }, actor, to, note }) => {
    const back =
      head.returnYear !== null && !head.years.includes(head.returnYear) ? [head.returnYear] : head.years
    await setYears(db, head, years?.toSorted((a, b) => a - b) ?? back)
    note({ facts: await takeStep(db, actor, head, { step: 'reopen', to, reason }) })
    return await answerFor(db, actor, head.id, 'reopen')
  },
)

export const withdrawAct = act<typeof acts.withdraw, Subject>(
  acts.withdraw,
  async ({ db, subject: { head }, input: { reason }, actor, to, note }) => {
    note({ facts: await takeStep(db, actor, head, { step: 'withdraw', to, reason }) })
    return await answerFor(db, actor, head.id)
  },
)

/** Weighs by the rules of today and keeps what came out. */
export const weighAct = act<typeof acts.weigh, Subject>(
  acts.weigh,
  async ({ db, subject: { head }, actor, note }) => {
    note({ facts: factsOf(head, 0) })
    return await answerFor(db, actor, head.id, 'weigh')
  },
)

export const confirmAct = act<typeof acts.confirm, Subject>(
  acts.confirm,
  async ({ db, subject: { head }, input, actor, note }) => {
    const by = `${actor.name}, ${actor.organisationName}`
    await setConfirmed(db, head, { on: today(), by, note: input.note })
    note({ facts: factsOf(head), after: { confirmed: input.note } })
    return await answerFor(db, actor, head.id)
  },
)

/** Onto a named officer's desk. @throws Problem `invalid` on `personId` for somebody who does not deal with proposals here */
export const assignAct = act<typeof acts.assign, Subject>(
  acts.assign,
  async ({ db, subject: { head }, input, actor, note }) => {
    const { personId } = input
    const desks = await listDesks(db, head.provinceId)
    const desk = desks.find((each) => each.personId === personId)
    if (personId !== null && !desk) throw invalidField(['personId'], 'pipeline.desk')
    await setAssigned(db, head, desk ? { id: desk.personId, name: desk.name, on: today() } : null)
    note({ facts: { ...factsOf(head), person: desk?.name ?? 'chưa ai' } })
    return await answerFor(db, actor, head.id)
  },
)
