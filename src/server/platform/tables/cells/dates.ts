import type { RawCell } from '../read/raw.ts'

/** A day that was read, or why not and what was probably meant. */
export type ReadDay = { day: string } | { why: string; proposal?: string }

const two = (n: number): string => String(n).padStart(2, '0')

/** `2026-02-30` → null */
function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same && year >= 1000 && year <= 2999 ? `${year}-${two(month)}-${two(day)}` : null
}

/** As people write it: 21/11/2026. */
export const toldDay = (day: string): string => day.split('-').toReversed().join('/')

/** Two digits mean the years up to ten from now, else the century before. */
const fullYear = (typed: string, today: string): number => {
  const year = Number(typed)
  if (typed.length > 2) return year
  const latest = Number(today.slice(0, 4)) + 10
  const near = Math.floor(latest / 100) * 100 + year
  return near <= latest ? near : near - 100
}

const DAY = 86_400_000

/** Excel counts days from 30/12/1899 (it believes in a 29/02/1900); old Macintosh files from 01/01/1904. */
export function daySerial(serial: number, from1904: boolean): string | null {
  const whole = Math.floor(serial)
  if (!(whole >= 1 && whole <= 400_000)) return null
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 61 ? 31 : 30)
  return new Date(start + whole * DAY).toISOString().slice(0, 10)
}

const numeric = /^(\d{1,2})\s*[/.\-–]\s*(\d{1,2})\s*[/.\-–]\s*(\d{4}|\d{2})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/
const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/
const inWords = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s*,)?\s+(?:năm\s+)?(\d{4})$/iu

const noDay = 'Không phải ngày có trên lịch; viết dạng 21/11/2026.'

function fromText(text: string, today: string): ReadDay {
  const tidy = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const written = numeric.exec(tidy) ?? inWords.exec(tidy)
  if (written) {
    const [, first = '', second = '', typed = ''] = written
    const year = fullYear(typed, today)
    const day = dayOf(year, Number(second), Number(first))
    if (day) return { day }
    // 12/25/2025: the American order is proposed, never taken
    const swapped = dayOf(year, Number(first), Number(second))
    return swapped ? { why: noDay, proposal: toldDay(swapped) } : { why: noDay }
  }
  const sorted = iso.exec(tidy)
  if (sorted) {
    const day = dayOf(Number(sorted[1]), Number(sorted[2]), Number(sorted[3]))
    return day ? { day } : { why: noDay }
  }
  if (/^(\d{1,2}[/.-])?\d{4}$/.test(tidy)) return { why: 'Thiếu ngày hoặc tháng; viết đủ dạng 21/11/2026.' }
  return { why: 'Không đọc được thành ngày; viết dạng 21/11/2026.' }
}

/** Reads a day from whatever the cell holds. */
export function readDay(raw: Exclude<RawCell, null>, from1904: boolean, today: string): ReadDay {
  if (raw instanceof Date)
    return Number.isNaN(raw.getTime()) ? { why: noDay } : { day: raw.toISOString().slice(0, 10) }
  if (typeof raw === 'string') {
    // a serial number that went through a text file
    return /^\d{5}$/.test(raw.trim()) ? readDay(Number(raw), from1904, today) : fromText(raw, today)
  }
  if (typeof raw !== 'number') return { why: noDay }
  if (Number.isInteger(raw) && raw >= 1900 && raw <= 2100)
    return { why: 'Chỉ có năm; viết đủ dạng 21/11/2026.' }
  const day = daySerial(raw, from1904)
  return day ? { day } : { why: noDay }
}
