import { addDays } from '#contract/kernel/working-days.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findUnitPlan, type RoundHead } from '../core/store-heads.ts'
import { listItems } from '../core/store-items.ts'
import { listSenders } from '../rounds/store-rounds.ts'
import { followUnitPlan } from '../rounds/writing/asking.ts'
import { hashOf } from '../unit/content.ts'
import { findWhole, setSent, setState, writeHead } from '../unit/store.ts'
import { type Ground, judgeLine, layLine, trail } from './lay.ts'
import type { SamplePlan } from './samples.ts'
import type { Office } from './store-demo.ts'

/** Sends a unit's plan as its people would have, in time or days after. */
async function send(
  db: Queryable,
  ground: Ground,
  round: RoundHead,
  of: { unitPlanId: string; office: Office; late: boolean; at: number },
): Promise<void> {
  const { unitPlanId, office, late, at } = of
  const head = await findUnitPlan(db, unitPlanId)
  const whole = await findWhole(db, unitPlanId)
  if (!head || !whole) return
  const items = await listItems(db, head, unitPlanId)
  const paper = `${20 + at}/KH-UBND`
  await setSent(db, head, {
    paper: office.code === null ? '15/KH-TTKC' : paper,
    sentOn: addDays(round.dueOn, late ? 4 : -1 - (at % 9)),
    late,
    hash: hashOf(whole, items),
    narrative: whole.narrative,
  })
  await followUnitPlan(db, head, 'sent', office.name)
  await trail(db, ground, {
    act: 'planning.sendUnitPlan',
    by: null,
    kind: 'unitPlan',
    id: unitPlanId,
    facts: {
      year: round.year,
      name: office.name,
      lines: items.length,
      paper,
      late,
      version: head.version + 1,
    },
  })
}

const backReason = 'Kinh phí nhà trưng bày vượt mức hỗ trợ; lập lại dự toán và bổ sung địa điểm.'

/** What the department did with a plan that came in. */
async function receive(
  db: Queryable,
  ground: Ground,
  round: RoundHead,
  of: { unitPlanId: string; office: Office; way: 'accepted' | 'returned' },
): Promise<void> {
  const { unitPlanId, office, way } = of
  const head = await findUnitPlan(db, unitPlanId)
  if (!head) return
  const reason = way === 'returned' ? backReason : ''
  await setState(db, head, { state: way, reason })
  await followUnitPlan(db, head, way === 'returned' ? 'open' : 'accepted', ground.appraiser.name)
  await trail(db, ground, {
    act: way === 'returned' ? 'planning.returnUnitPlan' : 'planning.acceptUnitPlan',
    by: ground.appraiser,
    kind: 'unitPlan',
    id: unitPlanId,
    facts: { year: round.year, name: office.name, version: head.version + 1 },
    reason,
  })
}

/** Lays one unit's plan with its lines and what became of them. */
export async function layUnitPlan(
  db: Queryable,
  ground: Ground,
  round: RoundHead,
  { sample, at }: { sample: SamplePlan; at: number },
): Promise<void> {
  const office = ground.offices.find(({ code }) => code === sample.unit)
  const sender = (await listSenders(db, round)).find(
    ({ organisationId }) => organisationId === office?.organisationId,
  )
  const unitPlanId = sender?.unitPlanId
  const head = unitPlanId ? await findUnitPlan(db, unitPlanId) : null
  if (!office || !unitPlanId || !head) return
  if (sample.narrative !== '')
    await writeHead(db, head, {
      narrative: sample.narrative,
      ownDecision: '',
      ownDecidedOn: null,
      ownSigner: '',
    })
  const laid = []
  for (const [position, line] of sample.lines.entries())
    laid.push({
      line,
      ...(await layLine(db, ground, line, { roundId: round.id, unitPlanId, office, position })),
    })
  if (sample.way === 'draft') return
  await send(db, ground, round, { unitPlanId, office, late: sample.way === 'late', at })
  if (sample.way === 'accepted' || sample.way === 'returned')
    await receive(db, ground, round, { unitPlanId, office, way: sample.way })
  for (const { line, id, fields } of laid)
    if (line.fate) await judgeLine(db, ground, { id, fields, roundId: round.id, year: round.year }, line.fate)
}
