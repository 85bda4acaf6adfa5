/** Numbers that hold by their rules and that nobody bears. */

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const

/**
 * The n-th tax code that begins with 99, which no tax office gives, with a right check digit.
 * @see TT 86/2024/TT-BTC: ten digits, the last one computed from the nine before it
 */
export function taxCode(n: number): string {
  // one in eleven has no check digit; of three neighbours at least one has
  for (let step = 0; step < 3; step += 1) {
    const nine = `99${String(n * 3 + step).padStart(7, '0')}`
    const sum = weights.reduce((all, weight, at) => all + weight * Number(nine[at]), 0)
    const check = 10 - (sum % 11)
    if (check < 10) return nine + String(check)
  }
  throw new Error(`no tax code ${n}`)
}

/** An identity number of a province that there is not: 000. */
export const identityNumber = (n: number): string => `000${String(n).padStart(9, '0')}`

/** A telephone number that cannot be rung. */
export const phone = (n: number): string => `000${String(n).padStart(7, '0')}`
