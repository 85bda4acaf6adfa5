import { addDays } from '#contract/kernel/working-days.ts'
import { today } from '#server/platform/clock.ts'
import { house } from '#server/platform/reach.ts'
import { expect, test } from '#server/testing/door.ts'
import { runDaily } from '../dues/daily.ts'

const draft = {
  title: 'Chương trình thử',
  level: 'province',
  unitId: 'p:96:2025-07-01',
  yearFrom: 2031,
  yearTo: 2035,
  copyFrom: 'ca-mau-2026-2030',
} as const

test('what waits comes from all rooms, the most urgent first, what has no day last', async ({ as, db }) => {
  const { code } = await as.appraiser.do('programme.create', draft)
  const submission = { submissionNumber: '12/TTr-SCT', submissionDate: addDays(today(), -3) }
  const { version } = await as.appraiser.ask('programme.get', { code, as: 'working' })
  await as.director.do('programme.submit', { code, version, ...submission })
  await as.ministry.do('agenda.saveObligation', {
    title: 'Quá hạn thử',
    basis: null,
    confidence: 'known',
    ownerKind: 'provincialCommittee',
    recipientKind: 'ministry',
    rule: { kind: 'once', date: addDays(today(), -10) },
    remindBefore: 5,
    headAfter: 1,
    recipientAfter: 3,
    validFrom: addDays(today(), -60),
    validTo: null,
  })
  await runDaily(db)
  const { items } = await as.viceChair.ask('agenda.mine', {})
  expect(items[0]).toMatchObject({ title: 'Quá hạn thử', group: 'overdue', kind: 'owe' })
  expect(items[0]?.workingDaysLeft).toBeLessThan(0)
  expect(items.at(-1)).toMatchObject({ key: `programme ${code} approve`, kind: 'decide', group: 'undated' })
  expect((await as.stranger.ask('agenda.mine', {})).items.map(({ key }) => key)).not.toContain(
    `programme ${code} approve`,
  )
  const news = await as.viceChair.ask('agenda.notices', { kind: 'step' })
  expect(news.items.map(({ link }) => link)).toContain(`/chuong-trinh/${code}`)
})

test('a programme that is returned waits for its drafters again, and they are told why', async ({ as }) => {
  const { code } = await as.appraiser.do('programme.create', draft)
  const submission = { submissionNumber: '12/TTr-SCT', submissionDate: addDays(today(), -3) }
  const { version } = await as.appraiser.ask('programme.get', { code, as: 'working' })
  await as.director.do('programme.submit', { code, version, ...submission })
  await as.viceChair.do('programme.return', { code, version: version + 1, reason: 'Thiếu căn cứ' })
  const { items } = await as.appraiser.ask('agenda.mine', {})
  expect(items.find(({ key }) => key === `programme ${code} submit`)).toMatchObject({ kind: 'mend' })
  const [news] = (await as.appraiser.ask('agenda.notices', { kind: 'returned' })).items
  expect(news).toMatchObject({ note: 'Thiếu căn cứ', read: false })
  const before = (await as.appraiser.ask('agenda.notices', {})).unread
  const after = await as.appraiser.do('agenda.readNotices', { ids: [news?.id ?? ''] })
  expect(after.unread).toBe(before - 1)
})

test('nobody reads, marks or sets the notices of another', async ({ as, db }) => {
  const mine = (await as.appraiser.actor())?.personId
  await db.transaction(house, async (inner) => {
    await inner.query(`select agenda.tell($1, 'due', 'only mine', 'Chỉ của tôi', null, null, 'none')`, [mine])
  })
  const [own] = (await as.appraiser.ask('agenda.notices', {})).items
  expect(own?.title).toBe('Chỉ của tôi')
  for (const other of ['director', 'stranger', 'ministry'] as const) {
    const { items } = await as[other].ask('agenda.notices', {})
    expect(items.map(({ id }) => id)).not.toContain(own?.id)
    await as[other].do('agenda.readNotices', { ids: [own?.id ?? ''] })
  }
  expect((await as.appraiser.ask('agenda.notices', {})).items[0]).toMatchObject({ id: own?.id, read: false })
})

test('a month shows its days off, what we owe and what is owed to us', async ({ as }) => {
  const { days } = await as.appraiser.ask('agenda.month', { month: '2027-02' })
  expect(days).toHaveLength(28)
  expect(days.find(({ day }) => day === '2027-02-08')).toMatchObject({ working: false })
  const month = addDays(`${today().slice(0, 7)}-28`, 7).slice(0, 7)
  const next = await as.centre.ask('agenda.month', { month })
  const titles = next.days.flatMap(({ items }) => items).filter(({ side }) => side === 'byUs')
  expect(titles.map(({ title }) => title)).toContain('Báo cáo tiến độ đề án (Mẫu 3a)')
  const toUs = await as.appraiser.ask('agenda.month', { month })
  expect(toUs.days.flatMap(({ items }) => items).some(({ side }) => side === 'toUs')).toBe(true)
})
