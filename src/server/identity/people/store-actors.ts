import type { Actor } from '#contract/kernel/actor.ts'
import type { Queryable } from '#server/platform/db.ts'
import { asActor, type ActorRow } from './acting.ts'

const today = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`

export interface Candidate {
  actor: Actor
  /** in whose place they act, by a delegation */
  fromName: string | null
}

/** Everybody of a province who holds one of these roles today, in their own name or by a delegation. */
export async function listActors(
  db: Queryable,
  provinceId: string | null,
  roles: readonly string[],
): Promise<Candidate[]> {
  const { rows } = await db.query<ActorRow & { fromName: string | null }>(
    `select p.id as "personId", p.name, p.username, h.role, o.id as "organisationId", o.name as "organisationName",
        o.kind as "organisationKind", o.province_id as "provinceId", o.province_name as "provinceName", o.unit_id as "unitId",
        null as "sessionId", h.id as "holdingId", h.signing_form as "signingForm", h.signing_for as "signingFor", h.title,
        d.id as "delegationId", d.to_title as "toTitle", d.acts, case when d.id is not null then holder.name end as "fromName"
       from identity.role_holding h
       join identity.organisation o on o.id = h.organisation_id and o.province_id is not distinct from $1
       join identity.person holder on holder.id = h.person_id and holder.active
       left join lateral (
         select null::uuid as id, h.person_id as to_person_id, null as to_title, null::text[] as acts
         union all
         select x.id, x.to_person_id, x.to_title, x.acts from identity.delegation x
          where x.holding_id = h.id and x.revoked_at is null and ${today} between x.valid_from and x.valid_to
       ) d on true
       join identity.person p on p.id = d.to_person_id and p.active
      where h.role = any($2) and h.valid_from <= ${today} and coalesce(h.valid_to >= ${today}, true)
      order by p.name, h.id, d.id nulls first limit 400`,
    [provinceId, roles],
  )
  return rows.map(({ fromName, ...row }) => ({ actor: asActor(row), fromName }))
}
