import type { Queryable } from '#server/platform/db.ts'

/** An account that nobody has used for a long time. */
export interface Idle {
  id: string
  name: string
  username: string
  email: string | null
}

const idle = `p.active and not p.demo and p.last_seen_at < now() - $1 * interval '1 day'`
/** They keep the installation, or a province's part of it, open: the last of a place is never shut out. */
const lastAdministrator = `exists (
  select from identity.role_holding h join identity.organisation o on o.id = h.organisation_id
   where h.person_id = p.id and h.role = 'administrator' and (h.valid_to is null or h.valid_to >= now()::date)
     and not exists (
       select from identity.role_holding other join identity.organisation at on at.id = other.organisation_id
         join identity.person q on q.id = other.person_id and q.active and not q.demo
        where other.role = 'administrator' and other.person_id <> p.id
          and at.province_id is not distinct from o.province_id
          and other.valid_from <= now()::date and (other.valid_to is null or other.valid_to >= now()::date)
          and q.last_seen_at >= now() - $1 * interval '1 day'))`

/** Whom to warn: idle for so many days, and not warned since. Marks them as warned. */
export async function claimWarnings(db: Queryable, days: number): Promise<Idle[]> {
  const { rows } = await db.query<Idle>(
    `update identity.person p set warned_at = now()
      where ${idle} and p.warned_at is null and not ${lastAdministrator}
      returning p.id, p.name, p.username, p.email`,
    [days],
  )
  return rows
}

/**
 * Disables whoever has not used the account for so many days and was warned in time; their sessions end.
 * @param warnDays days between the warning and this
 */
export async function disableIdle(
  db: Queryable,
  days: number,
  warnDays: number,
  reason: string,
): Promise<Idle[]> {
  const { rows } = await db.query<Idle>(
    `with gone as (
       update identity.person p set active = false, disabled_at = now(), disabled_reason = $3
        where ${idle} and p.warned_at < now() - ($2 * interval '1 day' - interval '1 hour') and not ${lastAdministrator}
        returning p.id, p.name, p.username, p.email, p.home_province as "provinceId"
     ), closed as (delete from identity.session where person_id in (select id from gone))
     select * from gone`,
    [days, warnDays, reason],
  )
  return rows
}
