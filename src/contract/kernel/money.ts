/** Money is integer đồng; triệu and tỷ are only how it is shown and typed. */

declare const vndMark: unique symbol
/** An amount in đồng, a safe integer. */
export type Vnd = number & { readonly [vndMark]: true }

export const MILLION = 1_000_000
export const BILLION = 1_000_000_000

/** Takes a number as đồng. Throws `RangeError` when it is not a safe integer: money is never a fraction of a đồng. */
export function vnd(amount: number): Vnd {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not an amount in đồng: ${amount}`)
  return amount as Vnd
}

const MINUS = '−'

/** Digits in groups of three with dots: 391573 → `391.573`. The number must be a non-negative safe integer. */
const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, '.')

/** A scaled integer in Vietnamese print: (12345, 1) → `1.234,5`; a true minus before negative numbers. */
export function formatScaled(digits: number, decimals: number): string {
  const scale = 10 ** decimals
  const size = Math.abs(digits)
  const whole = Math.floor(size / scale)
  const rest = decimals === 0 ? '' : `,${String(size % scale).padStart(decimals, '0')}`
  return `${digits < 0 ? MINUS : ''}${grouped(whole)}${rest}`
}

/** Rounds half away from zero, exactly: integer arithmetic only. */
function dividedBy(amount: number, divisor: number): number {
  const size = Math.abs(amount)
  const quotient = Math.floor(size / divisor)
  const rounded = (size % divisor) * 2 >= divisor ? quotient + 1 : quotient
  return amount < 0 && rounded > 0 ? -rounded : rounded
}

/** Đồng in full: `210.000.000`. */
export const formatVnd = (amount: number): string => formatScaled(vnd(amount), 0)

/**
 * An amount in đồng shown in a larger unit with a fixed number of decimals.
 * `factor` is đồng per unit, a power of ten; `decimals` may not reach below one đồng. A sum too large to be exact
 * is still shown, so that a slip of the keyboard cannot stop the page that should tell of it.
 */
export function formatIn(amount: number, factor: number, decimals: number): string {
  return formatScaled(dividedBy(amount, factor / 10 ** decimals), decimals)
}

/** Triệu đồng: (47585000000, 0) → `47.585`; (1234500000, 1) → `1.234,5`. */
export const formatMillions = (amount: number, decimals: number): string =>
  formatIn(amount, MILLION, decimals)

/** An amount in a unit with as many decimals as it needs and no more, at most down to one đồng. */
export function formatExactIn(amount: number, factor: number): string {
  let decimals = Math.round(Math.log10(factor))
  while (decimals > 0 && amount % (factor / 10 ** (decimals - 1)) === 0) decimals -= 1
  return formatIn(amount, factor, decimals)
}

/** Puts a sign before a difference that was formatted by the functions above: `+1`, `−12`, `0`. */
export const signed = (formatted: string, difference: number): string =>
  difference > 0 ? `+${formatted}` : formatted
