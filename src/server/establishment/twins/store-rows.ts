import type { MergePart } from '#contract/establishment/twins/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Two } from './store-merge.ts'

/** Parts whose rows have an id and a version of their own, by their tables. */
const versioned = {
  products: 'product',
  equipment: 'equipment',
  contacts: 'contact',
  supports: 'support',
  participations: 'participation',
} as const
type Versioned = keyof typeof versioned
export const versionedParts = ['products', 'equipment', 'contacts', 'supports', 'participations'] as const

/** A row that went over, with its version then; `main`: it was the main one where it came from. */
export interface MovedRow {
  key: string
  version?: number
  main?: boolean
}

/** A beneficiary of the same record stands there already: the row stays where it was, readable. */
const notTwice: Partial<Record<Versioned, string>> = {
  supports: `and not exists (select from establishment.support o where o.province_id = $1 and o.establishment_id = $3
    and o.record_id = r.record_id and o.record_kind = r.record_kind)`,
}

/** Moves the rows of a part from `fromId` to `intoId`. */
export async function moveRows(
  db: Queryable,
  part: Versioned,
  { provinceId, fromId, intoId }: Two,
): Promise<MovedRow[]> {
  const { rows } = await db.query<MovedRow>(
    `update establishment.${versioned[part]} r set establishment_id = $3
      where r.province_id = $1 and r.establishment_id = $2 ${notTwice[part] ?? ''} returning r.id as key, r.version`,
    [provinceId, fromId, intoId],
  )
  return rows
}

/** Moves the very rows back; how many were still there as they went. */
export async function moveRowsBack(
  db: Queryable,
  part: Versioned,
  { provinceId, fromId, intoId }: Two,
  moved: readonly MovedRow[],
): Promise<number> {
  const { rows } = await db.query(
    `update establishment.${versioned[part]} r set establishment_id = $2
       from jsonb_to_recordset($4) m (key uuid, version int)
      where r.province_id = $1 and r.establishment_id = $3 and r.id = m.key and r.version = m.version returning 1`,
    [provinceId, fromId, intoId, JSON.stringify(moved)],
  )
  return rows.length
}

/** Places go over; the survivor's main place stays the main one, where it has one. */
export async function movePlaces(db: Queryable, { provinceId, fromId, intoId }: Two): Promise<MovedRow[]> {
  const { rows } = await db.query<MovedRow>(
    `with going as materialized (
       select id, main from establishment.place where province_id = $1 and establishment_id = $2
     ), moved as (
       update establishment.place p set establishment_id = $3,
           main = p.main and not exists (select from establishment.place o
             where o.province_id = $1 and o.establishment_id = $3 and o.main)
        where p.province_id = $1 and p.establishment_id = $2 returning p.id
     ) select g.id as key, g.main from going g join moved m using (id)`,
    [provinceId, fromId, intoId],
  )
  return rows
}

export async function movePlacesBack(
  db: Queryable,
  { provinceId, fromId, intoId }: Two,
  moved: readonly MovedRow[],
): Promise<number> {
  const { rows } = await db.query(
    `update establishment.place p set establishment_id = $2, main = m.main from jsonb_to_recordset($4) m (key uuid, main boolean)
      where p.province_id = $1 and p.establishment_id = $3 and p.id = m.key returning 1`,
    [provinceId, fromId, intoId, JSON.stringify(moved)],
  )
  return rows.length
}

/** Industries that the survivor has not go over; those it has stay with the other. */
export async function moveIndustries(
  db: Queryable,
  { provinceId, fromId, intoId }: Two,
): Promise<MovedRow[]> {
  const { rows } = await db.query<MovedRow>(
    `with going as materialized (
       select version, code, main from establishment.industry f where province_id = $1 and establishment_id = $2
          and not exists (select from establishment.industry o where o.province_id = $1 and o.establishment_id = $3
            and o.version = f.version and o.code = f.code)
     ), moved as (
       update establishment.industry i set establishment_id = $3,
           main = i.main and not exists (select from establishment.industry o
             where o.province_id = $1 and o.establishment_id = $3 and o.main)
         from going g where i.province_id = $1 and i.establishment_id = $2 and i.version = g.version and i.code = g.code
       returning i.version, i.code
     ) select g.version || ' ' || g.code as key, g.main from going g join moved m using (version, code)`,
    [provinceId, fromId, intoId],
  )
  return rows
}

export async function moveIndustriesBack(
  db: Queryable,
  { provinceId, fromId, intoId }: Two,
  moved: readonly MovedRow[],
): Promise<number> {
  const { rows } = await db.query(
    `update establishment.industry i set establishment_id = $2, main = m.main from jsonb_to_recordset($4) m (key text, main boolean)
      where i.province_id = $1 and i.establishment_id = $3 and i.version || ' ' || i.code = m.key returning 1`,
    [provinceId, fromId, intoId, JSON.stringify(moved)],
  )
  return rows.length
}

