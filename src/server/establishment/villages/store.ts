import type { ClusterState, EstablishmentState, VillageKind } from '#contract/establishment/nouns.ts'
import type { ClusterFields, VillageFields } from '#contract/establishment/villages/acts.ts'
import type { ClusterRow, Member, VillageRow } from '#contract/establishment/villages/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

/** Establishments in a craft village or cluster that still stand. */
const countIn = (column: string): string =>
  `(select count(*)::int from establishment.establishment e
     where e.province_id = r.province_id and e.${column} = r.id and e.state in ('active', 'paused'))`

const villageColumns = `r.id::text as id, r.province_id as "provinceId", r.name, r.unit_id as "unitId", u.path as "unitPath", r.trade,
  r.kind, r.recognised_on as "recognisedOn", r.decision, r.withdrawn_on as "withdrawnOn", r.households, r.workers,
  ${countIn('craft_village_id')} as establishments`
const clusterColumns = `r.id::text as id, r.province_id as "provinceId", r.name, r.unit_id as "unitId", u.path as "unitPath", r.state,
  r.founded_on as "foundedOn", r.decision, r.investor, r.area_ha as "areaHa", r.leased_ha as "leasedHa",
  case when r.area_ha > 0 then round(r.leased_ha * 100 / r.area_ha, 1) end as "filledPercent",
  r.has_wastewater as "hasWastewater", ${countIn('cluster_id')} as establishments`

export interface Wanted {
  words: readonly string[]
  /** null: all that the transaction sees */
  provinceId: string | null
  unitId: string | null
  after: { name: string; id: string } | null
  limit: number
}

const narrowing = `r.search like all($1::text[])
  and ($2::text is null or r.province_id = $2)
  and ($3::text is null or r.unit_id = $3)
  and ($4::text is null or (r.name collate "vi-x-icu", r.id) > ($4, $5::uuid))`
const narrowed = (wanted: Wanted): unknown[] => [
  wanted.words.map((word) => `%${word}%`),
  wanted.provinceId,
  wanted.unitId,
  wanted.after?.name ?? null,
  wanted.after?.id ?? null,
  wanted.limit,
]

/** Craft villages by name. Sent unnamed: a generic plan ruins searches. */
export async function listVillages(
  db: Queryable,
  wanted: Wanted & { kind: VillageKind | null; withdrawn: boolean | null },
): Promise<VillageRow[]> {
  const { rows } = await db.query<VillageRow>(
    `select ${villageColumns} from establishment.craft_village r join territory.unit_named u on u.id = r.unit_id
      where ${narrowing} and ($7::text is null or r.kind = $7)
        and ($8::boolean is null or (r.withdrawn_on is not null) = $8)
      order by r.name collate "vi-x-icu", r.id limit $6`,
    [...narrowed(wanted), wanted.kind, wanted.withdrawn],
  )
  return rows
}

/** Industrial clusters by name. */
export async function listClusters(
  db: Queryable,
  wanted: Wanted & { state: ClusterState | null },
): Promise<ClusterRow[]> {
  const { rows } = await db.query<ClusterRow>(
    `select ${clusterColumns} from establishment.cluster r join territory.unit_named u on u.id = r.unit_id
      where ${narrowing} and ($7::text is null or r.state = $7) order by r.name collate "vi-x-icu", r.id limit $6`,
    [...narrowed(wanted), wanted.state],
  )
  return rows
}

export type Village = VillageRow & { note: string; version: number }
export type Cluster = ClusterRow & { note: string; version: number }

export async function findVillage(db: Queryable, id: string): Promise<Village | null> {
  const { rows } = await db.query<Village>(
    `select ${villageColumns}, r.note, r.version from establishment.craft_village r
       join territory.unit_named u on u.id = r.unit_id where r.id = $1`,
    [id],
  )
  return rows[0] ?? null
}

export async function findCluster(db: Queryable, id: string): Promise<Cluster | null> {
  const { rows } = await db.query<Cluster>(
    `select ${clusterColumns}, r.note, r.version from establishment.cluster r
       join territory.unit_named u on u.id = r.unit_id where r.id = $1`,
    [id],
  )
  return rows[0] ?? null
}

