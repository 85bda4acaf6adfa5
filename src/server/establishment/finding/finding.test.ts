import fc from 'fast-check'
import type { Borrowed } from '#server/testing/database.ts'
import { type Cast, expect, test } from '#server/testing/door.ts'
import { anEstablishment, form, place, units } from '../testing.ts'

const entered = async (as: Cast, name: string, more: Parameters<typeof form>[0] = {}): Promise<string> =>
  (await anEstablishment(as.appraiser, { name, ...more })).id

const found = async (as: Cast, q: string, more: object = {}): Promise<string[]> =>
  (await as.appraiser.ask('establishment.list', { q, ...more })).items.map(({ name }) => name)

const seafood = 'Hợp tác xã Chế biến Thủy sản Đại Thành'

test('words find in any order, with or without marks and case, đ as d, the last one half typed', async ({
  as,
}) => {
  await entered(as, seafood)
  await entered(as, 'Cơ sở mộc Hòa Bình')
  const words = ['chế', 'BIEN', 'thuỷ', 'San', 'đại', 'DAI', 'thành', 'tac', 'hợp']
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(words, { minLength: 1 }), fc.boolean(), async (typed, half) => {
      const last = typed.at(-1) ?? ''
      const q = [...typed.slice(0, -1), half ? last.slice(0, 2) : last].join('  ')
      expect(await found(as, q), q).toContain(seafood)
    }),
    { numRuns: 25 },
  )
  expect(await found(as, 'thuy san moc')).toEqual([])
})

test('a name that holds the words as they were typed stands before one that holds them anywhere', async ({
  as,
}) => {
  const whole = 'HTX Nước mắm Hòn Thơm'
  await entered(as, whole)
  const apart = 'Cơ sở mắm Hòn Đá, nước lọc'
  await entered(as, apart)
  expect(await found(as, 'nuoc mam')).toEqual([whole, apart])
  const first = await as.appraiser.ask('establishment.list', { q: 'nuoc mam', limit: 1 })
  const second = await as.appraiser.ask('establishment.list', {
    q: 'nuoc mam',
    limit: 1,
    after: first.next ?? '',
  })
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([whole, apart])
  expect(second.next).toBeNull()
})

test('product, place, industry, representative and tax code find, and the row says where', async ({ as }) => {
  const id = await entered(as, 'Cơ sở Út Mười', {
    taxCode: '9900000062',
    representative: 'Lâm Thị Bé',
    industries: [{ version: '2025', code: '10202', main: true }],
  })
  await as.appraiser.do('establishment.saveProduct', { id, name: 'Khô cá lóc' })
  const reason = async (q: string) =>
    (await as.appraiser.ask('establishment.list', { q })).items.find((row) => row.id === id)?.foundIn
  expect(await reason('ut muoi kho ca loc')).toEqual({ where: 'product', text: 'Khô cá lóc' })
  expect(await reason('lam thi be')).toEqual({ where: 'representative', text: 'Lâm Thị Bé' })
  expect(await reason('phan ngoc hien')).toMatchObject({ where: 'place' })
  expect(await reason('10202')).toEqual({ where: 'number', text: '' })
  expect(await reason('990000')).toEqual({ where: 'number', text: '' })
  expect(await found(as, '', { industry: 'C' })).toContain('Cơ sở Út Mười')
  expect(await found(as, '', { industry: '102' })).toContain('Cơ sở Út Mười')
  expect(await found(as, '', { industry: '11' })).not.toContain('Cơ sở Út Mười')
})

test('a telephone and an identity number find whole and never by a part, and stay masked', async ({ as }) => {
  const name = 'Hộ kinh doanh Tư Cua'
  await entered(as, name, {
    kind: 'businessHousehold',
    taxCode: '096085001234',
    identityNumber: '096085001234',
    phone: '0918 555 222',
  })
  for (const q of ['0918555222', '0918 555 222', '+84 918 555 222', '096085001234'])
    expect(await found(as, q), q).toEqual([name])
  for (const q of ['091855', '0918 555', '09608500123', '5222']) expect(await found(as, q), q).toEqual([])
  const [row] = (await as.appraiser.ask('establishment.list', { q: 'tu cua' })).items
  expect(row).toMatchObject({ taxCode: null, phone: '•••••••222' })
})

test('filters narrow, and the count and the map say the same as the list', async ({ as, db }) => {
  await manyOf(as)
  const cases: object[] = [
    {},
    { kind: 'cooperative' },
    { women: 'yes' },
    { exports: 'yes', kind: 'cooperative' },
    { q: 'htx' },
    { q: 'nuoc', kind: 'cooperative' },
    { unit: 'c:31843:2025-07-01' },
    { unit: 'p:96:2025-07-01' },
    { unit: 'p:91:2025-07-01' },
    { supported: 'never' },
    { supported: '2024' },
    { changedSince: '2999-01-01' },
    { state: 'active', industry: '10' },
  ]
  for (const filters of cases) {
    const { items } = await as.appraiser.ask('establishment.list', { ...filters, limit: 200 })
    const { count } = await as.appraiser.ask('establishment.count', filters)
    const map = await as.appraiser.ask('establishment.map', filters)
    expect(count, JSON.stringify(filters)).toBe(items.length)
    expect(map.total, JSON.stringify(filters)).toBe(items.length)
    expect(map.places.reduce((sum, one) => sum + one.count, map.elsewhere)).toBe(map.total)
  }
  expect(await whose(db)).toBeGreaterThan(0)
})

