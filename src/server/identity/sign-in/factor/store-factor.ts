import type { Queryable } from '#server/platform/db.ts'

export interface Factor {
  secret: string
  confirmedAt: string | null
  /** it was begun less than an hour ago */
  fresh: boolean
}

export async function findFactor(db: Queryable, personId: string): Promise<Factor | null> {
  const { rows } = await db.query<Factor>(
    `select secret, confirmed_at as "confirmedAt", started_at > now() - interval '1 hour' as fresh
       from identity.second_factor where person_id = $1`,
    [personId],
  )
  return rows[0] ?? null
}

/** Keeps the secret of a second factor that is being set up; one that was confirmed stays. */
export async function beginFactor(db: Queryable, personId: string, secret: string): Promise<boolean> {
  const { rows } = await db.query(
    `insert into identity.second_factor as f (person_id, secret) values ($1, $2)
     on conflict (person_id) do update set secret = $2, started_at = now(), last_step = 0 where f.confirmed_at is null
     returning person_id`,
    [personId, secret],
  )
  return rows.length > 0
}

/** Uses up the half minute of a code; false when it, or a later one, was used before. */
export async function takeStep(db: Queryable, personId: string, step: number): Promise<boolean> {
  const { rows } = await db.query(
    'update identity.second_factor set last_step = $2 where person_id = $1 and last_step < $2 returning person_id',
    [personId, step],
  )
  return rows.length > 0
}

export async function confirmFactor(db: Queryable, personId: string): Promise<void> {
  await db.query('update identity.second_factor set confirmed_at = now() where person_id = $1', [personId])
}

/** Takes the second factor off a person, with its recovery codes. False when there was none. */
export async function dropFactor(db: Queryable, personId: string): Promise<boolean> {
  const { rows } = await db.query(
    'delete from identity.second_factor where person_id = $1 returning person_id',
    [personId],
  )
  return rows.length > 0
}

/** Replaces the recovery codes of a person. */
export async function keepCodes(db: Queryable, personId: string, hashes: readonly Buffer[]): Promise<void> {
  await db.query('delete from identity.recovery_code where person_id = $1', [personId])
  await db.query(
    'insert into identity.recovery_code (person_id, code_hash) select $1, h from unnest($2::bytea[]) h',
    [personId, hashes],
  )
}

/** Uses a recovery code up. False when it is none of this person's, or was used. */
export async function takeRecoveryCode(db: Queryable, personId: string, hash: Buffer): Promise<boolean> {
  const { rows } = await db.query(
    `update identity.recovery_code set used_at = now()
      where person_id = $1 and code_hash = $2 and used_at is null returning person_id`,
    [personId, hash],
  )
  return rows.length > 0
}

/** How many recovery codes are left. */
export async function countCodes(db: Queryable, personId: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    'select count(*)::int as n from identity.recovery_code where person_id = $1 and used_at is null',
    [personId],
  )
  return rows[0]?.n ?? 0
}
