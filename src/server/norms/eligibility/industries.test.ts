import { Problem } from '#contract/kernel/problem.ts'
import { expect, test } from '#server/testing/door.ts'

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? (error.fields[0]?.code ?? error.code) : String(error)),
  )

test('industries are found without diacritics, by the beginning of a code, and as a tree', async ({ as }) => {
  const { items, version } = await as.visitor.ask('norms.industries', { q: 'thuy san che bien' })
  expect(version).toBe('2025')
  expect(items.some(({ code }) => code === '102')).toBe(true)
  const byCode = await as.visitor.ask('norms.industries', { q: '1020' })
  expect(byCode.items[0]).toMatchObject({
    code: '1020',
    above: expect.arrayContaining(['Sản xuất, chế biến thực phẩm']),
  })
  const top = await as.visitor.ask('norms.industries', {})
  expect(top.items.map(({ code }) => code)).toEqual(['B', 'C', 'D', 'E'])
  const below = await as.visitor.ask('norms.industries', { below: 'C', limit: 100 })
  expect(below.items.length).toBe(24)
  expect(below.items[0]).toMatchObject({ code: '10', hasChildren: true })
  const these = await as.visitor.ask('norms.industries', { codes: '2025:2592,2025:10201' })
  expect(these.items.map(({ code }) => code)).toEqual(['2592', '10201'])
})

test('a province judges a code otherwise, for itself alone', async ({ as }) => {
  const asked = { kind: 'sme', size: 'small', industries: '2025:36000' } as const
  const industry = async (provinceId: string) =>
    (await as.visitor.ask('norms.judge', { ...asked, on: '2026-11-21', provinceId })).looked.find(
      ({ aspect }) => aspect === 'industry',
    )?.outcome
  expect(await industry('96')).toBe('failed')
  const { id } = await as.appraiser.do('norms.mapIndustry', {
    letter: 'b',
    version: '2025',
    code: '36',
    sense: 'in',
    note: 'Nước đóng bình',
  })
  expect(await industry('96')).toBe('passed')
  expect(await industry('91')).toBe('failed')
  expect(await codeOf(as.stranger.do('norms.unmapIndustry', { id, reason: 'Thử' }))).toMatch(
    /^(out_of_reach|not_granted)$/,
  )
  await as.appraiser.do('norms.unmapIndustry', { id, reason: 'Nhập nhầm' })
  expect(await industry('96')).toBe('failed')
})

test('a code that is not in the classification is refused on its field', async ({ as }) => {
  const map = (part: object) =>
    codeOf(
      as.appraiser.do('norms.mapIndustry', {
        letter: 'b',
        version: '2025',
        code: '9876',
        sense: 'in',
        ...part,
      }),
    )
  expect(await map({})).toBe('industry.unknown')
  expect(await map({ letter: 'z', code: '10' })).toBe('industry.letter')
  expect(await map({ version: '2018', code: '1020' })).toBe('done')
})

test('what is written of a commune gives it priority from its day; where nothing is, it is not a no', async ({
  as,
}) => {
  const { items } = await as.visitor.ask('territory.search', { q: 'Xã Đất Mũi, Cà Mau', date: '2026-11-21' })
  const unitId = items[0]?.id ?? ''
  const subject = { kind: 'businessHousehold', industries: '2025:10204', placeId: unitId } as const
  const border = async (on: string) =>
    (await as.visitor.ask('norms.judge', { ...subject, on })).priorities.find(
      ({ group, rank, local }) => group === 'place' && rank === 1 && !local,
    )?.outcome
  expect(await border('2026-11-21')).toBe('unclear')
  const said = {
    unitId,
    attribute: 'border',
    value: 'yes',
    validFrom: '2026-01-01',
    basis: 'QĐ thử',
  } as const
  const { id, version } = await as.appraiser.do('norms.setAttribute', said)
  expect(await border('2026-11-21')).toBe('passed')
  expect(await border('2025-12-31')).toBe('unclear')
  const set = (part: object) => codeOf(as.appraiser.do('norms.setAttribute', { ...said, ...part }))
  expect(await set({ validFrom: '2026-06-01' })).toBe('attribute.overlap')
  expect(await set({ value: 'maybe', validFrom: '2020-01-01' })).toBe('attribute.unit')
  expect(await set({ attribute: 'island', value: 'maybe' })).toBe('attribute.value')
  expect(await set({ unitId: 'p:91:2025-07-01', attribute: 'island' })).toBe('attribute.unit')
  const { items: list } = await as.visitor.ask('norms.unitAttributes', { q: 'dat mui', provinceId: '96' })
  expect(list.map(({ attribute }) => attribute)).toEqual(['border'])
  await as.appraiser.do('norms.dropAttribute', { id, version, reason: 'Nhập nhầm' })
  expect(await border('2026-11-21')).toBe('unclear')
})