/** Years that the survivor has not go over. */
export async function moveYears(db: Queryable, { provinceId, fromId, intoId }: Two): Promise<MovedRow[]> {
  const { rows } = await db.query<MovedRow>(
    `update establishment.snapshot s set establishment_id = $3 where s.province_id = $1 and s.establishment_id = $2
        and not exists (select from establishment.snapshot o where o.province_id = $1 and o.establishment_id = $3 and o.year = s.year)
      returning s.year::text as key, s.version`,
    [provinceId, fromId, intoId],
  )
  return rows
}

export async function moveYearsBack(
  db: Queryable,
  { provinceId, fromId, intoId }: Two,
  moved: readonly MovedRow[],
): Promise<number> {
  const { rows } = await db.query(
    `update establishment.snapshot s set establishment_id = $2 from jsonb_to_recordset($4) m (key int, version int)
      where s.province_id = $1 and s.establishment_id = $3 and s.year = m.key and s.version = m.version returning 1`,
    [provinceId, fromId, intoId, JSON.stringify(moved)],
  )
  return rows.length
}

/** Exchanges the figures of years that both have, so that none is lost. How many were exchanged. */
export async function swapYears(
  db: Queryable,
  { provinceId, fromId, intoId }: Two,
  years: readonly number[],
): Promise<number> {
  if (years.length === 0) return 0
  const both = await db.query<{ row: unknown }>(
    `delete from establishment.snapshot s where s.province_id = $1 and s.establishment_id = $2 and s.year = any($4)
        and exists (select from establishment.snapshot o where o.province_id = $1 and o.establishment_id = $3 and o.year = s.year)
      returning to_jsonb(s.*) as row`,
    [provinceId, intoId, fromId, years],
  )
  const kept = JSON.stringify(both.rows.map(({ row }) => row))
  await db.query(
    `update establishment.snapshot s set establishment_id = $2
       from jsonb_populate_recordset(null::establishment.snapshot, $4) k
      where s.province_id = $1 and s.establishment_id = $3 and s.year = k.year`,
    [provinceId, intoId, fromId, kept],
  )
  await db.query(
    `insert into establishment.snapshot
     select (jsonb_populate_record(k.*, jsonb_build_object('establishment_id', $1::uuid))).*
       from jsonb_populate_recordset(null::establishment.snapshot, $2) k`,
    [fromId, kept],
  )
  return both.rows.length
}

export async function moveTags(db: Queryable, { provinceId, fromId, intoId }: Two): Promise<MovedRow[]> {
  const { rows } = await db.query<MovedRow>(
    `update establishment.tagged t set establishment_id = $3 where t.province_id = $1 and t.establishment_id = $2
        and not exists (select from establishment.tagged o where o.province_id = $1 and o.establishment_id = $3 and o.tag_id = t.tag_id)
      returning t.tag_id as key`,
    [provinceId, fromId, intoId],
  )
  return rows
}

/** A tag that was taken off meanwhile stays off: tags are marks and no facts. */
export async function moveTagsBack(
  db: Queryable,
  { provinceId, fromId, intoId }: Two,
  moved: readonly MovedRow[],
): Promise<void> {
  await db.query(
    `update establishment.tagged set establishment_id = $2 where province_id = $1 and establishment_id = $3 and tag_id = any($4::uuid[])`,
    [provinceId, fromId, intoId, moved.map(({ key }) => key)],
  )
}

export type Counts = Record<Exclude<MergePart, 'files'>, number>

/** How many rows each part of a record has. */
export async function countRows(db: Queryable, provinceId: string, id: string): Promise<Counts> {
  const count = (table: string) =>
    `(select count(*)::int from establishment.${table} where province_id = $1 and establishment_id = $2)`
  const { rows } = await db.query<Counts>(
    `select ${count('place')} as places, ${count('industry')} as industries, ${count('snapshot')} as snapshots,
        ${count('product')} as products, ${count('equipment')} as equipment, ${count('contact')} as contacts,
        ${count('support')} as supports, ${count('participation')} as participations, ${count('tagged')} as tags`,
    [provinceId, id],
  )
  return rows[0]!
}

/** Years that two records both have, in words of their main figures. */
export async function listBothYears(
  db: Queryable,
  { provinceId, fromId, intoId }: Two,
): Promise<{ year: number; into: YearTold; from: YearTold }[]> {
  const told = (s: string) =>
    `json_build_object('workers', ${s}.workers, 'revenueVnd', ${s}.revenue_vnd, 'source', ${s}.source)`
  const { rows } = await db.query<{ year: number; into: YearTold; from: YearTold }>(
    `select i.year, ${told('i')} as into, ${told('f')} as from from establishment.snapshot i
       join establishment.snapshot f on f.province_id = $1 and f.establishment_id = $3 and f.year = i.year
      where i.province_id = $1 and i.establishment_id = $2 order by i.year desc`,
    [provinceId, intoId, fromId],
  )
  return rows
}

export interface YearTold {
  workers: number | null
  revenueVnd: number | null
  source: string
}
