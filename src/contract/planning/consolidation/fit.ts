import { z } from 'zod'
import { type Money, stateSources } from '../nouns.ts'

/** Ceilings of the year by source, in đồng; a source without one is not limited. */
export type Ceilings = Partial<Record<(typeof stateSources)[number], number>>

/** What wants money: a line of the plan, or a ready proposal of the bank. */
export interface Candidate {
  id: string
  from: 'plan' | 'bank'
  /** the department has put it into the plan */
  kept: boolean
  title: string
  area: number
  /** how well it stands by the ranking; null: not ranked */
  score: number | null
  /** rank of its place in the order of Article 6, 1 first; null: none */
  placeRank: number | null
  /** what it wants, by source, in đồng */
  money: Money
}

export const FitLine = z.object({
  id: z.string(),
  from: z.enum(['plan', 'bank']),
  kept: z.boolean(),
  title: z.string(),
  area: z.number().int(),
  score: z.number().nullable(),
  placeRank: z.number().int().nullable(),
  /** state support that it wants, and with all before it */
  supportVnd: z.number().int(),
  runningVnd: z.number().int(),
  /**
   * `fits`: all before it and itself fit; `between`: others before it do not fit, and it would use what they leave over;
   * `over`: not with these ceilings.
   */
  outcome: z.enum(['fits', 'between', 'over']),
})
export type FitLine = z.infer<typeof FitLine>

const last = Number.MAX_SAFE_INTEGER

/** What is in the plan first; by score, then by place, then by the order of Article 4; what is equal keeps one order for everybody. */
const inOrder = (a: Candidate, b: Candidate): number =>
  Number(b.kept) - Number(a.kept) ||
  (b.score ?? -1) - (a.score ?? -1) ||
  (a.placeRank ?? last) - (b.placeRank ?? last) ||
  a.area - b.area ||
  (a.id < b.id ? -1 : Number(a.id > b.id))

type Sums = Record<(typeof stateSources)[number], number>

const plus = (sums: Sums, money: Money): Sums => ({
  national: sums.national + (money.national ?? 0),
  provincial: sums.provincial + (money.provincial ?? 0),
  district: sums.district + (money.district ?? 0),
  commune: sums.commune + (money.commune ?? 0),
})

const total = (sums: Sums): number => stateSources.reduce((sum, source) => sum + sums[source], 0)

/** Is nothing that this one asks for above its ceiling? Sources that it does not touch do not hold it back. */
const within = (sums: Sums, money: Money, ceilings: Ceilings): boolean =>
  stateSources.every((source) => (money[source] ?? 0) === 0 || sums[source] <= (ceilings[source] ?? Infinity))

/**
 * Which candidates fit under the ceilings, in order. Nobody overtakes: `fits` counts everything that stands before, so
 * that a higher ceiling never puts anything out that was in. What is left over below the cut goes to `between`.
 * The state's money only: what beneficiaries bring needs no ceiling.
 */
export function fitUnder(candidates: readonly Candidate[], ceilings: Ceilings): FitLine[] {
  const none: Sums = { national: 0, provincial: 0, district: 0, commune: 0 }
  const ordered = candidates.toSorted(inOrder)
  let before = none
  const lines = ordered.map((candidate) => {
    before = plus(before, candidate.money)
    const fits = within(before, candidate.money, ceilings)
    return { candidate, running: before, fits }
  })
  let used = lines.reduce((sums, { candidate, fits }) => (fits ? plus(sums, candidate.money) : sums), none)
  return lines.map(({ candidate, running, fits }) => {
    const { money, ...shown } = candidate
    const withIt = plus(used, money)
    const between = !fits && within(withIt, money, ceilings)
    if (between) used = withIt
    return {
      ...shown,
      supportVnd: total(plus(none, money)),
      runningVnd: total(running),
      outcome: fits ? 'fits' : between ? 'between' : 'over',
    }
  })
}
