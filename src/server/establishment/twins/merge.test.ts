import { expect, test, type Cast } from '#server/testing/door.ts'
import type { Borrowed } from '#server/testing/database.ts'
import { currentOf } from '../index.ts'
import { anEstablishment } from '../testing.ts'
import { taxCodeNo } from './testing.ts'

const aWorkshop = (as: Cast, more: Parameters<typeof anEstablishment>[1] = {}) =>
  anEstablishment(as.appraiser, { name: 'HTX Nước mắm Hải Thành', ...more })

/** A workshop with one of everything. */
async function aFullOne(as: Cast, name: string, more: Parameters<typeof aWorkshop>[1] = {}) {
  const { id } = await aWorkshop(as, {
    name,
    industries: [{ version: '2025', code: '10203', main: true }],
    ...more,
  })
  await as.appraiser.do('establishment.saveProduct', { id, name: `Sản phẩm của ${name}` })
  await as.appraiser.do('establishment.saveEquipment', { id, name: 'Máy sấy', serial: `S-${name}` })
  await as.appraiser.do('establishment.saveContact', { id, name: 'Chị Ba' })
  await as.appraiser.do('establishment.writeYear', { id, year: 2024, workers: 10, revenueVnd: 1_000_000_000 })
  await as.appraiser.do('establishment.addSupport', {
    establishmentId: id,
    year: 2024,
    title: 'Máy sấy',
    source: 'provincial',
    supportVnd: 200_000_000,
  })
  await as.appraiser.do('establishment.addParticipation', {
    establishmentId: id,
    kind: 'fair',
    onDay: '2025-05-01',
    title: 'Hội chợ',
  })
  return await as.appraiser.ask('establishment.get', { id })
}

const tables = [
  'place',
  'industry',
  'snapshot',
  'product',
  'equipment',
  'contact',
  'support',
  'participation',
  'tagged',
]

/** Rows of both together, part by part. */
async function rowsOf(db: Borrowed, ids: string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const { rows } = await db.query<{ n: number }>(
      `select count(*)::int as n from establishment.${table} where establishment_id = any($1)`,
      [ids],
    )
    counts[table] = rows[0]?.n ?? -1
  }
  return counts
}

/** Everything of a head and its rows that a taking back must bring back; versions and moments apart. */
async function stateOf(db: Borrowed, id: string): Promise<unknown> {
  const { rows: heads } = await db.query(
    `select to_jsonb(e.*) - '{version,changed_at,state_on}'::text[] as head from establishment.establishment e where id = $1`,
    [id],
  )
  const parts: unknown[] = []
  for (const table of tables) {
    const { rows } = await db.query(
      `select to_jsonb(t.*) as row from establishment.${table} t where establishment_id = $1 order by t::text`,
      [id],
    )
    parts.push(rows)
  }
  return { heads, parts }
}

test('merging loses no row: what both have together they have after it, each chosen year and field as chosen', async ({
  as,
  db,
}) => {
  const into = await aFullOne(as, 'HTX Hải Thành', { phone: '0913000111' })
  const from = await aFullOne(as, 'Cơ sở Hải Thành', { taxCode: taxCodeNo(3), website: 'haithanh.vn' })
  await as.appraiser.do('establishment.writeYear', { id: from.id, year: 2023, workers: 7 })
  await as.appraiser.do('establishment.writeYear', { id: from.id, year: 2024, seen: 1, workers: 12 })
  const before = await rowsOf(db, [into.id, from.id])
  const [intoNow, fromNow] = [
    await as.appraiser.ask('establishment.get', { id: into.id }),
    await as.appraiser.ask('establishment.get', { id: from.id }),
  ]
  await as.appraiser.do('establishment.merge', {
    id: from.id,
    version: fromNow.version,
    intoId: into.id,
    intoVersion: intoNow.version,
    take: ['taxCode', 'website'],
    takeYears: [2024],
    reason: 'Cùng một xưởng',
  })
  expect(await rowsOf(db, [into.id, from.id])).toEqual(before)
  const after = await as.appraiser.ask('establishment.get', { id: into.id })
  expect(after).toMatchObject({ taxCode: from.taxCode, website: 'haithanh.vn', name: 'HTX Hải Thành' })
  expect(after.otherNames).toContain('Cơ sở Hải Thành')
  expect(after.years.map(({ year, workers }) => [year, workers])).toEqual([
    [2024, 12],
    [2023, 7],
  ])
  expect(after.products).toHaveLength(2)
  expect(after.places.filter(({ main }) => main)).toHaveLength(1)
  expect(after.counts).toMatchObject({ supports: 2, participations: 2 })
  const gone = await as.appraiser.ask('establishment.get', { id: from.id })
  expect(gone).toMatchObject({ state: 'merged', mergedInto: { id: into.id } })
  expect(await currentOf(db, from.id)).toMatchObject({ id: into.id })
})

