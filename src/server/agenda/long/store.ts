import { config } from '#server/platform/config.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { LongFile } from '#server/platform/long-work.ts'

/** Where a piece of long work stands in the tables. */
export interface LongKey {
  provinceId: string
  id: string
}

interface NewLongWork {
  kind: string
  title: string
  provinceId: string
  by: Actor
  input: unknown
}

/** The row of a new piece of work; returns its id. */
export async function insertLongWork(db: Queryable, work: NewLongWork): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into agenda.long_work (province_id, kind, title, person_id, actor, input) values ($1, $2, $3, $4, $5, $6) returning id`,
    [
      work.provinceId,
      work.kind,
      work.title,
      work.by.personId,
      JSON.stringify(work.by),
      JSON.stringify(work.input ?? null),
    ],
  )
  return rows[0]?.id ?? ''
}

/** Asks the workers to take a piece of work up. */
export async function wakeWorker(db: Queryable, { provinceId, id }: LongKey, seconds = 0): Promise<void> {
  await db.query(
    `select agenda.add_job('agenda.long', json_build_object('provinceId', $1::text, 'id', $2::text), 'agenda.long:' || $2::text,
       now() + $3::int * interval '1 second')`,
    [provinceId, id, seconds],
  )
}

/** Work that nobody is at: its process died, or its wake-up call was lost. */
export async function listOrphans(db: Queryable): Promise<LongKey[]> {
  const { rows } = await db.query<LongKey>(
    `select province_id as "provinceId", id from agenda.long_work
      where (state = 'waiting' and run_after < clock_timestamp() - interval '5 seconds')
         or (state = 'running' and lease_until < clock_timestamp())`,
  )
  return rows
}

export interface ClaimedWork extends LongKey {
  kind: string
  title: string
  actor: Actor
  input: unknown
  attempt: number
}

/** Takes the work for one process: it is nobody else's until its lease runs out. */
export async function claimWork(
  db: Queryable,
  { provinceId, id }: LongKey,
  runner: string,
  leaseSeconds: number,
): Promise<ClaimedWork | null> {
  const { rows } = await db.query<ClaimedWork>(
    `update agenda.long_work
        set state = 'running', runner = $3, lease_until = clock_timestamp() + $4::float8 * interval '1 second', attempt = attempt + 1,
            done = 0, started_at = clock_timestamp(), progress_at = null, finished_at = null, error = null
      where province_id = $1 and id = $2 and not cancel_asked
        and ((state = 'waiting' and run_after <= clock_timestamp()) or (state = 'running' and lease_until < clock_timestamp()))
     returning province_id as "provinceId", id, kind, title, actor, input, attempt`,
    [provinceId, id, runner, leaseSeconds],
  )
  return rows[0] ?? null
}

/** Does who asked still hold the role in which they asked? */
export async function stillActs(db: Queryable, actor: Actor): Promise<boolean> {
  const { rows } = await db.query(
    'select from identity.holder where person_id = $1 and organisation_id = $2 and role = $3',
    [actor.personId, actor.organisationId, actor.role],
  )
  return rows.length > 0
}

/** Says that the process lives, and how far it is; null: the work is another's now. */
export async function beat(
  db: Queryable,
  { provinceId, id }: LongKey,
  runner: string,
  leaseSeconds: number,
  at: { done: number; total: number | null } | null,
): Promise<{ cancelAsked: boolean } | null> {
  const { rows } = await db.query<{ cancelAsked: boolean }>(
    `update agenda.long_work
        set lease_until = clock_timestamp() + $4::float8 * interval '1 second', done = coalesce($5, done), total = coalesce($6, total),
            progress_at = case when $5::bigint is null then progress_at else clock_timestamp() end
      where province_id = $1 and id = $2 and runner = $3 and state = 'running'
     returning cancel_asked and committed_at is null as "cancelAsked"`,
    [provinceId, id, runner, leaseSeconds, at?.done ?? null, at?.total ?? null],
  )
  return rows[0] ?? null
}

/** Takes the row for the one commit of the work's effect. */
export async function lockForCommit(
  db: Queryable,
  { provinceId, id }: LongKey,
  runner: string,
): Promise<{ committed: boolean; cancelAsked: boolean } | null> {
  const { rows } = await db.query<{ committed: boolean; cancelAsked: boolean }>(
    `select committed_at is not null as committed, cancel_asked as "cancelAsked" from agenda.long_work
      where province_id = $1 and id = $2 and runner = $3 and state = 'running' for update`,
    [provinceId, id, runner],
  )
  return rows[0] ?? null
}

export async function markCommitted(db: Queryable, { provinceId, id }: LongKey): Promise<void> {
  await db.query(
    'update agenda.long_work set committed_at = clock_timestamp() where province_id = $1 and id = $2',
    [provinceId, id],
  )
}

export async function keepLongFile(
  db: Queryable,
  { provinceId, id }: LongKey,
  kind: 'result' | 'errors',
  { name, type, body }: LongFile,
): Promise<void> {
  await db.query(
    `insert into agenda.long_file (province_id, work_id, kind, name, type, size, body) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (province_id, work_id, kind) do update set name = $4, type = $5, size = $6, body = $7`,
    [provinceId, id, kind, name, type, body.byteLength, Buffer.from(body)],
  )
}

export async function setNote(db: Queryable, { provinceId, id }: LongKey, note: string): Promise<void> {
  await db.query('update agenda.long_work set note = $3 where province_id = $1 and id = $2', [
    provinceId,
    id,
    note,
  ])
}

/** The end of an attempt; only by the process whose attempt it is. @param retryIn seconds until the next one */
export async function endAttempt(
  db: Queryable,
  { provinceId, id }: LongKey,
  runner: string,
  end: { state: 'done' | 'failed' | 'cancelled' | 'waiting'; error?: string; retryIn?: number },
): Promise<boolean> {
  const { rows } = await db.query(
    `update agenda.long_work
        set state = $4, error = $5, runner = null, lease_until = null,
            done = case when $4 = 'done' then coalesce(total, done) else done end,
            run_after = clock_timestamp() + coalesce($6::int, 0) * interval '1 second',
            finished_at = case when $4 = 'waiting' then null else clock_timestamp() end
      where province_id = $1 and id = $2 and runner = $3 and state = 'running' returning id`,
    [provinceId, id, runner, end.state, end.error ?? null, end.retryIn ?? null],
  )
  return rows.length > 0
}

/** What was asked to stop and has no process any more is stopped. */
export async function cancelUnattended(db: Queryable): Promise<void> {
  await db.query(
    `update agenda.long_work set state = 'cancelled', runner = null, lease_until = null, finished_at = clock_timestamp()
      where cancel_asked and (state = 'waiting' or (state = 'running' and lease_until < clock_timestamp()))`,
  )
}

/** Finished work and its files go after 30 days. */
export async function sweepLongWork(db: Queryable): Promise<void> {
  await db.query('delete from agenda.long_work where finished_at < now() - make_interval(days => $1)', [
    config.retention.longWorkDays,
  ])
}
