import { type CriterionMark, criteria } from '#contract/planning/national/nouns.ts'
import { today } from '#server/platform/clock.ts'
import { expect, test, type Cast } from '#server/testing/door.ts'
import { aRoundWithLines } from '../testing.ts'

const national = { route: 'national' } as const
const marks = criteria.map((criterion) => ({ criterion, mark: 'met' as CriterionMark, note: '' }))
const money = { national: 300_000_000, own: 450_000_000 }

const ask = async (as: Cast, year: number, who: keyof Cast = 'appraiser') =>
  await as[who].ask('planning.national', { year })
const lineOf = async (as: Cast, year: number, id: string) => {
  const found = (await ask(as, year)).items.find((item) => item.id === id)
  if (!found) throw new Error('the line is not on the list')
  return found
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: string; fields?: { path: (string | number)[]; code: string }[] }) =>
      error.fields?.[0]?.code ?? error.code,
  )

const appraisal = { marks, by: 'council' as const, number: '12/BB-HĐTĐ', on: today() }

test('a line is appraised, sent with a report and answered by the Ministry, which sees it only once it was sent', async ({
  as,
  db,
}) => {
  const { lay, year } = await aRoundWithLines(db, as)
  const id = await lay('Ứng dụng máy sấy tôm khô', money, national)
  await lay('Tập huấn khuyến công', { provincial: 50_000_000 })
  const before = await ask(as, year)
  expect(before.items).toMatchObject([
    {
      id,
      standing: 'waiting',
      nationalVnd: 300_000_000,
      totalVnd: 750_000_000,
      mayAppraise: true,
      maySend: false,
    },
  ])
  expect((await ask(as, year, 'ministry')).items).toEqual([])

  const { version } = before.items[0] ?? { version: 0 }
  const done = await as.appraiser.do('planning.appraiseNational', {
    ...appraisal,
    id,
    version,
    result: 'appraised',
  })
  expect(
    await as.director.do('planning.sendNational', {
      items: [{ id, version: done.version }],
      number: '88/BC-SCT',
      on: today(),
    }),
  ).toMatchObject({ sent: 1 })
  const sent = await ask(as, year)
  expect(sent.items).toMatchObject([{ standing: 'sent', number: '88/BC-SCT', appraisal: { by: 'council' } }])
  expect(sent.reports).toMatchObject([{ number: '88/BC-SCT', items: 1 }])

  const [seen] = (await ask(as, year, 'ministry')).items
  expect(seen).toMatchObject({
    id,
    provinceName: expect.stringContaining('Cà Mau'),
    mayRecord: true,
    maySend: false,
  })
  const result = {
    id,
    version: seen?.version ?? 0,
    result: 'approved' as const,
    number: '2646/QĐ-BCT',
    on: today(),
  }
  await as.ministry.do('planning.recordNationalResult', { ...result, approvedVnd: 250_000_000 })
  expect(await lineOf(as, year, id)).toMatchObject({
    standing: 'approved',
    approvedVnd: 250_000_000,
    nationalVnd: 300_000_000,
  })
  expect((await ask(as, year)).standings.find(({ standing }) => standing === 'approved')).toEqual({
    standing: 'approved',
    count: 1,
    nationalVnd: 300_000_000,
    approvedVnd: 250_000_000,
  })
})

test('a line that lacks something goes back with a reason, and one criterion unmet stops it', async ({
  as,
  db,
}) => {
  const { lay, year } = await aRoundWithLines(db, as)
  const id = await lay('Mô hình trình diễn chế biến cá khô', money, national)
  const { version } = await lineOf(as, year, id)
  const wrong = {
    ...appraisal,
    id,
    version,
    marks: marks.with(4, { criterion: 'file', mark: 'unmet', note: '' }),
  }
  expect(await refusal(as.appraiser.do('planning.appraiseNational', { ...wrong, result: 'appraised' }))).toBe(
    'planning.national.unmet',
  )
  expect(await refusal(as.appraiser.do('planning.appraiseNational', { ...wrong, result: 'returned' }))).toBe(
    'planning.national.say_why',
  )
  await as.appraiser.do('planning.appraiseNational', { ...wrong, result: 'returned', note: 'Thiếu báo giá' })
  const back = await lineOf(as, year, id)
  expect(back).toMatchObject({
    standing: 'supplement',
    nationalState: null,
    note: 'Thiếu báo giá',
    mayAppraise: true,
  })
  expect(
    await refusal(
      as.appraiser.do('planning.sendNational', {
        items: [{ id, version: back.version }],
        number: '1/BC',
        on: today(),
      }),
    ),
  ).toBe('planning.national.state')
})

