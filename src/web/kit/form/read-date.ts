const real = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Reads a day as people write it (`9/3/2026`, `09-03-2026`, `9.3.26`) into `YYYY-MM-DD`; `null` when it is no day. */
export function readDate(typed: string): string | null {
  const found = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})\s*$/.exec(typed)
  if (!found) return null
  const [day, month, yearTyped] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const year = yearTyped < 100 ? 2000 + yearTyped : yearTyped
  return real(year, month, day) ? `${year}-${two(month)}-${two(day)}` : null
}
