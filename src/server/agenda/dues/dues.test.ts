import { addDays } from '#contract/kernel/working-days.ts'
import { house } from '#server/platform/reach.ts'
import { today } from '#server/platform/clock.ts'
import { aPdf } from '#server/platform/files/testing.ts'
import { attached } from '#server/documents/testing.ts'
import type { Borrowed } from '#server/testing/database.ts'
import { expect, test, type Cast } from '#server/testing/door.ts'
import { isDay, runDaily } from './daily.ts'

/** A monthly report of the centre to the department, due today plus so many days, and nothing else of the program's own. */
async function anObligation(as: Cast, db: Borrowed, dueIn: number) {
  const { id } = await as.director.do('agenda.saveObligation', {
    title: 'Báo cáo thử',
    basis: 'Quyết định 1/QĐ-UBND',
    confidence: 'source',
    ownerKind: 'promotionCentre',
    recipientKind: 'department',
    rule: { kind: 'once', date: addDays(today(), dueIn) },
    remindBefore: 5,
    headAfter: 1,
    recipientAfter: 3,
    validFrom: addDays(today(), -60),
    validTo: null,
  })
  await runDaily(db)
  const { items } = await as.centre.ask('agenda.owed', { side: 'byUs', obligationId: id })
  const [due] = items
  if (!due) throw new Error('nothing fell due')
  return due
}

/** What the shipped obligations ask for would fall due over the years too; here it only takes time. */
const nothingElse = (db: Borrowed) =>
  db.transaction(house, async (inner) => {
    await inner.query(`update agenda.obligation set valid_to = '2020-01-01'`)
    await inner.query(`update agenda.due set state = 'waived'`)
  })

const noticesOf = async (as: Cast, who: 'centre' | 'appraiser' | 'director' | 'stranger', id: string) =>
  (await as[who].ask('agenda.notices', {})).items.filter(({ link }) => link === `/nghia-vu/${id}`)

test('a monthly obligation falls due twelve times a year, once each, however often the morning comes', async ({
  as,
  db,
}) => {
  await nothingElse(db)
  const { id } = await as.director.do('agenda.saveObligation', {
    title: 'Tiến độ hằng tháng',
    basis: null,
    confidence: 'known',
    ownerKind: 'promotionCentre',
    recipientKind: 'department',
    rule: { kind: 'monthly', day: 25, edge: 'before' },
    remindBefore: 3,
    headAfter: 1,
    recipientAfter: 3,
    validFrom: '2030-01-01',
    validTo: '2030-12-31',
  })
  for (const day of ['2029-12-20', '2029-12-20', '2030-03-01']) await runDaily(db, day)
  const { items } = await as.centre.ask('agenda.owed', {
    side: 'byUs',
    obligationId: id,
    from: '2030-01-01',
    to: '2030-12-31',
  })
  expect(items.map(({ period }) => period)).toEqual(
    Array.from({ length: 12 }, (_, index) => `2030-${String(index + 1).padStart(2, '0')}`),
  )
  for (const { dueOn, period } of items) expect(dueOn < `${period}-25`).toBe(true)
})

test('the owner is reminded, then its head, then the recipient; each once, each in the trail', async ({
  as,
  db,
}) => {
  await nothingElse(db)
  const due = await anObligation(as, db, 40)
  expect(await noticesOf(as, 'centre', due.id)).toEqual([])
  const days = [-10, -4, 0, 4, 4, 20].map((offset) => addDays(due.dueOn, offset))
  const seen: number[] = []
  for (const day of days) {
    await runDaily(db, day)
    const { told } = (await as.centre.ask('agenda.due', { id: due.id })).due
    if (told !== seen.at(-1)) seen.push(told)
  }
  expect(seen.at(-1)).toBe(3)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  const centre = await noticesOf(as, 'centre', due.id)
  expect(centre.map(({ kind }) => kind).toSorted()).toEqual(['due', 'overdue'])
  expect((await noticesOf(as, 'appraiser', due.id)).map(({ title }) => title)).toEqual([
    `${due.ownerName} chưa gửi: Báo cáo thử`,
  ])
  const { events } = await as.centre.ask('agenda.due', { id: due.id })
  expect(events.map(({ text }) => text)).toEqual(['Báo quá hạn', 'Báo quá hạn', 'Nhắc đơn vị phải gửi'])
})

