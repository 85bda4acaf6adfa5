import type { Side, Three } from './result.ts'

type Ids = readonly string[]

export interface Ordering {
  /** both moved the same items, and differently */
  clash: boolean
  theirsMoved: boolean
  order: (chosen: Side) => string[]
}

const equal = (a: Ids, b: Ids): boolean => a.length === b.length && a.every((id, index) => id === b[index])

/** Puts what only the other list has behind what it follows there. */
function woven(lead: Ids, other: Ids): string[] {
  const order = [...lead]
  const known = new Set(lead)
  let behind = -1
  for (const id of other) {
    if (known.has(id)) behind = order.indexOf(id)
    else {
      // where both added at one place, the leading list's additions come first
      while (behind >= 0 && behind + 1 < order.length && !other.includes(order[behind + 1]!)) behind += 1
      order.splice(behind + 1, 0, id)
      known.add(id)
      behind += 1
    }
  }
  return order
}

/** The order of the ids that stay: by whoever moved something; additions stay behind what they were put behind. */
export function mergeOrder({ base, mine, theirs }: Three<Ids>, kept: ReadonlySet<string>): Ordering {
  const [inMine, inTheirs] = [new Set(mine), new Set(theirs)]
  const common = new Set(base.filter((id) => kept.has(id) && inMine.has(id) && inTheirs.has(id)))
  const lasting = (ids: Ids): Ids => ids.filter((id) => common.has(id))
  const [b, m, t] = [lasting(base), lasting(mine), lasting(theirs)]
  const [mineMoved, theirsMoved] = [!equal(m, b), !equal(t, b)]
  const clash = mineMoved && theirsMoved && !equal(m, t)
  const order = (chosen: Side): string[] => {
    const lead = (clash ? chosen : mineMoved ? 'mine' : 'theirs') === 'mine' ? mine : theirs
    const other = lead === mine ? theirs : mine
    return woven(
      lead.filter((id) => kept.has(id)),
      other.filter((id) => kept.has(id)),
    )
  }
  return { clash, theirsMoved: theirsMoved && !mineMoved, order }
}
