import { merge, unmerge } from '#contract/establishment/twins/acts.ts'
import { otherNames } from '#contract/establishment/twins/merging.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem, invalidField, type Fact } from '#contract/kernel/problem.ts'
import { recordAudit } from '#server/identity/index.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Carrier } from '#server/platform/door-types.ts'
import { act } from '#server/platform/door.ts'
import type { EstablishmentSubject } from '../core/keeper.ts'
import type { Head } from '../core/store.ts'
import { renewNewest } from '../core/parts/years.ts'
import { writtenHead } from '../history/held.ts'
import { Moved, moveAll, moveAllBack } from './rows.ts'
import {
  insertMerging,
  keepHead,
  lockMerging,
  markMerged,
  markUndone,
  restoreHead,
  takeFields,
  unmarkMerged,
} from './store-merge.ts'

/** The survivor's history has its line too: whoever reads either learns of the other. */
async function tellSurvivor(
  db: Queryable,
  { provinceId, id }: Pick<Head, 'provinceId' | 'id'>,
  told: { act: string; actor: Actor; carrier: Carrier; facts: Record<string, Fact>; reason: string },
): Promise<void> {
  const { act: name, actor, carrier, facts, reason } = told
  await recordAudit(db, {
    act: name,
    actor,
    subject: { kind: 'establishment', id, provinceId },
    facts,
    before: null,
    after: null,
    reason,
    address: carrier.address,
    requestId: carrier.requestId,
  })
}

export const mergeAct = act<typeof merge, EstablishmentSubject>(
  merge,
  async ({ db, subject: { head: from }, input, actor, carrier, note }) => {
    const { intoId, take, takeYears, reason } = input
    if (from.id === intoId) throw invalidField(['intoId'], 'twins.itself')
    const into = await writtenHead(db, actor, intoId)
    if (into.provinceId !== from.provinceId) throw new Problem('out_of_reach')
    if (into.version !== input.intoVersion) throw new Problem('stale_version')
    const two = { provinceId: from.provinceId, fromId: from.id, intoId }
    const before = await keepHead(db, two.provinceId, intoId)
    const name = take.includes('name') ? from.name : into.name
    const names = otherNames(name, into.name, from.name, ...into.otherNames, ...from.otherNames)
    const intoVersion = await takeFields(db, two, take, names)
    const moved = await moveAll(db, two, takeYears)
    await renewNewest(db, { ...into, kind: take.includes('kind') ? from.kind : into.kind })
    await markMerged(db, two, today())
    await insertMerging(db, {
      ...two,
      fromName: from.name,
      intoName: name,
      fromState: from.state,
      byName: actor.name,
      reason,
      before,
      intoVersion,
      moved,
    })
    const facts = { name: from.name, into: name, version: from.version + 1 }
    note({ facts, after: { mergedInto: intoId, take, takeYears } })
    await tellSurvivor(db, into, {
      act: merge.name,
      actor,
      carrier,
      facts: { ...facts, version: intoVersion },
      reason,
    })
    return { id: from.id, intoId, intoVersion }
  },
)

/** @throws Problem `invalid` where something that went over was changed since: it would not go back as it came */
export const unmergeAct = act<typeof unmerge, EstablishmentSubject>(
  unmerge,
  async ({ db, subject: { head: from }, input, actor, carrier, note }) => {
    const merging = await lockMerging(db, from.id)
    if (!merging) throw new Problem('not_found')
    const into = await writtenHead(db, actor, merging.intoId)
    const touched = () => invalidField(['id'], 'twins.touched', { name: into.name })
    if (into.version !== merging.intoVersion) throw touched()
    if (!(await moveAllBack(db, merging, Moved.parse(merging.moved)))) throw touched()
    await restoreHead(db, merging, merging.before)
    await unmarkMerged(db, merging, merging.fromState)
    await renewNewest(db, into)
    await renewNewest(db, from)
    await markUndone(db, merging)
    const facts = { name: from.name, into: into.name, version: from.version + 1 }
    note({ facts, before: { mergedInto: into.id } })
    await tellSurvivor(db, into, {
      act: unmerge.name,
      actor,
      carrier,
      facts: { ...facts, version: into.version + 1 },
      reason: input.reason,
    })
    return { id: from.id, intoId: into.id }
  },
)
