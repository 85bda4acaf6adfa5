import type { Counts, ImportState, Reading } from '#contract/tables/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Memory } from '#server/platform/tables/match.ts'

export interface ImportKey {
  provinceId: string
  id: string
}

export interface ImportRecord extends ImportKey {
  kind: string
  organisationId: string
  personId: string
  by: string
  fileName: string
  size: number
  hash: string
  state: ImportState
  version: number
  reading: Reading | null
  counts: Counts | null
  workId: string | null
  at: string
  committedAt: string | null
  undoneAt: string | null
  undoneBy: string | null
}

const columns = `i.province_id as "provinceId", i.id, i.kind, i.organisation_id as "organisationId", i.person_id as "personId",
  i.person_name as by, i.file_name as "fileName", i.file_size as size, i.file_hash as hash, i.state, i.version, i.reading, i.counts,
  i.work_id as "workId", i.received_at as at, i.committed_at as "committedAt", i.undone_at as "undoneAt", i.undone_by as "undoneBy"`

export interface NewImport {
  provinceId: string
  kind: string
  organisationId: string
  personId: string
  by: string
  fileName: string
  hash: string
  bytes: Uint8Array
}

/** Keeps a file that has come, and its import. */
export async function insertImport(db: Queryable, one: NewImport): Promise<ImportRecord> {
  const { rows } = await db.query<ImportRecord>(
    `insert into tables.import as i (province_id, kind, organisation_id, person_id, person_name, file_name, file_size, file_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${columns}`,
    [
      one.provinceId,
      one.kind,
      one.organisationId,
      one.personId,
      one.by,
      one.fileName,
      one.bytes.length,
      one.hash,
    ],
  )
  const record = rows[0]!
  await db.query('insert into tables.import_file (province_id, import_id, bytes) values ($1, $2, $3)', [
    record.provinceId,
    record.id,
    Buffer.from(one.bytes.buffer, one.bytes.byteOffset, one.bytes.byteLength),
  ])
  return record
}

/** The same file that this person sent before and did not commit. */
export async function findOpenTwin(
  db: Queryable,
  one: Pick<NewImport, 'personId' | 'kind' | 'hash'>,
): Promise<ImportRecord | null> {
  const { rows } = await db.query<ImportRecord>(
    `select ${columns} from tables.import i
      where person_id = $1 and kind = $2 and file_hash = $3 and state in ('received', 'checked') order by id desc limit 1`,
    [one.personId, one.kind, one.hash],
  )
  return rows[0] ?? null
}

/** The last time that this very file was taken in, by anyone of the organisation, and not undone. */
export async function findCommitted(
  db: Queryable,
  of: ImportRecord,
): Promise<{ by: string; at: string } | null> {
  const { rows } = await db.query<{ by: string; at: string }>(
    `select person_name as by, committed_at as at from tables.import
      where organisation_id = $1 and kind = $2 and file_hash = $3 and state = 'committed' and id <> $4 order by id desc limit 1`,
    [of.organisationId, of.kind, of.hash, of.id],
  )
  return rows[0] ?? null
}

export async function findImport(
  db: Queryable,
  organisationId: string,
  id: string,
): Promise<ImportRecord | null> {
  const { rows } = await db.query<ImportRecord>(
    `select ${columns} from tables.import i where id = $1 and organisation_id = $2`,
    [id, organisationId],
  )
  return rows[0] ?? null
}

/** Takes the row of an import for a change of its state. */
export async function lockImport(
  db: Queryable,
  organisationId: string,
  id: string,
): Promise<ImportRecord | null> {
  const { rows } = await db.query<ImportRecord>(
    `select ${columns} from tables.import i where id = $1 and organisation_id = $2 for update`,
    [id, organisationId],
  )
  return rows[0] ?? null
}

