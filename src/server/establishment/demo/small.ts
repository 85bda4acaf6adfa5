import type { Queryable } from '#server/platform/db.ts'
import { unitsOfToday } from '#server/territory/index.ts'
import { renewNewest } from '../core/parts/years.ts'
import { Chance } from './chance.ts'
import { type Ground, type Made, type Row, tradeOf } from './establishment.ts'
import { wholeOf } from './history.ts'
import { provinces } from './places.ts'
import {
  findAnew,
  findLater,
  insertRows,
  isThere,
  learn,
  listCommunes,
  listOldCommunes,
} from './store-demo.ts'

const EACH = 70
/** One in so many stands where the papers still name the commune of before July 2025. */
const OLD_EACH = 12
/** One in so many came in twice, by another spelling. */
const TWIN_EACH = 30

const BEGUN = Date.UTC(2025, 7, 1)

type Province = (typeof provinces)[number]

const momentOf = (no: number): number => BEGUN + no * 3_600_000

const villagesOf = ({ code, villages }: Province, grounds: readonly Ground[], first: number): Row[] =>
  villages.map(({ name, trade }, at) => {
    const chance = new Chance(900_000 + first + at)
    return {
      province_id: code,
      id: chance.id(1, momentOf(0)),
      name: `${name} (minh hoạ ${at + 1})`,
      unit_id: chance.pick(2, grounds).unitId,
      trade,
      kind: chance.happens(3, 0.4) ? 'traditional' : 'craft',
      recognised_on: `${chance.whole(4, 2008, 2023)}-06-15`,
      households: chance.whole(5, 30, 240),
      workers: chance.whole(6, 80, 700),
      note: 'Số liệu minh hoạ',
    }
  })

const clustersOf = ({ code }: Province, grounds: readonly Ground[], first: number): Row[] =>
  [1, 2, 3].map((n) => {
    const chance = new Chance(950_000 + first + n)
    const area = chance.whole(3, 20, 75)
    return {
      province_id: code,
      id: chance.id(1, momentOf(0)),
      name: `Cụm công nghiệp minh hoạ số ${n}`,
      unit_id: chance.pick(2, grounds).unitId,
      state: chance.pick(4, ['founded', 'operating', 'operating']),
      founded_on: `${chance.whole(5, 2010, 2024)}-03-20`,
      investor: 'Công ty Cổ phần Đầu tư hạ tầng Minh Hoạ',
      area_ha: area,
      leased_ha: Math.round(area * chance.share(6)),
      has_wastewater: chance.happens(7, 0.5),
      note: 'Số liệu minh hoạ',
    }
  })

/** The same workshop a second time, as another office wrote it down: without its legal form, with another commune's habit. */
const twinOf = (made: Made, no: number): Made => {
  const chance = new Chance(970_000 + no)
  const id = chance.id(1, momentOf(no))
  const name = String(made.establishment['name']).replace(
    /^Công ty TNHH MTV|^Công ty TNHH|^Hợp tác xã/,
    'Cơ sở',
  )
  const establishment = { ...made.establishment, id, name, tax_code: null, identity_number: null }
  const place = made.place.map((row) => ({ ...row, establishment_id: id, id: chance.id(2, momentOf(no)) }))
  const industry = made.industry.map((row) => ({ ...row, establishment_id: id }))
  return {
    establishment,
    place,
    industry,
    snapshot: [],
    product: [],
    equipment: [],
    support: [],
    participation: [],
  }
}

/** Invented establishments of one province. */
async function madeIn(db: Queryable, province: Province, first: number, grounds: readonly Ground[]) {
  const old = await unitsOfToday(db, await listOldCommunes(db, province.code))
  const olds = [...old.entries()].flatMap(([unitId, { now }]) =>
    now && now.provinceId === province.code ? [{ unitId, nowUnitId: now.id, provinceId: province.code }] : [],
  )
  const villages = villagesOf(province, grounds, first)
  const clusters = clustersOf(province, grounds, first)
  const made = Array.from({ length: EACH }, (_, at): Made[] => {
    const no = first + at
    const chance = new Chance(no)
    const ground = at % OLD_EACH === 5 && olds.length > 0 ? chance.pick(2, olds) : chance.pick(2, grounds)
    const one = wholeOf({ chance, no, ground, trade: tradeOf(chance, province.trades), moment: momentOf(no) })
    const inVillage = one.establishment['kind'] === 'craftVillageProducer' || chance.happens(70, 0.06)
    const establishment: Row = {
      ...one.establishment,
      note: 'Cơ sở giả định của bản trình diễn.',
      craft_village_id: inVillage ? chance.pick(71, villages)['id'] : null,
      cluster_id: chance.happens(72, 0.05) ? chance.pick(73, clusters)['id'] : null,
    }
    const whole = { ...one, establishment }
    return at % TWIN_EACH === 7 ? [whole, twinOf(whole, no)] : [whole]
  }).flat()
  return { made, villages, clusters }
}

const tables = ['place', 'industry', 'snapshot', 'product', 'equipment', 'support', 'participation'] as const

/** Some hundred establishments of the five provinces with villages and clusters, once. All of it is invented, and says so. */
export async function loadSampleEstablishments(db: Queryable): Promise<void> {
  if (await isThere(db, new Chance(1).id(1, momentOf(1)))) return
  const communes = await listCommunes(db)
  await findLater(db)
  const all: Made[] = []
  for (const [at, province] of provinces.entries()) {
    const grounds = communes.filter(({ provinceId }) => provinceId === province.code)
    const { made, villages, clusters } = await madeIn(db, province, 1 + at * EACH, grounds)
    await insertRows(db, 'craft_village', villages)
    await insertRows(db, 'cluster', clusters)
    all.push(...made)
  }
  await insertRows(
    db,
    'establishment',
    all.map(({ establishment }) => establishment),
  )
  for (const table of tables)
    await insertRows(
      db,
      table,
      all.flatMap((made) => made[table]),
    )
  await learn(db)
  for (const { establishment, snapshot } of all)
    if (snapshot.length > 0)
      await renewNewest(db, {
        provinceId: String(establishment['province_id']),
        id: String(establishment['id']),
        kind: establishment['kind'] as Parameters<typeof renewNewest>[1]['kind'],
      })
  await findAnew(
    db,
    all.map(({ establishment }) => String(establishment['id'])),
  )
}
