import type { Summary } from './Chooser.tsx'

/** Why a programme is worth laying beside another. */
export type Because = 'place' | 'period' | 'before' | 'after'

export interface Suggestion {
  programme: Summary
  because: Because[]
}

const FEW = 6

function becauseOf(one: Summary, other: Summary): Because[] {
  const found: Because[] = []
  if (one.provinceId === other.provinceId && one.level !== 'national') found.push('place')
  if (other.yearFrom <= one.yearTo && one.yearFrom <= other.yearTo) found.push('period')
  if (other.yearTo + 1 === one.yearFrom) found.push('before')
  if (one.yearTo + 1 === other.yearFrom) found.push('after')
  return found
}

/**
 * What to lay beside what is chosen: its own place, its own years, the years before and after it; then the rest
 * as the list has them. Programmes without money come last, for there is little to compare.
 */
export function suggest(all: readonly Summary[], chosen: readonly Summary[]): Suggestion[] {
  const [first] = chosen
  return all
    .filter(({ code }) => !chosen.some((each) => each.code === code))
    .map((programme) => ({ programme, because: first ? becauseOf(first, programme) : [] }))
    .toSorted(
      (a, b) =>
        b.because.length - a.because.length ||
        Number(b.programme.totalVnd !== null) - Number(a.programme.totalVnd !== null),
    )
    .slice(0, FEW)
}