/** A handful that differ in what filters look at. */
async function manyOf(as: Cast): Promise<void> {
  await entered(as, 'HTX Nước đá Năm Căn', { exports: true })
  await entered(as, 'HTX Gỗ Trần Thời', {
    womenOwned: true,
    places: [place({ unitId: units.hongDan })],
  })
  const id = await entered(as, 'HTX Nước mắm Khánh Hội', {
    kind: 'cooperative',
    womenOwned: true,
    industries: [{ version: '2025', code: '10202', main: true }],
  })
  await as.appraiser.do('establishment.addSupport', {
    establishmentId: id,
    year: 2024,
    title: 'Máy chiết rót',
    source: 'provincial',
    supportVnd: 150_000_000,
  })
}

const whose = async (db: Borrowed): Promise<number> =>
  (
    await db.query<{ n: number }>(
      `select count(*)::int as n from establishment.finding where words @@ '''y:2024'''::tsquery`,
    )
  ).rows[0]?.n ?? 0

test('every order goes through all of them once, page by page', async ({ as }) => {
  await manyOf(as)
  for (const sort of ['best', 'new', 'name', 'workers', 'changed'] as const) {
    const names: string[] = []
    let after: string | undefined
    do {
      const page = await as.appraiser.ask('establishment.list', {
        sort,
        limit: 2,
        ...(after ? { after } : {}),
      })
      names.push(...page.items.map(({ name }) => name))
      after = page.next ?? undefined
    } while (after)
    expect(new Set(names).size, sort).toBe(names.length)
    expect(names, sort).toEqual(expect.arrayContaining(['HTX Nước đá Năm Căn', 'HTX Nước mắm Khánh Hội']))
  }
})

test('nobody finds what lies out of their reach', async ({ as }) => {
  await entered(as, seafood)
  const seen = async (who: Cast[keyof Cast]) =>
    (await who.ask('establishment.list', { q: 'thuy san dai thanh' })).items.length
  expect(await seen(as.appraiser)).toBe(1)
  expect(await seen(as.ministry)).toBe(1)
  expect(await seen(as.commune)).toBe(1)
  expect(await seen(as.stranger)).toBe(0)
  const { count } = await as.stranger.ask('establishment.count', { q: 'thuy san dai thanh' })
  expect(count).toBe(0)
  const other = await entered(as, 'HTX Thủy sản Đại Thành Hai', {
    places: [place({ unitId: units.hongDan })],
  })
  expect(await seen(as.appraiser)).toBe(2)
  expect(
    (await as.commune.ask('establishment.list', { q: 'dai thanh' })).items.map(({ id }) => id),
  ).not.toContain(other)
})

test('a record that was corrected is found by what it says now', async ({ as }) => {
  const id = await entered(as, 'Cơ sở Hương Tràm')
  const { version } = await as.appraiser.ask('establishment.get', { id })
  await as.appraiser.do('establishment.correct', { ...form({ name: 'Cơ sở Mật ong U Minh' }), id, version })
  expect(await found(as, 'huong tram')).toEqual([])
  expect(await found(as, 'mat ong u minh')).toEqual(['Cơ sở Mật ong U Minh'])
})

test('what a list tells of supports, products, industry and tags is what stands there now', async ({
  as,
}) => {
  const id = await entered(as, 'Cơ sở Bánh phồng tôm Năm Căn', {
    industries: [
      { version: '2025', code: '10202', main: true },
      { version: '2025', code: '10710', main: false },
    ],
  })
  const row = async () => {
    const [first] = (await as.appraiser.ask('establishment.list', { q: 'banh phong tom nam can' })).items
    const { supportCount, supportVnd, supportYear, stars, tags, industry } = first ?? {}
    return [industry?.code, supportCount, supportVnd, supportYear, stars, tags?.map(({ name }) => name)]
  }
  expect(await row()).toEqual(['10202', 0, 0, null, null, []])
  const support = { establishmentId: id, title: 'Máy sấy', source: 'provincial' as const }
  await as.appraiser.do('establishment.addSupport', { ...support, year: 2023, supportVnd: 100_000_000 })
  await as.appraiser.do('establishment.addSupport', { ...support, year: 2021, supportVnd: 50_000_000 })
  await as.appraiser.do('establishment.saveProduct', { id, name: 'Bánh phồng tôm', ocopStars: 4 })
  const tag = await as.appraiser.do('establishment.saveTag', { name: 'Làng nghề', tone: 'blue' })
  await as.appraiser.do('establishment.tag', { tagId: tag.id, ids: [id] })
  expect(await row()).toEqual(['10202', 2, 150_000_000, 2023, 4, ['Làng nghề']])
  await as.appraiser.do('establishment.dropTag', { id: tag.id })
  expect(await row()).toEqual(['10202', 2, 150_000_000, 2023, 4, []])
})
