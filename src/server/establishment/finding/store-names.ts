import type { Queryable } from '#server/platform/db.ts'

/** Communes under a district or province of earlier days, as they stood with it. */
export async function listCommunesBelow(
  db: Queryable,
  unit: { path: string; validFrom: string | null; validTo: string | null },
): Promise<string[]> {
  const behind = `${unit.path.charAt(0).toLowerCase()}${unit.path.slice(1)}`
  const { rows } = await db.query<{ id: string }>(
    `select id from territory.unit_named
      where level = 'commune' and right(path, length($1) + 2) = ', ' || $1
        and coalesce(valid_from <= $3::date, true) and coalesce(valid_to >= $2::date, true) order by id`,
    [behind, unit.validFrom, unit.validTo],
  )
  return rows.map(({ id }) => id)
}

/** Names that are shipped as facts: they do not change while the program runs. */
const paths = new Map<string, string>()
const industries = new Map<string, string | null>()

function missing(wanted: readonly string[], known: ReadonlyMap<string, unknown>): string[] {
  const unknown = new Set<string>()
  for (const one of wanted) if (!known.has(one)) unknown.add(one)
  return [...unknown]
}

/** Units with those above them, by id. */
export async function unitPaths(db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = missing(ids, paths)
  if (wanted.length > 0) {
    const { rows } = await db.query<{ id: string; path: string }>(
      'select id, path from territory.unit_named where id = any($1)',
      [wanted],
    )
    for (const { id, path } of rows) paths.set(id, path)
  }
  return paths
}

/** Names of industries by "version:code"; null: not in the classification kept here. */
export async function industryNames(
  db: Queryable,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const wanted = missing(keys, industries)
  if (wanted.length > 0) {
    const { rows } = await db.query<{ key: string; name: string }>(
      `select version || ':' || code as key, name from norms.industry_named where version || ':' || code = any($1)`,
      [wanted],
    )
    for (const key of wanted) industries.set(key, rows.find((row) => row.key === key)?.name ?? null)
  }
  return industries
}

export interface UnitName {
  id: string
  code: string
  name: string
}

/** Today's provinces by code, or the communes of one province by id. */
export async function listUnitsToday(
  db: Queryable,
  level: 'province' | 'commune',
  provinceCode: string | null,
): Promise<ReadonlyMap<string, UnitName>> {
  const { rows } = await db.query<UnitName>(
    `select id, code, case when level = 'commune' then full_name else name end as name from territory.unit_named
      where level = $1 and valid_to is null and ($1 = 'province' or province_id = $2)`,
    [level, provinceCode],
  )
  return new Map(rows.map((unit) => [level === 'province' ? unit.code : unit.id, unit]))
}
