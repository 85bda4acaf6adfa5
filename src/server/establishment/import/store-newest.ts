import type { EstablishmentKind } from '#contract/norms/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Figures, Newest } from '../core/index.ts'

/** Statements for thousands of heads at once. */

/** Figures of all years of these, the newest first. */
export async function listFiguresOf(
  db: Queryable,
  provinceId: string,
  ids: readonly string[],
): Promise<{ id: string; kind: EstablishmentKind; years: Figures[] }[]> {
  const { rows } = await db.query<{ id: string; kind: EstablishmentKind; years: Figures[] }>(
    `select e.id::text as id, e.kind, coalesce((
        select jsonb_agg(jsonb_build_object('year', s.year, 'workers', s.workers, 'revenueVnd', s.revenue_vnd,
            'capitalVnd', s.capital_vnd) order by s.year desc)
          from establishment.snapshot s where s.province_id = $1 and s.establishment_id = e.id), '[]') as years
       from establishment.establishment e where e.province_id = $1 and e.id = any($2::uuid[])`,
    [provinceId, ids],
  )
  return rows
}

/** Keeps the newest figures and the sizes beside the heads, where lists look for them. */
export async function keepNewestOf(
  db: Queryable,
  provinceId: string,
  given: readonly (Newest & { id: string })[],
): Promise<void> {
  await db.query(
    `update establishment.establishment e set workers = g.workers, revenue_vnd = g."revenueVnd", size = g.size->>'size',
        size_year = (g.size->>'year')::smallint, size_rule = g.size->>'rule', size_basis = coalesce(g.size->>'basis', ''),
        changed_at = now()
       from jsonb_to_recordset($2) as g (id uuid, workers int, "revenueVnd" bigint, size jsonb)
      where e.province_id = $1 and e.id = g.id`,
    [provinceId, JSON.stringify(given)],
  )
}
