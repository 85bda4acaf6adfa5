import type { ProposalState } from '#contract/pipeline/nouns.ts'
import { MILLION } from '#contract/kernel/money.ts'
import { type Bearer, Chance } from '#server/establishment/index.ts'
import type { Bulk, BulkRow } from '#server/platform/tables/bulk.ts'

/** Invented proposals of a whole country: as many as the bench asks for, always the same ones. */

interface Work {
  area: number
  activity: string
  title: string
  /** the most that is asked, in triệu đồng */
  most: number
}

/** What is proposed, with its share among a hundred: most of the money goes into machines. */
const works: readonly (readonly [Work, number])[] = [
  [{ area: 3, activity: 'N-MMTB', title: 'Ứng dụng máy móc, thiết bị tiên tiến', most: 300 }, 46],
  [{ area: 3, activity: 'N-MHTD', title: 'Xây dựng mô hình trình diễn kỹ thuật', most: 500 }, 18],
  [{ area: 3, activity: 'N-SXSH', title: 'Xây dựng mô hình thí điểm sản xuất sạch hơn', most: 400 }, 8],
  [{ area: 4, activity: 'N-TH', title: 'Xây dựng, đăng ký nhãn hiệu', most: 35 }, 16],
  [{ area: 5, activity: 'N-TV', title: 'Thuê tư vấn', most: 35 }, 12],
]

/** Where those of past years ended, and where those of today stand. */
const past: readonly (readonly [ProposalState, number])[] = [
  ['taken', 72],
  ['refused', 10],
  ['withdrawn', 8],
  ['deferred', 10],
]
const present: readonly (readonly [ProposalState, number])[] = [
  ['idea', 12],
  ['registered', 30],
  ['returned', 10],
  ['ready', 26],
  ['taken', 12],
  ['deferred', 6],
  ['refused', 3],
  ['withdrawn', 1],
]

const reasons: Partial<Record<ProposalState, string>> = {
  returned: 'Bổ sung báo giá thiết bị (giả định).',
  deferred: 'Kinh phí trong năm đã phân bổ hết (giả định).',
  refused: 'Không thuộc ngành nghề được hỗ trợ (giả định).',
  withdrawn: 'Cơ sở không còn nhu cầu (giả định).',
}

const FIRST_YEAR = 2014
const LAST_YEAR = 2027
const LAST_PAST = 2025
/** Beyond all numbers that a province gives to its own. */
const FIRST_CODE = 1_000_000

/** One proposal with its establishment and its cost. */
export interface Proposed {
  proposal: BulkRow
  establishment: BulkRow
  cost: BulkRow
}

/** Its money in đồng: half of the cost is asked, but not more than is usual for such work. */
function moneyOf(chance: Chance, { most }: Work) {
  const total = chance.whole(20, 4, most * 3) * MILLION
  const asked = Math.min(most * MILLION, Math.floor(total / 2))
  const national = chance.happens(21, 0.22)
  return {
    total_vnd: total,
    national_vnd: national ? asked : 0,
    local_vnd: national ? 0 : asked,
    own_vnd: total - asked,
  }
}

/** The n-th proposal of the country, from 1, of the establishment that bears it. */
export function proposedAt(n: number, bearer: Bearer): Proposed {
  const chance = new Chance(90_000_000 + n)
  const work = chance.weighed(1, works)
  const year = chance.whole(2, FIRST_YEAR, LAST_YEAR)
  const state = chance.weighed(3, year <= LAST_PAST ? past : present)
  const moment = Date.UTC(Math.min(year, LAST_PAST), chance.whole(4, 0, 9), chance.whole(5, 1, 28))
  const [id, at] = [chance.id(6, moment), { province_id: bearer.provinceId }]
  const money = moneyOf(chance, work)
  const day = new Date(moment).toISOString()
  return {
    proposal: {
      ...at,
      id,
      code: `NH-${year}-${FIRST_CODE + n}`,
      title: `${work.title} tại ${bearer.name}`,
      origin: 'owner',
      proposer_name: bearer.name,
      state,
      state_on: day.slice(0, 10),
      state_reason: reasons[state] ?? '',
      return_year: state === 'deferred' ? year + 1 : null,
      areas: `{${work.area}}`,
      activities: `{${work.activity}}`,
      years: `{${year}}`,
      unit_id: bearer.unitId,
      need: 'Số liệu minh hoạ.',
      workers: chance.whole(7, 0, 40),
      ...money,
      ceiling_vnd: work.most * MILLION,
      readiness: state === 'idea' ? chance.whole(8, 10, 40) : chance.whole(8, 50, 100),
      verdict: 'eligible',
      weighed_on: day.slice(0, 10),
      source: 'demo',
      created_at: day,
      changed_at: day,
    },
    establishment: { ...at, proposal_id: id, establishment_id: bearer.id, position: 0 },
    cost: {
      ...at,
      proposal_id: id,
      id: chance.id(9, moment),
      position: 0,
      content: work.title,
      activity: work.activity,
      ...money,
    },
  }
}

/** Lays `count` proposals beside the establishments of the country, by COPY. */
export async function copyProposals(
  db: Bulk,
  count: number,
  bearerAt: (n: number) => Bearer,
  tell: (done: number) => void,
): Promise<void> {
  function* rows(part: keyof Proposed): Generator<BulkRow> {
    for (let n = 1; n <= count; n += 1) yield proposedAt(n, bearerAt(n))[part]
  }
  await db.copy('pipeline.proposal', rows('proposal'), tell)
  await db.copy('pipeline.proposal_establishment', rows('establishment'), () => {})
  await db.copy('pipeline.cost_item', rows('cost'), () => {})
}
