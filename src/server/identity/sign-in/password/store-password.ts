import type { Queryable } from '#server/platform/db.ts'

export interface Credentials {
  id: string
  username: string
  name: string
  email: string | null
  active: boolean
  demo: boolean
  passwordHash: string | null
  passwordAlone: boolean
  hasFactor: boolean
  /** roles held today */
  roles: string[]
  provinceId: string
}

const columns = `p.id, p.username, p.name, p.email, p.active, p.demo, p.password_hash as "passwordHash",
  p.password_alone as "passwordAlone", p.home_province as "provinceId",
  exists (select from identity.second_factor f where f.person_id = p.id and f.confirmed_at is not null) as "hasFactor",
  array(select h.role from identity.role_holding h where h.person_id = p.id
           and h.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
           and (h.valid_to is null or h.valid_to >= (now() at time zone 'Asia/Ho_Chi_Minh')::date)) as roles`

/** What guards a person's account, or null. */
export async function findCredentials(db: Queryable, personId: string): Promise<Credentials | null> {
  const { rows } = await db.query<Credentials>(`select ${columns} from identity.person p where p.id = $1`, [
    personId,
  ])
  return rows[0] ?? null
}

/** Everybody whom a user name or a mail address means. */
export async function findByLogin(db: Queryable, login: string): Promise<Credentials[]> {
  const { rows } = await db.query<Credentials>(
    `select ${columns} from identity.person p
      where p.username = lower($1) or lower(p.email) = lower($1) order by p.id limit 5`,
    [login],
  )
  return rows
}

/**
 * Sets a password.
 * @param alone long enough to guard the account without a second factor
 */
export async function setPassword(
  db: Queryable,
  personId: string,
  passwordHash: string,
  alone: boolean,
): Promise<void> {
  await db.query(
    'update identity.person set password_hash = $2, password_alone = $3, password_at = now() where id = $1',
    [personId, passwordHash, alone],
  )
}

/** Ends the sessions of a person, but for one if it is named. Returns how many. */
export async function endSessions(db: Queryable, personId: string, but: string | null): Promise<number> {
  const { rows } = await db.query(
    'delete from identity.session where person_id = $1 and ($2::uuid is null or id <> $2) returning id',
    [personId, but],
  )
  return rows.length
}

/** This session's person has just shown who they are. Returns the moment. */
export async function renewProof(db: Queryable, sessionId: string): Promise<string> {
  const { rows } = await db.query<{ at: string }>(
    'update identity.session set proven_at = now(), waits_for_code = false where id = $1 returning proven_at as at',
    [sessionId],
  )
  return rows[0]?.at ?? ''
}

/** Where a person reads their mail; null: the account has no address. */
export async function addressOf(db: Queryable, personId: string): Promise<string | null> {
  const { rows } = await db.query<{ email: string | null }>(
    'select email from identity.person where id = $1',
    [personId],
  )
  return rows[0]?.email ?? null
}
