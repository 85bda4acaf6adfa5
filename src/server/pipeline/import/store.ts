import { Problem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'

/** What stands in the bank under these names, with its first wanted year; `asCame`: nobody wrote to it since it was imported. */
export async function listIdeas(
  db: Queryable,
  provinceId: string,
  titles: readonly string[],
): Promise<{ id: string; title: string; year: number | null; asCame: boolean }[]> {
  const { rows } = await db.query<{ id: string; title: string; year: number | null; asCame: boolean }>(
    `select p.id::text as id, p.title, p.first_year as year, p.source = 'import' and p.version = 1 as "asCame" from pipeline.proposal p
      where p.province_id = $1 and public.kc_fold(p.title) in (select public.kc_fold(t) from unnest($2::text[]) t)`,
    [provinceId, titles],
  )
  return rows
}

/** Takes imported ideas back. @throws Problem `in_use` where one has gone on since */
export async function dropIdeas(db: Queryable, provinceId: string, ids: readonly string[]): Promise<void> {
  const { rows } = await db.query<{ id: string }>(
    `delete from pipeline.proposal p where p.province_id = $1 and p.id = any($2::uuid[]) and p.state = 'idea' and p.source = 'import'
       and not exists (select from pipeline.step_taken s where s.province_id = p.province_id and s.proposal_id = p.id)
     returning p.id::text as id`,
    [provinceId, ids],
  )
  if (rows.length < ids.length) throw new Problem('in_use')
}
