import { addDays } from '#contract/kernel/working-days.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { setDeskOfMany } from '../core/store-desks.ts'
import { findPlanOf, findRound, type RoundHead } from '../core/store-heads.ts'
import { reserveFor } from '../decision/deciding/ceilings.ts'
import { workingLines } from '../decision/lines.ts'
import { insertVersion, movePlan, sealVersion, setPaper } from '../decision/store-plan.ts'
import { insertDecided } from '../decision/store-versions.ts'
import {
  addPlan,
  addUnitPlans,
  findProgramme,
  insertRound,
  setCeilings,
  setSenders,
} from '../rounds/store-rounds.ts'
import { askUnits } from '../rounds/writing/asking.ts'
import { centrePlan } from './centre.ts'
import { communePlans } from './communes.ts'
import { ceilings, decidedLines } from './decided.ts'
import { actorOf, type Ground, groundOf, trail } from './lay.ts'
import type { SamplePlan } from './samples.ts'
import { hasPlans, setDoer, setRoundDays } from './store-demo.ts'
import { layUnitPlan } from './units.ts'

const caMau = '96'
const programme = 'ca-mau-2026-2030'

interface Begin {
  year: number
  dueOn: string
  senders: readonly string[]
  ceilings: (typeof ceilings)[keyof typeof ceilings]
  state: 'open' | 'ended'
}

/** A round of the demonstration with those who must send. */
async function begin(db: Queryable, ground: Ground, of: Begin): Promise<RoundHead | null> {
  const { provinceId, director } = ground
  const { year, dueOn } = of
  const title = `Kế hoạch khuyến công năm ${year}`
  const id = await insertRound(db, {
    provinceId,
    organisationId: director.organisationId,
    year,
    title,
    dueOn,
    programmeId: (await findProgramme(db, programme))?.id ?? null,
    guidance:
      'Dữ liệu minh hoạ: mọi số liệu đều giả định. Ưu tiên chế biến thuỷ sản, sản phẩm tiêu biểu và sản xuất sạch hơn.',
    letter: `120/SCT-QLCN (minh hoạ)`,
  })
  const key = { provinceId, id }
  await setSenders(
    db,
    key,
    of.senders.map((organisationId) => ({ organisationId, dueOn: null })),
  )
  await setCeilings(db, key, of.ceilings)
  const openedOn = addDays(dueOn, -45)
  await setRoundDays(db, key, {
    openedOn,
    closedOn: of.state === 'ended' ? addDays(dueOn, 10) : null,
    state: of.state,
  })
  await addPlan(db, key, { year, title })
  await addUnitPlans(db, key)
  const facts = {
    name: title,
    version: 1,
    senders: of.senders.length,
    due: dueOn.split('-').toReversed().join('/'),
  }
  await trail(db, ground, { act: 'planning.createRound', by: director, kind: 'planRound', id, facts })
  await trail(db, ground, { act: 'planning.openRound', by: director, kind: 'planRound', id, facts })
  return await findRound(db, id)
}

/** This year's plan: approved, its money held, its lines given to the centre. */
async function layDecidedYear(db: Queryable, ground: Ground, year: number): Promise<void> {
  const lines = decidedLines(year)
  const codes = [...new Set(lines.map(({ unit }) => unit))]
  const offices = codes.flatMap((code) => ground.offices.filter((office) => office.code === code))
  const round = await begin(db, ground, {
    year,
    dueOn: `${year - 1}-10-30`,
    senders: offices.map(({ organisationId }) => organisationId),
    ceilings: ceilings.thisYear,
    state: 'ended',
  })
  if (!round) return
  for (const [at, unit] of codes.entries()) {
    const sample: SamplePlan = {
      unit,
      way: 'accepted',
      narrative: 'Kế hoạch minh hoạ.',
      lines: lines.filter((line) => line.unit === unit),
    }
    await layUnitPlan(db, ground, round, { sample, at })
  }
  await decide(db, ground, round)
}

async function decide(db: Queryable, ground: Ground, round: RoundHead): Promise<void> {
  const { director, viceChair } = ground
  const plan = await findPlanOf(db, round.id)
  if (!plan) return
  const before = round.year - 1
  const decided = { decisionNumber: '01/QĐ-UBND (minh hoạ)', decisionDate: `${before}-12-25` }
  await insertVersion(db, plan, { no: 1, kind: 'original', reason: '' })
  await setPaper(db, plan, 1, 'submission', { number: '210/TTr-SCT (minh hoạ)', date: `${before}-12-10` })
  await setPaper(db, plan, 1, 'finance', { number: '3010/STC-TCHCSN (minh hoạ)', date: `${before}-12-05` })
  const working = { ...plan, workingNo: 1 }
  const lines = await workingLines(db, working)
  await setDeskOfMany(db, plan, 'finance', lines)
  await setDeskOfMany(db, plan, 'approved', lines)
  await reserveFor(db, working, { before: [], after: lines.map(({ money }) => money) })
  await insertDecided(db, plan, 1, lines)
  await sealVersion(db, plan, 1, {
    ...decided,
    effectiveDate: `${before}-12-25`,
    signer: viceChair.name,
    capacity: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  })
  await movePlan(db, plan, { state: 'approved', currentNo: 1, workingNo: null })
  const centre = ground.offices.find(({ code }) => code === null)
  if (centre)
    for (const { itemId } of lines)
      await setDoer(db, { provinceId: plan.provinceId, id: itemId }, { ...centre, on: `${round.year}-01-10` })
  const facts = { year: round.year, version: 2, number: decided.decisionNumber }
  const sent = { ...facts, number: '210/TTr-SCT (minh hoạ)' }
  await trail(db, ground, {
    act: 'planning.submitPlan',
    by: director,
    kind: 'annualPlan',
    id: plan.id,
    facts: sent,
  })
  await trail(db, ground, {
    act: 'planning.approvePlan',
    by: viceChair,
    kind: 'annualPlan',
    id: plan.id,
    facts,
  })
}

/** Next year's plan in the making: most units have sent, some late, one was returned, some have not begun. */
async function layNextYear(db: Queryable, ground: Ground, year: number): Promise<void> {
  // the day of the law, or a week ago where it has not come yet: late units are late whenever this is looked at
  const usual = `${year - 1}-10-30`
  const recent = addDays(today(), -7)
  const round = await begin(db, ground, {
    year,
    dueOn: usual < recent ? usual : recent,
    senders: ground.offices.map(({ organisationId }) => organisationId),
    ceilings: ceilings.nextYear,
    state: 'open',
  })
  if (!round) return
  await askUnits(db, actorOf(ground.director, ground.provinceId), round)
  for (const [at, sample] of [centrePlan, ...communePlans].entries())
    await layUnitPlan(db, ground, round, { sample, at })
}

/** Plans of Cà Mau for the demonstration: this year's as approved, next year's in the making; once. All of it is invented. */
export async function loadSamplePlans(db: Queryable): Promise<void> {
  const ground = await groundOf(db, caMau)
  if (!ground || (await hasPlans(db, caMau))) return
  const year = Number(today().slice(0, 4))
  await layDecidedYear(db, ground, year)
  await layNextYear(db, ground, year + 1)
}
