import type { ItemFields, PlanItem } from '#contract/planning/items.ts'
import type { Money } from '#contract/planning/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

/** Lines of plans with their money: the one place that reads and writes them. */

export interface Key {
  provinceId: string
  id: string
}

const columns = `i.id::text as id, i.version, i.position, i.submission_id::text as "unitPlanId", s.organisation_id::text as "organisationId",
    coalesce(o.name, '') as "organisationName", i.kind, i.arrangement, i.title, i.area, i.activity, i.budget_line as "budgetLine",
    i.proposal_id::text as "proposalId", i.carried_from::text as "carriedFrom", i.quantity, i.unit, i.timing, i.years,
    i.lead_id::text as "leadId", i.lead_name as "leadName", i.coordinators, i.unit_id as "unitId", coalesce(u.full_name, '') as "unitName",
    i.place, coalesce(b.ids, '{}') as "establishmentIds", i.beneficiaries, i.expected, i.workers, i.score, i.route, i.state,
    i.state_reason as "stateReason", i.merged_into::text as "mergedInto", i.national_state as "nationalState",
    i.national_note as "nationalNote", i.assigned_to::text as "assignedTo", i.assigned_name as "assignedName", i.note,
    i.changed_by as "changedBy", i.changed_at as "changedAt", coalesce(m.money, '[]') as money`

const joined = `from planning.item i
  left join planning.submission s on s.province_id = i.province_id and s.id = i.submission_id
  left join identity.office o on o.organisation_id = s.organisation_id
  left join territory.unit_named u on u.id = i.unit_id
  left join (select item_id, json_agg(json_build_object('source', source, 'askedVnd', asked_vnd, 'keptVnd', kept_vnd,
      'financeVnd', finance_vnd, 'approvedVnd', approved_vnd) order by source) as money
      from planning.money where province_id = $1 and round_id = $2 group by item_id) m on m.item_id = i.id
  left join (select be.item_id, array_agg(be.establishment_id::text order by be.establishment_id) as ids
      from planning.item_establishment be join planning.item bi on bi.province_id = be.province_id and bi.id = be.item_id
      where be.province_id = $1 and bi.round_id = $2 group by be.item_id) b on b.item_id = i.id
  where i.province_id = $1 and i.round_id = $2`

/** Lines of a round in order: all of them, or those of one unit's plan. */
export async function listItems(
  db: Queryable,
  round: { provinceId: string; roundId: string },
  unitPlanId: string | null = null,
): Promise<PlanItem[]> {
  const { rows } = await db.query<PlanItem>(
    `select ${columns} ${joined} and ($3::uuid is null or i.submission_id = $3)
      order by o.name nulls first, i.submission_id nulls first, i.position, i.id`,
    [round.provinceId, round.roundId, unitPlanId],
  )
  return rows
}

/** One line; null: none. */
export async function getItem(
  db: Queryable,
  of: { provinceId: string; roundId: string; id: string },
): Promise<PlanItem | null> {
  const { rows } = await db.query<PlanItem>(`select ${columns} ${joined} and i.id = $3`, [
    of.provinceId,
    of.roundId,
    of.id,
  ])
  return rows[0] ?? null
}

export interface NewItem {
  provinceId: string
  roundId: string
  /** null: the department's own line */
  unitPlanId: string | null
  position: number
  fields: ItemFields
  carriedFrom?: string | null
  score?: number | null
  /** whose hand */
  by: string
}

const valuesOf = (of: ItemFields): unknown[] => [
  of.kind,
  of.arrangement,
  of.title,
  of.area,
  of.activity,
  of.budgetLine,
  of.proposalId,
  of.quantity,
  of.unit,
  of.timing,
  of.years,
  of.leadId,
  of.leadName,
  of.coordinators,
  of.unitId,
  of.place,
  of.beneficiaries,
  of.expected,
  of.workers,
  of.route,
  of.note,
]