export async function readFileOf(db: Queryable, { provinceId, id }: ImportKey): Promise<Uint8Array | null> {
  const { rows } = await db.query<{ bytes: Buffer }>(
    'select bytes from tables.import_file where province_id = $1 and import_id = $2',
    [provinceId, id],
  )
  return rows[0] ? new Uint8Array(rows[0].bytes) : null
}

export interface ImportPatch {
  state: ImportState
  reading?: Reading
  counts?: Counts | null
  workId?: string | null
}

/** Moves an import on; every move is a new version. */
export async function moveImport(
  db: Queryable,
  { provinceId, id }: ImportKey,
  to: ImportPatch,
): Promise<ImportRecord> {
  const { rows } = await db.query<ImportRecord>(
    `update tables.import as i set state = $3, version = version + 1,
        reading = coalesce($4, reading), counts = case when $5 then $6 else counts end, work_id = $7,
        committed_at = case when $3 = 'committed' then now() else committed_at end
      where province_id = $1 and id = $2 returning ${columns}`,
    [
      provinceId,
      id,
      to.state,
      to.reading ? JSON.stringify(to.reading) : null,
      to.counts !== undefined,
      to.counts ? JSON.stringify(to.counts) : null,
      to.workId ?? null,
    ],
  )
  return rows[0]!
}

export async function markUndone(
  db: Queryable,
  { provinceId, id }: ImportKey,
  by: string,
): Promise<ImportRecord> {
  const { rows } = await db.query<ImportRecord>(
    `update tables.import as i set state = 'undone', version = version + 1, undone_at = now(), undone_by = $3
      where province_id = $1 and id = $2 returning ${columns}`,
    [provinceId, id, by],
  )
  return rows[0]!
}

export async function deleteImport(db: Queryable, { provinceId, id }: ImportKey): Promise<void> {
  await db.query('delete from tables.import where province_id = $1 and id = $2', [provinceId, id])
}

export interface ImportFilter {
  organisationId: string
  kinds: string[]
  words: string[]
  kind: string | null
  state: ImportState | null
  before: string | null
}

/** Page of imports, newest first. */
export async function listImports(
  db: Queryable,
  filter: ImportFilter,
  most: number,
): Promise<ImportRecord[]> {
  const { rows } = await db.query<ImportRecord>(
    `select ${columns} from tables.import i
      where organisation_id = $1 and kind = any($2) and ($3::text is null or kind = $3) and ($4::text is null or state = $4)
        and ($5::uuid is null or id < $5) and (select coalesce(bool_and(public.kc_fold(file_name || ' ' || person_name) like '%' || word || '%'), true) from unnest($6::text[]) word)
      order by id desc limit $7`,
    [filter.organisationId, filter.kinds, filter.kind, filter.state, filter.before, filter.words, most],
  )
  return rows
}

/** Which headings this person matched to which columns the last time. */
export async function findMatching(db: Queryable, personId: string, kind: string): Promise<Memory> {
  const { rows } = await db.query<{ headings: Memory }>(
    'select headings from tables.matching where person_id = $1 and kind = $2',
    [personId, kind],
  )
  return rows[0]?.headings ?? {}
}

export async function keepMatching(
  db: Queryable,
  of: { provinceId: string; personId: string; kind: string },
  headings: Memory,
): Promise<void> {
  await db.query(
    `insert into tables.matching (province_id, person_id, kind, headings) values ($1, $2, $3, $4)
     on conflict (province_id, person_id, kind) do update set headings = tables.matching.headings || excluded.headings`,
    [of.provinceId, of.personId, of.kind, JSON.stringify(headings)],
  )
}

/** Files that nobody took in for a week, and files of imports that are long past their undo, are let go. */
export async function sweepImports(db: Queryable): Promise<void> {
  await db.query(
    `delete from tables.import where state not in ('committed', 'undone') and received_at < now() - interval '7 days'`,
  )
  await db.query(
    `delete from tables.import_file f using tables.import i where i.province_id = f.province_id and i.id = f.import_id
        and i.state in ('committed', 'undone') and i.received_at < now() - interval '90 days'`,
  )
}
