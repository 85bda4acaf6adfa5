import type { Queryable } from '#server/platform/db.ts'

export interface CitedRow {
  code: string
  title: string
  unitName: string
  provinceId: string
  mention: { number: string | null; title: string; date: string | null }
}

const mention = `jsonb_build_object('number', r.number, 'title', r.title, 'date', r.date) as mention`

/** What versions of a programme cite, in their order. */
export async function listMentions(
  db: Queryable,
  programmeId: string,
  numbers: readonly number[],
): Promise<CitedRow['mention'][]> {
  const { rows } = await db.query<Pick<CitedRow, 'mention'>>(
    `select ${mention} from programme.document_ref r where r.programme_id = $1 and r.no = any($2) order by r.no, r.seq`,
    [programmeId, numbers],
  )
  return rows.map((row) => row.mention)
}

/** Mentions in programmes in force, by the key of a number or of a title. */
export async function listCiting(db: Queryable, keys: readonly string[]): Promise<CitedRow[]> {
  const { rows } = await db.query<CitedRow>(
    `select p.code, p.title, p.unit_name as "unitName", p.province_id as "provinceId", ${mention}
       from programme.document_ref r
       join programme.published p on p.province_id = r.province_id and p.id = r.programme_id and p.no = r.no
      where (r.number is not null and public.kc_paper_key(r.number) = any($1))
         or (r.number is null and (public.kc_fold(r.title) = any($1) or public.kc_fold(r.title) || ' ' || r.date = any($1)))
      order by p.year_from desc, p.code, r.seq`,
    [keys],
  )
  return rows
}

/** The decision day of the version in force; null: there is none. */
export async function decidedOn(db: Queryable, programmeId: string): Promise<string | null> {
  const { rows } = await db.query<{ day: string | null }>(
    'select decision_date as day from programme.published where id = $1',
    [programmeId],
  )
  return rows[0]?.day ?? null
}
