import type { Values } from '#server/platform/tables/definition.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Newest } from '../core/index.ts'

/** Statements for thousands of rows at once. */

/** Craft villages or clusters of a province that stand. */
export async function listNamed(
  db: Queryable,
  table: 'craft_village' | 'cluster',
  provinceId: string,
): Promise<{ id: string; name: string }[]> {
  const stands = table === 'cluster' ? `state <> 'ended'` : 'withdrawn_on is null'
  const { rows } = await db.query<{ id: string; name: string }>(
    `select id::text as id, name from establishment.${table} where province_id = $1 and ${stands} order by name, id`,
    [provinceId],
  )
  return rows
}

/** How a row of a table names an establishment. */
export interface Wanted {
  n: number
  taxCode: string | null
  name: string
  unitId: string | null
}

export interface Standing {
  n: number
  id: string
  values: Values
}

const head = `e.id::text as id, e.name, e.kind, e.tax_code as "taxCode", e.identity_number as "identityNumber",
  e.registration_no as "registrationNo", e.registered_on as "registeredOn", e.representative,
  e.representative_title as "representativeTitle", e.phone, e.email, e.founded_on as "foundedOn", e.women_owned as "womenOwned",
  e.minority_owned as "minorityOwned", e.exports, e.cleaner_production as "cleanerProduction",
  e.craft_village_id::text as "craftVillageId", e.cluster_id::text as "clusterId", e.note, p.address,
  coalesce(p.now_unit_id, p.unit_id) as "unitId"`

/**
 * Which record each row means: the one of its tax code; else, where one of the two has none, the one of the very same
 * name in the same commune.
 */
export async function listStanding(
  db: Queryable,
  provinceId: string,
  wanted: readonly Wanted[],
): Promise<Standing[]> {
  const { rows } = await db.query<Standing>(
    `with given as materialized (
       select * from jsonb_to_recordset($2) as r (n int, "taxCode" text, name text, "unitId" text)
     ), found as (
       select g.n, e.id, 0 as rank from given g join establishment.establishment e on e.tax_code = g."taxCode"
        where e.province_id = $1 and e.state <> 'merged'
       union all
       select g.n, e.id, 1 from given g
         join establishment.establishment e on e.province_id = $1 and e.core = establishment.core_name(g.name)
          and public.kc_fold(e.name) = public.kc_fold(g.name) and (e.tax_code is null or g."taxCode" is null) and e.state <> 'merged'
         join establishment.place p on p.province_id = $1 and p.establishment_id = e.id and p.main
          and coalesce(p.now_unit_id, p.unit_id) = g."unitId"
     ), best as (select distinct on (n) n, id from found order by n, rank, id)
     select b.n, h.id, to_jsonb(h.*) - 'id' as values from best b cross join lateral (
       select ${head} from establishment.establishment e
         left join establishment.place p on p.province_id = e.province_id and p.establishment_id = e.id and p.main
        where e.province_id = $1 and e.id = b.id) h`,
    [provinceId, JSON.stringify(wanted)],
  )
  return rows
}

/** A row as it is written; what the table does not say is left out. */
export interface NewRow {
  values: Values
  industries: readonly { version: string; code: string; main: boolean }[]
  products: readonly string[]
  figuresYear: number
  size: Newest['size']
}

/** Lets the row by which each is found wait, while many are written in one go. */
async function findLater(db: Queryable, later: boolean): Promise<void> {
  await db.query(`select set_config('kc.finding', $1, true)`, [later ? 'later' : ''])
}

