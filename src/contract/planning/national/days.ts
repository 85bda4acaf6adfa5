import { z } from 'zod'

/** A day of a procedure: in the plan's year, or so many years from it. */
export const ProfileDay = z.object({
  month: z.number().int().min(1).max(12),
  day: z.number().int().min(1).max(31),
  yearOffset: z.number().int().min(-3).max(3).default(0),
})
export type ProfileDay = z.infer<typeof ProfileDay>

const two = (value: number): string => String(value).padStart(2, '0')

/** Last day of a month: February of a leap year has 29. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The day as a date of a plan's year; the 31st of a shorter month is its last day. */
export function dayOf({ month, day, yearOffset }: ProfileDay, year: number): string {
  const of = year + yearOffset
  return `${of}-${two(month)}-${two(Math.min(day, daysIn(of, month)))}`
}
