import { likeness, same } from './value.ts'
import type { Three } from './result.ts'

type Items = readonly unknown[]
type Named = Map<string, unknown>

/** A pair is the same passage, rewritten, when at least half of it is still there. */
const alike = 0.5
/** Beyond this many comparisons only what is equal is found again. */
const bearable = 400_000

/** Longest run of equal items in both: pairs of indexes, in order. */
function lasting(before: readonly string[], after: readonly string[]): [number, number][] {
  if (before.length * after.length > bearable) return []
  const best = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      best[i]![j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (before[i] === after[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

/** Between two items that lasted: as many as there were are the same ones, written over; else the alike ones. */
function rewritten(before: Items, after: Items, olds: number[], news: number[]): [number, number][] {
  if (olds.length === news.length) return olds.map((old, index) => [old, news[index]!])
  const pairs: [number, number][] = []
  let from = 0
  for (const fresh of news) {
    const rest = olds.slice(from)
    const scores = rest.map((old) => likeness(before[old], after[fresh]))
    const top = Math.max(alike, ...scores)
    const found = scores.indexOf(top)
    if (found < 0) continue
    pairs.push([rest[found]!, fresh])
    from += found + 1
  }
  return pairs
}

/** For each item after, which one before it was; `undefined`: it is new. */
function traced(before: Items, after: Items): (number | undefined)[] {
  const was: (number | undefined)[] = after.map(() => undefined)
  const olds = before.map((item) => JSON.stringify(item))
  const news = after.map((item) => JSON.stringify(item))
  const anchors = lasting(olds, news)
  for (const [old, fresh] of anchors) was[fresh] = old
  const used = new Set(anchors.map(([old]) => old))
  // moved as it is
  news.forEach((item, fresh) => {
    if (was[fresh] !== undefined) return
    const old = olds.findIndex((each, index) => each === item && !used.has(index))
    if (old < 0) return
    was[fresh] = old
    used.add(old)
  })
  let [fromOld, fromNew] = [0, 0]
  for (const [old, fresh] of [...anchors, [before.length, after.length] as const]) {
    const lost = range(fromOld, old).filter((index) => !used.has(index))
    const born = range(fromNew, fresh).filter((index) => was[index] === undefined)
    for (const [one, other] of rewritten(before, after, lost, born)) was[other] = one
    ;[fromOld, fromNew] = [old + 1, fresh + 1]
  }
  return was
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)

/**
 * Names for items that have none of their own: those of the base by their place in it, where one finds them again;
 * new ones by their side, and by one name where both added the very same.
 */
export function loosely({ base, mine, theirs }: Three<Items>): Three<Named> {
  const name = (side: Items, prefix: string): Named => {
    const was = traced(base, side)
    return new Map(
      side.map((item, index) => [was[index] === undefined ? `${prefix}${index}` : `@${was[index]}`, item]),
    )
  }
  const other = name(theirs, '+')
  const fresh = [...other].filter(([id]) => id.startsWith('+'))
  const own = new Map(
    [...name(mine, '*')].map(([id, item]): [string, unknown] => {
      const twin = id.startsWith('*') ? fresh.findIndex(([, each]) => same(each, item)) : -1
      return twin < 0 ? [id, item] : [fresh.splice(twin, 1)[0]![0], item]
    }),
  )
  return { base: new Map(base.map((item, index) => [`@${index}`, item])), mine: own, theirs: other }
}

/** Names by the items' own keys; a key that stands twice in a half-typed list names the later ones by their turn. */
export function byKey(items: Items, keyOf: (item: unknown) => string): Named {
  const named: Named = new Map()
  for (const item of items) {
    const key = keyOf(item)
    let name = key
    for (let turn = 2; named.has(name); turn += 1) name = `${key} (${turn})`
    named.set(name, item)
  }
  return named
}
