import type { Funding } from './catalogue.ts'

/** What the lookup needs to see of a norm. Days are ISO texts, both included; no last day: no end is known. */
export interface Held {
  id: string
  activity: string | null
  funding: Funding
  unitId: string | null
  figures: 'entered' | 'missing'
  validFrom: string
  validTo: string | null
  withdrawn?: unknown
}

/**
 * The grounds that a place lies on, the most specific first and the nation (null) last. An old province comes before
 * today's: what it resolved holds on its ground until it is ended.
 */
export type Grounds = readonly (string | null)[]

export interface Asked {
  activity: string
  funding: Funding
  on: string
  grounds: Grounds
}

export type Found<T> =
  | { outcome: 'found'; norm: T }
  | { outcome: 'conflict'; norms: T[] }
  | { outcome: 'none' }

/** The row is in force on this day. */
export const holdsOn = (row: Pick<Held, 'validFrom' | 'validTo' | 'withdrawn'>, day: string): boolean =>
  !row.withdrawn && row.validFrom <= day && (row.validTo === null || day <= row.validTo)

/**
 * The norm of an activity, a source of money and a place on a day: that of the most specific ground which has one. On
 * one ground a row of the activity itself comes before one for all activities. Two rows that are equally near
 * contradict each other, and nobody may choose between them but a person.
 */
export function findNorm<T extends Held>(rows: readonly T[], asked: Asked): Found<T> {
  const holding = rows.filter((row) => row.funding === asked.funding && holdsOn(row, asked.on))
  for (const ground of asked.grounds) {
    const there = holding.filter(({ unitId }) => unitId === ground)
    for (const activity of [asked.activity, null]) {
      const [only, ...others] = there.filter((row) => row.activity === activity)
      if (only)
        return others.length > 0
          ? { outcome: 'conflict', norms: [only, ...others] }
          : { outcome: 'found', norm: only }
    }
  }
  return { outcome: 'none' }
}

/** Figures to look at where the norm that holds has none yet; never to decide by. */
export interface StandIn<T> {
  norm: T
  why: 'national' | 'earlier'
}

/**
 * What to show while the figures of the norm in force are not entered: the nation's for local money, otherwise the
 * last row before it on the same ground.
 */
export function standInFor<T extends Held>(
  rows: readonly T[],
  asked: Asked,
  without: T | null,
): StandIn<T> | null {
  const earlier = rows
    .filter(
      (row) =>
        !row.withdrawn &&
        row.figures === 'entered' &&
        row.funding === asked.funding &&
        row.activity === asked.activity &&
        without !== null &&
        row.unitId === without.unitId &&
        row.validFrom < without.validFrom,
    )
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0]
  if (earlier) return { norm: earlier, why: 'earlier' }
  if (asked.funding === 'national') return null
  const nations = findNorm(rows, { ...asked, funding: 'national', grounds: [null] })
  if (nations.outcome !== 'found') return null
  if (nations.norm.figures === 'entered') return { norm: nations.norm, why: 'national' }
  const before = standInFor(rows, { ...asked, funding: 'national', grounds: [null] }, nations.norm)
  return before && { norm: before.norm, why: 'national' }
}

/** Two rows say something of the same activity, money and ground on one day. */
export const overlap = (a: Held, b: Held): boolean =>
  !a.withdrawn &&
  !b.withdrawn &&
  a.id !== b.id &&
  a.activity === b.activity &&
  a.funding === b.funding &&
  a.unitId === b.unitId &&
  (a.validTo === null || b.validFrom <= a.validTo) &&
  (b.validTo === null || a.validFrom <= b.validTo)