test('it is sent, returned, sent again and accepted; the sender cannot accept it', async ({ as, db }) => {
  const due = await anObligation(as, db, 10)
  const id = due.id
  const sent = await as.centre.do('agenda.send', { id, version: 1, paper: 'Báo cáo 12/BC-TTKC' })
  expect(sent).toMatchObject({ state: 'sent', version: 2 })
  await expect(as.centre.do('agenda.accept', { id })).rejects.toMatchObject({ code: 'out_of_reach' })
  await expect(as.appraiser.do('agenda.return', { id })).rejects.toMatchObject({ code: 'reason_required' })
  await as.appraiser.do('agenda.return', { id, reason: 'Thiếu phụ lục' })
  expect((await noticesOf(as, 'centre', id))[0]).toMatchObject({ kind: 'returned', note: 'Thiếu phụ lục' })
  await expect(as.centre.do('agenda.send', { id, version: 1 })).rejects.toMatchObject({
    code: 'stale_version',
  })
  await as.centre.do('agenda.send', { id })
  const waiting = await as.appraiser.ask('agenda.mine', {})
  expect(waiting.items.find(({ key }) => key === `receive ${id}`)).toMatchObject({ kind: 'receive' })
  await as.appraiser.do('agenda.accept', { id })
  const seen = await as.centre.ask('agenda.due', { id })
  expect(seen.due).toMatchObject({ state: 'accepted', sentBy: 'Nguyễn Minh Đăng' })
  expect(seen.steps.filter(({ allowed }) => allowed)).toEqual([])
})

test('the report lies beside what is due: sent by who owes it, read by who receives it, still until it is returned', async ({
  as,
  db,
  door,
}) => {
  await nothingElse(db)
  const { id } = await anObligation(as, db, 3)
  const where = { subjectKind: 'agenda', subjectId: id }
  const report = { name: 'Báo cáo tháng 11.pdf', bytes: aPdf(), role: 'report', ...where }
  const file = await attached(db, door, as.centre, report)
  await as.centre.do('agenda.send', { id, version: 1, paper: 'Số 12/BC-TTKC' })
  const seen = await as.appraiser.ask('documents.files', where)
  expect(seen.items.map((one) => one.id)).toEqual([file.id])
  expect(seen.mayChange).toBe(false)
  await expect(as.centre.do('documents.remove', { id: file.id })).rejects.toMatchObject({
    code: 'out_of_reach',
  })
  await expect(as.stranger.ask('documents.files', where)).rejects.toMatchObject({ code: 'not_found' })
  await expect(as.owner.ask('documents.files', where)).rejects.toMatchObject({ code: 'not_found' })
})

test('while one side waits for the other the clock stands still, and nobody is reminded', async ({
  as,
  db,
}) => {
  const due = await anObligation(as, db, 3)
  const id = due.id
  await as.centre.do('agenda.pause', { id, reason: 'Chờ Sở gửi mẫu biểu' })
  for (const { to } of [{ to: 10 }, { to: 30 }]) await runDaily(db, addDays(due.dueOn, to))
  expect((await as.centre.ask('agenda.due', { id })).due.told).toBe(due.told)
  // the pause began twenty days ago
  await db.query(`update agenda.due set paused_on = $2::date - 20 where id = $1`, [id, today()])
  await as.appraiser.do('agenda.resume', { id })
  const { due: after } = await as.centre.ask('agenda.due', { id })
  expect(after.state).toBe('open')
  expect(after.dueOn > addDays(due.dueOn, 18)).toBe(true)
  await runDaily(db)
  expect((await as.centre.ask('agenda.due', { id })).due.dueOn, 'the morning does not take it back').toBe(
    after.dueOn,
  )
})