test('what the Ministry returned is appraised and sent anew', async ({ as, db }) => {
  const { lay, year } = await aRoundWithLines(db, as)
  const id = await lay('Chuyển giao công nghệ nước mắm', money, national)
  const send = async () => {
    const { version } = await lineOf(as, year, id)
    const done = await as.appraiser.do('planning.appraiseNational', {
      ...appraisal,
      id,
      version,
      result: 'appraised',
    })
    await as.appraiser.do('planning.sendNational', {
      items: [{ id, version: done.version }],
      number: '7/BC-SCT',
      on: today(),
    })
    return done.version + 1
  }
  const result = { id, number: '19/CV', on: today() }
  const version = await send()
  expect(
    await refusal(
      as.appraiser.do('planning.recordNationalResult', { ...result, version, result: 'returned' }),
    ),
  ).toBe('planning.national.say_why')
  await as.appraiser.do('planning.recordNationalResult', {
    ...result,
    version,
    result: 'returned',
    note: 'Cần thuyết minh thêm',
  })
  expect(await lineOf(as, year, id)).toMatchObject({ standing: 'returned', mayAppraise: true })
  await send()
  expect(await lineOf(as, year, id)).toMatchObject({ standing: 'sent' })
})

test('no more is approved than was asked, two people do not answer at once, and no paper is of tomorrow', async ({
  as,
  db,
}) => {
  const { lay, year } = await aRoundWithLines(db, as)
  const id = await lay('Đầu tư lò sấy năng lượng mặt trời', money, national)
  const { version } = await lineOf(as, year, id)
  expect(
    await refusal(
      as.appraiser.do('planning.appraiseNational', {
        ...appraisal,
        id,
        version,
        result: 'appraised',
        on: '2999-01-01',
      }),
    ),
  ).toBe('planning.national.future')
  const done = await as.appraiser.do('planning.appraiseNational', {
    ...appraisal,
    id,
    version,
    result: 'appraised',
  })
  await as.appraiser.do('planning.sendNational', {
    items: [{ id, version: done.version }],
    number: '7/BC',
    on: today(),
  })
  const result = { id, result: 'approved' as const, number: '1/QĐ', on: today() }
  const at = done.version + 1
  expect(
    await refusal(
      as.ministry.do('planning.recordNationalResult', { ...result, version: at, approvedVnd: 300_000_001 }),
    ),
  ).toBe('planning.national.above')
  expect(await refusal(as.ministry.do('planning.recordNationalResult', { ...result, version: at }))).toBe(
    'planning.national.amount',
  )
  await as.ministry.do('planning.recordNationalResult', { ...result, version: at, approvedVnd: 1_000_000 })
  expect(
    await refusal(
      as.director.do('planning.recordNationalResult', { ...result, version: at, approvedVnd: 2_000_000 }),
    ),
  ).toBe('stale_version')
})

test('another province neither sees nor moves it, and the Ministry neither appraises nor sends', async ({
  as,
  db,
}) => {
  const { lay, year } = await aRoundWithLines(db, as)
  const id = await lay('Máy đóng gói bánh phồng tôm', money, national)
  expect((await ask(as, year, 'stranger')).items).toEqual([])
  const { version } = await lineOf(as, year, id)
  const wanted = { ...appraisal, id, version, result: 'appraised' as const }
  expect(['not_found', 'out_of_reach']).toContain(
    await refusal(as.stranger.do('planning.appraiseNational', wanted)),
  )
  expect(await refusal(as.ministry.do('planning.appraiseNational', wanted))).toBe('not_granted')
  expect(
    await refusal(
      as.ministry.do('planning.recordNationalResult', {
        id,
        version,
        result: 'refused',
        number: '1/CV',
        on: today(),
        note: 'Chưa gửi',
      }),
    ),
  ).toBe('planning.national.state')
})

test('late is told against the day of the procedure profile, and nothing is refused for it', async ({
  as,
  db,
}) => {
  const { lay, year, provinceId } = await aRoundWithLines(db, as)
  const { rows } = await db.query<{ id: string }>(
    `insert into planning.profile (province_id, funding, name, confidence, valid_from)
     values ($1, 'national', 'Quy trình thử', 'entered', '2020-01-01') returning id`,
    [provinceId],
  )
  await db.query(
    `insert into planning.profile_step (province_id, profile_id, position, step, who, who_kind, due, sets, confidence)
     values ($1, $2, 1, 'sendNational', 'Sở Công Thương', 'department', $3, 1, 'entered')`,
    [provinceId, rows[0]?.id, JSON.stringify({ month: 1, day: 2, yearOffset: -1 })],
  )
  await db.query('update planning.round set national_profile_id = $2 where province_id = $1 and year = $3', [
    provinceId,
    rows[0]?.id,
    year,
  ])
  const id = await lay('Dây chuyền chế biến mật ong', money, national)
  const { version } = await lineOf(as, year, id)
  const done = await as.appraiser.do('planning.appraiseNational', {
    ...appraisal,
    id,
    version,
    result: 'appraised',
  })
  const answer = await as.appraiser.do('planning.sendNational', {
    items: [{ id, version: done.version }],
    number: '7/BC',
    on: today(),
  })
  expect(answer).toEqual({ sent: 1, dueOn: `${year - 1}-01-02`, late: today() >= `${year - 1}-01-02` })
  const told = await ask(as, year)
  expect(told.profile?.name).toBe('Quy trình thử')
  expect(told.steps).toMatchObject([{ step: 'sendNational', dueOn: `${year - 1}-01-02`, sets: 1 }])
  expect(told.reports[0]?.late).toBe(true)
})
