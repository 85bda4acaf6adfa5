import type { Queryable } from '#server/platform/db.ts'

export interface Visit {
  purpose: 'signIn' | 'link' | 'prove'
  personId: string | null
  sessionId: string | null
  state: string
  nonce: string
  verifier: string
  next: string
}

/** Remembers who set out, for ten minutes. */
export async function addVisit(db: Queryable, keyHash: Buffer, visit: Visit): Promise<void> {
  await db.query(
    `insert into identity.provider_visit (key_hash, purpose, person_id, session_id, state, nonce, verifier, next, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, now() + interval '10 minutes')`,
    [
      keyHash,
      visit.purpose,
      visit.personId,
      visit.sessionId,
      visit.state,
      visit.nonce,
      visit.verifier,
      visit.next,
    ],
  )
}

/** Uses a visit up: nobody comes back twice. False when there is none that holds. */
export async function useVisit(db: Queryable, keyHash: Buffer): Promise<boolean> {
  const { rows } = await db.query(
    `update identity.provider_visit set used_at = now()
      where key_hash = $1 and used_at is null and expires_at > now() returning key_hash`,
    [keyHash],
  )
  return rows.length > 0
}

export async function findVisit(db: Queryable, keyHash: Buffer): Promise<Visit | null> {
  const { rows } = await db.query<Visit>(
    `select purpose, person_id as "personId", session_id as "sessionId", state, nonce, verifier, next
       from identity.provider_visit where key_hash = $1`,
    [keyHash],
  )
  return rows[0] ?? null
}

export async function sweepVisits(db: Queryable): Promise<void> {
  await db.query('delete from identity.provider_visit where expires_at < now()')
}

export interface Known {
  id: string
  username: string
  active: boolean
  demo: boolean
  hasFactor: boolean
}

const columns = `p.id, p.username, p.active, p.demo,
  exists (select from identity.second_factor f where f.person_id = p.id and f.confirmed_at is not null) as "hasFactor"`

/** The person to whom an account of the provider is linked, or null. */
export async function findLinked(db: Queryable, issuer: string, sub: string): Promise<Known | null> {
  const { rows } = await db.query<Known>(
    `select ${columns} from identity.provider_account a join identity.person p on p.id = a.person_id
      where a.issuer = $1 and a.sub = $2`,
    [issuer, sub],
  )
  return rows[0] ?? null
}

/** The one active person with this mail address; null when there is none, or more than one. */
export async function findByMail(db: Queryable, email: string): Promise<Known | null> {
  const { rows } = await db.query<Known>(
    `select ${columns} from identity.person p where lower(p.email) = lower($1) and p.active limit 2`,
    [email],
  )
  return rows.length === 1 ? (rows[0] ?? null) : null
}

/** Links a person with an account of the provider, in place of the one before. False: it is somebody else's. */
export async function link(
  db: Queryable,
  account: { issuer: string; sub: string; email: string | null },
  personId: string,
): Promise<boolean> {
  await db.query('delete from identity.provider_account where issuer = $1 and person_id = $2 and sub <> $3', [
    account.issuer,
    personId,
    account.sub,
  ])
  const { rows } = await db.query(
    `insert into identity.provider_account as a (issuer, sub, person_id, email) values ($1, $2, $3, $4)
     on conflict (issuer, sub) do update set email = $4 where a.person_id = $3 returning sub`,
    [account.issuer, account.sub, personId, account.email],
  )
  return rows.length > 0
}

export async function unlink(db: Queryable, personId: string): Promise<boolean> {
  const { rows } = await db.query(
    'delete from identity.provider_account where person_id = $1 returning sub',
    [personId],
  )
  return rows.length > 0
}
