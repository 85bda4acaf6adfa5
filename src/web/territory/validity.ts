import { formatDate } from '#web/kit/figure/dates.ts'
import { words } from './words.ts'

/** "từ 01/7/2025", "đến 30/6/2025", "01/02/2020 – 30/6/2025": the days on which a unit stood. */
export function validityText({
  validFrom,
  validTo,
}: {
  validFrom: string | null
  validTo: string | null
}): string {
  if (validFrom && validTo) return words.between(formatDate(validFrom), formatDate(validTo))
  if (validTo) return words.until(formatDate(validTo))
  return validFrom ? words.from(formatDate(validFrom)) : words.standing
}

/** What stands above the unit, without itself: its path after the first comma. */
export const above = (path: string): string => path.split(', ').slice(1).join(', ')
