import type { Queryable } from '#server/platform/db.ts'
import type { CostLine } from './forms/estimate.ts'

/** What the bank's proposal says that a project pays for, in order. */
export async function listCosts(db: Queryable, provinceId: string, proposalId: string): Promise<CostLine[]> {
  const { rows } = await db.query<CostLine>(
    `select content, year, total_vnd as "totalVnd", national_vnd as "nationalVnd", local_vnd as "localVnd", own_vnd as "ownVnd"
       from pipeline.bank_cost where province_id = $1 and proposal_id = $2 order by position, id`,
    [provinceId, proposalId],
  )
  return rows
}

/** Name of a province as it is called today: "tỉnh Cà Mau". */
export async function provinceName(db: Queryable, provinceId: string): Promise<string> {
  const { rows } = await db.query<{ name: string }>(
    `select full_name as name from territory.unit_named where level = 'province' and province_id = $1 and valid_to is null limit 1`,
    [provinceId],
  )
  return rows[0]?.name ?? ''
}
