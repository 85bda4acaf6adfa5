import type { PaperKind, PaperState } from '#contract/documents/register/nouns.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Capacity } from '#contract/kernel/actor.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface PaperLine {
  id: string
  provinceId: string
  organisationId: string
  organisationName: string
  kind: PaperKind
  subject: string
  unit: string
  recipients: string[]
  note: string
  state: PaperState
  year: number | null
  no: number | null
  symbol: string | null
  issuedOn: string | null
  signerName: string | null
  signerLines: string[] | null
  succeededBy: string | null
  createdByName: string
  createdAt: string
  submittedAt: string | null
  roundStartedAt: string
  version: number
}

const columns = `p.id::text as id, p.province_id as "provinceId", p.organisation_id::text as "organisationId",
  p.organisation_name as "organisationName", p.kind, p.subject, p.unit, p.recipients, p.note, p.state, p.year, p.no, p.symbol,
  p.issued_on as "issuedOn", p.signer_name as "signerName", p.signer_lines as "signerLines", p.succeeded_by::text as "succeededBy",
  p.created_by_name as "createdByName", p.created_at as "createdAt", p.submitted_at as "submittedAt",
  p.round_started_at as "roundStartedAt", p.version`

export async function findPaper(db: Queryable, id: string): Promise<PaperLine | null> {
  const { rows } = await db.query<PaperLine>(
    { name: 'documents.paper', text: `select ${columns} from documents.paper p where p.id = $1` },
    [id],
  )
  return rows[0] ?? null
}

/** Takes a paper for an act. @throws Problem `not_found` */
export async function lockPaper(db: Queryable, id: string): Promise<PaperLine> {
  const { rows } = await db.query<PaperLine>(
    `select ${columns} from documents.paper p where p.id = $1 for update`,
    [id],
  )
  if (!rows[0]) throw new Problem('not_found')
  return rows[0]
}

export interface PaperWanted {
  organisationId: string
  words: string[]
  kind: PaperKind | null
  year: number | null
  state: PaperState | null
  limit: number
  after: string | null
}

/** Where a paper stands in the register: what has no number yet comes first. */
const place = (p: string) =>
  `coalesce(${p}.issued_on, '9999-12-31'), coalesce(${p}.no, 0), ${p}.created_at, ${p}.id`

/** Papers of one office; sent unnamed: a generic plan ruins searches. */
export async function listPapers(db: Queryable, wanted: PaperWanted): Promise<PaperLine[]> {
  const { rows } = await db.query<PaperLine>(
    `select ${columns} from documents.paper p
      where p.organisation_id = $1 and p.search like all($2::text[])
        and ($3::text is null or p.kind = $3)
        and ($4::int is null or coalesce(p.year, extract(year from p.created_at)::int) = $4)
        and ($5::text is null or p.state = $5)
        and ($6::uuid is null or (${place('p')}) < (select ${place('a')} from documents.paper a where a.id = $6))
      order by coalesce(p.issued_on, '9999-12-31') desc, coalesce(p.no, 0) desc, p.created_at desc, p.id desc limit $7`,
    [
      wanted.organisationId,
      wanted.words.map((word) => `%${word}%`),
      wanted.kind,
      wanted.year,
      wanted.state,
      wanted.after,
      wanted.limit,
    ],
  )
  return rows
}

/** Papers whose place this one took, or that it put right. */
export async function listSucceeded(db: Queryable, { provinceId, id }: PaperLine): Promise<PaperLine[]> {
  const { rows } = await db.query<PaperLine>(
    `select ${columns} from documents.paper p where p.province_id = $1 and p.succeeded_by = $2 order by p.issued_on, p.no`,
    [provinceId, id],
  )
  return rows
}

