import type { BankRow } from '#contract/planning/unit/queries.ts'
import type { Queryable } from '#server/platform/db.ts'

/** Ready proposals of the bank, as a plan draws from them. */

/** Whose bank is looked into, for which plan. */
export interface BankReach {
  provinceId: string
  roundId: string
  unitPlanId: string
  year: number
  /** only of this commune; null: of the whole province */
  unitId: string | null
}

const holds = `i.province_id = p.province_id and i.round_id = $2 and i.proposal_id = p.id and i.state not in ('dropped', 'deferred')`

/** What this plan may still take: proposals wanted in its year first, then by readiness. */
export async function listBank(db: Queryable, of: BankReach, q: string): Promise<BankRow[]> {
  const { rows } = await db.query<BankRow>(
    `select p.id::text as id, p.code, p.title, p.areas, p.years, coalesce(u.full_name, '') as place,
       array(select e.name from pipeline.bank_establishment be join establishment.beneficiary e on e.id = be.establishment_id
              where be.province_id = p.province_id and be.proposal_id = p.id order by be.position limit 3) as establishments,
       p.national_vnd as "nationalVnd", p.local_vnd as "localVnd", p.total_vnd as "totalVnd", p.readiness,
       ($4 = any(p.years)) as wanted,
       coalesce((select coalesce(o.name, 'Sở Công Thương') from planning.item i
          left join planning.submission s on s.province_id = i.province_id and s.id = i.submission_id
          left join identity.office o on o.organisation_id = s.organisation_id
         where ${holds} limit 1), '') as "inPlanOf"
     from pipeline.bank p left join territory.unit_named u on u.id = p.unit_id
     where p.province_id = $1 and p.state = 'ready' and ($5::text is null or p.unit_id = $5)
       and not exists (select from planning.item i where ${holds} and i.submission_id = $3)
       and public.kc_fold(p.code || ' ' || p.title) like '%' || public.kc_fold($6) || '%'
     order by ($4 = any(p.years)) desc, p.readiness desc, p.code limit 200`,
    [of.provinceId, of.roundId, of.unitPlanId, of.year, of.unitId, q],
  )
  return rows
}

/** A proposal as a line takes it over. */
export interface Drawn {
  id: string
  title: string
  arrangement: 'single' | 'group' | 'key'
  areas: number[]
  activities: string[]
  years: number[]
  unitId: string | null
  leadId: string | null
  leadName: string
  budgetLine: string | null
  nationalVnd: number
  localVnd: number
  ownVnd: number
  otherVnd: number
  loanVnd: number
  workers: number | null
  establishmentIds: string[]
  /** the plan of this round that has it already; null: none */
  inPlanOf: string | null
}

/**
 * Ready proposals by their ids, within the reach. Whoever takes for this round waits for others who do, so that none is
 * taken twice.
 */
export async function drawFromBank(
  db: Queryable,
  of: BankReach,
  ids: readonly string[],
): Promise<Map<string, Drawn>> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('planning.bank ' || $1, 0))`, [of.roundId])
  const { rows } = await db.query<Drawn>(
    `select p.id::text as id, p.title, p.arrangement, p.areas, p.activities, p.years, p.unit_id as "unitId",
       p.lead_id::text as "leadId", p.lead_name as "leadName", p.budget_line as "budgetLine", p.national_vnd as "nationalVnd",
       p.local_vnd as "localVnd", p.own_vnd as "ownVnd", p.other_vnd as "otherVnd", p.loan_vnd as "loanVnd", p.workers,
       array(select be.establishment_id::text from pipeline.bank_establishment be
              where be.province_id = p.province_id and be.proposal_id = p.id order by be.position) as "establishmentIds",
       (select coalesce(o.name, 'Sở Công Thương') from planning.item i
          left join planning.submission s on s.province_id = i.province_id and s.id = i.submission_id
          left join identity.office o on o.organisation_id = s.organisation_id
         where ${holds} limit 1) as "inPlanOf"
     from pipeline.bank p where p.province_id = $1 and p.id = any($4::uuid[]) and p.state = 'ready' and ($3::text is null or p.unit_id = $3)`,
    [of.provinceId, of.roundId, of.unitId, ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
