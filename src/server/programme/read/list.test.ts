import { expect, test } from '#server/testing/door.ts'
import { units } from '../testing.ts'

const sorts = ['title', 'period', 'total', 'updated'] as const

test('the list is read a page at a time, each programme once, in one order', async ({ as }) => {
  for (const n of [1, 2, 3, 4, 5])
    await as.appraiser.do('programme.create', {
      title: `Chương trình khuyến công thử ${n}`,
      level: 'province',
      unitId: units.caMau,
      yearFrom: 2030 + (n % 2),
      yearTo: 2036,
    })
  for (const sort of sorts) {
    const whole = await as.appraiser.ask('programme.list', { sort })
    expect(whole.next).toBeNull()
    const codes: string[] = []
    let after: string | undefined
    for (let page = 0; page < 20; page += 1) {
      const { items, next } = await as.appraiser.ask('programme.list', {
        sort,
        limit: 2,
        ...(after ? { after } : {}),
      })
      expect(items.length).toBeLessThanOrEqual(2)
      codes.push(...items.map(({ code }) => code))
      if (!next) break
      after = next
    }
    expect(codes, sort).toEqual(whole.items.map(({ code }) => code))
    expect(codes.length).toBeGreaterThanOrEqual(5)
  }
})

test('drafts of others fill no page: a visitor’s page is full of what a visitor may read', async ({ as }) => {
  for (const n of [1, 2, 3])
    await as.appraiser.do('programme.create', {
      title: `Bản nháp ${n}`,
      level: 'province',
      unitId: units.caMau,
      yearFrom: 2041,
      yearTo: 2045,
    })
  const all = await as.visitor.ask('programme.list', {})
  const first = await as.visitor.ask('programme.list', { limit: 2 })
  expect(first.items).toEqual(all.items.slice(0, 2))
})

test('a place in the list that nobody was given is refused on its field', async ({ as }) => {
  for (const after of ['abc', Buffer.from('["1","x","t","c"]').toString('base64url')])
    await expect(as.visitor.ask('programme.list', { after })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: ['after'], code: 'wrong_format' }],
    })
})
