import { calendar, calendarFile } from '#contract/planning/national/queries.ts'
import { today } from '#server/platform/clock.ts'
import { answer } from '#server/platform/door.ts'
import { daysOf } from './days.ts'
import { icsOf, icsType } from './ics.ts'

export const calendarQuery = answer(calendar, async ({ db, input, actor }) => ({
  year: input.year,
  today: today(),
  days: await daysOf(db, actor, input.year),
}))

export const calendarFileQuery = answer(calendarFile, async ({ db, input: { year }, actor }) => ({
  name: `lich-khuyen-cong-${year}.ics`,
  type: icsType,
  body: icsOf(`Kế hoạch khuyến công ${year}`, await daysOf(db, actor, year), today()),
}))
