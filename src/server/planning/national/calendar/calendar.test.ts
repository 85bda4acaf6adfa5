import { expect, test } from '#server/testing/door.ts'
import { aRoundWithLines } from '../testing.ts'

test('the calendar of a year tells the days of its round, of the procedure and of every year, in order', async ({
  as,
  db,
}) => {
  const { year } = await aRoundWithLines(db, as)
  const { days } = await as.commune.ask('planning.calendar', { year })
  expect(days.map(({ on }) => on)).toEqual(days.map(({ on }) => on).toSorted())
  expect(days.find(({ key }) => key === 'round-due')).toMatchObject({
    on: `${year - 1}-12-31`,
    kind: 'round',
  })
  expect(days.find(({ key }) => key.startsWith('year-national-liquidation'))).toMatchObject({
    on: `${year + 1}-01-22`,
  })
  expect(days.filter(({ key }) => key.startsWith('year-monthly-progress'))).toHaveLength(12)
  expect(days.filter(({ kind }) => kind === 'step').length).toBeGreaterThan(0)
})

test('the calendar file says each day as a whole day, in lines that every calendar reads', async ({
  as,
  db,
}) => {
  const { year } = await aRoundWithLines(db, as)
  const { days } = await as.appraiser.ask('planning.calendar', { year })
  const { name, body } = await as.appraiser.ask('planning.calendarFile', { year })
  expect(name).toBe(`lich-khuyen-cong-${year}.ics`)
  const text = new TextDecoder().decode(body)
  expect(text.split('BEGIN:VEVENT')).toHaveLength(days.length + 1)
  expect(text).toContain(`DTSTART;VALUE=DATE:${year}0614\r\nDTEND;VALUE=DATE:${year}0623\r\n`)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})
