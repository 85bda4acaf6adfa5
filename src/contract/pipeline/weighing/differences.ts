import { formatExactIn, MILLION } from '../../kernel/money.ts'
import type { Weighing, WeighingSnapshot } from './nouns.ts'

const millions = (vnd: number | null): string =>
  vnd === null ? 'chưa rõ' : `${formatExactIn(vnd, MILLION)} triệu đồng`
const fundings = { national: 'khuyến công quốc gia', local: 'khuyến công địa phương' } as const
const outcomes = { eligible: 'đủ điều kiện', ineligible: 'không đủ điều kiện', unsure: 'cần làm rõ' } as const

const outcome = (said: Weighing['outcome']): string => (said === null ? 'chưa xét' : outcomes[said])

type OfFunding = Pick<Weighing['supports'][number], 'activity' | 'funding'>

const alike = (one: OfFunding, other: OfFunding): boolean =>
  one.activity === other.activity && one.funding === other.funding

/**
 * What the law of today says otherwise than the law by which a proposal was kept, in sentences: the verdict, the
 * largest support of each source, and norms that were changed, ended or replaced since.
 */
export function differencesSince(kept: WeighingSnapshot, now: Weighing): string[] {
  const told: string[] = []
  if (kept.outcome !== now.outcome)
    told.push(`Điều kiện: lúc đó ${outcome(kept.outcome)}, nay ${outcome(now.outcome)}.`)
  for (const funding of ['national', 'local'] as const) {
    const [then, today] = [kept.ceilingVnd[funding], now.ceilingVnd[funding]]
    if (then !== today)
      told.push(
        `Mức hỗ trợ tối đa từ ${fundings[funding]}: lúc đó ${millions(then)}, nay ${millions(today)}.`,
      )
  }
  for (const support of kept.supports) {
    const { norm, activityName, funding } = support
    const today = now.supports.find((each) => alike(each, support))?.answer.norm
    if (!norm || !today || (today.id === norm.id && today.version === norm.version)) continue
    told.push(
      today.id === norm.id
        ? `Định mức ${activityName} (${fundings[funding]}) đã được sửa: ${today.legal}, ${today.clause}.`
        : `Định mức ${activityName} (${fundings[funding]}) nay theo ${today.legal}, ${today.clause} thay cho ${norm.legal}.`,
    )
  }
  return [...new Set(told)]
}

/** Support asked above a known ceiling, told and never cut. */
export const aboveCeiling = ({ supports }: Pick<Weighing, 'supports'>): string[] =>
  supports.flatMap(({ activityName, funding, askedVnd, ceilingVnd, answer }) =>
    ceilingVnd === null || askedVnd <= ceilingVnd
      ? []
      : [
          `${activityName}: đề nghị ${millions(askedVnd)} từ ${fundings[funding]}, định mức cho tối đa ${millions(ceilingVnd)}` +
            `${answer.norm ? ` (${answer.norm.legal}, ${answer.norm.clause})` : ''}; vượt ${millions(askedVnd - ceilingVnd)}.`,
        ],
  )
