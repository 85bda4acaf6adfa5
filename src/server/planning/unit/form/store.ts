import type { Queryable } from '#server/platform/db.ts'

/** The plans that an organisation may fill now: being written, in a round that is open. */
export async function listFillable(
  db: Queryable,
  provinceId: string,
  organisationId: string,
): Promise<{ id: string; roundId: string; year: number }[]> {
  const { rows } = await db.query<{ id: string; roundId: string; year: number }>(
    `select s.id::text as id, s.round_id::text as "roundId", r.year from planning.submission s
       join planning.round r on r.province_id = s.province_id and r.id = s.round_id
      where s.province_id = $1 and s.organisation_id = $2 and s.state in ('draft', 'returned') and r.state = 'open'
      order by r.year desc`,
    [provinceId, organisationId],
  )
  return rows
}

/** Takes lines back that a list brought in. @returns how many were still as they came and went */
export async function dropUntouched(
  db: Queryable,
  provinceId: string,
  organisationId: string,
  ids: readonly string[],
): Promise<number> {
  const { rows } = await db.query<{ id: string }>(
    `delete from planning.item i using planning.submission s
      where s.province_id = i.province_id and s.id = i.submission_id and s.organisation_id = $2
        and s.state in ('draft', 'returned') and i.province_id = $1 and i.id = any($3::uuid[])
        and i.state = 'proposed' and i.version = 1
      returning i.id::text as id`,
    [provinceId, organisationId, ids],
  )
  return rows.length
}
