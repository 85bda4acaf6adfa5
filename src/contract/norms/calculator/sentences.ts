import { formatVnd } from '../../kernel/money.ts'

/** Money as an owner reads it: "300.000.000 đồng". */
export const dong = (amount: number): string => `${formatVnd(amount)} đồng`

/** A fraction with as many decimals as it needs, at most four, cut: 3/80 → "3,75". */
function decimal(numerator: bigint, denominator: bigint): string {
  const scaled = (numerator * 10_000n) / denominator
  const rest = String(scaled % 10_000n)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return `${scaled / 10_000n}${rest === '' ? '' : `,${rest}`}`
}

/** A share in per cent: (500, 1000) → "50 %", (25, 1000) → "2,5 %". */
export const percent = (numerator: bigint, denominator: bigint): string =>
  `${decimal(numerator * 100n, denominator)} %`

/** Per mille as per cent. */
export const percentOf = (perMille: number): string => percent(BigInt(perMille), 1000n)

/** Per mille as "so many times": 1500 → "1,5". */
export const times = (perMille: number): string => decimal(BigInt(perMille), 1000n)

/** A day as people write it. */
export const day = (iso: string): string => iso.split('-').toReversed().join('/')
