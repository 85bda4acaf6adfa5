import type { z } from 'zod'
import type { Rule } from '#contract/norms/eligibility/rule.ts'
import { judge, size } from '#contract/norms/eligibility/queries.ts'
import { judge as judged, judgedBy } from '#contract/norms/eligibility/judge/judge.ts'
import {
  Ask,
  type AskInput,
  type Verdict,
  type VerdictSnapshot,
} from '#contract/norms/eligibility/verdict.ts'
import { inForce, isOf } from '#contract/norms/eligibility/rule.ts'
import { sizeOf, type SizeFigures, type SizeVerdict } from '#contract/norms/size.ts'
import { Subject, type SubjectInput } from '#contract/norms/subject.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
import { findActivity } from '../catalogue/store.ts'
import { withLaw } from './law.ts'
import { placesOf } from './places.ts'
import { listMappings } from './store-industries.ts'
import { listRules, type RuleRow } from './store-rules.ts'

/** A rule as the pure judge reads it; the law's records are looked up afterwards, only for what is told. */
const bare = (row: RuleRow): Rule => ({
  ...row,
  bases: row.basis
    .split(';')
    .map((text) => ({ text: text.trim(), legalId: null }))
    .filter(({ text }) => text !== ''),
})

/** The content of Article 4 that an activity belongs to, where only the activity was named. */
async function areaOf(db: Queryable, ask: Ask): Promise<Ask> {
  if (ask.activity === undefined || ask.area !== undefined) return ask
  const activity = await findActivity(db, ask.activity, ask.on)
  return activity ? { ...ask, area: activity.content } : ask
}

/** Puts the records of the base of legal documents behind the texts that a verdict tells. */
async function linked(db: Queryable, verdict: Verdict, rows: readonly RuleRow[]): Promise<Verdict> {
  const told = new Set(
    [...verdict.looked, ...verdict.priorities].flatMap(({ rule }) => (rule ? [rule.id] : [])),
  )
  const known = new Map(
    (
      await withLaw(
        db,
        rows.filter(({ id }) => told.has(id)),
      )
    ).map((row) => [row.id, row]),
  )
  const link = <T extends Verdict['looked'][number] | Verdict['priorities'][number]>(each: T): T => ({
    ...each,
    basis: each.basis.map((basis) => ({
      ...basis,
      legalId: known.get(each.rule?.id ?? '')?.bases.find(({ text }) => text === basis.text)?.legalId ?? null,
    })),
  })
  return { ...verdict, looked: verdict.looked.map(link), priorities: verdict.priorities.map(link) }
}

interface Judgement {
  verdict: Verdict
  places: { id: string; path: string }[]
  snapshot: VerdictSnapshot
}

/**
 * Judges a subject by the rules of the day asked about, or of the day on which its đề án was approved. The snapshot is
 * for the record of whoever asks. @throws Problem `not_found` for a place that nobody knows
 */
export async function judgeSubject(
  db: Queryable,
  asked: SubjectInput,
  question: AskInput & { provinceId?: string | undefined },
): Promise<Judgement> {
  const subject = Subject.parse(asked)
  const ask = await areaOf(db, Ask.parse(question))
  const national = await listRules(db, ['00'])
  const { day } = judgedBy(ask, national.map(bare))
  const place = subject.placeId === undefined ? null : await placesOf(db, subject.placeId, day)
  const province = place?.provinceId ?? question.provinceId
  const own = province === undefined ? [] : await listRules(db, [province])
  const mappings = await listMappings(db, ['00', ...(province === undefined ? [] : [province])])
  const rows = [...national, ...own]
  const places = place?.places ?? []
  const verdict = await linked(db, judged(subject, ask, { rules: rows.map(bare), mappings, places }), rows)
  return {
    verdict,
    places: places.map(({ id, path }) => ({ id, path })),
    snapshot: snapshotOf(verdict, subject, ask, places),
  }
}

const snapshotOf = (
  verdict: Verdict,
  subject: Subject,
  ask: Ask,
  places: readonly { id: string }[],
): VerdictSnapshot => ({
  outcome: verdict.outcome,
  text: verdict.text,
  at: new Date().toISOString(),
  judgedBy: verdict.judgedBy,
  subject,
  ask,
  placeIds: places.map(({ id }) => id),
  looked: verdict.looked.map(({ aspect, outcome, title, found, rule, basis }) => ({
    aspect,
    outcome,
    title,
    found,
    rule,
    basis: basis.map(({ text }) => text),
  })),
  priorities: verdict.priorities
    .filter(({ outcome }) => outcome === 'passed')
    .map(({ title, rank, rule }) => ({ title, rank, rule })),
})

export const judgeQuery = answer(judge, async ({ db, actor, input }) => {
  const { on, provinceId, decidedOn, funding, area, activity, answers, ...subject } = input
  const { verdict, places } = await judgeSubject(db, subject, {
    on: on ?? today(),
    decidedOn,
    funding,
    area,
    activity,
    answers,
    provinceId: provinceId ?? actor?.provinceId ?? undefined,
  })
  return { ...verdict, places }
})

/** Size by the thresholds in force on a day, and the row that says them; null before there were any. */
export type Sizing = (figures: SizeFigures, day: string) => SizeVerdict & { rule: RuleRow | null }

/** How sizes are told: the rows are read once, for one establishment or for a register of thousands. */
export async function sizing(db: Queryable, sector: 'industry' | 'trade' = 'industry'): Promise<Sizing> {
  const rules = (await listRules(db, ['00'], 'size')).map(bare).filter(isOf('size'))
  return (figures, day) => {
    const rule = rules.find((one) => inForce(one, day) && one.terms.sector === sector)
    if (!rule)
      return { size: null, why: 'Chưa có mức xác định quy mô cho ngày này.', missing: [], rule: null }
    return { ...sizeOf(figures, rule.terms), rule: { ...rule, enteredById: null } }
  }
}

export const sizeQuery = answer(size, async ({ db, input }): Promise<z.input<typeof size.output>> => {
  const { on, sector, workers = null, revenueVnd = null, capitalVnd = null } = input
  const found = (await sizing(db, sector))({ workers, revenueVnd, capitalVnd }, on ?? today())
  const [rule] = found.rule ? await withLaw(db, [found.rule]) : []
  return { size: found.size, why: found.why, missing: found.missing, rule: rule ?? null }
})
