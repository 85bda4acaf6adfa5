import type { EstablishmentState } from '#contract/establishment/nouns.ts'
import type { MergeField } from '#contract/establishment/twins/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

/** Whose two records become one. */
export interface Two {
  provinceId: string
  intoId: string
  fromId: string
}

/** Columns of a field that is chosen as one. */
const columnsOf: Record<MergeField, string> = {
  kind: 'kind',
  name: 'name',
  taxCode: 'tax_code',
  identityNumber: 'identity_number',
  registrationNo: 'registration_no',
  registeredOn: 'registered_on',
  registeredAt: 'registered_at',
  registeredUntil: 'registered_until',
  foundedOn: 'founded_on',
  state: 'state, state_on',
  seat: 'seat',
  representative: 'representative',
  representativeTitle: 'representative_title',
  phone: 'phone',
  email: 'email',
  website: 'website',
  womenOwned: 'women_owned',
  minorityOwned: 'minority_owned',
  exports: 'exports',
  cleanerProduction: 'cleaner_production',
  sustainableProduction: 'sustainable_production',
  localMaterial: 'local_material',
  craftVillage: 'craft_village_id',
  cluster: 'cluster_id',
  artisanTitle: 'artisan_title',
  note: 'note',
  organisation: 'organisation_id',
}
/** What a merging may change of the survivor's head, and a taking back sets right. */
const headColumns = [...Object.values(columnsOf), 'other_names'].join(', ')

/** The head of a record as it is kept, to be put back. */
export async function keepHead(db: Queryable, provinceId: string, id: string): Promise<unknown> {
  const { rows } = await db.query<{ head: unknown }>(
    'select to_jsonb(e.*) as head from establishment.establishment e where province_id = $1 and id = $2',
    [provinceId, id],
  )
  return rows[0]?.head ?? null
}

/** Gives the survivor what was chosen from the other, and its names. @returns its version */
export async function takeFields(
  db: Queryable,
  { provinceId, intoId, fromId }: Two,
  take: readonly MergeField[],
  names: readonly string[],
): Promise<number> {
  const columns = take.map((field) => columnsOf[field]).join(', ')
  if (columns !== '')
    await db.query(
      `update establishment.establishment i set (${columns}) =
         (select ${columns} from establishment.establishment f where f.province_id = $1 and f.id = $3)
        where i.province_id = $1 and i.id = $2`,
      [provinceId, intoId, fromId],
    )
  const { rows } = await db.query<{ version: number }>(
    `update establishment.establishment set other_names = $3, version = version + 1, changed_at = now()
      where province_id = $1 and id = $2 returning version`,
    [provinceId, intoId, names],
  )
  return rows[0]!.version
}

/** The other goes: it stays readable, and says whither it went. */
export async function markMerged(
  db: Queryable,
  { provinceId, intoId, fromId }: Two,
  day: string,
): Promise<void> {
  await db.query(
    `update establishment.establishment set state = 'merged', state_on = $4, merged_into = $3, version = version + 1, changed_at = now()
      where province_id = $1 and id = $2`,
    [provinceId, fromId, intoId, day],
  )
}

export async function unmarkMerged(
  db: Queryable,
  { provinceId, fromId }: Two,
  state: EstablishmentState,
): Promise<void> {
  await db.query(
    `update establishment.establishment set state = $3, state_on = null, merged_into = null, version = version + 1, changed_at = now()
      where province_id = $1 and id = $2`,
    [provinceId, fromId, state],
  )
}

/** Puts the survivor's head back as it was kept. */
export async function restoreHead(
  db: Queryable,
  { provinceId, intoId }: Two,
  before: unknown,
): Promise<void> {
  await db.query(
    `update establishment.establishment i set (${headColumns}) =
       (select ${headColumns} from jsonb_populate_record(null::establishment.establishment, $3)),
        version = version + 1, changed_at = now()
      where province_id = $1 and id = $2`,
    [provinceId, intoId, JSON.stringify(before)],
  )
}

export interface Merging extends Two {
  id: string
  fromName: string
  intoName: string
  fromState: EstablishmentState
  at: string
  byName: string
  reason: string
  intoVersion: number
  undoneAt: string | null
  before: unknown
  moved: unknown
}

const mergingColumns = `m.province_id as "provinceId", m.id, m.from_id as "fromId", m.into_id as "intoId", m.from_name as "fromName",
  m.into_name as "intoName", m.from_state as "fromState", m.at, m.by_name as "byName", m.reason, m.into_version as "intoVersion",
  m.undone_at as "undoneAt"`

export async function insertMerging(
  db: Queryable,
  one: Omit<Merging, 'id' | 'at' | 'undoneAt'>,
): Promise<void> {
  await db.query(
    `insert into establishment.merging (province_id, from_id, into_id, from_name, into_name, from_state, by_name, reason,
        before, into_version, moved) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      one.provinceId,
      one.fromId,
      one.intoId,
      one.fromName,
      one.intoName,
      one.fromState,
      one.byName,
      one.reason,
      JSON.stringify(one.before),
      one.intoVersion,
      JSON.stringify(one.moved),
    ],
  )
}

/** The merging by which a record went, while it stands; taken for a change. */
export async function lockMerging(db: Queryable, fromId: string): Promise<Merging | null> {
  const { rows } = await db.query<Merging>(
    `select ${mergingColumns}, m.before, m.moved from establishment.merging m
      where m.from_id = $1 and m.undone_at is null for update`,
    [fromId],
  )
  return rows[0] ?? null
}

export async function markUndone(db: Queryable, { provinceId, id }: Merging): Promise<void> {
  await db.query('update establishment.merging set undone_at = now() where province_id = $1 and id = $2', [
    provinceId,
    id,
  ])
}

/** Mergings that a record had a part in, the newest first. */
export async function listMergings(
  db: Queryable,
  id: string,
): Promise<(Omit<Merging, 'before' | 'moved'> & { fromVersion: number })[]> {
  const { rows } = await db.query<Omit<Merging, 'before' | 'moved'> & { fromVersion: number }>(
    `select ${mergingColumns}, f.version as "fromVersion" from establishment.merging m
       join establishment.establishment f on f.province_id = m.province_id and f.id = m.from_id
      where m.into_id = $1 or m.from_id = $1 order by m.at desc, m.id`,
    [id],
  )
  return rows
}

/** The record that carries this one's history on, however often it was merged; null: there is none. */
export async function findCurrent(
  db: Queryable,
  id: string,
): Promise<{ id: string; provinceId: string; name: string; state: EstablishmentState } | null> {
  const { rows } = await db.query<{
    id: string
    provinceId: string
    name: string
    state: EstablishmentState
  }>(
    `with recursive on_the_way (id, province_id, name, state, merged_into, depth) as (
       select id, province_id, name, state, merged_into, 0 from establishment.establishment where id = $1
       union all
       select e.id, e.province_id, e.name, e.state, e.merged_into, w.depth + 1
         from on_the_way w join establishment.establishment e on e.province_id = w.province_id and e.id = w.merged_into
        where w.depth < 50
     ) select id, province_id as "provinceId", name, state from on_the_way order by depth desc limit 1`,
    [id],
  )
  return rows[0] ?? null
}
