import {
  addCluster,
  addVillage,
  type ClusterFields,
  clusterRules,
  correctCluster,
  correctVillage,
  endCluster,
  type VillageFields,
  villageRules,
  withdrawVillage,
} from '#contract/establishment/villages/acts.ts'
import { keepsVillages } from '#contract/establishment/villages/rules.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { problemsOf } from '#contract/kernel/field-rules.ts'
import { type FieldProblem, Problem } from '#contract/kernel/problem.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { refuseFields } from '#server/platform/door/input.ts'
import { findUnit } from '#server/territory/index.ts'
import {
  findCluster,
  findNamesake,
  findVillage,
  insertCluster,
  insertVillage,
  lockPlace,
  markEnded,
  markWithdrawn,
  updateCluster,
  updateVillage,
} from './store.ts'

type Table = 'craft_village' | 'cluster'
const kinds = { craft_village: 'craftVillage', cluster: 'cluster' } as const

const subjectOf = (table: Table, { id, provinceId }: { id: string; provinceId: string }) => ({
  kind: kinds[table],
  id,
  provinceId,
})

/** The province whose places this person adds. @throws Problem `out_of_reach` */
function ownProvince(actor: Actor): string {
  const { provinceId } = actor
  if (provinceId === null || !keepsVillages(actor, provinceId)) throw new Problem('out_of_reach')
  return provinceId
}

/** What the commune and the name must say together. */
async function placeProblems(
  db: Queryable,
  table: Table,
  provinceId: string,
  one: { name: string; unitId: string },
  own: string | null,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = []
  const unit = await findUnit(db, one.unitId)
  if (!unit) problems.push({ path: ['unitId'], code: 'unit.unknown' })
  else if (unit.level !== 'commune') problems.push({ path: ['unitId'], code: 'place.commune' })
  else if (unit.provinceId !== provinceId)
    problems.push({ path: ['unitId'], code: 'place.other_province', facts: { unit: unit.path } })
  const namesake = await findNamesake(db, table, { provinceId, ...one }, own)
  if (namesake) problems.push({ path: ['name'], code: 'village.known', facts: { name: namesake } })
  return problems
}

async function checkVillage(
  db: Queryable,
  provinceId: string,
  one: VillageFields,
  own: string | null,
): Promise<void> {
  const problems = [
    ...(await placeProblems(db, 'craft_village', provinceId, one, own)),
    ...problemsOf(villageRules, one, today()),
  ]
  if (problems.length > 0) throw refuseFields(problems)
}

async function checkCluster(
  db: Queryable,
  provinceId: string,
  one: ClusterFields,
  own: string | null,
): Promise<void> {
  const problems = [
    ...(await placeProblems(db, 'cluster', provinceId, one, own)),
    ...problemsOf(clusterRules, one, today()),
  ]
  if (problems.length > 0) throw refuseFields(problems)
}

/** A record that this person keeps, as it was seen, taken for a change. @throws Problem */
async function held<T extends { provinceId: string; version: number }>(
  db: Queryable,
  actor: Actor,
  { id, version }: { id: string; version: number },
  of: { table: Table; find(db: Queryable, id: string): Promise<T | null> },
): Promise<T> {
  const seen = await of.find(db, id)
  if (!seen) throw new Problem('not_found')
  if (!keepsVillages(actor, seen.provinceId)) throw new Problem('out_of_reach')
  await lockPlace(db, of.table, id)
  const found = await of.find(db, id)
  if (!found) throw new Problem('not_found')
  if (found.version !== version) throw new Problem('stale_version')
  return found
}
const aVillage = { table: 'craft_village', find: findVillage } as const
const aCluster = { table: 'cluster', find: findCluster } as const

const addVillageAct = act(addVillage, async ({ db, input, actor, note }) => {
  const provinceId = ownProvince(actor)
  await checkVillage(db, provinceId, input, null)
  const id = await insertVillage(db, provinceId, input)
  note({ subject: subjectOf('craft_village', { id, provinceId }), facts: { name: input.name }, after: input })
  return { id, version: 1 }
})

const correctVillageAct = act(correctVillage, async ({ db, input, actor, note }) => {
  const before = await held(db, actor, input, aVillage)
  const { id: _, version: _seen, ...fields } = input
  await checkVillage(db, before.provinceId, fields, before.id)
  note({
    subject: subjectOf('craft_village', before),
    facts: { name: fields.name },
    before,
    after: { ...before, ...fields },
  })
  return { id: before.id, version: await updateVillage(db, before, fields) }
})

const withdrawVillageAct = act(withdrawVillage, async ({ db, input, actor, note }) => {
  const before = await held(db, actor, input, aVillage)
  const { withdrawnOn, decision, reason } = input
  if (before.withdrawnOn !== null)
    throw new Problem('step_not_allowed', { facts: { state: 'đã thu hồi công nhận' } })
  const problems: FieldProblem[] = []
  if (withdrawnOn > today()) problems.push({ path: ['withdrawnOn'], code: 'date.future' })
  if (before.recognisedOn !== null && withdrawnOn <= before.recognisedOn)
    problems.push({ path: ['withdrawnOn'], code: 'village.before' })
  if (problems.length > 0) throw refuseFields(problems)
  const told = [before.note, decision && `Thu hồi theo ${decision}`, reason]
    .filter(Boolean)
    .join('. ')
    .slice(0, 2000)
  note({
    subject: subjectOf('craft_village', before),
    facts: { name: before.name },
    after: { withdrawnOn, decision },
  })
  return { id: before.id, version: await markWithdrawn(db, before, withdrawnOn, told) }
})

const addClusterAct = act(addCluster, async ({ db, input, actor, note }) => {
  const provinceId = ownProvince(actor)
  await checkCluster(db, provinceId, input, null)
  const id = await insertCluster(db, provinceId, input)
  note({ subject: subjectOf('cluster', { id, provinceId }), facts: { name: input.name }, after: input })
  return { id, version: 1 }
})

const correctClusterAct = act(correctCluster, async ({ db, input, actor, note }) => {
  const before = await held(db, actor, input, aCluster)
  const { id: _, version: _seen, ...fields } = input
  await checkCluster(db, before.provinceId, fields, before.id)
  note({
    subject: subjectOf('cluster', before),
    facts: { name: fields.name },
    before,
    after: { ...before, ...fields },
  })
  return { id: before.id, version: await updateCluster(db, before, fields) }
})

const endClusterAct = act(endCluster, async ({ db, input, actor, note }) => {
  const before = await held(db, actor, input, aCluster)
  if (before.state === 'ended') throw new Problem('step_not_allowed', { facts: { state: 'đã kết thúc' } })
  note({
    subject: subjectOf('cluster', before),
    facts: { name: before.name },
    before: { state: before.state },
    after: { state: 'ended' },
  })
  return { id: before.id, version: await markEnded(db, before) }
})

/** Acts on craft villages and clusters. */
export const villageActs = [
  addVillageAct,
  correctVillageAct,
  withdrawVillageAct,
  addClusterAct,
  correctClusterAct,
  endClusterAct,
]
