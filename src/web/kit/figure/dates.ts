/** Dates as official papers write them. They are plain `YYYY-MM-DD`, so no time zone can move them. */

interface Day {
  year: number
  month: number
  day: number
}

const two = (n: number): string => String(n).padStart(2, '0')

function read(iso: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  return found ? { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) } : null
}

/** Days below ten and months 1 and 2 carry a zero, as the rules of official papers ask: 09/3/2026, 04/12. */
const dayAndMonth = ({ day, month }: Day): string => `${two(day)}/${month < 3 ? two(month) : month}`

/** 2026-03-09 → `09/3/2026`; what is no date stays as it is. */
export function formatDate(iso: string): string {
  const date = read(iso)
  return date ? `${dayAndMonth(date)}/${date.year}` : iso
}

/** Inside the year of `today` the year is left out: `04/12`. */
export function formatDay(iso: string, today: string): string {
  const date = read(iso)
  if (!date) return iso
  return iso.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(date) : formatDate(iso)
}

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']

/** `Thứ Hai, 23/11/2026` */
export function formatWeekday(iso: string): string {
  const date = read(iso)
  if (!date) return iso
  const weekday = new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()
  return `${weekdays[weekday]}, ${formatDate(iso)}`
}

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** An instant as the clock on the wall in Việt Nam: `10:42`. */
export const formatTime = (instant: string): string => clock.format(new Date(instant))

/** The day in Việt Nam of an instant, `YYYY-MM-DD`. */
export const dayOf = (instant: string): string =>
  instant.length === 10 ? instant : calendar.format(new Date(instant))

/** Whole calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
