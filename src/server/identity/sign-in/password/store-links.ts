import type { Queryable } from '#server/platform/db.ts'

/** What a link in a letter is for. */
export type LinkPurpose = 'reset' | 'invite'

/** Keeps a new link, unless the person was sent too many in the last hour. Older ones of the person are void. */
export async function addLink(
  db: Queryable,
  link: { tokenHash: Buffer; personId: string; purpose: LinkPurpose; minutes: number; perHour: number },
): Promise<boolean> {
  const { tokenHash, personId, purpose, minutes, perHour } = link
  const { rows } = await db.query(
    `insert into identity.link (token_hash, person_id, purpose, expires_at)
     select $1, $2, $3, now() + $4 * interval '1 minute'
      where (select count(*) from identity.link l where l.person_id = $2 and l.created_at > now() - interval '1 hour') < $5
     returning person_id`,
    [tokenHash, personId, purpose, minutes, perHour],
  )
  if (rows.length > 0)
    await db.query(
      'update identity.link set used_at = now() where person_id = $1 and token_hash <> $2 and used_at is null',
      [personId, tokenHash],
    )
  return rows.length > 0
}

/** Whose link it is, while it holds; or null. */
export async function findLink(
  db: Queryable,
  tokenHash: Buffer,
): Promise<{ personId: string; purpose: LinkPurpose } | null> {
  const { rows } = await db.query<{ personId: string; purpose: LinkPurpose }>(
    `select person_id as "personId", purpose from identity.link
      where token_hash = $1 and used_at is null and expires_at > now()`,
    [tokenHash],
  )
  return rows[0] ?? null
}

/** Uses a link up. False when somebody was there first. */
export async function useLink(db: Queryable, tokenHash: Buffer): Promise<boolean> {
  const { rows } = await db.query(
    `update identity.link set used_at = now()
      where token_hash = $1 and used_at is null and expires_at > now() returning person_id`,
    [tokenHash],
  )
  return rows.length > 0
}

export async function sweepLinks(db: Queryable): Promise<void> {
  await db.query(`delete from identity.link where expires_at < now() - interval '1 day'`)
}
