import type { Extent, Level, Outcome, SuccessionKind } from './nouns.ts'

/** A unit's days; null is an open end. Dates are ISO texts and compare as texts. */
export interface Dated {
  id: string
  validFrom: string | null
  validTo: string | null
}

/** One unit's ground passing to another on a day. */
export interface Link {
  from: string
  to: string
  kind: SuccessionKind
  date: string
}

export interface Reached {
  id: string
  extent: Extent
}

export interface Resolution {
  outcome: Outcome
  units: Reached[]
}

/** Last day of the district level: Luật 72/2025/QH15, two levels of local government from 1 July 2025. */
const lastDayOfDistricts = '2025-06-30'

const lettersOfLevel = { province: 'p', district: 'd', commune: 'c' } satisfies Record<Level, string>

/** `c:00004:2025-07-01`; a unit whose first day nobody knows is named by the day it was no more. */
export const unitId = (level: Level, code: string, validFrom: string | null, endedBy: string): string =>
  `${lettersOfLevel[level]}:${code}:${validFrom ?? `before-${endedBy}`}`

/** The unit stood on this day. */
export const validOn = (unit: Omit<Dated, 'id'>, date: string): boolean =>
  (unit.validFrom === null || unit.validFrom <= date) && (unit.validTo === null || date <= unit.validTo)

/** The levels a form may offer for a day. */
export const levelsOn = (date: string): Level[] =>
  date <= lastDayOfDistricts ? ['province', 'district', 'commune'] : ['province', 'commune']

/** The unit had already ended on this day, so its successors are meant. */
export const endedBefore = (unit: Dated, date: string): boolean =>
  unit.validTo !== null && unit.validTo < date

const narrower = (extent: Extent, kind: SuccessionKind): Extent => (kind === 'partial' ? 'partial' : extent)

/** All units of that day that links lead to, each once; whole where any way there is whole. */
function reach(
  start: Dated,
  date: string,
  units: Map<string, Dated>,
  links: Link[],
  forward: boolean,
): Reached[] {
  const found = new Map<string, Extent>()
  let edge: Reached[] = [{ id: start.id, extent: 'full' }]
  // two units that exchanged ground while both went on standing lead to each other
  const walked = new Set<string>()
  while (edge.length > 0) {
    const next: Reached[] = []
    for (const { id, extent } of edge) {
      if (walked.has(`${id} ${extent}`)) continue
      walked.add(`${id} ${extent}`)
      const unit = units.get(id)
      if (unit && validOn(unit, date)) {
        found.set(id, found.get(id) === 'full' ? 'full' : extent)
        continue
      }
      for (const link of links) {
        if ((forward ? link.from : link.to) !== id) continue
        next.push({ id: forward ? link.to : link.from, extent: narrower(extent, link.kind) })
      }
    }
    edge = next
  }
  return [...found].map(([id, extent]) => ({ id, extent }))
}

/**
 * The units of a day on the ground of `start`.
 * Forward, several units are ambiguous unless exactly one took the whole; nothing is ever divided by guess.
 */
export function resolveTo(start: Dated, date: string, units: Map<string, Dated>, links: Link[]): Resolution {
  if (validOn(start, date)) return { outcome: 'same', units: [{ id: start.id, extent: 'full' }] }
  const forward = endedBefore(start, date)
  const reached = reach(start, date, units, links, forward)
  if (reached.length === 0) return { outcome: 'none', units: [] }
  if (reached.length === 1) return { outcome: 'one', units: reached }
  if (!forward) return { outcome: 'many', units: reached }
  const whole = reached.filter((unit) => unit.extent === 'full')
  return whole.length === 1 ? { outcome: 'one', units: whole } : { outcome: 'ambiguous', units: reached }
}

/**
 * A district has no successor: its ground lies in the units that took over its communes.
 * Each of them holds only a part of the district, so the answer is ambiguous unless there is a single one.
 */
export function resolveDistrict(communes: Resolution[]): Resolution {
  const ids = [...new Set(communes.flatMap((resolution) => resolution.units.map((unit) => unit.id)))]
  if (ids.length === 0) return { outcome: 'none', units: [] }
  const extent: Extent = ids.length === 1 ? 'full' : 'partial'
  return {
    outcome: ids.length === 1 ? 'one' : 'ambiguous',
    units: ids.map((id) => ({ id, extent })),
  }
}
