/** Chance that can be repeated: the same seed asks the same requests. */
export interface Chance {
  /** 0 ≤ n < below */
  below(limit: number): number
  /** true once in so many times */
  once(inHowMany: number): boolean
  pick<T>(from: readonly T[]): T
}

/** xorshift32 from Marsaglia: small, quick, and no cryptography. @param seed not 0 */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0 || 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    once: (inHowMany) => below(inHowMany) === 0,
    pick(from) {
      const chosen = from[below(from.length)]
      if (chosen === undefined) throw new Error('nothing to pick from')
      return chosen
    },
  }
}
