import type { Values } from '#server/platform/tables/definition.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Wanted } from './store.ts'

/** Tables about establishments that are there already: figures of years, support of earlier years. */

/** Establishments that each row may mean: of its tax code; without one, of its very name, in its commune where it says one. */
export async function listOwners(
  db: Queryable,
  within: { provinceId: string; unitId: string | null },
  wanted: readonly Wanted[],
): Promise<{ n: number; ids: string[] }[]> {
  const { rows } = await db.query<{ n: number; ids: string[] }>(
    `with given as materialized (
       select * from jsonb_to_recordset($2) as r (n int, "taxCode" text, name text, "unitId" text)
     ), found as (
       select g.n, e.id, e.province_id from given g join establishment.establishment e on e.tax_code = g."taxCode"
        where e.province_id = $1 and e.state <> 'merged'
       union all
       select g.n, e.id, e.province_id from given g
         join establishment.establishment e on e.province_id = $1 and e.core = establishment.core_name(g.name)
          and public.kc_fold(e.name) = public.kc_fold(g.name) and e.state <> 'merged'
        where g."taxCode" is null and (g."unitId" is null or exists (select from establishment.place p
          where p.province_id = $1 and p.establishment_id = e.id and g."unitId" in (p.unit_id, p.now_unit_id)))
     )
     select f.n, array_agg(f.id::text) as ids from found f
      where $3::text is null or exists (select from establishment.place p
        where p.province_id = f.province_id and p.establishment_id = f.id and $3 in (p.unit_id, p.now_unit_id))
      group by f.n`,
    [within.provinceId, JSON.stringify(wanted), within.unitId],
  )
  return rows
}

/** A year of an establishment, or a line that belongs to one. */
export interface Owned {
  n: number
  id: string
  year: number
}

const figures = `s.workers, s.women_workers as "womenWorkers", s.revenue_vnd as "revenueVnd", s.capital_vnd as "capitalVnd",
  s.export_vnd as "exportVnd", s.tax_paid_vnd as "taxPaidVnd", s.profit_vnd as "profitVnd", s.income_vnd as "incomeVnd",
  s.electricity_kwh as "electricityKwh", s.note`

/** Figures that stand for these years. */
export async function listYears(
  db: Queryable,
  provinceId: string,
  wanted: readonly Owned[],
): Promise<{ n: number; values: Values }[]> {
  const { rows } = await db.query<{ n: number; values: Values }>(
    `select g.n, to_jsonb(v.*) as values from jsonb_to_recordset($2) as g (n int, id uuid, year int)
       join establishment.snapshot s on s.province_id = $1 and s.establishment_id = g.id and s.year = g.year
      cross join lateral (select ${figures}) v`,
    [provinceId, JSON.stringify(wanted)],
  )
  return rows
}

const yearColumns = [
  ['workers', 'workers', 'int'],
  ['womenWorkers', 'women_workers', 'int'],
  ['revenueVnd', 'revenue_vnd', 'bigint'],
  ['capitalVnd', 'capital_vnd', 'bigint'],
  ['exportVnd', 'export_vnd', 'bigint'],
  ['taxPaidVnd', 'tax_paid_vnd', 'bigint'],
  ['profitVnd', 'profit_vnd', 'bigint'],
  ['incomeVnd', 'income_vnd', 'bigint'],
  ['electricityKwh', 'electricity_kwh', 'bigint'],
] as const

/** Writes figures of years; keys that are not named stay as they are. */
export async function writeYears(
  db: Queryable,
  provinceId: string,
  given: readonly { id: string; year: number; values: Values }[],
): Promise<void> {
  const names = yearColumns.map(([, column]) => column).join(', ')
  const values = yearColumns.map(([key, , type]) => `(g.values->>'${key}')::${type}`).join(', ')
  const sets = yearColumns
    .map(
      ([key, column]) =>
        `${column} = case when g.values ? '${key}' then (g.values->>'${key}')::bigint else s.${column} end`,
    )
    .join(', ')
  const json = JSON.stringify(given)
  await db.query(
    `update establishment.snapshot s set ${sets}, source = 'import', version = s.version + 1, written_at = now(),
        note = case when g.values ? 'note' then coalesce(g.values->>'note', '') else s.note end
       from jsonb_to_recordset($2) as g (id uuid, year int, values jsonb)
      where s.province_id = $1 and s.establishment_id = g.id and s.year = g.year`,
    [provinceId, json],
  )
  await db.query(
    `insert into establishment.snapshot (province_id, establishment_id, year, source, note, ${names})
     select $1, g.id, g.year, 'import', coalesce(g.values->>'note', ''), ${values}
       from jsonb_to_recordset($2) as g (id uuid, year int, values jsonb)
     on conflict (province_id, establishment_id, year) do nothing`,
    [provinceId, json],
  )
}

