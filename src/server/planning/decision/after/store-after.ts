import type { AssignedLine } from '#contract/planning/decision/queries.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { PlanHead } from '../../core/store-heads.ts'

type Key = Pick<PlanHead, 'provinceId'>

/** Money of lines that already went on to another year, by line and source, in đồng. */
export async function listCarried(
  db: Queryable,
  { provinceId }: Key,
  itemIds: readonly string[],
): Promise<{ itemId: string; source: string; vnd: number }[]> {
  const { rows } = await db.query<{ itemId: string; source: string; vnd: number }>(
    `select i.carried_from::text as "itemId", m.source, sum(m.asked_vnd)::bigint as vnd
       from planning.item i join planning.money m on m.province_id = i.province_id and m.item_id = i.id
      where i.province_id = $1 and i.carried_from = any($2::uuid[]) and i.state not in ('dropped') group by 1, 2`,
    [provinceId, itemIds],
  )
  return rows
}

export interface Hand {
  organisationId: string
  name: string
  personId: string | null
  personName: string | null
}

/** Offices of a province that carry lines out, with their people; an office without people is one row. */
export async function listHands(db: Queryable, { provinceId }: Key): Promise<Hand[]> {
  const { rows } = await db.query<Hand>(
    `select o.organisation_id::text as "organisationId", o.name, h.person_id::text as "personId", h.person_name as "personName"
       from identity.office o
       left join identity.holder h on h.organisation_id = o.organisation_id
         and h.role in ('centreOfficer', 'departmentAppraiser', 'departmentDirector', 'communeOfficer', 'communeChair')
      where o.province_id = $1 and o.kind in ('promotionCentre', 'department', 'communeCommittee') and o.valid_to is null
      order by o.kind desc, o.name, 4`,
    [provinceId],
  )
  return rows
}

/** Lays lines into a unit's, and maybe a person's, hands. */
export async function setHands(
  db: Queryable,
  { provinceId }: Key,
  itemIds: readonly string[],
  to: { organisationId: string; personId: string | null; name: string; on: string },
): Promise<void> {
  await db.query(
    `update planning.item set assigned_org = $3, assigned_to = $4, assigned_name = $5, assigned_on = $6, version = version + 1
      where province_id = $1 and id = any($2::uuid[])`,
    [provinceId, itemIds, to.organisationId, to.personId, to.name, to.on],
  )
}

/** Lines in force that a person or their office has in hand, the latest year first. */
export async function listAssigned(
  db: Queryable,
  of: { provinceId: string; organisationId: string; personId: string },
): Promise<AssignedLine[]> {
  const { rows } = await db.query<AssignedLine>(
    `select i.id::text as id, d.plan_id::text as "planId", d.year, i.title, i.kind, i.area, i.place, i.timing,
       i.assigned_name as "assignedName", coalesce(o.name, '') as "organisationName", i.assigned_on as "assignedOn",
       (i.assigned_to = $3::uuid) is true as mine,
       coalesce((select sum(m.approved_vnd)::bigint from planning.money m where m.province_id = i.province_id and m.item_id = i.id
         and m.source in ('national', 'provincial', 'district', 'commune')), 0) as "stateVnd"
       from planning.decided_line d
       join planning.item i on i.province_id = d.province_id and i.id = d.item_id
       left join identity.office o on o.organisation_id = i.assigned_org
      where d.province_id = $1 and (i.assigned_to = $3::uuid or i.assigned_org = $2::uuid)
      order by d.year desc, mine desc, d.position limit 1000`,
    [of.provinceId, of.organisationId, of.personId],
  )
  return rows
}