/** Writes a new line with what it asks; answers its id. */
export async function insertItem(db: Queryable, item: NewItem): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into planning.item (kind, arrangement, title, area, activity, budget_line, proposal_id, quantity, unit, timing, years,
       lead_id, lead_name, coordinators, unit_id, place, beneficiaries, expected, workers, route, note,
       province_id, round_id, submission_id, position, carried_from, score, changed_by)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28)
     returning id::text as id`,
    [
      ...valuesOf(item.fields),
      item.provinceId,
      item.roundId,
      item.unitPlanId,
      item.position,
      item.carriedFrom ?? null,
      item.score ?? null,
      item.by,
    ],
  )
  const id = rows[0]?.id ?? ''
  const key = { provinceId: item.provinceId, id }
  await setEstablishments(db, key, item.fields.establishmentIds)
  await setAsked(db, { ...key, roundId: item.roundId }, item.fields.money)
  return id
}

/** Writes a line anew, with what it asks. */
export async function updateItem(
  db: Queryable,
  key: Key & { roundId: string },
  { position, fields, by }: { position: number; fields: ItemFields; by: string },
): Promise<void> {
  await db.query(
    `update planning.item set kind = $1, arrangement = $2, title = $3, area = $4, activity = $5, budget_line = $6, proposal_id = $7,
       quantity = $8, unit = $9, timing = $10, years = $11, lead_id = $12, lead_name = $13, coordinators = $14, unit_id = $15, place = $16,
       beneficiaries = $17, expected = $18, workers = $19, route = $20, note = $21, position = $24, changed_by = $25,
       version = version + 1, changed_at = now() where province_id = $22 and id = $23`,
    [...valuesOf(fields), key.provinceId, key.id, position, by],
  )
  await setEstablishments(db, key, fields.establishmentIds)
  await setAsked(db, key, fields.money)
}

/** Takes a line away that was never sent. */
export async function deleteItem(db: Queryable, { provinceId, id }: Key): Promise<void> {
  await db.query('delete from planning.item where province_id = $1 and id = $2', [provinceId, id])
}

async function setEstablishments(
  db: Queryable,
  { provinceId, id }: Key,
  establishmentIds: readonly string[],
): Promise<void> {
  await db.query('delete from planning.item_establishment where province_id = $1 and item_id = $2', [
    provinceId,
    id,
  ])
  await db.query(
    `insert into planning.item_establishment (province_id, item_id, establishment_id)
     select $1, $2, id from unnest($3::uuid[]) as id`,
    [provinceId, id, establishmentIds],
  )
}

/** What the unit asks, by source; other desks' figures of a source that is asked no more go with it. */
async function setAsked(
  db: Queryable,
  { provinceId, roundId, id }: Key & { roundId: string },
  money: Money,
): Promise<void> {
  const asked = Object.entries(money).filter(([, amount]) => amount > 0)
  await db.query(
    'delete from planning.money where province_id = $1 and item_id = $2 and not (source = any($3))',
    [provinceId, id, asked.map(([source]) => source)],
  )
  await db.query(
    `insert into planning.money (province_id, round_id, item_id, source, asked_vnd)
     select $1, $2, $3, source, asked from unnest($4::text[], $5::bigint[]) as given (source, asked)
     on conflict (province_id, item_id, source) do update set asked_vnd = excluded.asked_vnd`,
    [provinceId, roundId, id, asked.map(([source]) => source), asked.map(([, amount]) => amount)],
  )
}

const deskColumns = { kept: 'kept_vnd', finance: 'finance_vnd', approved: 'approved_vnd' } as const

/** What a desk makes of a line's money, by source; sources that it does not name become nothing at that desk. */
export async function setDesk(
  db: Queryable,
  { provinceId, roundId, id }: Key & { roundId: string },
  desk: keyof typeof deskColumns,
  money: Money,
): Promise<void> {
  const column = deskColumns[desk]
  await db.query(
    `insert into planning.money (province_id, round_id, item_id, source, ${column})
     select $1, $2, $3, source, amount from unnest($4::text[], $5::bigint[]) as given (source, amount)
     on conflict (province_id, item_id, source) do update set ${column} = excluded.${column}`,
    [provinceId, roundId, id, Object.keys(money), Object.values(money)],
  )
  await db.query(
    `update planning.money set ${column} = 0 where province_id = $1 and item_id = $2 and not (source = any($3))`,
    [provinceId, id, Object.keys(money)],
  )
}

/** Puts a line into another state, and says why. */
export async function setItemState(
  db: Queryable,
  { provinceId, id }: Key,
  to: { state: PlanItem['state']; reason: string; mergedInto?: string | null; by: string },
): Promise<void> {
  await db.query(
    `update planning.item set state = $3, state_reason = $4, merged_into = $5, changed_by = $6, version = version + 1,
       changed_at = now() where province_id = $1 and id = $2`,
    [provinceId, id, to.state, to.reason, to.mergedInto ?? null, to.by],
  )
}
