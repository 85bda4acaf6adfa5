import type { Queryable } from '#server/platform/db.ts'

export interface OwnSession {
  id: string
  agent: string | null
  address: string | null
  since: string
  seenAt: string
  endsAt: string
  byProvider: boolean
}

/** Live sessions of a person, the last used first. */
export async function listSessions(
  db: Queryable,
  personId: string,
  idleMinutes: number,
): Promise<OwnSession[]> {
  const { rows } = await db.query<OwnSession>(
    `select id, agent, address, created_at as since, seen_at as "seenAt", by_provider as "byProvider",
            least(expires_at, seen_at + $2 * interval '1 minute') as "endsAt"
       from identity.session
      where person_id = $1 and expires_at > now() and seen_at > now() - $2 * interval '1 minute'
      order by seen_at desc, id desc limit 200`,
    [personId, idleMinutes],
  )
  return rows
}

/** Ends one session of a person. Returns how many that were: one or none. */
export async function endSession(db: Queryable, personId: string, id: string): Promise<number> {
  const { rows } = await db.query(
    'delete from identity.session where person_id = $1 and id = $2 returning id',
    [personId, id],
  )
  return rows.length
}

export interface Profile {
  phone: string | null
  passwordAt: string | null
  factorSince: string | null
  linkedAt: string | null
  linkedEmail: string | null
}

/** What the account page shows beside the credentials. */
export async function findProfile(
  db: Queryable,
  personId: string,
  issuer: string | null,
): Promise<Profile | null> {
  const { rows } = await db.query<Profile>(
    `select p.phone, p.password_at as "passwordAt", f.confirmed_at as "factorSince",
            a.linked_at as "linkedAt", a.email as "linkedEmail"
       from identity.person p
       left join identity.second_factor f on f.person_id = p.id
       left join identity.provider_account a on a.person_id = p.id and a.issuer = $2
      where p.id = $1`,
    [personId, issuer],
  )
  return rows[0] ?? null
}
