import { parsePrinted, times, toNumber } from '../../../kernel/number.ts'
import { formatExactIn, formatScaled, signed } from '../../../kernel/money.ts'
import type { BudgetAssertion } from '../../model.ts'

/** An amount as the prose gives it: the figure and what it leaves open. */
export interface SaidAmount {
  /** đồng */
  amount: number
  /** đồng that the last printed digit stands for */
  lastDigit: number
  low: number
  high: number
}

/** How far "khoảng" reaches on either side. */
const ABOUT = 0.1

/** Range that a comparator leaves open around a figure. "Trên 50" includes 50: papers do not split that hair. */
export function rangeOf(comparator: BudgetAssertion['comparator'], value: number, max: number | null = null) {
  const high = max ?? value
  switch (comparator) {
    case '=':
      return { low: value, high }
    case '~':
      return { low: value * (1 - ABOUT), high: high * (1 + ABOUT) }
    case '>=':
    case '>':
      return { low: value, high: Infinity }
    case '<=':
    case '<':
      return { low: 0, high }
  }
}

export const comparatorWords = {
  '=': '',
  '>=': 'ít nhất ',
  '>': 'trên ',
  '~': 'khoảng ',
  '<=': 'nhiều nhất ',
  '<': 'dưới ',
} as const satisfies Record<BudgetAssertion['comparator'], string>

/** Reads the printed figure of an assertion exactly; null when it is no number. Prose is printed in Vietnamese style. */
export function readAmount(assertion: BudgetAssertion): SaidAmount | null {
  const read = parsePrinted(assertion.printed, 'vi')
  if (read.kind !== 'number') return null
  const amount = times(read, assertion.unitFactor)
  if (amount === null) return null
  const lastDigit = assertion.unitFactor / 10 ** read.decimals
  return { amount, lastDigit, ...rangeOf(assertion.comparator, amount) }
}

/** The figure with its comparator and unit: "trên 2,5 tỷ đồng". */
export const saying = (a: BudgetAssertion): string =>
  `${comparatorWords[a.comparator]}${a.printed} ${a.unitPrinted}`

/** Printed, computed and difference in the assertion's own unit. */
export function amountFigures(a: BudgetAssertion, printed: number, computed: number) {
  const difference = computed - printed
  return {
    printed: `${comparatorWords[a.comparator]}${a.printed}`,
    computed: formatExactIn(computed, a.unitFactor),
    difference: signed(formatExactIn(difference, a.unitFactor), difference),
    unit: a.unitPrinted,
  }
}

/** A percentage as printed, with the value of its last digit. */
export function readPercent(printed: string): { value: number; lastDigit: number } | null {
  const read = parsePrinted(printed.replace('%', ''), 'vi')
  return read.kind === 'number' ? { value: toNumber(read), lastDigit: 1 / 10 ** read.decimals } : null
}

/** A count in Vietnamese print; up to three decimals where it has them. */
export function showCount(value: number): string {
  const decimals = [0, 1, 2, 3].find((d) => Number.isInteger(Math.round(value * 10 ** d * 1e6) / 1e6)) ?? 3
  return formatScaled(Math.round(value * 10 ** decimals), decimals)
}

/**
 * Largest difference, in units of the last digit, that rounding of `count` addends explains. Each may be off by
 * half a unit; beyond a few of them three standard deviations are the limit, else twenty rows would excuse ten.
 */
export function roundingBound(count: number): number {
  return Math.min(count / 2, 3 * Math.sqrt(count / 12))
}

/** True when one figure becomes the other by a slip of the pen: a digit changed, lost, doubled, or two swapped. */
export function isSlip(a: number, b: number): boolean {
  const [x, y] = [String(Math.abs(a)), String(Math.abs(b))]
  if (x === y) return a !== b
  if (x.length === y.length) return x.length > 1 && (differences(x, y).length === 1 || isSwap(x, y))
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  if (long.length - short.length !== 1 || short.length < 2) return false
  return Array.from(long).some((_, i) => long.slice(0, i) + long.slice(i + 1) === short)
}

const differences = (x: string, y: string): number[] =>
  Array.from(x).flatMap((digit, i) => (digit === y[i] ? [] : [i]))

function isSwap(x: string, y: string): boolean {
  const at = differences(x, y)
  const [i, j] = at
  return at.length === 2 && j === i! + 1 && x[i!] === y[j] && x[j] === y[i!]
}