/** The heads of new establishments; their ids in the order given. */
async function insertHeads(db: Queryable, provinceId: string, given: readonly NewRow[]): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `with given as materialized (
       select public.uuid7() as id, r.* from jsonb_to_recordset($2) as r (n int, values jsonb, size jsonb)
     ), heads as (
       insert into establishment.establishment (province_id, id, source, kind, name, tax_code, identity_number, registration_no,
           registered_on, representative, representative_title, phone, email, founded_on, women_owned, minority_owned, exports,
           cleaner_production, craft_village_id, cluster_id, note, workers, revenue_vnd, size, size_year, size_rule, size_basis)
       select $1, g.id, 'import', v.kind, v.name, v."taxCode", v."identityNumber", v."registrationNo", v."registeredOn",
           coalesce(v.representative, ''), coalesce(v."representativeTitle", ''), v.phone, v.email,
           coalesce(v."foundedOn", make_date(v."foundedYear", 1, 1)), v."womenOwned", v."minorityOwned", v.exports,
           v."cleanerProduction", v."craftVillageId", v."clusterId", coalesce(v.note, ''), v.workers, v."revenueVnd",
           g.size->>'size', (g.size->>'year')::smallint, g.size->>'rule', coalesce(g.size->>'basis', '')
         from given g cross join lateral jsonb_to_record(g.values) as v (kind text, name text, "taxCode" text, "identityNumber" text,
           "registrationNo" text, "registeredOn" date, representative text, "representativeTitle" text, phone text, email text,
           "foundedOn" date, "foundedYear" int, "womenOwned" boolean, "minorityOwned" boolean, exports boolean,
           "cleanerProduction" boolean, "craftVillageId" uuid, "clusterId" uuid, note text, workers int, "revenueVnd" bigint)
       returning 1
     )
     select id::text as id from given where (select count(*) from heads) >= 0 order by n`,
    [provinceId, JSON.stringify(given.map(({ values, size }, n) => ({ n, values, size })))],
  )
  return rows.map(({ id }) => id)
}

/** Of a row only what its parts need: the text is read once more. */
const said = ({ id, values, industries, products, figuresYear }: NewRow & { id: string }) => ({
  id,
  industries,
  products,
  figuresYear,
  values: Object.fromEntries(
    ['unitId', 'address', 'workers', 'revenueVnd', 'ocopStars', 'exports'].map((key) => [key, values[key]]),
  ),
})

/** What hangs on them: the place, industries, figures and products. */
async function insertParts(
  db: Queryable,
  provinceId: string,
  given: readonly (NewRow & { id: string })[],
): Promise<void> {
  await db.query(
    `with given as materialized (
       select * from jsonb_to_recordset($2) as r (id uuid, values jsonb, industries jsonb, products jsonb, "figuresYear" int)
     ), places as (
       insert into establishment.place (province_id, establishment_id, unit_id, now_unit_id, address, main)
       select $1, g.id, g.values->>'unitId', g.values->>'unitId', coalesce(g.values->>'address', ''), true from given g
     ), industries as (
       insert into establishment.industry (province_id, establishment_id, version, code, main)
       select $1, g.id, i.version, i.code, i.main from given g
        cross join lateral jsonb_to_recordset(g.industries) as i (version text, code text, main boolean)
     ), figures as (
       insert into establishment.snapshot (province_id, establishment_id, year, workers, revenue_vnd, source)
       select $1, g.id, g."figuresYear", (g.values->>'workers')::int, (g.values->>'revenueVnd')::bigint, 'import'
         from given g where g.values->>'workers' is not null or g.values->>'revenueVnd' is not null
     )
     insert into establishment.product (province_id, establishment_id, name, ocop_stars, exports)
     select $1, g.id, p.name, case when p.place = 1 then (g.values->>'ocopStars')::int end, coalesce((g.values->>'exports')::boolean, false)
       from given g cross join lateral jsonb_array_elements_text(g.products) with ordinality as p (name, place)`,
    [provinceId, JSON.stringify(given.map(said))],
  )
}

/** From so many rows on the database looks anew at how large its tables have become. */
const MANY = 500

/** Adds establishments with their place, industries, figures and products; their ids in the order given. */
export async function insertRows(
  db: Queryable,
  provinceId: string,
  given: readonly NewRow[],
): Promise<string[]> {
  await findLater(db, true)
  const ids = await insertHeads(db, provinceId, given)
  if (given.length >= MANY) await db.query('select establishment.take_stock()')
  await insertParts(
    db,
    provinceId,
    given.map((row, n) => ({ ...row, id: ids[n] ?? '' })),
  )
  if (given.length >= MANY) await db.query('select establishment.take_stock_of_parts()')
  await findLater(db, false)
  await db.query('select establishment.find_anew($1)', [ids])
  return ids
}

