import { addDays } from '#contract/kernel/working-days.ts'
import type { PlanDay } from '#contract/planning/national/queries.ts'

/** Media type of iCalendar. */
export const icsType = 'text/calendar; charset=utf-8'

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll('\n', '\\n')

/** Lines of at most 75 bytes, never cut inside a letter. @see RFC 5545 §3.1 */
function folded(line: string): string {
  const lines: string[] = []
  let piece = ''
  for (const letter of line) {
    if (Buffer.byteLength(piece + letter) > 74) {
      lines.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...lines, piece].join('\r\n ')
}

const compact = (day: string): string => day.replaceAll('-', '')

/** Days as all-day events; the same day keeps its name, so that taking the file again doubles nothing. */
export function icsOf(title: string, days: readonly PlanDay[], stamp: string): Uint8Array<ArrayBuffer> {
  const events = days.flatMap((day) => [
    'BEGIN:VEVENT',
    `UID:${day.on}-${day.key}@khuyen-cong-so`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day.on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day.until ?? day.on, 1))}`,
    `SUMMARY:${escaped(day.title)}`,
    `DESCRIPTION:${escaped([day.who, day.basis].filter(Boolean).join(' · '))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Khuyen cong so//Ke hoach//VI',
    `X-WR-CALNAME:${escaped(title)}`,
    ...events,
    'END:VCALENDAR',
  ]
  return new TextEncoder().encode(`${lines.map(folded).join('\r\n')}\r\n`)
}
