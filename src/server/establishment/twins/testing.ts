import { checkDigit } from '#contract/establishment/core/numbers.ts'

/** A tax code whose digits agree, the n-th of them. */
export function taxCodeNo(n: number): string {
  const nine = String(200_100_000 + n)
  const digit = checkDigit(nine)
  return digit === null ? taxCodeNo(n + 500) : `${nine}${digit}`
}
