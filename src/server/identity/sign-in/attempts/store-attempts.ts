import type { Queryable } from '#server/platform/db.ts'

export interface Attempt {
  kind: 'name' | 'address'
  key: Buffer
  /** failures in a row before it rests */
  tries: number
  longestRestSeconds: number
}

/**
 * Counts an attempt before anybody looks whether it is right, so that guesses sent side by side are counted too. After
 * so many failures the key rests 2, 4, 8 … seconds up to the longest; an hour of quiet begins anew.
 * Returns the seconds that are still to wait; 0: the attempt may be made.
 */
export async function claim(db: Queryable, attempt: Attempt): Promise<number> {
  const { kind, key, tries, longestRestSeconds } = attempt
  const { rows } = await db.query(
    `insert into identity.sign_in_attempt as a (kind, key, failures) values ($1, $2, 1)
     on conflict (kind, key) do update set
       failures = case when a.at < now() - interval '1 hour' then 1 else a.failures + 1 end,
       at = now(),
       rest_until = case when a.at >= now() - interval '1 hour' and a.failures + 1 >= $3
         then now() + least($4, power(2, least(a.failures + 2 - $3, 20))) * interval '1 second' end
     where a.rest_until is null or a.rest_until <= now()
     returning failures`,
    [kind, key, tries, longestRestSeconds],
  )
  if (rows.length > 0) return 0
  const rest = await db.query<{ seconds: number }>(
    `select greatest(1, ceil(extract(epoch from rest_until - now())))::int as seconds
       from identity.sign_in_attempt where kind = $1 and key = $2`,
    [kind, key],
  )
  return rest.rows[0]?.seconds ?? 1
}

/** A right answer clears the name; of the address it takes back only its own attempt: others guess from there too. */
export async function forget(db: Queryable, name: Buffer, address: Buffer, tries: number): Promise<void> {
  await db.query(`delete from identity.sign_in_attempt where kind = 'name' and key = $1`, [name])
  await db.query(
    `update identity.sign_in_attempt set failures = greatest(failures - 1, 0),
            rest_until = case when failures > $2 then rest_until end
      where kind = 'address' and key = $1`,
    [address, tries],
  )
}

/** Counts that say nothing any more. */
export async function sweepAttempts(db: Queryable): Promise<void> {
  await db.query(`delete from identity.sign_in_attempt where at < now() - interval '1 day'`)
}