/** Columns of the head that an import sets, with their types; a key that a change does not name stays. */
const set = (
  [
    ['kind', 'kind', 'text'],
    ['name', 'name', 'text'],
    ['taxCode', 'tax_code', 'text'],
    ['identityNumber', 'identity_number', 'text'],
    ['registrationNo', 'registration_no', 'text'],
    ['registeredOn', 'registered_on', 'date'],
    ['phone', 'phone', 'text'],
    ['email', 'email', 'text'],
    ['foundedOn', 'founded_on', 'date'],
    ['womenOwned', 'women_owned', 'boolean'],
    ['minorityOwned', 'minority_owned', 'boolean'],
    ['exports', 'exports', 'boolean'],
    ['cleanerProduction', 'cleaner_production', 'boolean'],
    ['craftVillageId', 'craft_village_id', 'uuid'],
    ['clusterId', 'cluster_id', 'uuid'],
  ] as const
)
  .map(
    ([key, column, type]) =>
      `${column} = case when g.after ? '${key}' then (g.after->>'${key}')::${type} else e.${column} end`,
  )
  .join(', ')
const texts = (
  [
    ['representative', 'representative'],
    ['representativeTitle', 'representative_title'],
    ['note', 'note'],
  ] as const
)
  .map(
    ([key, column]) =>
      `${column} = case when g.after ? '${key}' then coalesce(g.after->>'${key}', '') else e.${column} end`,
  )
  .join(', ')

/** Sets what differs in the heads and main places of many. */
export async function updateRows(
  db: Queryable,
  provinceId: string,
  changes: readonly { id: string; after: Values }[],
): Promise<void> {
  const given = JSON.stringify(changes)
  await db.query(
    `with given as materialized (select * from jsonb_to_recordset($2) as r (id uuid, after jsonb)),
     heads as (
       update establishment.establishment e set ${set}, ${texts}, version = e.version + 1, changed_at = now()
         from given g where e.province_id = $1 and e.id = g.id
     )
     update establishment.place p set
         unit_id = case when g.after ? 'unitId' then g.after->>'unitId' else p.unit_id end,
         now_unit_id = case when g.after ? 'unitId' then g.after->>'unitId' else p.now_unit_id end,
         address = case when g.after ? 'address' then coalesce(g.after->>'address', '') else p.address end
       from given g where p.province_id = $1 and p.establishment_id = g.id and p.main and (g.after ? 'unitId' or g.after ? 'address')`,
    [provinceId, given],
  )
}

/** What may hang on an establishment that an import made, and was not written by it. A tag goes with its establishment. */
export type Hanging = 'support' | 'participation' | 'equipment' | 'contact' | 'merging'

/** Which of these something hangs on, by name. */
export async function listHanging(
  db: Queryable,
  provinceId: string,
  ids: readonly string[],
): Promise<{ name: string; by: Hanging[] }[]> {
  const has = (table: string) =>
    `case when exists (select from establishment.${table} r where r.province_id = $1 and r.establishment_id = e.id) then '${table}' end`
  const { rows } = await db.query<{ name: string; by: Hanging[] }>(
    `select * from (
       select e.name, array_remove(array[${['support', 'participation', 'equipment', 'contact'].map(has).join(', ')},
           case when e.state = 'merged' or exists (select from establishment.merging m
             where m.province_id = $1 and m.into_id = e.id and m.undone_at is null) then 'merging' end], null) as by
         from establishment.establishment e where e.province_id = $1 and e.id = any($2)) h
      where cardinality(h.by) > 0 order by h.name`,
    [provinceId, ids],
  )
  return rows
}

export async function deleteRows(db: Queryable, provinceId: string, ids: readonly string[]): Promise<void> {
  await findLater(db, true)
  await db.query('delete from establishment.establishment where province_id = $1 and id = any($2)', [
    provinceId,
    ids,
  ])
  await findLater(db, false)
}
