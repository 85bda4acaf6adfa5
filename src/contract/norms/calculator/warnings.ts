import { addDays } from '../../kernel/working-days.ts'
import type { Norm } from '../norm.ts'
import type { Warning } from './calculation.ts'
import { counts, type Activity, type Wish } from './figures.ts'
import { day } from './sentences.ts'

/** A norm that ends within so many days is told to whoever plans; a courtesy, not a rule of law. */
const soon = 90

const named = ({ legal, clause }: Norm): string => `${legal}, ${clause}`

/** What to know of the norm itself, on the day asked about. */
export function warningsOfNorm(norm: Norm, on: string): Warning[] {
  const found: Warning[] = []
  if (norm.confidence === 'uncertain')
    found.push({
      code: 'uncertain',
      text: `Cần đối chiếu: con số của ${named(norm)} chưa có ai so với văn bản gốc. Hãy hỏi Sở Công Thương trước khi quyết định.`,
    })
  if (norm.validTo !== null && norm.validTo >= on && norm.validTo <= addDays(on, soon))
    found.push({ code: 'endsSoon', text: `Mức này chỉ áp dụng đến hết ngày ${day(norm.validTo)}.` })
  return found
}

/** What to know of the wish under this norm. */
export function warningsOfWish(norm: Norm, activity: Activity, wish: Wish): Warning[] {
  const found: Warning[] = []
  const raised = norm.priorityFactor !== null
  if (wish.line && norm.lineFactor === null)
    found.push({
      code: 'lineUnknown',
      text: 'Văn bản không có mức riêng cho dây chuyền; tính như máy đơn chiếc.',
    })
  if (wish.priority && !raised)
    found.push({
      code: 'priorityUnknown',
      text: 'Chưa ghi được hệ số ưu tiên cho việc này; tính như không ưu tiên.',
    })
  if (wish.priority && raised)
    found.push({
      code: 'priorityUnknown',
      text: 'Hệ số ưu tiên chỉ có khi cấp có thẩm quyền cho phép; chưa rõ nâng cả tỷ lệ hay chỉ nâng mức tối đa, cần đối chiếu.',
    })
  if (wish.line && wish.priority && norm.lineFactor !== null && raised)
    found.push({
      code: 'bothFactors',
      text: 'Vừa là dây chuyền vừa được ưu tiên: chưa rõ hai hệ số có cộng dồn không, cần đối chiếu.',
    })
  if (activity.byCost && wish.costs.some(({ item }) => !counts(norm, activity, item)))
    found.push({ code: 'costsIgnored', text: 'Có khoản chi không được tính hỗ trợ; bạn tự lo phần đó.' })
  return found
}
