import { expect, test, type Cast } from '#server/testing/door.ts'
import { currentOf, findOverlaps, recordParticipation, recordSupport } from '../index.ts'
import { SupportFields } from '#contract/establishment/history/acts.ts'
import { anEstablishment, place, units } from '../testing.ts'

const dryer = {
  year: 2024,
  title: 'Hỗ trợ máy sấy',
  source: 'provincial' as const,
  supportVnd: 200_000_000,
  counterpartVnd: 300_000_000,
  costItem: 'Máy sấy năng lượng mặt trời',
  serial: 'SN-77 A',
}
const paid = async (as: Cast, establishmentId: string, more: object = {}) =>
  await as.appraiser.do('establishment.addSupport', { ...dryer, establishmentId, ...more })

test('support of earlier years stands on the card with sums by source; it is set right by version and taken out with a reason', async ({
  as,
}) => {
  const { id } = await anEstablishment(as.appraiser)
  const { id: first } = await paid(as, id)
  await paid(as, id, {
    year: 2022,
    source: 'national',
    title: 'Mô hình trình diễn',
    serial: '',
    supportVnd: 500_000_000,
  })
  const seen = await as.appraiser.ask('establishment.supports', { id })
  expect(seen.items.map(({ year }) => year)).toEqual([2024, 2022])
  expect(seen.total).toEqual({ count: 2, supportVnd: 700_000_000, counterpartVnd: 600_000_000 })
  expect(seen.bySource).toHaveLength(2)
  await as.appraiser.do('establishment.correctSupport', {
    ...dryer,
    id: first,
    version: 1,
    supportVnd: 210_000_000,
  })
  const stale = as.appraiser.do('establishment.correctSupport', { ...dryer, id: first, version: 1 })
  await expect(stale).rejects.toMatchObject({ code: 'stale_version' })
  const silent = as.appraiser.do('establishment.dropSupport', { id: first, version: 2, reason: '' })
  await expect(silent).rejects.toMatchObject({ code: 'invalid', fields: [{ path: ['reason'] }] })
  await as.appraiser.do('establishment.dropSupport', { id: first, version: 2, reason: 'Ghi nhầm cơ sở' })
  expect((await as.appraiser.ask('establishment.supports', { id })).total.count).toBe(1)
})

test('a support of a year to come is only planned, a decision does not come later than today, a machine has its cost item', async ({
  as,
}) => {
  const { id } = await anEstablishment(as.appraiser)
  const wrong = paid(as, id, { year: 2099, decidedOn: '2099-01-01', costItem: '' })
  await expect(wrong).rejects.toMatchObject({
    fields: [
      { path: ['year'], code: 'support.future' },
      { path: ['decidedOn'], code: 'date.future' },
      { path: ['costItem'], code: 'support.serialOnly' },
    ],
  })
  await paid(as, id, { year: 2099, state: 'planned' })
})

