import type { Actor } from '#contract/kernel/actor.ts'
import type { Fact } from '#contract/kernel/problem.ts'
import { ItemFields } from '#contract/planning/items.ts'
import { recordAudit } from '#server/identity/index.ts'
import type { Queryable } from '#server/platform/db.ts'
import { insertItem, setDesk, setItemState } from '../core/store-items.ts'
import type { SampleLine } from './samples.ts'
import {
  findHolderOf,
  type Holder,
  listBeneficiaries,
  listOfficesForSamples,
  type Office,
} from './store-demo.ts'

/** Where the demonstration's plans are laid, and by whom. */
export interface Ground {
  provinceId: string
  offices: Office[]
  /** establishments by commune */
  beneficiaries: Map<string, { id: string; name: string }[]>
  director: Holder
  appraiser: Holder
  viceChair: Holder
}

/** What the demonstration needs of a province; null where its people are not there. */
export async function groundOf(db: Queryable, provinceId: string): Promise<Ground | null> {
  const [director, appraiser, viceChair] = [
    await findHolderOf(db, provinceId, 'departmentDirector'),
    await findHolderOf(db, provinceId, 'departmentAppraiser'),
    await findHolderOf(db, provinceId, 'viceChair'),
  ]
  if (!director || !appraiser || !viceChair) return null
  return {
    provinceId,
    offices: await listOfficesForSamples(db, provinceId),
    beneficiaries: Map.groupBy(await listBeneficiaries(db, provinceId), ({ unitId }) => unitId),
    director,
    appraiser,
    viceChair,
  }
}

/** Somebody of the cast, as the one who acts. */
export const actorOf = (holder: Holder, provinceId: string): Actor => ({
  ...holder,
  provinceId,
  sessionId: null,
})

/** Writes into the trail what the demonstration did, by the people of its cast; null: somebody without an account. */
export async function trail(
  db: Queryable,
  { provinceId }: Ground,
  of: {
    act: string
    by: Holder | null
    kind: 'planRound' | 'unitPlan' | 'planItem' | 'annualPlan'
    id: string
    facts: Record<string, Fact>
    reason?: string
  },
): Promise<void> {
  await recordAudit(db, {
    act: of.act,
    actor: of.by ? actorOf(of.by, provinceId) : null,
    subject: { kind: of.kind, id: of.id, provinceId },
    facts: of.facts,
    before: null,
    after: null,
    reason: of.reason ?? null,
    address: '',
    requestId: 'demo',
  })
}

interface Where {
  roundId: string
  unitPlanId: string | null
  office: Office
  position: number
}

/** The line with the establishment of its commune, where one is meant and known. */
function completed(
  line: SampleLine,
  { beneficiaries, offices }: Ground,
  { office, position }: Where,
): ItemFields {
  const centre = offices.find(({ code }) => code === null)
  const inCommune = office.unitId === null ? [] : (beneficiaries.get(office.unitId) ?? [])
  // a unit's second machine is for its second establishment
  const whom = line.named && office.code !== null ? inCommune[position] : undefined
  const leads = line.fields.kind === 'task' ? office : (centre ?? office)
  return ItemFields.parse({
    ...line.fields,
    leadId: leads.organisationId,
    leadName: leads.name,
    coordinators: leads === office ? '' : office.name,
    unitId: office.code === null ? null : office.unitId,
    establishmentIds: whom ? [whom.id] : [],
    beneficiaries: whom ? whom.name : (line.fields.beneficiaries ?? ''),
  })
}

/** Writes one line; answers its id and what it says. */
export async function layLine(
  db: Queryable,
  ground: Ground,
  line: SampleLine,
  where: Where,
): Promise<{ id: string; fields: ItemFields }> {
  const fields = completed(line, ground, where)
  const { roundId, unitPlanId, position, office } = where
  const id = await insertItem(db, {
    provinceId: ground.provinceId,
    roundId,
    unitPlanId,
    position,
    fields,
    by: office.name,
  })
  return { id, fields }
}

/** What the department made of a line. */
export async function judgeLine(
  db: Queryable,
  ground: Ground,
  { id, fields, roundId, year }: { id: string; fields: ItemFields; roundId: string; year: number },
  fate: NonNullable<SampleLine['fate']>,
): Promise<void> {
  const key = { provinceId: ground.provinceId, roundId, id }
  const by = ground.appraiser.name
  if (fate.to === 'kept' || fate.to === 'trimmed') {
    const money = fate.to === 'kept' ? fields.money : { ...fields.money, provincial: fate.provincial }
    await setDesk(db, key, 'kept', money)
    await setItemState(db, key, { state: 'kept', reason: fate.to === 'trimmed' ? fate.reason : '', by })
  } else await setItemState(db, key, { state: fate.to, reason: fate.reason, by })
  const step = {
    kept: 'keepItem',
    trimmed: 'trimItem',
    returned: 'returnItem',
    deferred: 'deferItem',
    dropped: 'dropItem',
  }
  await trail(db, ground, {
    act: `planning.${step[fate.to]}`,
    by: ground.appraiser,
    kind: 'planItem',
    id,
    facts: { title: fields.title, name: fields.title, year, version: 2, ...moneyFacts(fate, fields, year) },
    ...('reason' in fate ? { reason: fate.reason } : {}),
  })
}

const millions = (vnd: number): string => String(Math.round(vnd / 1_000_000))

function moneyFacts(
  fate: NonNullable<SampleLine['fate']>,
  { money }: ItemFields,
  year: number,
): Record<string, Fact> {
  if (fate.to === 'deferred') return { until: year + 1 }
  if (fate.to !== 'trimmed') return {}
  return { from: millions(money.provincial ?? 0), to: millions(fate.provincial) }
}
