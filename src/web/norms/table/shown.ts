import { IconAlertTriangle, IconCircleCheck, IconQuestionMark } from '@tabler/icons-react'
import { formatExactIn, MILLION } from '#contract/kernel/money.ts'
import { percentOf, times } from '#contract/norms/calculator/sentences.ts'
import type { Norm } from '#contract/norms/norm.ts'
import { normConfidences, normUnits } from '#contract/words/norms.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import type { StateLook } from '#web/kit/state/looks.ts'
import { words } from './words.ts'

/** How sure a row is: words, icon, colour. */
export const lookOf = (norm: Pick<Norm, 'confidence' | 'figures'>): StateLook =>
  norm.figures === 'missing'
    ? { words: words.missingState, icon: IconQuestionMark, tone: 'warning' }
    : norm.confidence === 'uncertain'
      ? { words: normConfidences.uncertain, icon: IconAlertTriangle, tone: 'warning' }
      : { words: normConfidences.confirmed, icon: IconCircleCheck, tone: 'success' }

export const validityOf = ({ validFrom, validTo }: Pick<Norm, 'validFrom' | 'validTo'>): string =>
  words.from(formatDate(validFrom), validTo && formatDate(validTo))

export const millions = (vnd: number): string => formatExactIn(vnd, MILLION)

/** What a norm pays in one line: "50 %, tối đa 300 triệu đồng mỗi cơ sở, dây chuyền × 1,5". */
export function figuresOf(norm: Norm): string {
  if (norm.figures === 'missing') return words.missing
  return [
    norm.rate === null ? null : percentOf(norm.rate),
    norm.ceiling === null ? null : `tối đa ${millions(norm.ceiling)} triệu đồng mỗi ${normUnits[norm.unit]}`,
    norm.lineFactor === null ? null : words.lineBelow(times(norm.lineFactor)),
    norm.priorityFactor === null ? null : `ưu tiên × ${times(norm.priorityFactor)}`,
  ]
    .filter((part) => part !== null)
    .join(', ')
}
