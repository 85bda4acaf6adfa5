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
