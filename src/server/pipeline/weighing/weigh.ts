import type { Calculation } from '#contract/norms/calculator/calculation.ts'
import type { ActivityType, Funding } from '#contract/norms/catalogue.ts'
import type { Verdict } from '#contract/norms/eligibility/verdict.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import type { CostItem } from '#contract/pipeline/fields.ts'
import type { Supported, Weighing, WeighingSnapshot } from '#contract/pipeline/weighing/nouns.ts'
import { prioritiesIn } from '#contract/pipeline/weighing/priority.ts'
import { findOverlaps } from '#server/establishment/index.ts'
import { calculateFor, listActivities } from '#server/norms/index.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { listNamed, type NamedEstablishment, type Parts } from '../store-parts.ts'
import type { Head } from '../store.ts'
import { judgeAll, type Judged } from './judge.ts'

/** What is weighed: a proposal whole. */
export type Weighable = Head & Parts

/** A group project may name two hundred; the first ones are judged and searched, and the page says how many. */
const MOST = 12

interface Group {
  activity: ActivityType
  establishmentId: string | null
  costs: CostItem[]
}

/** Costs together that one norm is for: of one activity, at one establishment. */
function groupsOf(proposal: Weighable, activities: readonly ActivityType[]): Group[] {
  const groups = new Map<string, Group>()
  const only = proposal.activities.length === 1 ? proposal.activities[0] : undefined
  const [alone] = proposal.establishmentIds.length === 1 ? proposal.establishmentIds : []
  for (const cost of proposal.costs) {
    const activity = activities.find(({ code }) => code === (cost.activity ?? only))
    if (!activity) continue
    const establishmentId = cost.establishmentId ?? alone ?? null
    const key = `${activity.code} ${establishmentId}`
    const group = groups.get(key) ?? { activity, establishmentId, costs: [] }
    group.costs.push(cost)
    groups.set(key, group)
  }
  return [...groups.values()]
}

const askedFrom = (costs: readonly CostItem[], funding: Funding): number =>
  costs.reduce((sum, cost) => sum + (funding === 'national' ? cost.nationalVnd : cost.localVnd), 0)

/** From which sources a group asks; from the local one where it does not say. */
function fundingsOf(costs: readonly CostItem[]): Funding[] {
  const asked = (['national', 'local'] as const).filter((funding) => askedFrom(costs, funding) > 0)
  return asked.length > 0 ? asked : ['local']
}

/** The largest support by the norms for each group and source. */
async function supportsOf(
  db: Queryable,
  proposal: Weighable,
  activities: readonly ActivityType[],
  priority: boolean,
): Promise<Supported[]> {
  const found: Supported[] = []
  for (const { activity, establishmentId, costs } of groupsOf(proposal, activities)) {
    const calculation: Calculation = await calculateFor(db, {
      activity: activity.code,
      place: proposal.unitId ?? undefined,
      costs: costs.map(({ item, totalVnd }) => ({ item: item ?? '', amount: totalVnd })),
      variants: [],
      line: proposal.equipment.some(({ partOfLine }) => partOfLine),
      priority,
      // what is not split among them is for all of them
      count: establishmentId === null ? Math.max(1, proposal.establishmentIds.length) : 1,
    })
    for (const funding of fundingsOf(costs)) {
      const answer = calculation.answers.find((each) => each.funding === funding)
      if (!answer) continue
      found.push({
        activity: activity.code,
        activityName: activity.name,
        establishmentId,
        funding,
        askedVnd: askedFrom(costs, funding),
        ceilingVnd: answer.outcome === 'found' ? (answer.reckoning?.support ?? null) : null,
        answer,
      })
    }
  }
  return found
}

const sumOf = (supports: readonly Supported[], funding: Funding): number | null => {
  const known = supports.flatMap((each) =>
    each.funding === funding && each.ceilingVnd !== null ? [each.ceilingVnd] : [],
  )
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0)
}

const outcomeOf = (verdicts: readonly Verdict[]): Weighing['outcome'] => {
  if (verdicts.length === 0) return null
  if (verdicts.some(({ outcome }) => outcome === 'ineligible')) return 'ineligible'
  return verdicts.every(({ outcome }) => outcome === 'eligible') ? 'eligible' : 'unsure'
}

/** Earlier payments for the same things, establishment by establishment. */
async function overlapsOf(
  db: Queryable,
  actor: Actor | null,
  proposal: Weighable,
  subjects: readonly NamedEstablishment[],
) {
  const found: Weighing['overlaps'] = []
  for (const { id, name } of subjects) {
    const costs = proposal.costs.filter(
      ({ establishmentId }) => establishmentId === null || establishmentId === id,
    )
    const { items } = await findOverlaps(db, actor, {
      establishmentId: id,
      costItems: costs.map(({ content, activity }) => ({ text: content, activity })),
      serials: proposal.equipment.flatMap(({ serial }) => (serial === '' ? [] : [serial])),
      years: proposal.years,
    })
    found.push({ establishmentId: id, name, items })
  }
  return found
}

/** A weighing, with the verdicts as they are kept. */
export interface Weighed {
  weighing: Weighing
  verdicts: WeighingSnapshot['verdicts']
}

/**
 * Weighs a proposal by the rules of today: who may have it, how much the norms give, and whether somebody has paid for
 * it already. It tells; the person who appraises decides.
 */
export async function weigh(db: Queryable, actor: Actor | null, proposal: Weighable): Promise<Weighed> {
  const on = today()
  const subjects = await listNamed(db, proposal.establishmentIds.slice(0, MOST))
  const judged: Judged[] = await judgeAll(db, proposal, subjects, on)
  const priorities = prioritiesIn(judged.map(({ verdict }) => verdict))
  const activities = await listActivities(db, on)
  const priority = priorities.placeRank !== null || priorities.industryRank !== null
  const supports = await supportsOf(db, proposal, activities, priority)
  return {
    weighing: {
      on,
      outcome: outcomeOf(judged.map(({ verdict }) => verdict)),
      judged: judged.map(({ id, name, verdict }) => ({ establishmentId: id, name, verdict })),
      supports,
      ceilingVnd: { national: sumOf(supports, 'national'), local: sumOf(supports, 'local') },
      overlaps: await overlapsOf(db, actor, proposal, subjects),
      priorities,
    },
    verdicts: judged.map(({ name, snapshot }) => ({ name, verdict: snapshot })),
  }
}
