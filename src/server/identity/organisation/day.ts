import { invalidField } from '#contract/kernel/problem.ts'
import { today } from '#server/platform/clock.ts'

/**
 * The day of a change: not to come, while the organisation stands, after the change before it.
 * @throws Problem `invalid` on `date`
 */
export function checkDay(
  one: { validFrom: string | null; validTo: string | null },
  date: string,
  last: string | null = one.validFrom,
): void {
  if (date > today()) throw invalidField(['date'], 'date.future')
  if (one.validTo !== null) throw invalidField(['date'], 'organisation.ended', { date: one.validTo })
  if (last !== null && date <= last) throw invalidField(['date'], 'organisation.not_begun', { date: last })
}