test('one letter of the day, and none when nothing is new', async ({ as, db }) => {
  const person = await as.centre.actor()
  const letters = async () =>
    (
      await db.query(`select from agenda.letter where person_id = $1 and subject like 'Việc của tôi%'`, [
        person?.personId,
      ])
    ).rows.length
  await db.query('delete from agenda.digest')
  await db.query(`update agenda.notice set mailed_at = now()`)
  await anObligation(as, db, 2)
  expect(await letters()).toBe(1)
  await runDaily(db)
  await db.query(`update agenda.notice set mailed_at = null where person_id = $1`, [person?.personId])
  await runDaily(db)
  expect(await letters(), 'once a day').toBe(1)
  await as.centre.do('agenda.readNotices', {})
  await runDaily(db, addDays(today(), 1))
  expect(await letters(), 'what was read is not told again').toBe(1)
})

test('a person chooses what they hear: nothing, only by mail, or at once', async ({ as, db }) => {
  const items = [{ kind: 'due', shown: false, mail: 'none' } as const]
  const chosen = await as.centre.do('agenda.setNotices', { items })
  expect(chosen.items.find(({ kind }) => kind === 'due')).toEqual(items[0])
  const due = await anObligation(as, db, 2)
  expect(await noticesOf(as, 'centre', due.id)).toEqual([])
  await as.centre.do('agenda.setNotices', { items: [{ kind: 'due', shown: false, mail: 'now' }] })
  await as.appraiser.do('agenda.remind', { ids: [due.id] })
  const { rows } = await db.query<{ subject: string }>(
    `select subject from agenda.letter where subject like '%nhắc: Báo cáo thử'`,
  )
  expect(rows).toHaveLength(1)
})

test('a reminder by hand reaches the owner once a day, and only of what is owed to oneself', async ({
  as,
  db,
}) => {
  const due = await anObligation(as, db, 30)
  expect(await as.appraiser.do('agenda.remind', { ids: [due.id] })).toEqual({ told: 1 })
  expect(await as.appraiser.do('agenda.remind', { ids: [due.id] })).toEqual({ told: 0 })
  await expect(as.ministry.do('agenda.remind', { ids: [due.id] })).rejects.toMatchObject({
    code: 'out_of_reach',
  })
})

test('only who may send for the office, or receive for it, is told: no juror, collaborator or administrator', async ({
  as,
  db,
}) => {
  await nothingElse(db)
  const centre = (await as.centre.actor())?.organisationId ?? ''
  const department = (await as.appraiser.actor())?.organisationId ?? ''
  for (const [at, organisationId] of Object.entries({ centre, department }))
    for (const role of ['juror', 'collaborator', 'administrator'] as const)
      await as.administrator.do('identity.createPerson', {
        name: `Người ngoài ${role}`,
        username: `ngoai.${at}.${role}`.toLowerCase(),
        organisationId,
        role,
        from: '2026-01-01',
      })
  const due = await anObligation(as, db, 40)
  for (const offset of [0, 4, 20]) await runDaily(db, addDays(due.dueOn, offset))
  await as.appraiser.do('agenda.remind', { ids: [due.id] })
  await as.centre.do('agenda.send', { id: due.id })
  const { rows } = await db.read(house, (inner) =>
    inner.query<{ role: string }>(
      `select distinct h.role from agenda.notice n join identity.holder h on h.person_id = n.person_id
        where n.link = $1 order by h.role`,
      [`/nghia-vu/${due.id}`],
    ),
  )
  expect(rows.map(({ role }) => role)).toEqual(['centreOfficer', 'departmentAppraiser'])
})

