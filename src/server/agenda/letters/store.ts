import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Letter } from '#server/platform/door-types.ts'

/** Puts a letter into the outbox, in the caller's transaction. */
export async function insertLetter(db: Queryable, letter: Letter): Promise<void> {
  const { to, subject, text, secret = false } = letter
  const person = 'personId' in to ? to.personId : null
  await db.query(
    `insert into agenda.letter (province_id, person_id, address, subject, body, secret)
     values (coalesce((select h.home_province from identity.holder h where h.person_id = $1 limit 1), '00'), $1, $2, $3, $4, $5)`,
    [person, 'address' in to ? to.address : null, subject, text, secret],
  )
}

export interface ClaimedLetter {
  provinceId: string
  id: string
  personId: string | null
  address: string | null
  subject: string
  body: string
  secret: boolean
  attempts: number
}

/** Takes the next letter that is due for two minutes; a sender that dies gives it back by that. */
export async function claimLetter(db: Queryable): Promise<ClaimedLetter | null> {
  const { rows } = await db.query<ClaimedLetter>(
    `update agenda.letter l
        set state = 'sending', lease_until = clock_timestamp() + interval '2 minutes', attempts = attempts + 1
      where (l.province_id, l.id) = (
        select province_id, id from agenda.letter
         where (state = 'waiting' and run_after <= clock_timestamp()) or (state = 'sending' and lease_until < clock_timestamp())
         order by run_after limit 1 for update skip locked)
     returning province_id as "provinceId", id, person_id as "personId", address, subject, body, secret, attempts`,
  )
  return rows[0] ?? null
}

/** What carried a secret is kept nowhere once it was sent. */
export async function markSent(db: Queryable, letter: ClaimedLetter): Promise<void> {
  await db.query(
    `update agenda.letter set state = 'sent', sent_at = clock_timestamp(), lease_until = null, error = null,
        body = case when secret then null else body end
      where province_id = $1 and id = $2`,
    [letter.provinceId, letter.id],
  )
}

/** @param seconds until the next attempt; null: there is none */
export async function markUnsent(
  db: Queryable,
  letter: ClaimedLetter,
  error: string,
  seconds: number | null,
): Promise<void> {
  await db.query(
    `update agenda.letter set state = case when $4::int is null then 'failed' else 'waiting' end, lease_until = null, error = $3,
        run_after = clock_timestamp() + coalesce($4::int, 0) * interval '1 second'
      where province_id = $1 and id = $2`,
    [letter.provinceId, letter.id, error, seconds],
  )
}

/** A link that opened a door for an hour is of no use a day later, and news of last week is none. */
export async function expireLetters(db: Queryable): Promise<void> {
  await db.query(
    `update agenda.letter set state = 'expired', body = null, lease_until = null
      where state in ('waiting', 'failed')
        and created_at < now() - case when secret then interval '1 day' else interval '14 days' end`,
  )
  await db.query(
    `update agenda.letter set body = null
      where secret and body is not null and created_at < now() - interval '1 day'`,
  )
}

/** Asks the workers to look at the outbox. */
export async function wakePostman(db: Queryable, seconds: number): Promise<void> {
  await db.query(
    `select agenda.add_job('agenda.letters', '{}', 'agenda.letters:' || $1::text, now() + $1::int * interval '1 second')`,
    [seconds],
  )
}

export interface LetterRow {
  provinceId: string
  id: string
  to: string | null
  address: string | null
  subject: string
  body: string | null
  secret: boolean
  state: 'waiting' | 'sending' | 'sent' | 'failed' | 'expired'
  attempts: number
  error: string | null
  createdAt: string
  sentAt: string | null
}

const shown = `select l.province_id as "provinceId", l.id, l.address, l.subject, l.body, l.secret, l.state, l.attempts, l.error,
            l.created_at as "createdAt", l.sent_at as "sentAt",
            (select h.person_name from identity.holder h where h.person_id = l.person_id limit 1) as to
       from agenda.letter l`

/** One letter with its text. */
export async function findLetter(db: Queryable, id: string): Promise<LetterRow | null> {
  const { rows } = await db.query<LetterRow>(`${shown} where l.id = $1`, [id])
  return rows[0] ?? null
}

/** The outbox, newest first. */
export async function listLetters(db: Queryable, state: string | null, limit: number): Promise<LetterRow[]> {
  const { rows } = await db.query<LetterRow>(
    `${shown} where ($1::text is null or l.state = $1) order by l.created_at desc, l.id desc limit $2`,
    [state, limit],
  )
  return rows
}

/** Puts a letter that failed back into the outbox. Returns false when there is none such. */
export async function reopenLetter(db: Queryable, id: string): Promise<boolean> {
  const { rows } = await db.query(
    `update agenda.letter set state = 'waiting', attempts = 0, run_after = now(), error = null
      where id = $1 and state in ('failed', 'waiting') and body is not null returning id`,
    [id],
  )
  return rows.length > 0
}

/** Lets go of letters that were sent or can no longer be sent; what still waits or failed stays in sight. */
export async function sweepLetters(db: Queryable): Promise<void> {
  await db.query(
    `delete from agenda.letter where state in ('sent', 'expired') and created_at < now() - make_interval(days => $1)`,
    [config.retention.letterDays],
  )
}