/** Submitted papers of an office that somebody else drafted: they wait for a signature. */
export async function listSubmitted(
  db: Queryable,
  organisationId: string,
  notOf: string,
): Promise<PaperLine[]> {
  const { rows } = await db.query<PaperLine>(
    `select ${columns} from documents.paper p
      where p.organisation_id = $1 and p.state = 'submitted' and p.created_by is distinct from $2::uuid
      order by p.submitted_at limit 100`,
    [organisationId, notOf],
  )
  return rows
}

export interface PaperWritten {
  kind: PaperKind
  subject: string
  unit: string
  recipients: string[]
  note: string
}

interface NewPaper extends PaperWritten {
  /** only for what is the same everywhere, such as a record of the demonstration */
  id?: string
  provinceId: string
  organisationId: string
  organisationName: string
  origin: { kind: string; id: string } | null
  by: { personId: string; name: string }
}

export async function insertPaper(db: Queryable, paper: NewPaper): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into documents.paper (id, province_id, organisation_id, organisation_name, kind, subject, unit, recipients, note,
        origin_kind, origin_id, created_by, created_by_name)
     values (coalesce($1, public.uuid7()),$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13) returning id::text as id`,
    [
      paper.id ?? null,
      paper.provinceId,
      paper.organisationId,
      paper.organisationName,
      paper.kind,
      paper.subject,
      paper.unit,
      paper.recipients,
      paper.note,
      paper.origin?.kind ?? null,
      paper.origin?.id ?? null,
      paper.by.personId,
      paper.by.name,
    ],
  )
  return rows[0]?.id ?? ''
}

type Key = Pick<PaperLine, 'provinceId' | 'id'>
const keyed = 'where province_id = $1 and id = $2'

export async function writePaper(
  db: Queryable,
  { provinceId, id }: Key,
  written: PaperWritten,
): Promise<void> {
  const { kind, subject, unit, recipients, note } = written
  await db.query(
    `update documents.paper set kind = $3, subject = $4, unit = $5, recipients = $6, note = $7, version = version + 1 ${keyed}`,
    [provinceId, id, kind, subject, unit, recipients, note],
  )
}

/** Moves a paper that has no number yet; sent back, its round begins anew with the next writing. */
export async function movePaper(
  db: Queryable,
  { provinceId, id }: Key,
  state: 'draft' | 'submitted',
): Promise<void> {
  await db.query(
    `update documents.paper set state = $3, submitted_at = case when $3 = 'submitted' then now() end, version = version + 1 ${keyed}`,
    [provinceId, id, state],
  )
}

export interface Issued {
  organisationName: string
  year: number
  no: number
  symbol: string
  issuedOn: string
  signer: { personId: string; name: string; lines: string[]; capacity: Capacity | null }
}

/** Writes the number that its book has just given; from now on the database lets nothing change. */
export async function sealPaper(db: Queryable, { provinceId, id }: Key, issued: Issued): Promise<void> {
  const { organisationName, year, no, symbol, issuedOn, signer } = issued
  await db.query(
    `update documents.paper set state = 'issued', organisation_name = $3, year = $4, no = $5, symbol = $6, issued_on = $7,
        signer_id = $8, signer_name = $9, signer_lines = $10, capacity = $11, version = version + 1 ${keyed}`,
    [
      provinceId,
      id,
      organisationName,
      year,
      no,
      symbol,
      issuedOn,
      signer.personId,
      signer.name,
      signer.lines,
      signer.capacity ? JSON.stringify(signer.capacity) : null,
    ],
  )
}

export async function succeedPaper(
  db: Queryable,
  { provinceId, id }: Key,
  state: 'replaced' | 'corrected',
  by: string,
): Promise<void> {
  await db.query(`update documents.paper set state = $3, succeeded_by = $4, version = version + 1 ${keyed}`, [
    provinceId,
    id,
    state,
    by,
  ])
}

export async function deletePaper(db: Queryable, { provinceId, id }: Key): Promise<void> {
  await db.query(`delete from documents.paper ${keyed}`, [provinceId, id])
}
