import { countDemoPeople } from '#server/identity/index.ts'
import { type Bulk, inBulk } from '#server/platform/tables/bulk.ts'
import type { Connection, Queryable } from '#server/platform/db.ts'
import { StartProblem } from '#server/platform/migrate.ts'
import { Chance } from './chance.ts'
import { type Ground, identityOf, type Identity, type Row, tradeOf } from './establishment.ts'
import { supportOf } from './history.ts'
import {
  begin,
  commit,
  dropIndexes,
  findAllAnew,
  findLater,
  giveMemory,
  isThere,
  learn,
  listCommunes,
  makeIndexes,
  tidyUp,
} from './store-demo.ts'

/** How many are made; the bench asks for a million with 200,000 projects. */
export interface Counts {
  establishments: number
  supports: number
}

/** One of the country's establishments, for what other rooms lay beside it. */
export interface Bearer {
  provinceId: string
  id: string
  name: string
  unitId: string
}

/** They were entered one after the other over some years. */
const BEGUN = Date.UTC(2023, 0, 1)
const APART = 110_000
/** Beyond the numbers of the small demonstration. */
const FIRST = 10_000

const momentOf = (n: number): number => BEGUN + n * APART

/** The n-th of the country, from 1. */
function establishmentAt(n: number, communes: readonly Ground[]): Identity {
  const chance = new Chance(FIRST + n)
  return identityOf({
    chance,
    no: FIRST + n,
    ground: chance.pick(2, communes),
    trade: tradeOf(chance),
    moment: momentOf(n),
  })
}

function* allOf(count: number, rowsAt: (n: number) => readonly Row[]): Generator<Row> {
  for (let n = 1; n <= count; n += 1) yield* rowsAt(n)
}

/** The n-th support of the country: years 2014 to 2026, areas, sources and amounts as programmes have them. */
function supportAt(n: number, communes: readonly Ground[], establishments: number): Row {
  const chance = new Chance(50_000_000 + n)
  const of = chance.whole(1, 1, establishments)
  const bearer = new Chance(FIRST + of)
  const { provinceId } = bearer.pick(2, communes)
  return supportOf(chance, { provinceId, id: bearer.id(1, momentOf(of)), moment: momentOf(n) }, 10)
}

/** @throws StartProblem where nobody of the demonstration lives, or where the country is there already */
async function refuseUnlessDemo(db: Queryable, communes: readonly Ground[]): Promise<void> {
  if ((await countDemoPeople(db)) === 0)
    throw new StartProblem('Đây không phải bản trình diễn: không nạp dữ liệu giả định vào đây.')
  if (communes.length === 0) throw new StartProblem('Chưa có đơn vị hành chính: hãy chạy npm start một lần.')
  const { id } = establishmentAt(1, communes)
  if (await isThere(db, id)) throw new StartProblem('Dữ liệu cả nước đã được nạp vào bản này.')
}

/** The one that bears the n-th thing of another room. */
const bearerOf = (n: number, communes: readonly Ground[], establishments: number): Bearer => {
  const of = new Chance(70_000_000 + n).whole(1, 1, establishments)
  const { id, establishment, place } = establishmentAt(of, communes)
  const provinceId = String(establishment['province_id'])
  return { provinceId, id, name: String(establishment['name']), unitId: String(place[0]?.['unit_id']) }
}

/**
 * Makes a country of invented establishments with what they have had, in minutes; all of it or nothing. `beside` lays
 * what later rooms have of them, in the same transaction.
 */
export const makeNation = (
  connection: Connection,
  { establishments, supports }: Counts,
  tell: (what: string, done: number, of: number) => void,
  beside: (db: Bulk, bearerAt: (n: number) => Bearer) => Promise<void>,
): Promise<void> =>
  inBulk(connection, async (db) => {
    const communes = await listCommunes(db)
    await refuseUnlessDemo(db, communes)
    await begin(db)
    await giveMemory(db)
    await findLater(db)
    const indexes = await dropIndexes(db)
    for (const table of ['establishment', 'place', 'industry'] as const)
      await db.copy(
        `establishment.${table}`,
        allOf(establishments, (n) => [establishmentAt(n, communes)[table]].flat()),
        (done) => tell(table, done, establishments),
      )
    await db.copy(
      'establishment.support',
      allOf(supports, (n) => [supportAt(n, communes, establishments)]),
      (done) => tell('support', done, supports),
    )
    await beside(db, (n) => bearerOf(n, communes, establishments))
    tell('finding', 0, establishments)
    await learn(db)
    await findAllAnew(db)
    await makeIndexes(db, indexes)
    tell('finding', establishments, establishments)
    await commit(db)
    await tidyUp(db)
  })
