import type { StartingPoint } from '#contract/planning/rounds/queries.ts'
import type { Queryable } from '#server/platform/db.ts'

/** What earlier years and the bank bring to a round. */

interface Of {
  provinceId: string
  roundId: string
  year: number
}

interface LineUse {
  line: string
  /** quantity and money of approved lines of earlier years */
  quantityBefore: number
  approvedBeforeVnd: number
  /** of this round's own lines */
  quantityNow: number
  askedVnd: number
  inForceVnd: number
}

/** What plans have made of the programme's lines. Money is the state's. */
export async function listLineUse(db: Queryable, { provinceId, roundId, year }: Of): Promise<LineUse[]> {
  const { rows } = await db.query<LineUse>(
    `with line as materialized (
       select i.budget_line, r.year < $3 as before, i.state, coalesce(i.quantity, 0) as quantity,
           coalesce(sum(m.asked_vnd), 0) as asked, coalesce(sum(m.approved_vnd), 0) as approved, count(m.approved_vnd) > 0 as decided,
           coalesce(sum(coalesce(m.approved_vnd, m.finance_vnd, m.kept_vnd, m.asked_vnd)), 0) as in_force
         from planning.round r
         join planning.item i on i.province_id = r.province_id and i.round_id = r.id and i.state in ('proposed', 'kept')
         left join planning.money m on m.province_id = i.province_id and m.item_id = i.id
           and m.source in ('national', 'provincial', 'district', 'commune')
        where r.province_id = $1 and (r.id = $2 or r.year < $3) and i.budget_line is not null
        group by i.province_id, i.id, r.year)
     select budget_line as line,
        coalesce(sum(quantity) filter (where before and decided and state = 'kept'), 0)::float8 as "quantityBefore",
        coalesce(sum(approved) filter (where before and state = 'kept'), 0)::bigint as "approvedBeforeVnd",
        coalesce(sum(quantity) filter (where not before), 0)::float8 as "quantityNow",
        coalesce(sum(asked) filter (where not before), 0)::bigint as "askedVnd",
        coalesce(sum(in_force) filter (where not before), 0)::bigint as "inForceVnd"
       from line group by budget_line`,
    [provinceId, roundId, year],
  )
  return rows
}

/** Approved lines of earlier years that go on in this one and have no line here yet. */
export async function listSlices(
  db: Queryable,
  { provinceId, roundId, year }: Of,
): Promise<StartingPoint['slices']> {
  const { rows } = await db.query<StartingPoint['slices'][number]>(
    `select i.id::text as id, i.title, i.area, coalesce(o.name, '') as "organisationName", i.years,
        coalesce(sum(m.approved_vnd), 0)::bigint as "approvedVnd"
       from planning.round r
       join planning.item i on i.province_id = r.province_id and i.round_id = r.id and i.state = 'kept' and $3 = any(i.years)
       join planning.money m on m.province_id = i.province_id and m.item_id = i.id and m.approved_vnd is not null
         and m.source in ('national', 'provincial', 'district', 'commune')
       left join planning.submission s on s.province_id = i.province_id and s.id = i.submission_id
       left join identity.office o on o.organisation_id = s.organisation_id
      where r.province_id = $1 and r.year < $3
        and not exists (select from planning.item n where n.province_id = $1 and n.round_id = $2 and n.carried_from = i.id)
      group by i.id, i.title, i.area, o.name, i.years order by i.area, i.title`,
    [provinceId, roundId, year],
  )
  return rows
}

/** Ready ideas of the bank for the year, those that lack least first. */
export async function listReady(
  db: Queryable,
  { provinceId, roundId, year }: Of,
  unitId: string | null,
): Promise<StartingPoint['ready']> {
  const { rows } = await db.query<StartingPoint['ready'][number]>(
    `select b.id::text as id, b.code, b.title, b.areas, coalesce(u.full_name, '') as "placeName",
        (coalesce(b.national_vnd, 0) + coalesce(b.local_vnd, 0))::bigint as "stateVnd", b.readiness::int as readiness,
        exists (select from planning.item i where i.proposal_id = b.id and i.province_id = $1 and i.round_id = $2
          and i.state in ('proposed', 'kept', 'returned', 'merged')) as taken
       from pipeline.bank b left join territory.unit_named u on u.id = b.unit_id
      where b.province_id = $1 and b.state = 'ready' and $3 = any(b.years) and ($4::text is null or b.unit_id = $4)
      order by b.readiness desc nulls last, b.missing, b.code limit 200`,
    [provinceId, roundId, year, unitId],
  )
  return rows
}
