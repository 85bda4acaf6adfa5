import type { Jurisdiction } from '#contract/norms/norm.ts'
import type { Queryable } from '#server/platform/db.ts'

/** Provinces of then and now on whose ground a tenant's norms may hold, today's first. */
export async function listGrounds(db: Queryable, provinceId: string): Promise<Jurisdiction[]> {
  const { rows } = await db.query<Jurisdiction>(
    `select u.id as "unitId", u.full_name || case when u.valid_to is null then '' else ' (trước sắp xếp)' end as name, case when u.valid_to is null then 'province' else 'oldProvince' end as kind
       from territory.unit_named u where u.level = 'province' and u.province_id = $1
      order by u.valid_to desc nulls first, u.name`,
    [provinceId],
  )
  return rows
}

/** Norms that rest on documents of these keys (of a number, or of a title). */
export async function listCiting(
  db: Queryable,
  keys: readonly string[],
): Promise<
  {
    id: string
    provinceId: string
    activityName: string
    ground: string
    number: string | null
    title: string
    signedOn: string | null
  }[]
> {
  const { rows } = await db.query(
    `select n.id::text as id, n.province_id as "provinceId", coalesce(u.full_name, 'Cả nước') as ground,
        coalesce((select a.name from norms.activity a where a.code = n.activity order by a.valid_from desc limit 1), 'Mọi hoạt động') as "activityName",
        n.legal_number as number, n.legal_title as title, n.legal_signed as "signedOn"
       from norms.norm n left join territory.unit_named u on u.id = n.unit_id
      where n.withdrawn_at is null
        and (public.kc_paper_key(n.legal_number) = any($1) or public.kc_fold(n.legal_title) = any($1))
      order by n.valid_from desc, n.id`,
    [keys],
  )
  return rows as Awaited<ReturnType<typeof listCiting>>
}