/** Takes the row of a craft village or cluster for a change. */
export async function lockPlace(
  db: Queryable,
  table: 'craft_village' | 'cluster',
  id: string,
): Promise<void> {
  await db.query(`select from establishment.${table} where id = $1 for update`, [id])
}

/** Establishments in it, by name. */
export async function listMembers(
  db: Queryable,
  column: 'craft_village_id' | 'cluster_id',
  { provinceId, id }: { provinceId: string; id: string },
): Promise<Member[]> {
  const { rows } = await db.query<Omit<Member, 'state'> & { state: EstablishmentState }>(
    `select e.id::text as id, e.name, e.kind, e.state, e.representative, e.workers,
        (select i.code from establishment.industry i where i.province_id = e.province_id and i.establishment_id = e.id
          order by i.main desc, i.code limit 1) as industry
       from establishment.establishment e where e.province_id = $1 and e.${column} = $2 and e.state <> 'merged'
      order by e.name collate "vi-x-icu", e.id limit 2000`,
    [provinceId, id],
  )
  return rows
}

/** One of the same name in the same commune, but for this one. */
export async function findNamesake(
  db: Queryable,
  table: 'craft_village' | 'cluster',
  of: { provinceId: string; name: string; unitId: string },
  but: string | null,
): Promise<string | null> {
  const { rows } = await db.query<{ name: string }>(
    `select name from establishment.${table} where province_id = $1 and unit_id = $2
        and public.kc_fold(name) = public.kc_fold($3) and ($4::uuid is null or id <> $4) limit 1`,
    [of.provinceId, of.unitId, of.name, but],
  )
  return rows[0]?.name ?? null
}

const villageValues = (one: VillageFields): unknown[] => [
  one.name,
  one.unitId,
  one.trade,
  one.kind,
  one.recognisedOn,
  one.decision,
  one.households,
  one.workers,
  one.note,
]
const villageNames = 'name, unit_id, trade, kind, recognised_on, decision, households, workers, note'

export async function insertVillage(db: Queryable, provinceId: string, one: VillageFields): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into establishment.craft_village (province_id, ${villageNames}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     returning id::text as id`,
    [provinceId, ...villageValues(one)],
  )
  return rows[0]!.id
}

export async function updateVillage(
  db: Queryable,
  { provinceId, id }: Village,
  one: VillageFields,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update establishment.craft_village r set (${villageNames}, version) =
       ($3, $4, $5, $6, $7, $8, $9, $10, $11, r.version + 1) where province_id = $1 and id = $2 returning version`,
    [provinceId, id, ...villageValues(one)],
  )
  return rows[0]!.version
}

export async function markWithdrawn(
  db: Queryable,
  { provinceId, id }: Village,
  on: string,
  note: string,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update establishment.craft_village set withdrawn_on = $3, note = $4, version = version + 1
      where province_id = $1 and id = $2 returning version`,
    [provinceId, id, on, note],
  )
  return rows[0]!.version
}

const clusterValues = (one: ClusterFields): unknown[] => [
  one.name,
  one.unitId,
  one.state,
  one.foundedOn,
  one.decision,
  one.investor,
  one.areaHa,
  one.leasedHa,
  one.hasWastewater,
  one.note,
]
const clusterNames =
  'name, unit_id, state, founded_on, decision, investor, area_ha, leased_ha, has_wastewater, note'

export async function insertCluster(db: Queryable, provinceId: string, one: ClusterFields): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into establishment.cluster (province_id, ${clusterNames}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     returning id::text as id`,
    [provinceId, ...clusterValues(one)],
  )
  return rows[0]!.id
}

export async function updateCluster(
  db: Queryable,
  { provinceId, id }: Cluster,
  one: ClusterFields,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update establishment.cluster r set (${clusterNames}, version) =
       ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, r.version + 1) where province_id = $1 and id = $2 returning version`,
    [provinceId, id, ...clusterValues(one)],
  )
  return rows[0]!.version
}

export async function markEnded(db: Queryable, { provinceId, id }: Cluster): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update establishment.cluster set state = 'ended', version = version + 1 where province_id = $1 and id = $2 returning version`,
    [provinceId, id],
  )
  return rows[0]!.version
}
