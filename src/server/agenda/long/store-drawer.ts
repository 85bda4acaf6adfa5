import type { LongWorkRow } from '#contract/agenda/long.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { LongKey } from './store.ts'

export type StoredWork = Omit<LongWorkRow, 'percent' | 'rate' | 'secondsLeft'> & { seconds: number }

/** A person's long work that they have not put away, newest first. */
export async function listLongWork(db: Queryable, personId: string): Promise<StoredWork[]> {
  const { rows } = await db.query<StoredWork>(
    `select w.id, w.kind, w.title, w.state, w.done, w.total, w.attempt, w.cancel_asked and w.state in ('waiting', 'running') as stopping,
            w.committed_at is not null as committed, w.error, w.note, w.created_at as "createdAt", w.finished_at as "finishedAt",
            coalesce(extract(epoch from coalesce(w.progress_at, w.started_at) - w.started_at), 0)::float8 as seconds,
            coalesce((select json_agg(json_build_object('kind', f.kind, 'name', f.name, 'size', f.size) order by f.kind desc)
                        from agenda.long_file f where f.province_id = w.province_id and f.work_id = w.id), '[]') as files
       from agenda.long_work w where w.person_id = $1 and not w.hidden order by w.created_at desc limit 30`,
    [personId],
  )
  return rows
}

export async function findLongFile(
  db: Queryable,
  personId: string,
  id: string,
  kind: string,
): Promise<{ name: string; type: string; body: Uint8Array } | null> {
  const { rows } = await db.query<{ name: string; type: string; body: Buffer }>(
    `select f.name, f.type, f.body from agenda.long_file f join agenda.long_work w on w.province_id = f.province_id and w.id = f.work_id
      where w.person_id = $1 and f.work_id = $2 and f.kind = $3`,
    [personId, id, kind],
  )
  const [file] = rows
  return file ? { ...file, body: new Uint8Array(file.body) } : null
}

/** Takes one's own piece of work for a change of its state. */
export async function lockLongWork(
  db: Queryable,
  personId: string,
  id: string,
): Promise<(LongKey & { state: LongWorkRow['state']; title: string }) | null> {
  const { rows } = await db.query<LongKey & { state: LongWorkRow['state']; title: string }>(
    `select province_id as "provinceId", id, state, title from agenda.long_work where person_id = $1 and id = $2 for update`,
    [personId, id],
  )
  return rows[0] ?? null
}

/** Work that waits stops at once; work that runs at its next word of progress. */
export async function askToStop(db: Queryable, { provinceId, id }: LongKey): Promise<void> {
  await db.query(
    `update agenda.long_work set cancel_asked = true, state = case when state = 'waiting' then 'cancelled' else state end,
        finished_at = case when state = 'waiting' then now() end
      where province_id = $1 and id = $2`,
    [provinceId, id],
  )
}

export async function reopenWork(db: Queryable, { provinceId, id }: LongKey): Promise<void> {
  await db.query(
    `update agenda.long_work set state = 'waiting', cancel_asked = false, attempt = 0, done = 0, error = null, note = null,
        run_after = now(), finished_at = null, started_at = null, progress_at = null, hidden = false
      where province_id = $1 and id = $2`,
    [provinceId, id],
  )
  await db.query('delete from agenda.long_file where province_id = $1 and work_id = $2', [provinceId, id])
}

export async function hideWork(db: Queryable, { provinceId, id }: LongKey): Promise<void> {
  await db.query('update agenda.long_work set hidden = true where province_id = $1 and id = $2', [
    provinceId,
    id,
  ])
}
