import type { RankingCriterion, RuleConfidence } from '../nouns.ts'

/** A row of the order in which proposals of a year are put. */
export interface RankingRule {
  criterion: RankingCriterion
  /** tiers are looked at one after another; within one, criteria are weighed */
  tier: number
  weight: number
  basis: string
  confidence: RuleConfidence
}

/** What ranking looks at. */
export interface Candidate {
  id: string
  code: string
  key: boolean
  /** rank in the order of Article 6, 1 first; null: no priority */
  placeRank: number | null
  industryRank: number | null
  /** how many priorities hold besides */
  priorities: number
  cleaner: boolean
  savingPercent: number | null
  /** 0 to 100 */
  readiness: number
  workers: number | null
  askedVnd: number
  totalVnd: number
  /** commune of its place; null: none named */
  unitId: string | null
}

/** Why it stands where it stands: one criterion looked at. */
export interface Reason {
  criterion: RankingCriterion
  tier: number
  /** 0 to 1000 */
  score: number
  weight: number
  basis: string
  confidence: RuleConfidence
}

export interface Ranked {
  id: string
  /** 1 first */
  place: number
  reasons: Reason[]
  /** the first tier in which it differs from the one below it; null: only by readiness and number */
  decidedBy: number | null
}

/** 1 → 1000, 2 → 500, 3 → 333…; none → 0: the order of the law stays, whatever a province adds to it. */
const ofRank = (place: number | null): number => (place === null ? 0 : Math.floor(1000 / place))

/** Half of the whole at this many: a saturating measure never falls and never needs a largest value. */
const saturating = (amount: number, half: number): number => Math.floor((amount * 1000) / (amount + half))

const workersPerBillion = ({ workers, askedVnd }: Candidate): number =>
  workers === null || workers === 0 ? 0 : (workers * 1_000_000_000) / Math.max(askedVnd, 1)

const ownShare = ({ askedVnd, totalVnd }: Candidate): number =>
  totalVnd <= 0 ? 0 : Math.floor((Math.max(0, totalVnd - askedVnd) * 1000) / totalVnd)

const effect = ({ savingPercent }: Candidate): number => Math.round((savingPercent ?? 0) * 10)

/** Scores that need nothing of the others; cleaner production stands by its effect where others stand by place and industry. */
const alone: Record<Exclude<RankingCriterion, 'spread'>, (candidate: Candidate) => number> = {
  key: ({ key }) => (key ? 1000 : 0),
  place: (candidate) => (candidate.cleaner ? effect(candidate) : ofRank(candidate.placeRank)),
  industry: (candidate) => (candidate.cleaner ? effect(candidate) : ofRank(candidate.industryRank)),
  priority: ({ priorities }) => saturating(priorities, 2),
  cleaner: (candidate) => (candidate.cleaner ? effect(candidate) : 0),
  readiness: ({ readiness }) => readiness * 10,
  costEffect: (candidate) => saturating(workersPerBillion(candidate), 50),
  leverage: ownShare,
}

interface Scored {
  candidate: Candidate
  scores: Map<RankingCriterion, number>
}

const tiersOf = (rules: readonly RankingRule[]): number[] =>
  [...new Set(rules.filter(({ weight }) => weight > 0).map(({ tier }) => tier))].toSorted((a, b) => a - b)

const ofTier = (rules: readonly RankingRule[], tier: number, { scores }: Scored): number =>
  rules
    .filter((rule) => rule.tier === tier)
    .reduce((sum, { criterion, weight }) => sum + weight * (scores.get(criterion) ?? 0), 0)

/** The first tier in which two differ, and by how much; null: in none. */
function firstDifference(
  rules: readonly RankingRule[],
  tiers: readonly number[],
  one: Scored,
  other: Scored,
) {
  for (const tier of tiers) {
    const by = ofTier(rules, tier, one) - ofTier(rules, tier, other)
    if (by !== 0) return { tier, by }
  }
  return null
}

const sorted = (rules: readonly RankingRule[], all: Scored[]): Scored[] => {
  const tiers = tiersOf(rules)
  return all.toSorted(
    (one, other) =>
      -(firstDifference(rules, tiers, one, other)?.by ?? 0) ||
      other.candidate.readiness - one.candidate.readiness ||
      (one.candidate.code < other.candidate.code ? -1 : one.candidate.code > other.candidate.code ? 1 : 0) ||
      (one.candidate.id < other.candidate.id ? -1 : 1),
  )
}

/** The best of each commune comes with 1000, its second with 500…; one without a place has nothing to spread. */
function spread(rules: readonly RankingRule[], all: Scored[]): void {
  const seen = new Map<string, number>()
  for (const { candidate, scores } of sorted(rules, all)) {
    const place = candidate.unitId === null ? null : (seen.get(candidate.unitId) ?? 0) + 1
    if (candidate.unitId !== null && place !== null) seen.set(candidate.unitId, place)
    scores.set('spread', ofRank(place))
  }
}

/**
 * Puts proposals in order, each with its reasons. A total order: tiers one after another, then readiness, then the
 * number in the bank. Bringing evidence never moves a proposal down.
 * @see NĐ 45/2012/NĐ-CP Đ.6; TT 46/2012/TT-BCT Đ.6 (địa bàn trước ngành nghề); TT 36/2013/TT-BCT Đ.7 (đề án điểm trước)
 */
export function rank(rules: readonly RankingRule[], candidates: readonly Candidate[]): Ranked[] {
  const all = candidates.map((candidate): Scored => ({
    candidate,
    scores: new Map(Object.entries(alone).map(([key, score]) => [key as RankingCriterion, score(candidate)])),
  }))
  spread(rules, all)
  const order = sorted(rules, all)
  const tiers = tiersOf(rules)
  return order.map((one, index) => {
    const below = order[index + 1]
    return {
      id: one.candidate.id,
      place: index + 1,
      reasons: rules
        .filter(({ weight }) => weight > 0)
        .toSorted((a, b) => a.tier - b.tier || b.weight - a.weight)
        .map((rule) => ({ ...rule, score: one.scores.get(rule.criterion) ?? 0 })),
      decidedBy: below ? (firstDifference(rules, tiers, one, below)?.tier ?? null) : null,
    }
  })
}

/** Moves those that the authority placed otherwise; the others keep the order of the rules around them. */
export function withOverrides<T extends { id: string }>(
  order: readonly T[],
  overrides: ReadonlyMap<string, number>,
): T[] {
  const result = order.filter(({ id }) => !overrides.has(id))
  const moved = order
    .filter(({ id }) => overrides.has(id))
    .toSorted((a, b) => (overrides.get(a.id) ?? 0) - (overrides.get(b.id) ?? 0))
  for (const one of moved) result.splice(Math.min((overrides.get(one.id) ?? 1) - 1, result.length), 0, one)
  return result
}