test('another province sees nothing, finds nothing and changes nothing', async ({ as, db }) => {
  const due = await anObligation(as, db, 10)
  await expect(as.stranger.ask('agenda.due', { id: due.id })).rejects.toMatchObject({ code: 'not_found' })
  for (const side of ['toUs', 'byUs'] as const) {
    const { items } = await as.stranger.ask('agenda.owed', { side, obligationId: due.obligationId })
    expect(items).toEqual([])
  }
  await expect(as.stranger.do('agenda.send', { id: due.id })).rejects.toMatchObject({ code: 'out_of_reach' })
  expect(await as.stranger.do('agenda.remind', { ids: [due.id] })).toEqual({ told: 0 })
  expect(await noticesOf(as, 'stranger', due.id)).toEqual([])
  const own = await as.stranger.ask('agenda.obligations', {})
  expect(own.items.filter(({ id }) => id === due.obligationId)).toEqual([])
  await expect(
    as.commune.ask('agenda.due', { id: due.id }),
    'nor does an office of the same province that has no part in it',
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('a department changes an obligation of its own, never one of the whole country', async ({ as, db }) => {
  const due = await anObligation(as, db, 20)
  const { items } = await as.director.ask('agenda.obligations', {})
  const own = items.find(({ id }) => id === due.obligationId)
  const national = items.find(({ provinceId }) => provinceId === '00')
  expect([own?.own, national?.own]).toEqual([true, false])
  const {
    source: _s,
    provinceId: _p,
    ownerName: _o,
    recipientName: _r,
    own: _own,
    ...terms
  } = own ?? items[0]!
  const ownerKind = terms.ownerKind ?? 'promotionCentre'
  const rule = { kind: 'once', date: addDays(today(), 25) } as const
  await as.director.do('agenda.saveObligation', { ...terms, ownerKind, rule })
  await runDaily(db)
  const after = await as.centre.ask('agenda.owed', { side: 'byUs', obligationId: due.obligationId })
  expect(after.items.map(({ namedOn, state }) => [namedOn, state])).toEqual([[rule.date, 'open']])
  await expect(
    as.director.do('agenda.saveObligation', { ...terms, ownerKind, rule, id: national?.id ?? '' }),
  ).rejects.toMatchObject({ code: 'not_found' })
  await as.director.do('agenda.endObligation', { id: due.obligationId, on: today() })
  await runDaily(db)
  expect(
    (await as.centre.ask('agenda.owed', { side: 'byUs', obligationId: due.obligationId })).items,
  ).toEqual([])
})

test('a holiday that the Ministry writes moves what falls on it, and nobody else may write one', async ({
  as,
  db,
}) => {
  const due = await anObligation(as, db, 30)
  const day = {
    day: due.dueOn,
    kind: 'holiday',
    name: 'Ngày nghỉ thử',
    basis: null,
    confidence: 'known',
  } as const
  await expect(as.director.do('agenda.setDay', day)).rejects.toMatchObject({ code: 'not_granted' })
  await as.ministry.do('agenda.setDay', day)
  await expect(as.administrator.do('agenda.removeDay', { day: due.dueOn })).rejects.toMatchObject({
    code: 'out_of_reach',
  })
  await runDaily(db)
  expect((await as.centre.ask('agenda.due', { id: due.id })).due.dueOn > due.dueOn).toBe(true)
  await as.ministry.do('agenda.removeDay', { day: due.dueOn })
  await runDaily(db)
  expect((await as.centre.ask('agenda.due', { id: due.id })).due.dueOn).toBe(due.dueOn)
})

test('the programme of Cà Mau obliges its communes every six months', async ({ as, db }) => {
  const { items } = await as.commune.ask('agenda.owed', { side: 'byUs', to: addDays(today(), 400) })
  const half = items.filter(({ title }) => title === 'Báo cáo kết quả thực hiện sáu tháng')
  expect(half.length).toBeGreaterThanOrEqual(2)
  expect(half[0]?.link).toBe('/chuong-trinh/ca-mau-2026-2030')
  const { rows } = await db.read(house, (inner) =>
    inner.query<{ n: number }>(
      `select count(*)::int as n from agenda.obligation where source like 'programme:%' and source not like 'programme:ca-mau-2026%'`,
    ),
  )
  expect(rows[0]?.n, 'what is over obliges nobody').toBe(0)
})

test('the letter of the day waits for six in the morning, by the clock of Vietnam', () => {
  expect(
    ['22:59', '23:00', '05:00', '16:59', '17:00'].map((time) => isDay(new Date(`2026-11-20T${time}:00Z`))),
  ).toEqual([false, true, true, true, false])
})