test('both histories tell of the merging, and the one that went is changed no more', async ({ as }) => {
  const into = await aFullOne(as, 'HTX Hải Thành')
  const from = await aFullOne(as, 'Cơ sở Hải Thành')
  await as.appraiser.do('establishment.merge', {
    id: from.id,
    version: from.version,
    intoId: into.id,
    intoVersion: into.version,
    reason: 'Cùng một xưởng',
  })
  for (const id of [into.id, from.id]) {
    const trail = await as.appraiser.ask('identity.trailOf', { kind: 'establishment', id })
    expect(trail.items.some(({ act }) => act === 'establishment.merge')).toBe(true)
    const { items } = await as.appraiser.ask('establishment.mergings', { id })
    expect(items).toMatchObject([{ fromName: 'Cơ sở Hải Thành', intoName: 'HTX Hải Thành', mayUndo: true }])
  }
  const again = as.appraiser.do('establishment.addSupport', {
    establishmentId: from.id,
    year: 2024,
    title: 'x',
    source: 'provincial',
    supportVnd: 1,
  })
  await expect(again).rejects.toMatchObject({ code: 'step_not_allowed' })
  const back = as.appraiser.do('establishment.merge', {
    id: into.id,
    version: into.version + 1,
    intoId: from.id,
    intoVersion: from.version + 1,
    reason: 'Ngược lại',
  })
  await expect(back).rejects.toMatchObject({ code: 'step_not_allowed' })
})

test('a merging is taken back whole: every row and field is where it was', async ({ as, db }) => {
  const into = await aFullOne(as, 'HTX Hải Thành')
  const from = await aFullOne(as, 'Cơ sở Hải Thành', { taxCode: taxCodeNo(4), website: 'haithanh.vn' })
  const before = [await stateOf(db, into.id), await stateOf(db, from.id)]
  const merged = await as.appraiser.do('establishment.merge', {
    id: from.id,
    version: from.version,
    intoId: into.id,
    intoVersion: into.version,
    take: ['name', 'taxCode', 'website'],
    takeYears: [2024],
    reason: 'Cùng một xưởng',
  })
  expect(merged.intoVersion).toBe(into.version + 1)
  await as.appraiser.do('establishment.unmerge', { id: from.id, version: from.version + 1, reason: 'Nhầm' })
  expect([await stateOf(db, into.id), await stateOf(db, from.id)]).toEqual(before)
  expect(await currentOf(db, from.id)).toMatchObject({ id: from.id, state: 'active' })
})

test('what was changed after a merging does not go back half: taking back is refused, and nothing moves', async ({
  as,
  db,
}) => {
  const into = await aFullOne(as, 'HTX Hải Thành')
  const from = await aFullOne(as, 'Cơ sở Hải Thành')
  await as.appraiser.do('establishment.merge', {
    id: from.id,
    version: from.version,
    intoId: into.id,
    intoVersion: into.version,
    reason: 'Cùng một xưởng',
  })
  const { items } = await as.appraiser.ask('establishment.supports', { id: into.id })
  const [went] = items
  await as.appraiser.do('establishment.dropSupport', { id: went?.id ?? '', version: 1, reason: 'Ghi nhầm' })
  await as.appraiser.do('establishment.dropSupport', {
    id: items[1]?.id ?? '',
    version: 1,
    reason: 'Ghi nhầm',
  })
  const before = await stateOf(db, into.id)
  const back = as.appraiser.do('establishment.unmerge', {
    id: from.id,
    version: from.version + 1,
    reason: 'Nhầm',
  })
  await expect(back).rejects.toMatchObject({ fields: [{ path: ['id'], code: 'twins.touched' }] })
  expect(await stateOf(db, into.id)).toEqual(before)
})

test('before two become one a person sees where they differ, what is proposed, and how many rows go over', async ({
  as,
}) => {
  const into = await aFullOne(as, 'HTX Hải Thành')
  const from = await aFullOne(as, 'Cơ sở Hải Thành', { phone: '0913000222', representative: 'Trần Văn Hải' })
  const seen = await as.appraiser.ask('establishment.mergePreview', { intoId: into.id, fromId: from.id })
  expect(seen.fields).toEqual([
    { field: 'name', into: 'HTX Hải Thành', from: 'Cơ sở Hải Thành', proposed: 'into' },
    { field: 'representative', into: '', from: 'Trần Văn Hải', proposed: 'from' },
    { field: 'phone', into: '', from: '•••••••222', proposed: 'from' },
  ])
  expect(seen.years).toMatchObject([{ year: 2024 }])
  expect(seen.parts).toContainEqual({ part: 'supports', into: 1, from: 1 })
  expect(seen.refusal).toBeNull()
})

test('a stale look at either of two is refused, and so is a merging with itself', async ({ as }) => {
  const into = await aWorkshop(as)
  const from = await aWorkshop(as, { registrationNo: '61-0002' })
  const merge = (more: object) =>
    as.appraiser.do('establishment.merge', {
      id: from.id,
      version: 1,
      intoId: into.id,
      intoVersion: 1,
      reason: 'Một',
      ...more,
    })
  await expect(merge({ version: 9 })).rejects.toMatchObject({ code: 'stale_version' })
  await expect(merge({ intoVersion: 9 })).rejects.toMatchObject({ code: 'stale_version' })
  await expect(merge({ intoId: from.id })).rejects.toMatchObject({ fields: [{ path: ['intoId'] }] })
  await expect(merge({ reason: '' })).rejects.toMatchObject({ code: 'reason_required' })
})
