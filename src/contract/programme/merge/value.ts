type Plain = Readonly<Record<string, unknown>>

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, index) => same(each, b[index]))

/** A cell that nobody filled is kept as an empty text or not at all. */
const filled = (value: unknown): unknown => (value === undefined ? '' : value)

function samePlain(a: Plain, b: Plain): boolean {
  for (const key in a) if (!same(filled(a[key]), filled(b[key]))) return false
  for (const key in b) if (!(key in a) && filled(b[key]) !== '') return false
  return true
}

/** Do two contents say the same? An absent cell and an empty one do. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a)) return Array.isArray(b) && sameList(a, b)
  return isPlain(a) && isPlain(b) && samePlain(a, b)
}

/** `after` made of the very pieces of `before` wherever they say the same: comparing them again costs nothing. */
export function sharing<T>(before: unknown, after: T): T {
  if (same(before, after) && typeof before === typeof after) return before as T
  if (Array.isArray(after) && Array.isArray(before))
    return after.map((each: unknown, index) => sharing(before[index], each)) as T
  if (!isPlain(after) || !isPlain(before)) return after
  return Object.fromEntries(
    Object.entries(after).map(([key, each]) => [key, sharing(before[key], each)]),
  ) as T
}

/** Nothing has been said here yet. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** How much of one text is still in the other, 0 to 1, by how they begin and end. */
function likeText(a: string, b: string): number {
  const most = Math.max(a.length, b.length)
  const least = Math.min(a.length, b.length)
  if (most === 0) return 1
  let head = 0
  while (head < least && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < least - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  return (head + tail) / most
}

/** How alike two items of a list are, 0 to 1: field by field, texts by their beginning and end. */
export function likeness(a: unknown, b: unknown): number {
  if (same(a, b)) return 1
  if (typeof a === 'string' && typeof b === 'string') return likeText(a, b)
  if (!isPlain(a) || !isPlain(b)) return 0
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return keys.reduce((sum, key) => sum + likeness(a[key], b[key]), 0) / Math.max(1, keys.length)
}
