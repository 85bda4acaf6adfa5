import type { Queryable } from '#server/platform/db.ts'

/**
 * The label of a budget line of a published programme as it is in force, by table and key: "tasks/II.1". Null where there
 * is none, and for sums of everything and sources below a line.
 */
export async function findBudgetLine(
  db: Queryable,
  programmeId: string,
  line: string,
): Promise<string | null> {
  const { rows } = await db.query<{ label: string }>(
    `select l.label from programme.published g
       join programme.budget_line l on l.province_id = g.province_id and l.programme_id = g.id and l.no = g.no
      where g.id = $1 and l.table_id || '/' || l.id = $2 and l.level in ('group', 'label', 'item')`,
    [programmeId, line],
  )
  return rows[0]?.label ?? null
}
