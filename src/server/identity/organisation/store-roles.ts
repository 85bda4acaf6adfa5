import type { Queryable } from '#server/platform/db.ts'

/** Ends the roles held at an organisation; what had not begun never begins. Returns how many. */
export async function endRolesAt(db: Queryable, organisationId: string, lastDay: string): Promise<number> {
  const { rows } = await db.query(
    `update identity.role_holding set valid_to = greatest($2::date, valid_from - 1)
      where organisation_id = $1 and (valid_to is null or valid_to > $2::date) returning id`,
    [organisationId, lastDay],
  )
  return rows.length
}

/**
 * The roles held at one organisation go on at another from a day, where such a role is held at all; who is signed in
 * goes on there too. Returns how many moved.
 */
export async function moveRoles(
  db: Queryable,
  move: { fromId: string; toId: string; date: string; lastDay: string; roles: readonly string[] },
): Promise<number> {
  const { rows } = await db.query<{ was: string; now: string }>(
    `with moving as (
       select h.*, public.uuid7() as new_id from identity.role_holding h
        where h.organisation_id = $1 and h.role = any($3) and (h.valid_to is null or h.valid_to >= $4::date)
     ), made as (
       insert into identity.role_holding (id, person_id, organisation_id, role, valid_from, valid_to, title, signing_form,
          signing_for, document_number, given_by)
       select new_id, person_id, $2, role, greatest(valid_from, $4::date), valid_to, title, signing_form, signing_for,
          document_number, given_by from moving returning id
     )
     select m.id as was, m.new_id as now from moving m join made on made.id = m.new_id`,
    [move.fromId, move.toId, move.roles, move.date],
  )
  await db.query(
    `update identity.session s set role_holding_id = m.next from unnest($1::uuid[], $2::uuid[]) m (was, next)
      where s.role_holding_id = m.was and s.delegation_id is null`,
    [rows.map(({ was }) => was), rows.map(({ now }) => now)],
  )
  await endRolesAt(db, move.fromId, move.lastDay)
  return rows.length
}
