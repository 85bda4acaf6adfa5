import { formatDate } from '#web/kit/figure/dates.ts'
import { words } from './words.ts'

/** "từ 01/7/2025", "đến 30/6/2025", "12/01/2005 – 30/6/2025". */
export function spanText(from: string | null, to: string | null): string {
  if (from && to) return words.between(formatDate(from), formatDate(to))
  if (to) return words.until(formatDate(to))
  return from ? words.from(formatDate(from)) : words.always
}
