import { scopeOf } from '#contract/establishment/core/reach.ts'
import { cluster, clusters, village, villages } from '#contract/establishment/villages/queries.ts'
import { keepsVillages } from '#contract/establishment/villages/rules.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import type { HistoryReaders } from '#server/identity/index.ts'
import { answer } from '#server/platform/door.ts'
import type { FileKeeper, FileSubject } from '#server/documents/index.ts'
import { findCluster, findVillage, listClusters, listMembers, listVillages, type Wanted } from './store.ts'

interface Asked {
  q: string
  unitId?: string | undefined
  after?: string | undefined
  limit: number
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** "id name", as `next` gave it. @throws Problem `invalid` */
function markFrom(after: string | undefined): Wanted['after'] {
  if (after === undefined) return null
  const [id = '', ...name] = after.split(' ')
  if (!uuid.test(id)) throw invalidField(['after'], 'wrong_format')
  return { id, name: name.join(' ') }
}

const wantedOf = ({ q, unitId, after, limit }: Asked): Wanted => {
  const isProvince = unitId?.startsWith('p:') === true
  return {
    words: fold(q).split(' ').filter(Boolean),
    provinceId: isProvince ? (unitId.split(':')[1] ?? null) : null,
    unitId: isProvince ? null : (unitId ?? null),
    after: markFrom(after),
    limit: limit + 1,
  }
}

const paged = <T extends { id: string; name: string }>(rows: T[], limit: number) => {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return { items: rows.slice(0, limit), next: last ? `${last.id} ${last.name}`.slice(0, 300) : null }
}

const mayAdd = (actor: Actor | null): boolean =>
  actor?.provinceId != null && keepsVillages(actor, actor.provinceId)

export const villagesQuery = answer(villages, async ({ db, input, actor }) => {
  const { kind = null, withdrawn } = input
  const rows = await listVillages(db, {
    ...wantedOf(input),
    kind,
    withdrawn: withdrawn === 'all' ? null : withdrawn === 'yes',
  })
  return { ...paged(rows, input.limit), mayAdd: mayAdd(actor) }
})

export const clustersQuery = answer(clusters, async ({ db, input, actor }) => {
  const rows = await listClusters(db, { ...wantedOf(input), state: input.state ?? null })
  return { ...paged(rows, input.limit), mayAdd: mayAdd(actor) }
})

/** Of a commune's people only those who see the province's establishments see which stand in it. */
const seesMembers = (actor: Actor | null): boolean => scopeOf(actor)?.unitId === null

const villageQuery = answer(village, async ({ db, input, actor }) => {
  const found = await findVillage(db, input.id)
  if (!found) throw new Problem('not_found')
  const members = seesMembers(actor) ? await listMembers(db, 'craft_village_id', found) : []
  return { ...found, members, mayWrite: keepsVillages(actor, found.provinceId) }
})

const clusterQuery = answer(cluster, async ({ db, input, actor }) => {
  const found = await findCluster(db, input.id)
  if (!found) throw new Problem('not_found')
  const members = seesMembers(actor) ? await listMembers(db, 'cluster_id', found) : []
  return { ...found, members, mayWrite: keepsVillages(actor, found.provinceId) }
})

export const villageQueries = [villagesQuery, villageQuery, clustersQuery, clusterQuery]

/** Files beside a craft village or cluster: the decision that recognised or founded it. */
const filesOf = (find: typeof findVillage | typeof findCluster): FileKeeper => ({
  roles: ['decision', 'picture', 'other'],
  async find(db, key): Promise<FileSubject | null> {
    const found = uuid.test(key) ? await find(db, key) : null
    return found && { id: found.id, provinceId: found.provinceId, open: false }
  },
  mayRead: (actor, subject) =>
    actor !== null && (actor.provinceId === null || actor.provinceId === subject.provinceId),
  mayChange: (actor, subject) => keepsVillages(actor, subject.provinceId),
})
export const villageFiles = filesOf(findVillage)
export const clusterFiles = filesOf(findCluster)

/** Whoever keeps them reads what was done to them. */
export const readsVillageHistory: HistoryReaders[string] = async (db, actor, id) => {
  const found = uuid.test(id) ? await findVillage(db, id) : null
  return found !== null && keepsVillages(actor, found.provinceId)
}
export const readsClusterHistory: HistoryReaders[string] = async (db, actor, id) => {
  const found = uuid.test(id) ? await findCluster(db, id) : null
  return found !== null && keepsVillages(actor, found.provinceId)
}
