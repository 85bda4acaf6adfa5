import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { createRound, editRound } from '#contract/planning/rounds/acts.ts'
import type { RoundFields } from '#contract/planning/rounds/fields.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import type { PlanningSubject } from '../../core/keepers.ts'
import { findRoundOf, type RoundHead } from '../../core/store-heads.ts'
import {
  insertRound,
  listCeilings,
  listSenders,
  setCeilings,
  setSenders,
  writeRound,
} from '../store-rounds.ts'
import { askUnits } from './asking.ts'
import { checkRound } from './check.ts'

export type RoundSubject = PlanningSubject<RoundHead>

/** Facts of the trail: which one, and its version, so that others are told what changed under their hands. */
export const factsOf = ({ title, version }: { title: string; version: number }, by = 1) => ({
  name: title,
  version: version + by,
})

/** A unit named twice sends once. */
const once = (senders: RoundFields['senders']): RoundFields['senders'] => [
  ...new Map(senders.map((sender) => [sender.organisationId, sender])).values(),
]

const parts = (input: Omit<RoundFields, 'year'>, programmeId: string | null) => ({
  title: input.title,
  dueOn: input.dueOn,
  programmeId,
  guidance: input.guidance,
  letter: input.letter,
})

/** As it stood, for the trail. */
async function told(db: Queryable, key: { provinceId: string; id: string }) {
  const senders = await listSenders(db, key)
  return {
    senders: senders.map(({ name }) => name),
    ceilings: await listCeilings(db, key),
  }
}

/** @throws Problem `out_of_reach` for the nation's offices, `invalid` on `year` where the year has its round */
export const createRoundAct = act(createRound, async ({ db, input, actor, note }) => {
  const { provinceId, organisationId } = actor
  if (provinceId === null) throw new Problem('out_of_reach')
  const { year } = input
  if (await findRoundOf(db, provinceId, year)) throw invalidField(['year'], 'planning.round_exists', { year })
  const programmeId = await checkRound(db, { provinceId, id: null, year }, input)
  const id = await insertRound(db, { provinceId, organisationId, year, ...parts(input, programmeId) })
  const key = { provinceId, id }
  await setSenders(db, key, once(input.senders))
  await setCeilings(db, key, input.ceilings)
  note({
    subject: { kind: 'planRound', id, provinceId },
    facts: factsOf({ title: input.title, version: 0 }),
    after: { ...parts(input, input.programme), ...(await told(db, key)) },
  })
  return { id, state: 'draft' as const, version: 1 }
})

export const editRoundAct = act<typeof editRound, RoundSubject>(
  editRound,
  async ({ db, subject: { head }, input, actor, note }) => {
    const programmeId = await checkRound(db, head, input)
    const before = { title: head.title, dueOn: head.dueOn, ...(await told(db, head)) }
    await writeRound(db, head, parts(input, programmeId))
    await setSenders(db, head, once(input.senders))
    await setCeilings(db, head, input.ceilings)
    const now = { ...head, title: input.title, dueOn: input.dueOn }
    if (head.state === 'open') await askUnits(db, actor, now)
    note({
      facts: factsOf(now),
      before,
      after: { ...parts(input, input.programme), ...(await told(db, head)) },
    })
    return { id: head.id, state: head.state, version: head.version + 1 }
  },
)
