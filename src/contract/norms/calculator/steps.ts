import { normUnits } from '../../words/norms.ts'
import { shareOf, counts, type Activity, type Figures, type Wish } from './figures.ts'
import type { Reckoning, Step } from './calculation.ts'
import { dong, percent, percentOf, times } from './sentences.ts'

type Numbers = Omit<Reckoning, 'steps'>

/** Names of the costs that do not count. */
const leftOut = (norm: Figures, activity: Activity, { costs }: Wish): string[] =>
  costs
    .filter(({ item }) => !counts(norm, activity, item))
    .map(({ item }) => activity.costItems.find(({ code }) => code === item)?.name ?? item)

/** The way to the figure, step by step, each with the article that it rests on. */
export function stepsOf(norm: Figures, activity: Activity, wish: Wish, numbers: Numbers): Step[] {
  const { legalId, legal, clause, confidence } = norm
  const basis = { legalId, legal, clause }
  const say = (kind: Step['kind'], text: string, amount: number | null, lawful = false): Step => ({
    kind,
    text,
    amount,
    basis: lawful ? basis : null,
    confidence: lawful ? confidence : 'confirmed',
  })
  return [
    ...(activity.byCost ? costSteps(norm, activity, wish, numbers, say) : []),
    ...ceilingSteps(norm, wish, numbers, say),
    ...endSteps(activity, numbers, say),
  ]
}

type Say = (kind: Step['kind'], text: string, amount: number | null, lawful?: boolean) => Step

function costSteps(norm: Figures, activity: Activity, wish: Wish, numbers: Numbers, say: Say): Step[] {
  const steps = [say('total', 'Tổng chi phí của việc này.', numbers.total)]
  const without = leftOut(norm, activity, wish)
  if (without.length > 0)
    steps.push(
      say(
        'eligible',
        `Phần chi phí được tính hỗ trợ; không tính: ${without.join(', ')}.`,
        numbers.eligible,
        true,
      ),
    )
  const share = shareOf(norm, wish)
  if (share === null || norm.rate === null) return steps
  steps.push(say('rate', `Tỷ lệ hỗ trợ: tối đa ${percentOf(norm.rate)} chi phí.`, null, true))
  const told = percent(share.numerator, share.denominator)
  if (told !== percentOf(norm.rate))
    steps.push(say('priorityRate', `Được ưu tiên: tỷ lệ thành ${told}.`, null, true))
  return [
    ...steps,
    say('share', `${told} × ${dong(numbers.eligible)}, bỏ phần lẻ dưới một đồng.`, numbers.byRate),
  ]
}

function ceilingSteps(norm: Figures, wish: Wish, numbers: Numbers, say: Say): Step[] {
  if (norm.ceiling === null) return [say('ceiling', 'Văn bản không đặt mức tối đa.', null, true)]
  const unit = normUnits[norm.unit]
  const steps = [say('ceiling', `Mức tối đa: ${dong(norm.ceiling)} mỗi ${unit}.`, norm.ceiling, true)]
  if (wish.line && norm.lineFactor !== null)
    steps.push(say('line', `Dây chuyền: mức tối đa nhân ${times(norm.lineFactor)}.`, null, true))
  if (wish.priority && norm.priorityRaisesCeiling && norm.priorityFactor !== null)
    steps.push(
      say('priorityCeiling', `Được ưu tiên: mức tối đa nhân ${times(norm.priorityFactor)}.`, null, true),
    )
  if (wish.count > 1) steps.push(say('count', `Nhân ${wish.count} ${unit}.`, null))
  return steps.length > 1 ? [...steps, say('cap', 'Mức tối đa của lần này.', numbers.cap)] : steps
}

/** What held the support down, told. */
const because = {
  rate: 'Được hỗ trợ tối đa: bằng phần tính theo tỷ lệ, chưa tới mức tối đa.',
  ceiling: 'Được hỗ trợ tối đa: bằng mức tối đa, dù tính theo chi phí thì cao hơn hoặc bằng.',
  cost: 'Được hỗ trợ tối đa: bằng chi phí được tính.',
} as const

function endSteps(activity: Activity, numbers: Numbers, say: Say): Step[] {
  if (!activity.byCost) return [say('support', 'Được chi tối đa.', numbers.support)]
  const steps = [
    say('support', because[numbers.binding], numbers.support),
    say('counterpart', 'Phần bạn tự lo: tổng chi phí trừ phần hỗ trợ.', numbers.counterpart),
  ]
  if (numbers.headroom !== null && numbers.headroom > 0)
    steps.push(
      say('headroom', 'Chi phí được tính tăng thêm đến chừng này thì mức hỗ trợ còn tăng.', numbers.headroom),
    )
  return steps
}
