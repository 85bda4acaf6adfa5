import { config } from '#server/platform/config.ts'
import type { Borrowed } from '#server/testing/database.ts'
import { expect, test } from '#server/testing/door.ts'
import { disableInactive } from './disable.ts'

const aged = (db: Borrowed, username: string, days: number) =>
  db.query(
    `update identity.person set demo = false, last_seen_at = now() - $2 * interval '1 day' where username = $1`,
    [username, days],
  )
const stateOf = async (db: Borrowed, username: string) => {
  const { rows } = await db.query<{ active: boolean; warned: boolean; reason: string | null }>(
    `select active, warned_at is not null as warned, disabled_reason as reason from identity.person where username = $1`,
    [username],
  )
  return rows[0]
}
/** One day's work; the user names of whom a letter was posted to. */
async function daily(db: Borrowed): Promise<string[]> {
  const warned: string[] = []
  await disableInactive(db, async (inner, { to }) => {
    const id = 'personId' in to ? to.personId : ''
    const { rows } = await inner.query<{ username: string }>(
      'select username from identity.person where id = $1',
      [id],
    )
    warned.push(rows[0]?.username ?? '')
  })
  return warned
}
const { inactiveDays, inactiveWarnDays } = config.signIn

test('an account that nobody used is warned first and disabled after the days of grace', async ({
  db,
  as,
}) => {
  await aged(db, 'thamdinh', inactiveDays - inactiveWarnDays + 1)
  await aged(db, 'giamdoc', inactiveDays - inactiveWarnDays - 1)
  expect(await daily(db)).toEqual(['thamdinh'])
  expect(await stateOf(db, 'thamdinh')).toMatchObject({ active: true, warned: true })
  expect(await daily(db), 'not twice').toEqual([])
  await aged(db, 'thamdinh', inactiveDays + 1)
  await daily(db)
  expect(await stateOf(db, 'thamdinh'), 'warned only today').toMatchObject({ active: true })
  await db.query(`update identity.person set warned_at = now() - interval '${inactiveWarnDays} days'`)
  await daily(db)
  expect(await stateOf(db, 'thamdinh')).toMatchObject({
    active: false,
    reason: `Không dùng trong ${inactiveDays} ngày`,
  })
  expect(await stateOf(db, 'giamdoc')).toMatchObject({ active: true })
  await expect(
    as.visitor.do('identity.signIn', { username: 'thamdinh', password: config.demoPassword }),
  ).rejects.toMatchObject({ code: 'bad_credentials' })
})

test('whoever signs in after the warning stays, and whoever is let in again is not shut out the next day', async ({
  db,
  as,
}) => {
  await aged(db, 'thamdinh', inactiveDays - 1)
  await daily(db)
  await db.query(`update identity.person set demo = true where username = 'thamdinh'`)
  await as.visitor.do('identity.signIn', { username: 'thamdinh', password: config.demoPassword })
  expect(await stateOf(db, 'thamdinh')).toMatchObject({ active: true, warned: false })
  await aged(db, 'thamdinh', inactiveDays * 2)
  await db.query(`update identity.person set active = false where username = 'thamdinh'`)
  await db.query(`update identity.person set active = true where username = 'thamdinh'`)
  await daily(db)
  expect(await stateOf(db, 'thamdinh')).toMatchObject({ active: true, warned: false })
})

test('the last administrator of a place is never shut out, the demonstration never', async ({ db }) => {
  await aged(db, 'quantri', inactiveDays * 3)
  await db.query(`update identity.person set last_seen_at = now() - interval '1 year' where demo`)
  await db.query(`update identity.person set warned_at = now() - interval '1 month'`)
  await daily(db)
  expect(await stateOf(db, 'quantri')).toMatchObject({ active: true })
  expect(await stateOf(db, 'khobac')).toMatchObject({ active: true })
})

test('the trail tells whose account was disabled and why', async ({ db }) => {
  await aged(db, 'thamdinh', inactiveDays + 1)
  await db.query(
    `update identity.person set warned_at = now() - interval '1 month' where username = 'thamdinh'`,
  )
  await daily(db)
  const { rows } = await db.query<{ reason: string }>(
    `select e.reason from identity.audit_event e join identity.person p on p.id::text = e.subject_id
      where e.act = 'identity.disablePerson' and p.username = 'thamdinh'`,
  )
  expect(rows.map(({ reason }) => reason)).toEqual([`Không dùng trong ${inactiveDays} ngày`])
})
