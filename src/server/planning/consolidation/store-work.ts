import type { ItemState } from '#contract/planning/nouns.ts'
import type { PlanState, RoundState, UnitPlanState } from '#contract/planning/workflows.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { ItemHead } from '../core/store-heads.ts'
import { lockItem } from '../core/store-heads.ts'
import type { Key } from '../core/store-items.ts'

/** What a line's change hangs on: its round, the province's plan, its unit's plan. */
export interface Ground {
  round: RoundState
  plan: PlanState | null
  unit: UnitPlanState | null
}

/** Holds the plan and the unit's plan still, so that neither goes on while one of their lines is changed. */
export async function holdGround(
  db: Queryable,
  { provinceId, roundId, submissionId }: Pick<ItemHead, 'provinceId' | 'roundId' | 'submissionId'>,
): Promise<Ground> {
  const state = async <S>(table: string, column: string, id: string | null): Promise<S | null> => {
    const { rows } = await db.query<{ state: S }>(
      `select state from planning.${table} where province_id = $1 and ${column} = $2 for share`,
      [provinceId, id],
    )
    return rows[0]?.state ?? null
  }
  const round = await state<RoundState>('round', 'id', roundId)
  if (round === null) throw new Problem('not_found')
  return {
    round,
    plan: await state<PlanState>('plan', 'round_id', roundId),
    unit: submissionId === null ? null : await state<UnitPlanState>('submission', 'id', submissionId),
  }
}

/** Takes several lines, always in the same order, so that two who take the same ones do not wait for each other. */
export async function lockItems(db: Queryable, ids: readonly string[]): Promise<ItemHead[]> {
  const heads: ItemHead[] = []
  for (const id of [...new Set(ids)].toSorted()) heads.push(await lockItem(db, id))
  return heads
}

/** The department agrees to what was asked, where it has not said otherwise. */
export async function keepAsAsked(db: Queryable, { provinceId, id }: Key): Promise<void> {
  await db.query(
    `update planning.money set kept_vnd = asked_vnd where province_id = $1 and item_id = $2 and kept_vnd is null`,
    [provinceId, id],
  )
}

/** What desks after the unit said of a line, and of those merged into it, falls: the department's and Finance's, or only Finance's. */
export async function forgetDesks(
  db: Queryable,
  { provinceId, id }: Key,
  from: 'kept' | 'finance',
): Promise<void> {
  const also = from === 'kept' ? ', kept_vnd = null' : ''
  await db.query(
    `update planning.money set finance_vnd = null${also} where province_id = $1 and item_id in (
       select i.id from planning.item i where i.province_id = $1 and (i.id = $2 or i.merged_into = $2))`,
    [provinceId, id],
  )
}

export interface Held {
  itemId: string
  proposalId: string
}

/** Proposals of a line, and of those merged into it. */
export async function listHeld(db: Queryable, { provinceId, id }: Key): Promise<Held[]> {
  const { rows } = await db.query<Held>(
    `select id::text as "itemId", proposal_id::text as "proposalId" from planning.item
      where province_id = $1 and (id = $2 or merged_into = $2) and proposal_id is not null order by id`,
    [provinceId, id],
  )
  return rows
}

export interface Part {
  id: string
  kind: string
  area: number
  route: string
  workers: number | null
  quantity: number | null
  unit: string
  unitId: string | null
  place: string
  beneficiaries: string
  budgetLine: string | null
  activity: string | null
  leadName: string
  leadId: string | null
  parts: number
}

/** What merging looks at. */
export async function listParts(db: Queryable, provinceId: string, ids: readonly string[]): Promise<Part[]> {
  const { rows } = await db.query<Part>(
    `select i.id::text as id, i.kind, i.area, i.route, i.workers, i.quantity, i.unit, i.unit_id as "unitId", i.place,
       i.beneficiaries, i.budget_line as "budgetLine", i.activity, i.lead_name as "leadName", i.lead_id::text as "leadId",
       (select count(*)::int from planning.item p where p.province_id = i.province_id and p.merged_into = i.id) as parts
       from planning.item i where i.province_id = $1 and i.id = any($2::uuid[]) order by i.area, i.position, i.id`,
    [provinceId, ids],
  )
  return rows
}

/** Moves lines into their group: desk by desk and source by source the group has what they had together. */
export async function sumInto(
  db: Queryable,
  { provinceId, roundId, id }: Key & { roundId: string },
  ids: readonly string[],
): Promise<void> {
  // where a desk spoke of some of them only, the others count with what the desk before it had
  const all = (figure: string, before: string) =>
    `case when bool_or(${figure} is not null) then sum(coalesce(${figure}, ${before}))::bigint end`
  await db.query(
    `insert into planning.money (province_id, round_id, item_id, source, asked_vnd, kept_vnd, finance_vnd)
     select $1, $2, $3, source, sum(asked_vnd)::bigint, ${all('kept_vnd', 'asked_vnd')},
       ${all('finance_vnd', 'coalesce(kept_vnd, asked_vnd)')}
       from planning.money where province_id = $1 and item_id = any($4::uuid[]) group by source`,
    [provinceId, roundId, id, ids],
  )
  await db.query(
    `insert into planning.item_establishment (province_id, item_id, establishment_id)
     select distinct province_id, $2::uuid, establishment_id from planning.item_establishment
      where province_id = $1 and item_id = any($3::uuid[]) on conflict do nothing`,
    [provinceId, id, ids],
  )
}

/** Lines merged into a group, with the state in which they were. */
export async function lockMerged(db: Queryable, { provinceId, id }: Key): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select id::text as id from planning.item where province_id = $1 and merged_into = $2 order by id for update`,
    [provinceId, id],
  )
  return rows.map((row) => row.id)
}

/** The group is gone: its lines stand where the department's figures say that they stood. */
export async function freeMerged(db: Queryable, { provinceId, id }: Key, by: string): Promise<void> {
  const kept: ItemState = 'kept'
  const proposed: ItemState = 'proposed'
  await db.query(
    `update planning.item i set merged_into = null, version = version + 1, changed_at = now(), changed_by = $3,
       state_reason = '',
       state = case when exists (select from planning.money m where m.province_id = i.province_id and m.item_id = i.id
         and m.kept_vnd is not null) then $4 else $5 end
      where i.province_id = $1 and i.merged_into = $2`,
    [provinceId, id, by, kept, proposed],
  )
  await db.query('delete from planning.item where province_id = $1 and id = $2', [provinceId, id])
}

/** Sums of a line by source, as it was asked and as it is now. */
export async function sumItem(
  db: Queryable,
  { provinceId, id }: Key,
): Promise<{ askedVnd: number; nowVnd: number }> {
  const { rows } = await db.query<{ askedVnd: number; nowVnd: number }>(
    `select coalesce(sum(asked_vnd), 0)::bigint as "askedVnd",
       coalesce(sum(coalesce(approved_vnd, finance_vnd, kept_vnd, asked_vnd)), 0)::bigint as "nowVnd"
       from planning.money where province_id = $1 and item_id = $2`,
    [provinceId, id],
  )
  return rows[0] ?? { askedVnd: 0, nowVnd: 0 }
}

/** Who works today at an office that sends. */
export async function listOfOffice(db: Queryable, organisationId: string): Promise<string[]> {
  const { rows } = await db.query<{ personId: string }>(
    `select distinct person_id::text as "personId" from identity.holder
      where organisation_id = $1 and role in ('communeOfficer', 'communeChair', 'centreOfficer') order by 1`,
    [organisationId],
  )
  return rows.map(({ personId }) => personId)
}
