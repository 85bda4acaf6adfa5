/** Whole years, as programmes count them: `"2017"` or `"2014-2015"`. Both ends belong to the period. */
export interface Period {
  readonly from: number
  readonly to: number
}

export const period = (from: number, to: number = from): Period => ({ from, to })

/** Reads `"2017"`, `"2014-2015"`, also with spaces or a long dash; `null` when it is no period or runs backwards. */
export function parsePeriod(text: string): Period | null {
  const found = /^\s*(\d{4})(?:\s*[-–—−]\s*(\d{4}))?\s*$/.exec(text)
  if (!found) return null
  const from = Number(found[1])
  const to = found[2] === undefined ? from : Number(found[2])
  return from <= to ? { from, to } : null
}

/** The form that is stored and sent: `"2017"`, `"2014-2015"`. */
export const formatPeriod = (p: Period): string => (p.from === p.to ? `${p.from}` : `${p.from}-${p.to}`)

/** The form that is read in a sentence: `"năm 2017"`, `"giai đoạn 2014-2015"`. */
export const namePeriod = (p: Period): string =>
  p.from === p.to ? `năm ${p.from}` : `giai đoạn ${formatPeriod(p)}`

export function yearsOf(p: Period): number[] {
  return Array.from({ length: p.to - p.from + 1 }, (_, i) => p.from + i)
}

export const contains = (outer: Period, inner: Period): boolean =>
  outer.from <= inner.from && inner.to <= outer.to

export const overlaps = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to

export const samePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to

/** True when the parts do not overlap and leave no year of the whole out. */
export function partition(whole: Period, parts: readonly Period[]): boolean {
  const sorted = [...parts].sort((a, b) => a.from - b.from)
  let next = whole.from
  for (const part of sorted) {
    if (part.from !== next) return false
    next = part.to + 1
  }
  return next === whole.to + 1
}
