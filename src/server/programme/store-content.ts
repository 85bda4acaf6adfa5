import { ProgrammeContent, type ProgrammePart } from '#contract/programme/model.ts'
import type { Queryable } from '#server/platform/db.ts'
import { contentFrom, rowsOf } from './content-rows.ts'
import { allTables, columnList, type Row } from './parts.ts'

export interface VersionKey {
  provinceId: string
  programmeId: string
  no: number
}

const keyOf = ({ provinceId, programmeId, no }: VersionKey): [string, string, number] => [
  provinceId,
  programmeId,
  no,
]

/** Replaces the rows of the given parts of a version that is still being written. */
export async function writeParts(
  db: Queryable,
  key: VersionKey,
  content: ProgrammeContent,
  changed: readonly ProgrammePart[],
): Promise<void> {
  for (const part of changed) {
    for (const [table, rows] of Object.entries(rowsOf(content, part))) await replaceRows(db, key, table, rows)
  }
}

async function replaceRows(db: Queryable, key: VersionKey, table: string, rows: Row[]): Promise<void> {
  const spec = allTables.find((entry) => entry.table === table)
  if (!spec) throw new Error(`no table ${table}`)
  await db.query(
    `delete from programme.${table} where province_id = $1 and programme_id = $2 and no = $3`,
    keyOf(key),
  )
  if (rows.length === 0) return
  const columns = columnList(spec)
  await db.query(
    `insert into programme.${table} (province_id, programme_id, no, seq, ${columns})
     select $1, $2, $3, row_number() over () - 1, ${columns}
       from jsonb_populate_recordset(null::programme.${table}, $4::jsonb)`,
    [...keyOf(key), JSON.stringify(rows)],
  )
}

/** Writes the head of a version: title, years, papers, signature. */
export async function writeHead(
  db: Queryable,
  key: VersionKey,
  head: ProgrammeContent['head'],
): Promise<void> {
  await db.query(
    `update programme.version set title = $4, year_from = $5, year_to = $6, lower_level = $7, territory_code = $8, territory_as_of = $9,
        decision_number = $10, decision_date = $11, issuer = $12, effective_date = $13, submission_number = $14, submission_date = $15,
        submitted_by = $16, signer = $17, signer_capacity = $18, note = $19
      where province_id = $1 and programme_id = $2 and no = $3`,
    [
      ...keyOf(key),
      head.title,
      head.yearFrom,
      head.yearTo,
      head.lowerLevel,
      head.territory?.code ?? null,
      head.territory?.asOf ?? null,
      head.decisionNumber,
      head.decisionDate,
      head.issuer,
      head.effectiveDate,
      head.submissionNumber,
      head.submissionDate,
      head.submittedBy,
      head.signer,
      JSON.stringify(head.signerCapacity),
      head.note,
    ],
  )
}

const readColumns = allTables
  .map(
    ({
      table,
    }) => `(select coalesce(jsonb_agg(to_jsonb(t) - array['province_id','programme_id','no','seq'] order by t.seq), '[]')
       from programme.${table} t where t.province_id = v.province_id and t.programme_id = v.programme_id and t.no = v.no) as ${table}`,
  )
  .join(',\n')

const readContentText = `select jsonb_build_object('code', p.code, 'title', v.title, 'level', p.level,
    'territory', case when v.territory_code is null then null else jsonb_build_object('code', v.territory_code, 'asOf', v.territory_as_of) end,
    'year_from', v.year_from, 'year_to', v.year_to, 'lower_level', v.lower_level, 'decision_number', v.decision_number, 'decision_date', v.decision_date,
    'issuer', v.issuer, 'effective_date', v.effective_date, 'submission_number', v.submission_number, 'submission_date', v.submission_date,
    'submitted_by', v.submitted_by, 'signer', v.signer, 'signer_capacity', v.signer_capacity, 'note', v.note) as head,
    ${readColumns}
  from programme.version v join programme.programme p on p.province_id = v.province_id and p.id = v.programme_id
 where v.province_id = $1 and v.programme_id = $2 and v.no = $3`

/** A content whole, in one query. */
async function readContent(db: Queryable, key: VersionKey): Promise<ProgrammeContent> {
  const { rows } = await db.query<Record<string, Row[]> & { head: Row }>(
    { name: 'programme.content', text: readContentText },
    keyOf(key),
  )
  const row = rows[0]
  if (!row) throw new Error('version without rows')
  return contentFrom(row.head, row)
}

const kept = new Map<string, ProgrammeContent>()
const keepAtMost = 60

/** A content by its version and revision. A decided (`stable`) one is what it is for ever, so it is kept in memory. */
export async function contentAt(
  db: Queryable,
  key: VersionKey,
  revision: number,
  stable: boolean,
): Promise<ProgrammeContent> {
  const name = `${key.provinceId} ${key.programmeId} ${key.no} ${revision}`
  const found = kept.get(name)
  if (found) return found
  const content = await readContent(db, key)
  if (stable) {
    const oldest = kept.keys().next()
    if (kept.size >= keepAtMost && !oldest.done) kept.delete(oldest.value)
    kept.set(name, content)
  }
  return content
}