test('a commune officer writes in their commune and nowhere else; an owner reads their own', async ({
  as,
}) => {
  const here = await anEstablishment(as.appraiser)
  const there = await anEstablishment(as.appraiser, { places: [place({ unitId: units.hongDan })] })
  await as.commune.do('establishment.addSupport', { ...dryer, establishmentId: here.id })
  const outside = as.commune.do('establishment.addSupport', { ...dryer, establishmentId: there.id })
  await expect(outside).rejects.toMatchObject({ code: 'out_of_reach' })
  await expect(as.commune.ask('establishment.supports', { id: there.id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(as.owner.ask('establishment.impact', { id: here.id })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('what this house’s own projects wrote is followed to the record that goes on, written once, and not set right by hand', async ({
  as,
  db,
}) => {
  const into = await anEstablishment(as.appraiser, { name: 'HTX Một' })
  const from = await anEstablishment(as.appraiser, { name: 'HTX Hai', registrationNo: '61-2' })
  await as.appraiser.do('establishment.merge', {
    id: from.id,
    version: from.version,
    intoId: into.id,
    intoVersion: into.version,
    reason: 'Cùng một xưởng',
  })
  expect(await currentOf(db, from.id)).toMatchObject({ id: into.id })
  const origin = { kind: 'project', id: '01890000-0000-7000-8000-000000000001' }
  const fields = SupportFields.parse(dryer)
  const id = await recordSupport(db, { establishmentId: from.id, origin, fields })
  const again = { ...fields, supportVnd: 1 }
  expect(await recordSupport(db, { establishmentId: into.id, origin, fields: again })).toBe(id)
  const { items } = await as.appraiser.ask('establishment.supports', { id: into.id })
  expect(items).toMatchObject([{ supportVnd: 1, record: origin }])
  const byHand = as.appraiser.do('establishment.dropSupport', { id, version: 2, reason: 'x' })
  await expect(byHand).rejects.toMatchObject({ code: 'step_not_allowed' })
  await recordParticipation(db, {
    establishmentId: from.id,
    origin,
    fields: { kind: 'fair', onDay: '2025-05-01', title: 'Hội chợ', place: '', result: '' },
  })
  const took = await as.appraiser.ask('establishment.participations', { id: into.id })
  expect(took.items).toMatchObject([{ title: 'Hội chợ', record: origin }])
})

test('what it took part in is written, set right and taken out; a day to come is refused', async ({ as }) => {
  const { id: establishmentId } = await anEstablishment(as.appraiser)
  const fair = { kind: 'fair' as const, onDay: '2025-06-01', title: 'Hội chợ OCOP' }
  const { id, version } = await as.commune.do('establishment.addParticipation', { ...fair, establishmentId })
  await as.commune.do('establishment.correctParticipation', { ...fair, id, version, result: 'Ba hợp đồng' })
  const seen = await as.commune.ask('establishment.participations', { id: establishmentId })
  expect(seen.items).toMatchObject([{ result: 'Ba hợp đồng', version: 2 }])
  await as.commune.do('establishment.dropParticipation', { id, version: 2, reason: 'Ghi nhầm' })
  const future = as.commune.do('establishment.addParticipation', {
    ...fair,
    establishmentId,
    onDay: '2099-01-01',
  })
  await expect(future).rejects.toMatchObject({ fields: [{ path: ['onDay'], code: 'date.future' }] })
})

test('impact is reckoned from the yearly figures around each support, with what is missing and the leverage', async ({
  as,
}) => {
  const { id } = await anEstablishment(as.appraiser)
  await paid(as, id)
  await paid(as, id, { year: 2019, serial: '', counterpartVnd: null, title: 'Phòng trưng bày' })
  await as.appraiser.do('establishment.writeYear', { id, year: 2023, workers: 10 })
  await as.appraiser.do('establishment.writeYear', { id, year: 2025, workers: 14 })
  const { items, leverage } = await as.appraiser.ask('establishment.impact', { id })
  expect(items[0]?.changes[0]).toMatchObject({
    measure: 'workers',
    before: 10,
    after: 14,
    difference: 4,
    percent: 40,
  })
  expect(items[1]?.missing).toHaveLength(2)
  expect(leverage).toEqual({ supportVnd: 200_000_000, counterpartVnd: 300_000_000, ratio: 1.5, unknown: 1 })
})

test('the same cost item and the same machine are found, gravest first, with the record and the ground', async ({
  as,
}) => {
  const { id } = await anEstablishment(as.appraiser)
  const other = await anEstablishment(as.appraiser, { name: 'HTX Khác', registrationNo: '61-2' })
  await paid(as, id)
  await paid(as, other.id, { serial: 'sn-99', title: 'Máy ép', costItem: 'Máy ép' })
  const { items, searched } = await as.appraiser.ask('establishment.overlaps', {
    id,
    costItems: 'Mua máy sấy năng lượng mặt trời\nTủ trưng bày',
    serials: 'SN-99',
  })
  expect(items.map(({ grade, reason, found }) => [grade, reason, found?.establishmentId])).toEqual([
    ['same', 'serial', other.id],
    ['same', 'costItem', id],
  ])
  expect(items[0]?.text).toContain('HTX Khác')
  expect(items[0]?.basis).toContain('TTLT 26/2014')
  expect(searched.supports).toBe(1)
})

test('a machine paid for in another province comes out, but never whose it is or when', async ({
  as,
  db,
}) => {
  const { id } = await anEstablishment(as.appraiser)
  await db.query(
    `with e as (insert into establishment.establishment (province_id, kind, name) values ('91', 'sme', 'Công ty Bí mật') returning id)
     insert into establishment.support (province_id, establishment_id, year, title, source, cost_item, serial)
     select '91', id, 2023, 'Máy bí mật', 'provincial', 'Máy', 'AG-1' from e`,
  )
  const { items } = await as.appraiser.ask('establishment.overlaps', { id, serials: 'ag-1' })
  expect(items).toMatchObject([{ grade: 'same', reason: 'elsewhere', found: null, asked: 'ag-1' }])
  expect(JSON.stringify(items)).not.toMatch(/[Bb]í mật|2023|91/)
})

test('nothing out of reach is told by overlaps, whoever asks', async ({ as, db }) => {
  const own = await anEstablishment(as.appraiser, { name: 'HTX Gần', phone: '0913000111' })
  const far = await anEstablishment(as.appraiser, {
    name: 'HTX Xa Xôi',
    registrationNo: '61-2',
    phone: '0913000111',
    places: [place({ unitId: units.hongDan })],
  })
  await paid(as, far.id)
  const question = {
    establishmentId: own.id,
    costItems: [{ text: dryer.costItem }],
    serials: [dryer.serial],
    years: [2026],
  }
  for (const who of ['commune', 'owner', 'collaborator', 'stranger', 'visitor'] as const) {
    const { items } = await findOverlaps(db, await as[who].actor(), question)
    expect(items.length, who).toBeGreaterThan(0)
    expect(JSON.stringify(items), who).not.toMatch(/Xa Xôi|2024|200000000/)
  }
  const { items } = await findOverlaps(db, await as.appraiser.actor(), question)
  expect(JSON.stringify(items)).toMatch(/Xa Xôi/)
})
