import { formatMillions } from '#contract/kernel/money.ts'
import type { Card } from '../../card/card.ts'
import { words } from './words.ts'

type Year = Card['years'][number]
type Key = Extract<
  keyof Year,
  'workers' | 'womenWorkers' | 'electricityKwh' | 'localMaterial' | `${string}Vnd`
>

const isMoney = (key: Key): boolean => key.endsWith('Vnd')

/** What the two newest other years say of a figure: "Đã ghi: 2025: 1.240,0; 2024: 980,5"; empty: they say nothing. */
export function pastOf(years: readonly Year[], key: Key): string {
  const parts = years
    .flatMap((year) => {
      const figure = year[key]
      if (figure === null) return []
      return [`${year.year}: ${isMoney(key) ? formatMillions(figure, 1) : figure.toLocaleString('vi-VN')}`]
    })
    .slice(0, 2)
  return parts.length > 0 ? words.year.past(parts.join('; ')) : ''
}
