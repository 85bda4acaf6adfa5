import { insertItem, setDesk, setItemState } from '../core/store-items.ts'
import { ItemFields } from '#contract/planning/items.ts'
import type { Money } from '#contract/planning/nouns.ts'
import type { Borrowed } from '#server/testing/database.ts'
import type { Cast } from '#server/testing/door.ts'

/** Million đồng. */
export const million = (amount: number): number => amount * 1_000_000

export interface GivenLine {
  title: string
  area?: number
  money: Money
  proposalId?: string
  /** false: it lies in the round and not in the plan */
  kept?: boolean
}

const one = async (db: Borrowed, statement: string, values: unknown[]): Promise<string> => {
  const { rows } = await db.query<{ id: string }>(statement, values)
  return rows[0]?.id ?? ''
}

/** A round of Cà Mau whose units have sent, with lines in the province's plan and ceilings in million đồng. */
export async function aPlan(
  db: Borrowed,
  as: Cast,
  {
    lines,
    ceilings = {},
    year = 2027,
  }: { lines: readonly GivenLine[]; ceilings?: Record<string, number>; year?: number },
) {
  const organisationId = (await as.appraiser.actor())?.organisationId ?? ''
  const roundId = await one(
    db,
    `insert into planning.round (province_id, year, title, state, organisation_id, due_on)
     values ('96', $1, $3, 'closed', $2, $4) returning id::text as id`,
    [year, organisationId, `Đợt ${year}`, `${year - 1}-10-30`],
  )
  const id = await one(
    db,
    `insert into planning.plan (province_id, round_id, year, title)
     values ('96', $1, $2, $3) returning id::text as id`,
    [roundId, year, `Kế hoạch khuyến công năm ${year}`],
  )
  for (const [source, most] of Object.entries(ceilings))
    await db.query(
      `insert into planning.ceiling (province_id, round_id, source, ceiling_vnd) values ('96', $1, $2, $3)`,
      [roundId, source, million(most)],
    )
  const items: string[] = []
  for (const [position, line] of lines.entries())
    items.push(await aLine(db, { provinceId: '96', roundId, position }, line))
  return { id, roundId, items, version: 1 }
}

async function aLine(
  db: Borrowed,
  at: { provinceId: string; roundId: string; position: number },
  { title, area = 4, money, proposalId, kept = true }: GivenLine,
): Promise<string> {
  const fields = ItemFields.parse({ kind: 'task', title, area, money, ...(proposalId ? { proposalId } : {}) })
  const id = await insertItem(db, { ...at, unitPlanId: null, fields, by: 'Thử' })
  if (kept) {
    await setDesk(db, { ...at, id }, 'kept', money)
    await setItemState(db, { ...at, id }, { state: 'kept', reason: '', by: 'Thử' })
  }
  return id
}

/** What is held by source, in đồng. */
export async function reserved(db: Borrowed, roundId: string): Promise<Record<string, number>> {
  const { rows } = await db.query<{ source: string; vnd: number }>(
    'select source, reserved_vnd as vnd from planning.ceiling where round_id = $1 and reserved_vnd > 0',
    [roundId],
  )
  return Object.fromEntries(rows.map(({ source, vnd }) => [source, vnd]))
}

/** What the version in force holds by source, in đồng. */
export async function inForce(db: Borrowed, planId: string): Promise<Record<string, number>> {
  const { rows } = await db.query<{ source: string; vnd: number }>(
    `select m.key as source, sum(m.value::bigint)::bigint as vnd from planning.decided_line d, jsonb_each_text(d.money) m
      where d.plan_id = $1 and m.key in ('national', 'provincial', 'district', 'commune') group by 1 having sum(m.value::bigint) > 0`,
    [planId],
  )
  return Object.fromEntries(rows.map(({ source, vnd }) => [source, vnd]))
}

export const decision = {
  decisionNumber: '12/QĐ-UBND',
  decisionDate: '2026-06-20',
  effectiveDate: '2026-06-20',
  signer: 'Lâm Văn Sử',
  capacity: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
}
