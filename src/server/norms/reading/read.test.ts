import { expect, test } from '#server/testing/door.ts'
import { asNorm } from '../shown.ts'
import { listFor } from '../store.ts'
import { touchedQueryWith } from './read.ts'

test('the list is of a day, of a place, of a source, and finds without diacritics', async ({ as }) => {
  const ask = async (input: object) => (await as.visitor.ask('norms.list', input)).items
  const then = await ask({ on: '2016-01-01', q: 'may moc' })
  expect(then.map(({ ceiling }) => ceiling)).toEqual([200_000_000])
  const inDakLak = await ask({ on: '2026-01-01', place: 'p:66:2025-07-01', funding: 'local' })
  expect(inDakLak.map(({ activity, ceiling }) => `${activity} ${ceiling}`).toSorted()).toEqual([
    'N-DN 10000000',
    'N-MHTD 800000000',
    'N-SXSH 400000000',
    'null null',
  ])
  expect((await ask({ on: 'any', provinceId: '91' })).length).toBe(24)
  const missing = await ask({ on: '2026-11-21', state: 'missing', funding: 'local' })
  expect(missing.map(({ legal }) => legal)).toEqual(
    expect.arrayContaining([
      'Nghị quyết 03/2025/NQ-HĐND',
      'Nghị quyết 11/2025/NQ-HĐND',
      'Nghị quyết 23/2025/NQ-HĐND',
    ]),
  )
  expect(missing.every(({ rate, ceiling }) => rate === null && ceiling === null)).toBe(true)
})

test('whoever keeps norms is told so, with the grounds of then and now that they may name', async ({
  as,
}) => {
  const { adds, grounds } = await as.appraiser.ask('norms.list', {})
  expect(adds).toBe('96')
  expect(grounds.map(({ name }) => name)).toEqual([
    'Tỉnh Cà Mau',
    'Tỉnh Bạc Liêu (trước sắp xếp)',
    'Tỉnh Cà Mau (trước sắp xếp)',
  ])
  expect(await as.ministry.ask('norms.list', {})).toMatchObject({ adds: '00', grounds: [] })
  for (const who of [as.visitor, as.owner, as.centre])
    expect((await who.ask('norms.list', { q: 'xyz' })).adds).toBeNull()
})

test('a norm shows what came before and after it on the same ground', async ({ as }) => {
  const { items } = await as.visitor.ask('norms.list', {
    on: '2026-01-01',
    activity: 'N-MMTB',
    funding: 'national',
  })
  const { line } = await as.visitor.ask('norms.get', { id: items[0]?.id ?? '' })
  expect(line.map(({ validFrom }) => validFrom)).toEqual(['2014-04-08', '2018-05-11'])
})

test('the day TT 28/2018 came is laid beside the day before: what rose, what was not seen', async ({
  as,
}) => {
  const { items } = await as.visitor.ask('norms.diff', {
    from: '2018-05-10',
    to: '2018-05-11',
    funding: 'national',
  })
  const of = (activity: string) => items.find((one) => one.activity === activity)
  expect(of('N-MMTB')).toMatchObject({
    kind: 'changed',
    before: { ceiling: 200_000_000 },
    after: { ceiling: 300_000_000, lineFactor: 1500 },
  })
  expect(of('N-MMTB')?.fields).toEqual(expect.arrayContaining(['ceiling', 'lineFactor', 'legal']))
  expect(of('N-HH')?.fields).toContain('figures')
  expect(of('N-PTB')?.kind).toBe('added')
})

test('later rooms say which of their open records a norm concerns, each as far as the reader reads', async ({
  as,
  db,
}) => {
  const [row] = await listFor(db, 'N-MMTB', [])
  const record = {
    kind: 'proposal',
    id: 'x',
    title: 'Máy sấy tôm',
    where: 'xã Tân Ân',
    link: '/ngan-hang/x',
    state: 'Đang xét',
    support: 250_000_000,
    allowed: 200_000_000,
    takenOn: '2018-01-01',
  }
  const asked = touchedQueryWith({
    one: { touched: async (_db, _actor, norm) => (norm.id === row?.id ? [record] : []) },
    other: { touched: async (_db, actor) => (actor.role === 'auditor' ? [record] : []) },
  })
  const carrier = { address: '192.0.2.1', requestId: 'test', setSession: () => {} }
  const actor = await as.appraiser.actor()
  const answer = await asked.handle({ db, actor, carrier, input: { id: row?.id } as never })
  expect(answer).toEqual({ items: [record] })
  expect(row && asNorm(row)).not.toHaveProperty('enteredById')
})
