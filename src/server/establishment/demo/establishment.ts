import type { BulkRow } from '#server/platform/tables/bulk.ts'
import type { Chance } from './chance.ts'
import { families, first, givens, kinds, middles, second, streets, trades, type Trade } from './names.ts'
import { identityNumber, phone, taxCode } from './numbers.ts'

/** Where one stands: the commune, and today's province. */
export interface Ground {
  unitId: string
  /** on the same ground today */
  nowUnitId: string | null
  provinceId: string
}

/** One row of a table of the room, by column. */
export type Row = BulkRow

/** Rows of one invented establishment, by table. */
export interface Made {
  establishment: Row
  place: Row[]
  industry: Row[]
  snapshot: Row[]
  product: Row[]
  equipment: Row[]
  support: Row[]
  participation: Row[]
}

export interface Wanted {
  chance: Chance
  /** numbers it among all that were invented, for its tax code and telephone */
  no: number
  ground: Ground
  trade: Trade
  /** when it was entered, in ms */
  moment: number
}

const person = (chance: Chance, field: number): string =>
  `${chance.weighed(field, families)} ${chance.pick(field + 1, middles)} ${chance.pick(field + 2, givens)}`

const tradesByWeight: readonly (readonly [Trade, number])[] = trades.map((one) => [one, one.weight])

/** A trade of the country, or one of those that a province leans to. */
export const tradeOf = (chance: Chance, leaning: readonly string[] = []): Trade => {
  const named = leaning.length > 0 && chance.happens(90, 0.55) ? chance.pick(91, leaning) : null
  return trades.find(({ name }) => name === named) ?? chance.weighed(92, tradesByWeight)
}

/** By its people alone; who reckons by the law writes over it. */
const sizeOf = (workers: number): string => (workers <= 10 ? 'micro' : workers <= 100 ? 'small' : 'medium')

const states = [
  ['active', 93],
  ['paused', 4],
  ['ceased', 3],
] as const

const householdLike = new Set(['businessHousehold', 'craftVillageProducer', 'artisan', 'cooperativeGroup'])

const nameOf = (chance: Chance, kind: string, called: string, trade: Trade): string =>
  kind === 'artisan'
    ? `${called} ${person(chance, 20)}`
    : `${called} ${trade.name} ${chance.pick(5, first)} ${chance.pick(6, second)}`

/** What it is and where, and the figures of its newest year. */
export interface Identity extends Pick<Made, 'establishment' | 'place' | 'industry'> {
  id: string
  workers: number
  revenueVnd: number
}

const founding = (chance: Chance): string =>
  [chance.whole(10, 1996, 2024), chance.whole(11, 1, 12), chance.whole(12, 1, 28)]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

interface Standing {
  id: string
  ground: Ground
  trade: Trade
  moment: number
  founded: string
}

const groundOf = (
  chance: Chance,
  { id, ground, trade, moment, founded }: Standing,
): Pick<Made, 'place' | 'industry'> => {
  const at = { province_id: ground.provinceId, establishment_id: id }
  return {
    place: [
      {
        ...at,
        id: chance.id(2, moment),
        unit_id: ground.unitId,
        now_unit_id: ground.nowUnitId,
        address: `Ấp ${chance.whole(27, 1, 12)}`,
        since: founded,
        main: true,
      },
    ],
    industry: [{ ...at, version: '2025', code: trade.code, main: true }],
  }
}

/** What it is and where, without the years. */
export function identityOf({ chance, no, ground, trade, moment }: Wanted): Identity {
  const { kind, called } = chance.weighed(3, kinds)
  const id = chance.id(1, moment)
  const small = householdLike.has(kind)
  const workers = small ? chance.whole(13, 2, 20) : 5 + Math.floor(chance.share(13) ** 3 * 190)
  const revenueVnd = Math.round(workers * (80 + chance.share(14) * 420)) * 1_000_000
  const founded = founding(chance)
  const owner = kind === 'businessHousehold' || kind === 'artisan'
  return {
    id,
    workers,
    revenueVnd,
    establishment: {
      province_id: ground.provinceId,
      id,
      kind,
      name: nameOf(chance, kind, chance.pick(4, called), trade),
      tax_code: owner ? identityNumber(no) : kind === 'cooperativeGroup' ? null : taxCode(no),
      identity_number: owner ? identityNumber(no) : null,
      registered_on: founded,
      founded_on: founded,
      state: chance.weighed(15, states),
      seat: `Số ${chance.whole(16, 1, 400)} đường ${chance.pick(17, streets)}`,
      representative: person(chance, 20),
      representative_title: small ? 'Chủ cơ sở' : 'Giám đốc',
      phone: phone(no),
      women_owned: chance.happens(24, 0.24),
      minority_owned: chance.happens(25, 0.05),
      exports: !small && chance.happens(26, 0.12),
      // the law knows sizes of enterprises and cooperatives alone
      size: small ? null : sizeOf(workers),
      size_year: small ? null : 2025,
      workers,
      revenue_vnd: revenueVnd,
      source: 'demo',
      created_at: new Date(moment).toISOString(),
      changed_at: new Date(moment).toISOString(),
    },
    ...groundOf(chance, { id, ground, trade, moment, founded }),
  }
}