export async function deleteYears(
  db: Queryable,
  provinceId: string,
  given: readonly { id: string; year: number }[],
): Promise<void> {
  await db.query(
    `delete from establishment.snapshot s using jsonb_to_recordset($2) as g (id uuid, year int)
      where s.province_id = $1 and s.establishment_id = g.id and s.year = g.year`,
    [provinceId, JSON.stringify(given)],
  )
}

const supportText = [
  'title',
  'source',
  'activity',
  'programme',
  'decision',
  'costItem',
  'serial',
  'note',
] as const
const columnOf = {
  costItem: 'cost_item',
  decidedOn: 'decided_on',
  supportVnd: 'support_vnd',
  counterpartVnd: 'counterpart_vnd',
  otherVnd: 'other_vnd',
} as const
const amounts = ['supportVnd', 'counterpartVnd', 'otherVnd'] as const
/** Texts that are empty where nothing is said; the activity alone is then nothing. */
const textOf = (key: (typeof supportText)[number]): string =>
  key === 'activity' ? `g.values->>'activity'` : `coalesce(g.values->>'${key}', '')`

/** Supports that stand under these rows: of the establishment and year, of the same title and machine. */
export async function listSupportsOf(
  db: Queryable,
  provinceId: string,
  wanted: readonly (Owned & { title: string; serial: string })[],
): Promise<{ n: number; id: string; values: Values }[]> {
  const { rows } = await db.query<{ n: number; id: string; values: Values }>(
    `select distinct on (g.n) g.n, s.id::text as id, to_jsonb(v.*) as values
       from jsonb_to_recordset($2) as g (n int, id uuid, year int, title text, serial text)
       join establishment.support s on s.province_id = $1 and s.establishment_id = g.id and s.year = g.year and s.record_id is null
        and public.kc_fold(s.title) = public.kc_fold(g.title) and public.kc_fold(s.serial) = public.kc_fold(g.serial)
      cross join lateral (select s.title, s.source, s.activity, s.programme, s.decision, s.decided_on as "decidedOn",
        s.support_vnd as "supportVnd", s.counterpart_vnd as "counterpartVnd", s.other_vnd as "otherVnd", s.cost_item as "costItem",
        s.serial, s.note) v
      order by g.n, s.id`,
    [provinceId, JSON.stringify(wanted)],
  )
  return rows
}

/** Adds supports of earlier years; their ids in the order given. */
export async function insertSupports(
  db: Queryable,
  provinceId: string,
  given: readonly { id: string; year: number; values: Values }[],
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `with given as materialized (
       select public.uuid7() as own, g.* from jsonb_to_recordset($2) as g (n int, id uuid, year int, values jsonb)
     ), made as (
       insert into establishment.support (province_id, establishment_id, id, year, title, source, activity, programme, decision, cost_item,
           serial, note, decided_on, support_vnd, counterpart_vnd, other_vnd)
       select $1, g.id, g.own, g.year, ${supportText.map(textOf).join(', ')}, (g.values->>'decidedOn')::date,
           coalesce((g.values->>'supportVnd')::bigint, 0), (g.values->>'counterpartVnd')::bigint, (g.values->>'otherVnd')::bigint
         from given g returning 1
     ) select own::text as id from given where (select count(*) from made) >= 0 order by n`,
    [provinceId, JSON.stringify(given.map((one, n) => ({ ...one, n })))],
  )
  return rows.map(({ id }) => id)
}

/** Sets what differs in many supports. */
export async function updateSupports(
  db: Queryable,
  provinceId: string,
  changes: readonly { id: string; after: Values }[],
): Promise<void> {
  const name = (key: string): string => (key in columnOf ? columnOf[key as keyof typeof columnOf] : key)
  const keep = (key: string, value: string) =>
    `${name(key)} = case when g.values ? '${key}' then ${value} else s.${name(key)} end`
  const sets = [
    ...supportText.map((key) => keep(key, textOf(key))),
    ...amounts.map((key) =>
      keep(
        key,
        `${key === 'supportVnd' ? 'coalesce(' : ''}(g.values->>'${key}')::bigint${key === 'supportVnd' ? ', 0)' : ''}`,
      ),
    ),
    keep('decidedOn', `(g.values->>'decidedOn')::date`),
  ].join(', ')
  await db.query(
    `update establishment.support s set ${sets}, version = s.version + 1
       from jsonb_to_recordset($2) as g (id uuid, values jsonb) where s.province_id = $1 and s.id = g.id`,
    [provinceId, JSON.stringify(changes.map(({ id, after }) => ({ id, values: after })))],
  )
}

export async function deleteSupports(
  db: Queryable,
  provinceId: string,
  ids: readonly string[],
): Promise<void> {
  await db.query('delete from establishment.support where province_id = $1 and id = any($2)', [
    provinceId,
    ids,
  ])
}
