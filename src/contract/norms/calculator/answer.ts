import type { ActivityType, Funding } from '../catalogue.ts'
import { findNorm, standInFor, type Grounds, type StandIn } from '../lookup.ts'
import type { Norm } from '../norm.ts'
import type { Cost } from './asked.ts'
import { calculate } from './calculate.ts'
import type { Answer, Warning } from './calculation.ts'
import type { Wish } from './figures.ts'
import { warningsOfNorm, warningsOfWish } from './warnings.ts'

export interface Question {
  activity: ActivityType
  on: string
  grounds: Grounds
  wish: Wish
  /** other lists of costs */
  variants: readonly (readonly Cost[])[]
}

type Empty = Pick<Answer, 'norm' | 'without' | 'reckoning' | 'variants'>
const empty: Empty = { norm: null, without: null, reckoning: null, variants: [] }

/** Why figures are shown that do not hold there. */
function standInWarning({ norm, why }: StandIn<Norm>, without: Norm | null): Warning {
  const told = without
    ? `${without.jurisdiction.name} có mức riêng theo ${without.legal}, nhưng con số chưa được nhập.`
    : 'Chưa biết mức của tỉnh, thành phố này.'
  return why === 'national'
    ? {
        code: without ? 'noFigures' : 'noLocal',
        text: `${told} Số dưới đây tính theo mức của khuyến công quốc gia (${norm.legal}), chỉ để tham khảo.`,
      }
    : {
        code: 'earlierLaw',
        text: `${told} Số dưới đây tính theo văn bản trước đó (${norm.legal}), chỉ để tham khảo.`,
      }
}

const nothing = (without: Norm | null): Warning => ({
  code: without ? 'noFigures' : 'noLocal',
  text: without
    ? `Có quy định (${without.legal}) nhưng con số chưa được nhập. Hãy hỏi Sở Công Thương.`
    : 'Chưa biết mức hỗ trợ cho việc này ở nơi và ngày này. Hãy hỏi Sở Công Thương.',
})

const conflict = (norms: readonly Norm[]): Warning => ({
  code: 'conflict',
  text: `Hai định mức cùng có hiệu lực (${norms.map(({ legal }) => legal).join('; ')}): phải có người xem lại, hệ thống không tự chọn.`,
})

/** The answer for one source of money, from all rows that may hold there. */
export function answerFor(rows: readonly Norm[], question: Question, funding: Funding): Answer {
  const { activity, on, grounds, wish } = question
  // the national programme's norms are the nation's; a province sets those of its own money
  const asked = { activity: activity.code, funding, on, grounds: funding === 'national' ? [null] : grounds }
  const found = findNorm(rows, asked)
  if (found.outcome === 'conflict')
    return { funding, outcome: 'conflict', ...empty, warnings: [conflict(found.norms)] }
  const without = found.outcome === 'found' && found.norm.figures === 'missing' ? found.norm : null
  const own = found.outcome === 'found' && !without ? found.norm : null
  const standIn = own ? null : standInFor(rows, asked, without)
  const norm = own ?? standIn?.norm ?? null
  if (!norm) return { funding, outcome: 'none', ...empty, without, warnings: [nothing(without)] }
  return {
    funding,
    outcome: own ? 'found' : 'standIn',
    norm,
    without,
    reckoning: calculate(norm, activity, wish),
    variants: question.variants.map((costs) => calculate(norm, activity, { ...wish, costs })),
    warnings: [
      ...(standIn ? [standInWarning(standIn, without)] : []),
      ...warningsOfNorm(norm, on),
      ...warningsOfWish(norm, activity, wish),
    ],
  }
}
