import type { Facts, FieldProblem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'

/** What the bytes of an upload turned out to be. */
export type Finding =
  | { ok: true; type: string; sha256: string; size: number; anew: boolean; scanned: boolean }
  | { ok: false; fields: FieldProblem[]; facts: Facts }

export interface UploadRow {
  provinceId: string
  id: string
  subjectKind: string
  subjectId: string
  subjectKey: string
  role: string
  replaces: string | null
  name: string
  size: number
  mark: string
  personId: string
  personName: string
  expiresAt: string
  finding: Finding | null
}

const columns = `province_id as "provinceId", id::text as id, subject_kind as "subjectKind", subject_id as "subjectId",
  subject_key as "subjectKey", role, replaces::text as replaces, name, size, mark, person_id::text as "personId", person_name as "personName",
  expires_at as "expiresAt", finding`

export type NewUpload = Omit<UploadRow, 'id' | 'expiresAt' | 'finding'>

/** Opens an upload for so many hours. */
export async function insertUpload(db: Queryable, upload: NewUpload, hours: number): Promise<UploadRow> {
  const { rows } = await db.query<UploadRow>(
    `insert into documents.upload (province_id, subject_kind, subject_id, subject_key, role, replaces, name, size, mark, person_id, person_name, expires_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11, now() + make_interval(hours => $12)) returning ${columns}`,
    [
      upload.provinceId,
      upload.subjectKind,
      upload.subjectId,
      upload.subjectKey,
      upload.role,
      upload.replaces,
      upload.name,
      upload.size,
      upload.mark,
      upload.personId,
      upload.personName,
      hours,
    ],
  )
  if (!rows[0]) throw new Error('an upload was begun and is not there')
  return rows[0]
}

/** This person's own upload that has not expired, or null. */
export async function findUpload(db: Queryable, personId: string, id: string): Promise<UploadRow | null> {
  const { rows } = await db.query<UploadRow>(
    {
      name: 'documents.upload',
      text: `select ${columns} from documents.upload where id = $2 and person_id = $1 and expires_at > now()`,
    },
    [personId, id],
  )
  return rows[0] ?? null
}

/** The same, taken for an act: of two who want it only one gets it. */
export async function lockUpload(db: Queryable, personId: string, id: string): Promise<UploadRow | null> {
  const { rows } = await db.query<UploadRow>(
    `select ${columns} from documents.upload where id = $2 and person_id = $1 and expires_at > now() for update`,
    [personId, id],
  )
  return rows[0] ?? null
}

/** This person's uploads that are still wanted: those to one record, or all. */
export async function listUploads(
  db: Queryable,
  personId: string,
  subject: { kind: string; id: string } | null = null,
): Promise<UploadRow[]> {
  const { rows } = await db.query<UploadRow>(
    `select ${columns} from documents.upload
      where person_id = $1 and expires_at > now() and coalesce((finding ->> 'ok')::boolean, true)
        and ($2::text is null or (subject_kind = $2 and subject_id = $3)) order by started_at`,
    [personId, subject?.kind ?? null, subject?.id ?? null],
  )
  return rows
}

/** Remembers what was found; what was found first stays. */
export async function keepFinding(db: Queryable, upload: UploadRow, finding: Finding): Promise<void> {
  await db.query(
    'update documents.upload set finding = $3 where province_id = $1 and id = $2 and finding is null',
    [upload.provinceId, upload.id, JSON.stringify(finding)],
  )
}

export async function deleteUpload(db: Queryable, upload: UploadRow): Promise<void> {
  await db.query('delete from documents.upload where province_id = $1 and id = $2', [
    upload.provinceId,
    upload.id,
  ])
}

/** Forgets the uploads whose time is over; returns their ids. */
export async function deleteExpired(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    'delete from documents.upload where expires_at <= now() returning id::text as id',
  )
  return rows.map(({ id }) => id)
}

/** Which of these uploads are still known. */
export async function knownUploads(db: Queryable, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>(
    'select id::text as id from documents.upload where id = any($1::uuid[])',
    [ids],
  )
  return new Set(rows.map(({ id }) => id))
}
