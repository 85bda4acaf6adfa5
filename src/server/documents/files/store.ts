import type { Place } from '#contract/documents/files/nouns.ts'
import type { z } from 'zod'
import type { Queryable } from '#server/platform/db.ts'

export interface FileRow {
  provinceId: string
  id: string
  subjectKind: string
  subjectId: string
  role: string
  name: string
  type: string
  size: number
  sha256: string
  state: 'ready' | 'waiting' | 'infected'
  uploadedBy: string
  uploadedAt: string
  replacedBy: string | null
  removedAt: string | null
  removedBy: string | null
  purgedAt: string | null
  places: z.infer<typeof Place>[]
}

const columns = `f.province_id as "provinceId", f.id::text as id, f.subject_kind as "subjectKind", f.subject_id as "subjectId", f.role,
  f.name, f.type, f.size, f.sha256, f.state, f.uploaded_by_name as "uploadedBy", f.uploaded_at as "uploadedAt",
  f.replaced_by::text as "replacedBy", f.removed_at as "removedAt", f.removed_by_name as "removedBy", f.purged_at as "purgedAt",
  coalesce((select jsonb_agg(jsonb_build_object('place', p.place, 'page', p.page) order by p.page, p.place)
    from documents.file_place p where p.province_id = f.province_id and p.file_id = f.id), '[]') as places`

/** All files that a record has and had, oldest first. */
export async function listFiles(db: Queryable, kind: string, subjectId: string): Promise<FileRow[]> {
  const { rows } = await db.query<FileRow>(
    {
      name: 'documents.files',
      text: `select ${columns} from documents.file f where f.subject_kind = $1 and f.subject_id = $2 order by f.uploaded_at, f.id`,
    },
    [kind, subjectId],
  )
  return rows
}

/** A file by id, or null. */
export async function findFile(db: Queryable, id: string): Promise<FileRow | null> {
  const { rows } = await db.query<FileRow>(
    { name: 'documents.file', text: `select ${columns} from documents.file f where f.id = $1` },
    [id],
  )
  return rows[0] ?? null
}

/** Takes the row of a file for an act; null: it is not there. */
export async function lockFile(db: Queryable, id: string): Promise<FileRow | null> {
  const { rows } = await db.query<FileRow>(
    `select ${columns} from documents.file f where f.id = $1 for update of f`,
    [id],
  )
  return rows[0] ?? null
}

export interface NewFile {
  provinceId: string
  subjectKind: string
  subjectId: string
  role: string
  name: string
  type: string
  size: number
  sha256: string
  state: 'ready' | 'waiting'
  open: boolean
  by: { personId: string; name: string } | null
}

/** Name of whatever the house makes itself. */
const house = 'Hệ thống'

export async function insertFile(db: Queryable, file: NewFile): Promise<FileRow> {
  const { rows } = await db.query<{ id: string }>(
    `insert into documents.file (province_id, subject_kind, subject_id, role, name, type, size, sha256, state, open, uploaded_by, uploaded_by_name)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) returning id::text as id`,
    [
      file.provinceId,
      file.subjectKind,
      file.subjectId,
      file.role,
      file.name,
      file.type,
      file.size,
      file.sha256,
      file.state,
      file.open,
      file.by?.personId ?? null,
      file.by?.name ?? house,
    ],
  )
  const found = await findFile(db, rows[0]?.id ?? '')
  if (!found) throw new Error('a file was kept and is not there')
  return found
}

const keyed = 'where province_id = $1 and id = $2'

export async function renameFile(db: Queryable, file: FileRow, name: string): Promise<void> {
  await db.query(`update documents.file set name = $3 ${keyed}`, [file.provinceId, file.id, name])
}

/** Marks a file as taken away, or as there again. */
export async function markRemoved(
  db: Queryable,
  file: FileRow,
  by: { personId: string; name: string } | null,
): Promise<void> {
  await db.query(
    `update documents.file set removed_at = case when $3::uuid is null then null else now() end, removed_by = $3, removed_by_name = $4 ${keyed}`,
    [file.provinceId, file.id, by?.personId ?? null, by?.name ?? null],
  )
}

export async function markReplaced(db: Queryable, file: FileRow, by: string): Promise<void> {
  await db.query(`update documents.file set replaced_by = $3 ${keyed}`, [file.provinceId, file.id, by])
}

/** Lays the pages of one file down anew. */
export async function writePlaces(db: Queryable, file: FileRow, places: FileRow['places']): Promise<void> {
  const key = [file.provinceId, file.id]
  await db.query('delete from documents.file_place where province_id = $1 and file_id = $2', key)
  await db.query(
    `insert into documents.file_place (province_id, file_id, place, page)
     select $1, $2, p.place, p.page from jsonb_to_recordset($3::jsonb) as p (place text, page int)`,
    [...key, JSON.stringify(places)],
  )
}

/** From now on everyone may read the files of a record, as its room decided. */
export async function openFilesOf(db: Queryable, kind: string, subjectId: string): Promise<void> {
  await db.query('update documents.file set open = true where subject_kind = $1 and subject_id = $2', [
    kind,
    subjectId,
  ])
}

/**
 * Files of a record that became part of another of its kind: all of them, or only these.
 * @returns the ids of those that went over
 */
export async function moveFilesOf(
  db: Queryable,
  kind: string,
  from: string,
  to: string,
  only: readonly string[] | null = null,
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `update documents.file set subject_id = $3 where subject_kind = $1 and subject_id = $2
        and ($4::uuid[] is null or id = any($4)) returning id::text as id`,
    [kind, from, to, only],
  )
  return rows.map(({ id }) => id)
}

/** How many files stand beside a record now. */
export async function countFilesOf(db: Queryable, kind: string, subjectId: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from documents.file
      where subject_kind = $1 and subject_id = $2 and removed_at is null and replaced_by is null`,
    [kind, subjectId],
  )
  return rows[0]?.n ?? 0
}

/** A record is gone for good: so are its files. */
export async function dropFilesOf(db: Queryable, kind: string, subjectId: string): Promise<void> {
  await db.query('update documents.file set replaced_by = null where subject_kind = $1 and subject_id = $2', [
    kind,
    subjectId,
  ])
  await db.query('delete from documents.file where subject_kind = $1 and subject_id = $2', [kind, subjectId])
}

/** Bytes of everything that a province keeps. */
export async function usedBy(db: Queryable, provinceId: string): Promise<number> {
  const { rows } = await db.query<{ used: number }>(
    'select coalesce(sum(size), 0)::bigint as used from documents.file where province_id = $1 and purged_at is null',
    [provinceId],
  )
  return rows[0]?.used ?? 0
}
