import { addWorkingDays, workingDaysBetween, type SpecialDays } from '../kernel/working-days.ts'

/** 0 nobody has been told, 1 the owner, 2 the owner's head, 3 the recipient. */
export type Told = 0 | 1 | 2 | 3

export interface Pace {
  dueOn: string
  /** working days before the due day on which the owner is reminded */
  remindBefore: number
  /** working days after it on which the owner's head is told */
  headAfter: number
  /** working days after it on which the recipient is told */
  recipientAfter: number
}

/** Who should have been told by a day: first the owner, then in two steps the owner's head and the recipient. */
export function toldBy(pace: Pace, today: string, special: SpecialDays): Told {
  const over = workingDaysBetween(pace.dueOn, today, special)
  if (today > pace.dueOn && over >= Math.max(pace.recipientAfter, pace.headAfter)) return 3
  if (today > pace.dueOn && over >= pace.headAfter) return 2
  return today >= addWorkingDays(pace.dueOn, -pace.remindBefore, special) ? 1 : 0
}

/** The due day after a pause: the working days that the clock stood still are given back. */
export const dueAfterPause = (
  dueOn: string,
  pausedOn: string,
  resumedOn: string,
  special: SpecialDays,
): string => addWorkingDays(dueOn, Math.max(0, workingDaysBetween(pausedOn, resumedOn, special)), special)
