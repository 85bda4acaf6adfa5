/** What takes longer than this to count is remembered; everything else is counted anew each time. */
const LONG = 50
/** For so long, in ms; the answer says from when it is. */
const KEPT = 30_000
/** Answers kept at once: a country's officers look at different things. */
const MOST = 500

interface Counted<T> {
  value: T
  at: string
}

const kept = new Map<string, Counted<unknown> & { until: number }>()

function tidy(now: number): void {
  for (const [key, { until }] of kept) if (until <= now) kept.delete(key)
  for (const key of kept.keys()) {
    if (kept.size <= MOST) return
    kept.delete(key)
  }
}

/**
 * Counts, or gives what was counted a moment ago for the same question within the same reach (`key` holds both): the
 * country's sums take a tenth of a second, and fifty officers open the same list.
 */
export async function remembered<T>(key: unknown, count: () => Promise<T>): Promise<Counted<T>> {
  const name = JSON.stringify(key)
  const begun = Date.now()
  const known = kept.get(name)
  if (known && known.until > begun) return known as Counted<T>
  const value = await count()
  const now = Date.now()
  const counted = { value, at: new Date(begun).toISOString() }
  if (now - begun > LONG) {
    kept.set(name, { ...counted, until: begun + KEPT })
    tidy(now)
  }
  return counted
}
