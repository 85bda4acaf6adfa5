import { expect, test, type Cast } from '#server/testing/door.ts'
import { twinsOf } from './alike.ts'
import { anEstablishment, form, place, units } from '../testing.ts'
import { taxCodeNo } from './testing.ts'

const aWorkshop = (as: Cast, more: Parameters<typeof anEstablishment>[1] = {}) =>
  anEstablishment(as.appraiser, { name: 'HTX Nước mắm Hải Thành', ...more })

const pairs = async (as: Cast, q = '') =>
  (await as.appraiser.ask('establishment.twins', { q })).items.map(({ one, other, reasons, score }) => ({
    names: [one.name, other.name].toSorted(),
    reasons: reasons.toSorted(),
    score,
  }))

test('one establishment under two ways of writing its name in one commune is a likely twin', async ({
  as,
}) => {
  await aWorkshop(as, { name: 'Công ty TNHH Một thành viên Nước mắm Hải Thành' })
  await aWorkshop(as, { name: 'Cơ sở nước mắm HẢI THÀNH', kind: 'businessHousehold' })
  await aWorkshop(as, { name: 'HTX Nước mắm Hải Thànhh' })
  const found = await pairs(as, 'hai thanh')
  expect(found.map(({ reasons }) => reasons)).toEqual([
    ['samePlaceName'],
    ['nearPlaceName'],
    ['nearPlaceName'],
  ])
  expect(found[0]?.score).toBe(80)
})

test('the same name in another commune, or a name that only shares its trade, is no twin', async ({ as }) => {
  await aWorkshop(as)
  await aWorkshop(as, { name: 'HTX Nước mắm Phú Quý' })
  await aWorkshop(as, { places: [{ unitId: units.hongDan, main: true }] })
  expect(await pairs(as, 'hai thanh')).toEqual([])
})

test('one telephone and one identity number are told with their reasons, each adding to the likeness', async ({
  as,
}) => {
  const number = '096085001234'
  await aWorkshop(as, {
    name: 'Hộ kinh doanh Sáu Lành',
    kind: 'businessHousehold',
    identityNumber: number,
    phone: '0913 000 111',
  })
  await aWorkshop(as, {
    name: 'Cơ sở Út Mười',
    kind: 'businessHousehold',
    identityNumber: number,
    phone: '0913000111',
  })
  const [found] = await pairs(as, 'ut muoi')
  expect(found).toMatchObject({ reasons: ['identityNumber', 'phone'], score: 92 })
  const { items } = await as.appraiser.ask('establishment.twins', { q: 'ut muoi' })
  expect(items[0]?.one.identityNumber, 'masked').toBe('•••••••234')
})

test('two that were said to be two are not asked about again', async ({ as }) => {
  const one = await aWorkshop(as)
  const other = await aWorkshop(as, { registrationNo: '61-0002' })
  expect(await pairs(as, 'hai thanh')).toHaveLength(1)
  await as.appraiser.do('establishment.keepApart', {
    oneId: other.id,
    otherId: one.id,
    why: 'Cha và con, hai xưởng',
  })
  expect(await pairs(as, 'hai thanh')).toEqual([])
  const itself = as.appraiser.do('establishment.keepApart', { oneId: one.id, otherId: one.id, why: 'x' })
  await expect(itself).rejects.toMatchObject({ fields: [{ path: ['otherId'], code: 'twins.itself' }] })
})

test('who types a name or a tax code that is there already is told of it while typing', async ({ as }) => {
  const taxCode = taxCodeNo(7)
  const { id } = await aWorkshop(as, { taxCode })
  const typed = { name: 'cty tnhh nuoc mam hai thanh', unitId: units.phanNgocHien }
  const byName = await as.commune.ask('establishment.alike', typed)
  expect(byName.items).toMatchObject([{ id, reasons: ['samePlaceName'] }])
  const byCode = await as.commune.ask('establishment.alike', {
    taxCode: `${taxCode.slice(0, 4)} ${taxCode.slice(4)}`,
  })
  expect(byCode.items).toMatchObject([{ id, reasons: ['taxCode'], score: 90 }])
  expect((await as.commune.ask('establishment.alike', { ...typed, except: id })).items).toEqual([])
  expect((await as.commune.ask('establishment.alike', {})).items).toEqual([])
})

test('a commune learns of an establishment beyond it by name or tax code, not by a person’s number', async ({
  as,
}) => {
  const taxCode = taxCodeNo(9)
  const [phone, unitId] = ['0918 222 333', units.hongDan]
  const { id } = await as.appraiser.do(
    'establishment.register',
    form({ name: 'HTX Bánh phồng Bảy Lượm', taxCode, phone, places: [place({ unitId })] }),
  )
  expect((await as.collaborator.ask('establishment.alike', { phone })).items).toEqual([])
  expect((await as.appraiser.ask('establishment.alike', { phone })).items).toMatchObject([{ id }])
  expect((await as.collaborator.ask('establishment.alike', { phone, taxCode })).items).toMatchObject([
    { id, reasons: ['taxCode'], representative: '' },
  ])
})

test('a register of one province knows no twins of another', async ({ as, db }) => {
  await aWorkshop(as)
  const sketch = {
    name: 'HTX Nước mắm Hải Thành',
    taxCode: null,
    identityNumber: null,
    phone: null,
    unitId: units.phanNgocHien,
  }
  expect(await twinsOf(db, '96', sketch)).toHaveLength(1)
  expect(await twinsOf(db, '91', sketch)).toEqual([])
  expect((await as.stranger.ask('establishment.twins', {})).items).toEqual([])
})

test('whoever registers one that looks like another is answered with it', async ({ as }) => {
  const first = await as.appraiser.do('establishment.register', form({ name: 'HTX Nước mắm Hải Thành' }))
  const second = await as.appraiser.do('establishment.register', form({ name: 'Cơ sở nước mắm Hải Thành' }))
  expect(first.alike).toEqual([])
  expect(second.alike).toMatchObject([{ id: first.id, reasons: ['samePlaceName'] }])
})
