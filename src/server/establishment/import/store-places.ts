import type { Values } from '#server/platform/tables/definition.ts'
import type { Queryable } from '#server/platform/db.ts'

/** Craft villages and clusters in tables: columns as the table calls them, as they are kept, and their types. */
const placeTables = {
  craft_village: [
    ['name', 'name', 'text'],
    ['unitId', 'unit_id', 'text'],
    ['trade', 'trade', 'text'],
    ['kind', 'kind', 'text'],
    ['recognisedOn', 'recognised_on', 'date'],
    ['decision', 'decision', 'text'],
    ['households', 'households', 'int'],
    ['workers', 'workers', 'int'],
    ['note', 'note', 'text'],
  ],
  cluster: [
    ['name', 'name', 'text'],
    ['unitId', 'unit_id', 'text'],
    ['state', 'state', 'text'],
    ['foundedOn', 'founded_on', 'date'],
    ['decision', 'decision', 'text'],
    ['investor', 'investor', 'text'],
    ['areaHa', 'area_ha', 'numeric'],
    ['leasedHa', 'leased_ha', 'numeric'],
    ['hasWastewater', 'has_wastewater', 'boolean'],
    ['note', 'note', 'text'],
  ],
} as const
export type PlaceTable = keyof typeof placeTables

/** Columns that hold an empty text where nothing is said. */
const neverNull = new Set(['trade', 'decision', 'investor', 'note'])
const read = (key: string, type: string): string => {
  const value = `(g.values->>'${key}')::${type}`
  if (key === 'kind') return `coalesce(${value}, 'craft')`
  if (key === 'state') return `coalesce(${value}, 'founded')`
  return neverNull.has(key) ? `coalesce(${value}, '')` : value
}

/** Records under these names in these communes. */
export async function listPlacesNamed(
  db: Queryable,
  table: PlaceTable,
  provinceId: string,
  wanted: readonly { n: number; name: string; unitId: string }[],
): Promise<{ n: number; id: string; values: Values }[]> {
  const columns = placeTables[table].map(([key, column]) => `r.${column} as "${key}"`).join(', ')
  const { rows } = await db.query<{ n: number; id: string; values: Values }>(
    `select distinct on (g.n) g.n, r.id::text as id, to_jsonb(v.*) as values
       from jsonb_to_recordset($2) as g (n int, name text, "unitId" text)
       join establishment.${table} r on r.province_id = $1 and r.unit_id = g."unitId" and public.kc_fold(r.name) = public.kc_fold(g.name)
      cross join lateral (select ${columns}) v order by g.n, r.id`,
    [provinceId, JSON.stringify(wanted)],
  )
  return rows
}

/** Their ids in the order given. */
export async function insertPlaces(
  db: Queryable,
  table: PlaceTable,
  provinceId: string,
  given: readonly Values[],
): Promise<string[]> {
  const parts = placeTables[table]
  const { rows } = await db.query<{ id: string }>(
    `with given as materialized (
       select public.uuid7() as id, g.* from jsonb_to_recordset($2) as g (n int, values jsonb)
     ), made as (
       insert into establishment.${table} (province_id, id, ${parts.map(([, column]) => column).join(', ')})
       select $1, g.id, ${parts.map(([key, , type]) => read(key, type)).join(', ')} from given g returning 1
     ) select id::text as id from given where (select count(*) from made) >= 0 order by n`,
    [provinceId, JSON.stringify(given.map((values, n) => ({ n, values })))],
  )
  return rows.map(({ id }) => id)
}

export async function updatePlaces(
  db: Queryable,
  table: PlaceTable,
  provinceId: string,
  changes: readonly { id: string; after: Values }[],
): Promise<void> {
  const sets = placeTables[table]
    .map(
      ([key, column, type]) =>
        `${column} = case when g.values ? '${key}' then ${read(key, type)} else r.${column} end`,
    )
    .join(', ')
  await db.query(
    `update establishment.${table} r set ${sets}, version = r.version + 1
       from jsonb_to_recordset($2) as g (id uuid, values jsonb) where r.province_id = $1 and r.id = g.id`,
    [provinceId, JSON.stringify(changes.map(({ id, after }) => ({ id, values: after })))],
  )
}

/** How many of these have establishments in them. */
export async function countUsed(
  db: Queryable,
  table: PlaceTable,
  provinceId: string,
  ids: readonly string[],
): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from establishment.establishment where province_id = $1 and ${table}_id = any($2)`,
    [provinceId, ids],
  )
  return rows[0]?.n ?? 0
}

export async function deletePlaces(
  db: Queryable,
  table: PlaceTable,
  provinceId: string,
  ids: readonly string[],
): Promise<void> {
  await db.query(`delete from establishment.${table} where province_id = $1 and id = any($2)`, [
    provinceId,
    ids,
  ])
}
