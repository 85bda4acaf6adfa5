import { MILLION } from '#contract/kernel/money.ts'

/** Decimals that show every amount of a column in triệu đồng exactly, at most three; amounts in đồng. */
export function decimalsFor(amounts: readonly (number | null)[]): number {
  const known = amounts.filter((amount) => amount !== null)
  const exact = [0, 1, 2].find((decimals) =>
    known.every((amount) => amount % (MILLION / 10 ** decimals) === 0),
  )
  return exact ?? 3
}

/** `60,5` */
export const percent = (share: number): string =>
  share.toLocaleString('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** Share of a whole in percent with one decimal; null where there is no whole. */
export const shareOf = (part: number | null, whole: number | null): number | null =>
  part === null || !whole ? null : Math.round((part / whole) * 1000) / 10
