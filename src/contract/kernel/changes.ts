import { masked, sensitiveKinds } from './sensitive.ts'

/** What two states of a record differ in, for the trail: the same shapes, without what stayed as it was. */
export interface Changed {
  before: unknown
  after: unknown
}

/** One place that differs: its way down from the record's top, and what stood and stands there. */
export interface ChangedPlace {
  place: string[]
  before: unknown
  after: unknown
}

type Shape = Record<string, unknown>

const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

/** The same text for the same content, whatever order its keys were written in. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isShape(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'undefined'

/** Items that the other list does not hold, as often as they stand here; order alone is no change. */
function without(items: readonly unknown[], others: readonly unknown[]): unknown[] {
  const left = new Map<string, number>()
  for (const other of others) left.set(canonical(other), (left.get(canonical(other)) ?? 0) + 1)
  return items.filter((item) => {
    const key = canonical(item)
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count === 0
  })
}

/** Keeps of two states only what differs: unchanged keys and list items are left out; `null` stays `null`. */
export function onlyChanged(before: unknown, after: unknown): Changed {
  if (isShape(before) && isShape(after)) {
    const pairs = [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((key) => !same(before[key], after[key]))
      .map((key) => [key, onlyChanged(before[key], after[key])] as const)
    const side = (which: keyof Changed) =>
      Object.fromEntries(
        pairs.flatMap(([key, pair]) => (pair[which] === undefined ? [] : [[key, pair[which]]])),
      )
    return { before: side('before'), after: side('after') }
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const gone = without(before, after)
    const come = without(after, before)
    // the same items in another order: the order is the change
    return gone.length + come.length === 0 ? { before, after } : { before: gone, after: come }
  }
  return { before, after }
}

/** Single places that differ, deepest first reached; lists are told whole. */
export function changedPlaces(before: unknown, after: unknown, place: string[] = []): ChangedPlace[] {
  if (!isShape(before) && !isShape(after)) return same(before, after) ? [] : [{ place, before, after }]
  const [one, other] = [isShape(before) ? before : {}, isShape(after) ? after : {}]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
    changedPlaces(one[key], other[key], [...place, key]),
  )
}

const personal = new Set<string>(sensitiveKinds)

/**
 * Masks personal values by the names of their fields: the trail lives longer than a person's right to be forgotten,
 * so it says that a telephone number changed, and keeps only its last digits.
 */
export function withoutPersonal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPersonal)
  if (!isShape(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      personal.has(key) && typeof inner === 'string' ? masked(inner) : withoutPersonal(inner),
    ]),
  )
}
