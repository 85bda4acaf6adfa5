import type { Compared } from '#contract/survey/compare.ts'
import type { EstablishmentState } from '#contract/establishment/nouns.ts'
import type { EstablishmentKind } from '#contract/norms/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

/** An establishment as surveys compare with it. */
export interface Registered {
  id: string
  provinceId: string
  /** commune of its main place, of today */
  unitId: string | null
  state: EstablishmentState
  version: number
  facts: Compared
}

interface Row {
  id: string
  provinceId: string
  unitId: string | null
  state: EstablishmentState
  mergedInto: string | null
  version: number
  name: string
  kind: EstablishmentKind
  representative: string
  phone: string
  address: string
  workers: number | null
  revenueVnd: number | null
  products: string
  latitude: number | null
  longitude: number | null
}

const columns = `e.id::text as id, e.province_id as "provinceId", e.unit_id as "unitId", e.state, e.merged_into::text as "mergedInto",
  e.version, e.name, e.kind, e.representative, e.phone, e.address, e.workers, e.revenue_vnd as "revenueVnd", e.products,
  e.latitude, e.longitude`

const registered = (row: Row): Registered => {
  const { id, provinceId, unitId, state, version, latitude, longitude } = row
  const { name, kind, representative, phone, address, workers, revenueVnd, products } = row
  return {
    id,
    provinceId,
    unitId,
    state,
    version,
    facts: {
      name,
      kind,
      representative,
      phone,
      address,
      workers,
      revenueVnd,
      // more words than the form takes are no fact that a survey could put right
      products: products.slice(0, 500),
      state: state === 'merged' ? 'ceased' : state,
      position: latitude === null || longitude === null ? null : { latitude, longitude, accuracy: null },
    },
  }
}

/** An establishment of the register within the reach, or null; one that was merged is the one that carries it on. */
export async function findRegistered(db: Queryable, id: string, hops = 0): Promise<Registered | null> {
  const { rows } = await db.query<Row>(`select ${columns} from establishment.surveyed e where e.id = $1`, [
    id,
  ])
  const row = rows[0]
  if (!row) return null
  if (row.mergedInto === null) return registered(row)
  // a merged one may have been merged again, and nobody merges in a circle
  return hops < 10 ? await findRegistered(db, row.mergedInto, hops + 1) : null
}

/** Those that produce in a commune today and have not been merged away, in the order of their names. */
export async function listRegistered(
  db: Queryable,
  { provinceId, unitId }: { provinceId: string; unitId: string },
  limit: number,
): Promise<Registered[]> {
  const { rows } = await db.query<Row>(
    `select ${columns} from establishment.surveyed e
      where e.province_id = $1 and e.unit_id = $2 and e.state <> 'merged' order by e.name, e.id limit $3`,
    [provinceId, unitId, limit],
  )
  return rows.map(registered)
}

/** How many establishments are at work in each commune of a province. */
export async function countRegistered(
  db: Queryable,
  { provinceId, unitId }: { provinceId: string; unitId: string | null },
): Promise<Map<string, number>> {
  const { rows } = await db.query<{ unitId: string; n: number }>(
    `select e.unit_id as "unitId", count(*)::int as n from establishment.surveyed e
      where e.province_id = $1 and e.state in ('active', 'paused') and e.unit_id is not null and ($2::text is null or e.unit_id = $2)
      group by 1`,
    [provinceId, unitId],
  )
  return new Map(rows.map((row) => [row.unitId, row.n]))
}

/** Establishments of a commune whose name is that of a survey, or holds it. */
export async function listAlike(
  db: Queryable,
  { provinceId, unitId, name }: { provinceId: string; unitId: string; name: string },
): Promise<{ id: string; name: string; address: string }[]> {
  const { rows } = await db.query<{ id: string; name: string; address: string }>(
    `select e.id::text as id, e.name, e.address from establishment.surveyed e
      where e.province_id = $1 and e.unit_id = $2 and e.state <> 'merged'
        and (public.kc_fold(e.name) like '%' || public.kc_fold($3) || '%' or public.kc_fold($3) like '%' || public.kc_fold(e.name) || '%')
      order by e.name limit 5`,
    [provinceId, unitId, name],
  )
  return rows
}
