import type { Queryable } from '#server/platform/db.ts'

/** What a person is still writing. */
export interface DraftRow {
  id: string
  proposalId: string | null
  title: string
  savedAt: string
  content: Record<string, unknown>
}

const columns = `id::text as id, proposal_id::text as "proposalId", title, saved_at as "savedAt", content`

export interface DraftKept {
  provinceId: string
  personId: string
  id: string | null
  proposalId: string | null
  title: string
  content: Record<string, unknown>
}

/** Keeps a draft: the one of that id or of that proposal, or a new one. @returns null where the id is nobody's of this person */
export async function keepDraft(
  db: Queryable,
  draft: DraftKept,
): Promise<{ id: string; savedAt: string } | null> {
  const values = [
    draft.provinceId,
    draft.personId,
    draft.id,
    draft.proposalId,
    draft.title,
    JSON.stringify(draft.content),
  ]
  const returning = `returning id::text as id, saved_at as "savedAt"`
  const { rows } = await db.query<{ id: string; savedAt: string }>(
    `update pipeline.draft set title = $5, content = $6, saved_at = now() where province_id = $1 and person_id = $2
       and (id = $3::uuid or $4::uuid is not null and proposal_id = $4::uuid) ${returning}`,
    values,
  )
  if (rows[0] || draft.id !== null) return rows[0] ?? null
  const { rows: made } = await db.query<{ id: string; savedAt: string }>(
    `insert into pipeline.draft (province_id, person_id, proposal_id, title, content) values ($1,$2,$3,$4,$5) ${returning}`,
    [draft.provinceId, draft.personId, draft.proposalId, draft.title, JSON.stringify(draft.content)],
  )
  return made[0] ?? null
}

export async function listDrafts(db: Queryable, personId: string): Promise<DraftRow[]> {
  const { rows } = await db.query<DraftRow>(
    `select ${columns} from pipeline.draft where person_id = $1 order by saved_at desc limit 50`,
    [personId],
  )
  return rows
}

export async function findDraft(
  db: Queryable,
  personId: string,
  by: { id: string | null; proposalId: string | null },
): Promise<DraftRow | null> {
  const { rows } = await db.query<DraftRow>(
    `select ${columns} from pipeline.draft where person_id = $1 and (id = $2::uuid or proposal_id = $3::uuid) limit 1`,
    [personId, by.id, by.proposalId],
  )
  return rows[0] ?? null
}

/** Throws a draft away. @returns its title, or null where it is none of this person's */
export async function dropDraft(db: Queryable, personId: string, id: string): Promise<string | null> {
  const { rows } = await db.query<{ title: string }>(
    'delete from pipeline.draft where person_id = $1 and id = $2 returning title',
    [personId, id],
  )
  return rows[0]?.title ?? null
}

/** What was written into the proposal needs no draft any more. */
export async function dropDraftOf(db: Queryable, personId: string, proposalId: string): Promise<void> {
  await db.query('delete from pipeline.draft where person_id = $1 and proposal_id = $2', [
    personId,
    proposalId,
  ])
}
