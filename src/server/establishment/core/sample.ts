import {
  ContactFields,
  EquipmentFields,
  IdentityFields,
  PlaceInput,
  ProductFields,
  YearFields,
} from '#contract/establishment/core/acts.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findUnitByCodeAt } from '#server/territory/index.ts'
import { replaceIndustries, replacePlaces } from './ground/store-ground.ts'
import { insertPart } from './parts/store-things.ts'
import { writeFigures } from './parts/store-years.ts'
import { renewNewest } from './parts/years.ts'
import { findOwnerOffice, insertHead, writeAccount } from './store.ts'

/** The establishment of the cast's owner. Everything about it is invented, and says so. */

const head = {
  ...IdentityFields.parse({
    kind: 'cooperative',
    name: 'HTX Tôm khô Rạch Gốc',
    otherNames: ['Hợp tác xã Tôm khô Rạch Gốc'],
    // invented; only its check digit is right
    taxCode: '2001305174',
    registrationNo: '610507000123',
    registeredOn: '2018-04-12',
    registeredAt: 'Phòng Tài chính - Kế hoạch huyện Ngọc Hiển',
    foundedOn: '2018-04-12',
    representative: 'Trần Văn Út',
    representativeTitle: 'Giám đốc',
    seat: 'Ấp Rạch Gốc, xã Phan Ngọc Hiển, tỉnh Cà Mau',
    womenOwned: false,
    minorityOwned: false,
    exports: false,
    cleanerProduction: false,
    localMaterial: 95,
    note: 'Cơ sở để trình diễn: tên người và mọi số liệu đều giả định.',
  }),
  ...ContactFields.parse({ phone: '0290 3555 123', email: 'tomkhorachgoc@khuyencong.example' }),
}

const products = [
  ProductFields.parse({
    name: 'Tôm khô Rạch Gốc',
    unit: 'tấn/năm',
    yearlyOutput: 42,
    standard: 'TCVN 10734:2015',
    trademark: 'Tôm khô Rạch Gốc',
    ocopStars: 4,
    ocopOn: '2023-12-20',
    typicalLevel: 'province',
    typicalOn: '2024-08-15',
    keyProduct: true,
  }),
  ProductFields.parse({
    name: 'Bánh phồng tôm',
    unit: 'tấn/năm',
    yearlyOutput: 18,
    ocopStars: 3,
    ocopOn: '2022-11-30',
  }),
]

const equipment = [
  EquipmentFields.parse({
    name: 'Nhà sấy năng lượng mặt trời',
    origin: 'Việt Nam',
    madeYear: 2021,
    boughtOn: '2021-06-10',
    priceVnd: 380_000_000,
  }),
  EquipmentFields.parse({
    name: 'Máy tách vỏ tôm khô',
    model: 'TV-200',
    serial: 'TV200-0117',
    origin: 'Việt Nam',
    madeYear: 2022,
    boughtOn: '2022-05-18',
    priceVnd: 145_000_000,
  }),
]

const years = [
  {
    year: 2022,
    workers: 24,
    womenWorkers: 15,
    revenueVnd: 9_800_000_000,
    capitalVnd: 5_200_000_000,
    incomeVnd: 6_200_000,
    electricityKwh: 38_000,
    taxPaidVnd: 96_000_000,
  },
  {
    year: 2023,
    workers: 27,
    womenWorkers: 17,
    revenueVnd: 11_400_000_000,
    capitalVnd: 5_900_000_000,
    incomeVnd: 6_600_000,
    electricityKwh: 39_500,
    taxPaidVnd: 118_000_000,
  },
  {
    year: 2024,
    workers: 31,
    womenWorkers: 20,
    revenueVnd: 13_900_000_000,
    capitalVnd: 6_700_000_000,
    incomeVnd: 7_100_000,
    electricityKwh: 41_200,
    taxPaidVnd: 141_000_000,
  },
  {
    year: 2025,
    workers: 33,
    womenWorkers: 21,
    revenueVnd: 15_200_000_000,
    capitalVnd: 7_100_000_000,
    incomeVnd: 7_500_000,
    electricityKwh: 42_000,
    taxPaidVnd: 155_000_000,
  },
].map((year) => ({
  ...YearFields.parse({
    ...year,
    materials: 'Tôm đất trong tỉnh, 320 tấn/năm',
    localMaterial: 95,
    environment: 'Có bể lắng nước rửa nguyên liệu',
  }),
  year: year.year,
}))

/** Gives the cast's owner an establishment of their own, once. Loaded after the cast. */
export async function loadOwnersEstablishment(db: Queryable): Promise<void> {
  const office = await findOwnerOffice(db, head.name)
  const commune = await findUnitByCodeAt(db, 'commune', '32244', today())
  if (!office || office.kept || !commune) return
  const { provinceId, organisationId } = office
  const id = await insertHead(db, { ...head, phone: '02903555123' }, { provinceId, source: 'demo' })
  const owner = { provinceId, id, kind: head.kind }
  await writeAccount(db, owner, organisationId)
  await replacePlaces(db, owner, [
    {
      ...PlaceInput.parse({
        unitId: commune.id,
        address: 'Ấp Rạch Gốc',
        latitude: 8.6321,
        longitude: 104.9904,
        since: '2018-04-12',
        main: true,
      }),
      nowUnitId: commune.id,
    },
  ])
  await replaceIndustries(db, owner, [{ version: '2025', code: '10202', main: true }])
  for (const product of products) await insertPart(db, 'product', owner, product)
  for (const machine of equipment) await insertPart(db, 'equipment', owner, machine)
  await insertPart(db, 'contact', owner, {
    name: 'Trần Văn Út',
    title: 'Giám đốc',
    phone: '0900000123',
    email: null,
  })
  for (const year of years) await writeFigures(db, owner, { ...year, source: 'demo' })
  await renewNewest(db, owner)
}
