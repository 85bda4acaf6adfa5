import type { Queryable } from '#server/platform/db.ts'
import type { FileRow } from './store.ts'

/** Work on contents that several records may share; done as the house itself. */

/** Nobody else keeps or lets go of this content until the transaction ends. */
export async function holdContent(db: Queryable, sha256: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`documents.content ${sha256}`])
}

/** Does any record still have this content, of whatever province, or is it on its way to one? */
export async function isNamed(db: Queryable, sha256: string): Promise<boolean> {
  const { rows } = await db.query(
    `select from documents.file where sha256 = $1 and purged_at is null and state <> 'infected'
     union all select from documents.upload where finding ->> 'sha256' = $1 limit 1`,
    [sha256],
  )
  return rows.length > 0
}

/** Marks the content of files that were removed before a moment as let go; returns what they held. */
export async function purgeRemoved(db: Queryable, days: number): Promise<string[]> {
  const { rows } = await db.query<{ sha256: string }>(
    `update documents.file set purged_at = now()
      where removed_at < now() - make_interval(days => $1) and purged_at is null returning sha256`,
    [days],
  )
  return [...new Set(rows.map(({ sha256 }) => sha256))]
}

export type WaitingFile = Pick<FileRow, 'id' | 'provinceId' | 'sha256' | 'name' | 'subjectKind' | 'subjectId'>

/** Files that nobody may read before they were scanned, longest waiting first. */
export async function listWaiting(db: Queryable, most: number): Promise<WaitingFile[]> {
  const { rows } = await db.query<WaitingFile>(
    `select id::text as id, province_id as "provinceId", sha256, name, subject_kind as "subjectKind", subject_id as "subjectId"
       from documents.file where state = 'waiting' and purged_at is null order by uploaded_at limit $1`,
    [most],
  )
  return rows
}

/** Says of a waiting file what the scanner said; false: somebody said it before. */
export async function settleWaiting(
  db: Queryable,
  file: WaitingFile,
  state: 'ready' | 'infected',
): Promise<boolean> {
  const { rows } = await db.query(
    `update documents.file set state = $3, purged_at = case when $3 = 'infected' then now() end
      where province_id = $1 and id = $2 and state = 'waiting' returning id`,
    [file.provinceId, file.id, state],
  )
  return rows.length > 0
}
