/** Chance that is the same on every machine: a value is a hash of row and field, so any part can be made alone. */

const mixed = (row: number, field: number): number => {
  let x = (Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(field + 17, 0x85ebca77)) | 0
  x ^= x >>> 16
  x = Math.imul(x, 0x85ebca6b)
  x ^= x >>> 13
  x = Math.imul(x, 0xc2b2ae35)
  x ^= x >>> 16
  x = Math.imul(x ^ field, 0x27d4eb2f)
  return (x ^ (x >>> 15)) >>> 0
}

/** Sums of the weights of lists that are drawn from again and again. */
const sums = new WeakMap<object, number>()

function sumOf(choices: readonly (readonly [unknown, number])[]): number {
  const known = sums.get(choices)
  if (known !== undefined) return known
  const sum = choices.reduce((all, [, weight]) => all + weight, 0)
  sums.set(choices, sum)
  return sum
}

/** What one row draws; `field` tells its draws apart. */
export class Chance {
  readonly row: number
  constructor(row: number) {
    this.row = row
  }
  /** from 0 up to 1 */
  share(field: number): number {
    return mixed(this.row, field) / 4294967296
  }
  /** a whole number from `least` to `most`, both included */
  whole(field: number, least: number, most: number): number {
    return least + Math.floor(this.share(field) * (most - least + 1))
  }
  /** does what happens to `part` of all happen to this one? */
  happens(field: number, part: number): boolean {
    return this.share(field) < part
  }
  pick<T>(field: number, choices: readonly [T, ...T[]] | readonly T[]): T {
    const found = choices[this.whole(field, 0, choices.length - 1)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  /** one of weighted choices */
  weighed<T>(field: number, choices: readonly (readonly [T, number])[]): T {
    let left = this.share(field) * sumOf(choices)
    for (const [choice, weight] of choices) {
      left -= weight
      if (left < 0) return choice
    }
    return this.pick(field, choices)[0]
  }
  /** as if it had been made at a moment (ms): UUIDv7 in form, ordered by time */
  id(field: number, moment: number): string {
    const time = Math.floor(moment).toString(16).padStart(12, '0')
    const rest = [1, 2, 3]
      .map((n) =>
        mixed(this.row, field * 7 + n)
          .toString(16)
          .padStart(8, '0'),
      )
      .join('')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`
  }
}
