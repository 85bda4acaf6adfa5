import type { Queryable } from '#server/platform/db.ts'

/** Roles of the papers that lie beside a proposal. */
export async function listPapersLaid(
  db: Queryable,
  { provinceId, id }: { provinceId: string; id: string },
): Promise<string[]> {
  const { rows } = await db.query<{ role: string }>(
    `select distinct role from documents.paper_laid where province_id = $1 and subject_kind = 'proposal' and subject_id = $2`,
    [provinceId, id],
  )
  return rows.map(({ role }) => role)
}
