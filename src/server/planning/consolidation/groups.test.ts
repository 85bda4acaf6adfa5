import fc from 'fast-check'
import type { Money, PlanSource } from '#contract/planning/nouns.ts'
import { planSources } from '#contract/planning/nouns.ts'
import { expect, test } from '#server/testing/door.ts'
import { openedRound, planYear as year } from '../testing.ts'
import { linesOf, refusals } from './testing.ts'

const sums = (rows: readonly { asked: number[]; now: number[] }[]) =>
  planSources.map((_, at) => ({
    asked: rows.reduce((sum, { asked }) => sum + (asked[at] ?? 0), 0),
    now: rows.reduce((sum, { now }) => sum + (now[at] ?? 0), 0),
  }))

/** The first line with the others, as merging is asked. */
const joined = (rows: readonly { id: string; version: number }[]) => {
  const [first = { id: '', version: 0 }, ...others] = rows.map(({ id, version }) => ({ id, version }))
  return { ...first, others }
}

/** State and money of lines, whatever their order. */
const pictured = (rows: readonly { id: string; state: string; now: number[] }[]) =>
  new Map(rows.map(({ id, state, now }) => [id, `${state} ${now.join(' ')}`]))

const cut = (money: Money): Money =>
  Object.fromEntries(Object.entries(money).map(([source, amount]) => [source, Math.floor(amount / 2)]))

const money = fc.dictionary(
  fc.constantFrom<PlanSource>(...planSources),
  fc.integer({ min: 2, max: 900_000_000 }),
  {
    minKeys: 1,
  },
)

test('merging keeps every đồng of every source, asked and as trimmed, and taking apart gives all of it back', async ({
  as,
  db,
}) => {
  const round = await openedRound(as)
  const plan = { ...round, unitPlanId: round.communePlan }
  const seen = async (ids: readonly string[]) =>
    (await as.appraiser.ask('planning.items', { year })).items.filter(({ id }) => ids.includes(id))
  const lines = fc.array(fc.record({ money, desk: fc.constantFrom('asked', 'kept', 'trimmed') }), {
    minLength: 2,
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(lines, async (wanted) => {
      const made = await linesOf(db, plan, wanted)
      for (const [at, line] of made.entries()) {
        const { desk, money: asked = {} } = wanted[at] ?? {}
        if (desk === 'kept') await as.appraiser.do('planning.keepItem', line)
        if (desk === 'trimmed')
          await as.appraiser.do('planning.trimItem', { ...line, money: cut(asked), reason: 'Giảm nửa' })
      }
      const before = await seen(made.map(({ id }) => id))
      const { group, merged } = await as.appraiser.do('planning.mergeItems', {
        ...joined(before),
        title: 'Máy sấy cho các hộ làm tôm khô',
      })
      expect(sums([group])).toEqual(sums(before))
      expect(group.parts).toBe(before.length)
      expect(await seen(merged)).toEqual([])
      const { lines: after } = await as.director.do('planning.splitItem', group)
      expect(pictured(after)).toEqual(pictured(before))
      expect(await seen([group.id])).toEqual([])
    }),
    { numRuns: 6 },
  )
})

test('a group takes and gives back the proposals of all its lines, and has their beneficiaries', async ({
  as,
  db,
}) => {
  const round = await openedRound(as)
  const { establishmentId } = (
    await db.query<{ establishmentId: string }>(
      `select id::text as "establishmentId" from establishment.establishment where name = 'HTX Tôm khô Rạch Gốc'`,
    )
  ).rows[0] ?? { establishmentId: '' }
  const items = await linesOf(db, { ...round, unitPlanId: round.communePlan }, [
    { establishmentIds: [establishmentId], quantity: 2 },
    { establishmentIds: [establishmentId] },
  ])
  const { group } = await as.appraiser.do('planning.mergeItems', {
    ...joined(items),
    title: 'Nhóm máy sấy',
  })
  expect(group).toMatchObject({ beneficiaries: 'HTX Tôm khô Rạch Gốc', quantity: 3, arrangement: 'group' })
  const kept = await as.appraiser.do('planning.keepItem', group)
  expect(kept.state).toBe('kept')
  const put = await as.appraiser.do('planning.restoreItem', kept)
  expect(put.now).toEqual(group.now)
  expect(
    await refusals(
      as.appraiser.do('planning.editItem', { ...put, item: { kind: 'task', title: 'Khác', area: 3 } }),
    ),
  ).toEqual(['item.title: too_short'])
})

test('lines of different contents, of another round or seen too early are not merged', async ({ as, db }) => {
  const round = await openedRound(as)
  const plan = { ...round, unitPlanId: round.communePlan }
  const [one, other, third] = await linesOf(db, plan, [{}, { area: 4 }, {}])
  if (!one || !other || !third) return
  const merge = (items: { id: string; version: number }[]) =>
    refusals(as.appraiser.do('planning.mergeItems', { ...joined(items), title: 'Nhóm thử' }))
  expect(await merge([one, other])).toEqual(['others: planning.merge_unlike'])
  expect(await merge([one, { ...third, version: 9 }])).toEqual(['stale_version'])
  expect(await merge([one, one])).toEqual(['others: planning.merge_unlike'])
  expect(await refusals(as.appraiser.do('planning.splitItem', one))).toEqual(['id: planning.not_group'])
  expect(
    await refusals(as.stranger.do('planning.mergeItems', { ...joined([one, third]), title: 'Nhóm thử' })),
  ).toEqual(['out_of_reach'])
})
