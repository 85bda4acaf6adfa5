import { readAmountInWords } from '../../../kernel/amount-in-words.ts'
import { formatExactIn, formatVnd } from '../../../kernel/money.ts'
import type { BudgetAssertion } from '../../model.ts'
import { amountFigures, readAmount, type SaidAmount, saying } from './figure.ts'
import { type Draft, type Outcome, wordsOnly } from '../finding.ts'
import { assertionPlace, type Reading, upper } from '../reading.ts'

interface Said {
  assertion: BudgetAssertion
  amount: SaidAmount
}

/** Amounts of the prose against each other: parts against their whole, figures against words. */
export function checkParts(reading: Reading): Outcome {
  const { assertions } = reading.content
  const said = assertions.flatMap((assertion) => {
    const amount = readAmount(assertion)
    return amount ? [{ assertion, amount }] : []
  })
  const findings: Draft[] = assertions.filter((a) => !readAmount(a)).map((a) => unreadable(reading, a))
  let good = 0
  for (const whole of said) {
    const parts = said.filter(
      ({ assertion }) => assertion.partOf === whole.assertion.id && assertion.id !== whole.assertion.id,
    )
    for (const group of byDimension(reading, whole, parts)) {
      const found = compare(reading, whole, group)
      if (found) findings.push(found)
      else good += 1
    }
  }
  const words = assertions.filter((a) => a.inWords !== null && a.inWords.trim() !== '')
  const wrongWords = words.flatMap((a) => inWords(reading, a) ?? [])
  findings.push(...wrongWords)
  const rightWords = words.length - wrongWords.length
  const matched = [
    ...(good > 0
      ? [{ check: 'parts', count: good, text: `${good} tổng nêu trong lời văn bằng các phần cộng lại` }]
      : []),
    ...(rightWords > 0
      ? [{ check: 'words', count: rightWords, text: `${rightWords} số tiền bằng chữ đúng với số` }]
      : []),
  ]
  return { findings, matched }
}

/** The same whole may be split by source and again by phase: each split is a sum of its own. */
function byDimension(reading: Reading, whole: Said, parts: Said[]): Said[][] {
  const dimensions = ['period', 'source', 'area', 'purpose'] as const
  const splits = ({ assertion }: Said, key: (typeof dimensions)[number]) =>
    assertion[key] !== null && assertion[key] !== whole.assertion[key]
  const members = new Map(dimensions.map((key) => [key, parts.filter((part) => splits(part, key)).length]))
  // a part that differs in two ways belongs with most of the others: headquarters paid by one source, say
  const ranked = [...dimensions].sort((a, b) => members.get(b)! - members.get(a)!)
  const groups = Map.groupBy(parts, (part) => ranked.find((key) => splits(part, key)) ?? '')
  return [...groups.values()]
    .map((group) => withoutNested(reading, group))
    .filter((group) => group.length > 1)
}

function withoutNested(reading: Reading, group: Said[]): Said[] {
  return group.filter(
    ({ assertion: a }) =>
      a.source === null ||
      !group.some(
        ({ assertion: b }) =>
          b !== a &&
          b.source !== null &&
          b.source !== a.source &&
          reading.tree.within(a.source!, b.source) &&
          b.period === a.period,
      ),
  )
}

function compare(reading: Reading, whole: Said, parts: Said[]): Draft | null {
  const low = parts.reduce((sum, { amount }) => sum + amount.low, 0)
  const high = parts.reduce((sum, { amount }) => sum + amount.high, 0)
  const rounding = parts.reduce((sum, { amount }) => sum + amount.lastDigit / 2, whole.amount.lastDigit / 2)
  const finest = Math.max(whole.amount.lastDigit, ...parts.map(({ amount }) => amount.lastDigit)) / 2
  if (low <= whole.amount.high + finest && high >= whole.amount.low - finest) return null

  const sum = parts.reduce((total, { amount }) => total + amount.amount, 0)
  const open = parts.some(({ amount }) => amount.high === Infinity)
  const rounded = Math.abs(sum - whole.amount.amount) <= rounding
  const figures = amountFigures(whole.assertion, whole.amount.amount, sum)
  const computed = `${open ? 'trên ' : ''}${figures.computed}`
  return {
    id: `parts:${whole.assertion.id}`,
    class: rounded ? 'rounding' : 'conflict',
    where: [whole, ...parts].map(({ assertion }) => assertionPlace(reading, assertion)),
    ...figures,
    computed,
    text:
      `${upper(reading.sectionName(whole.assertion.section))} ghi tổng ${saying(whole.assertion)}. ` +
      `Các phần ${parts.map(({ assertion }) => saying(assertion)).join(' + ')} cộng lại được ${computed} ${figures.unit}` +
      (open ? ', vì có phần chỉ ghi mức tối thiểu.' : rounded ? ', lệch do làm tròn.' : '.'),
  }
}

function inWords(reading: Reading, a: BudgetAssertion): Draft | null {
  const spoken = readAmountInWords(a.inWords!)
  const amount = readAmount(a)?.amount ?? null
  if (spoken !== null && spoken === amount) return null
  const place = assertionPlace(reading, a)
  const base = { id: `words:${a.id}`, where: [place], unit: a.unitPrinted }
  if (spoken === null || amount === null) {
    return {
      ...base,
      ...wordsOnly,
      class: 'ambiguity',
      printed: a.inWords,
      text: `${place.label}: không đọc được số tiền bằng chữ «${a.inWords}».`,
    }
  }
  return {
    ...base,
    ...amountFigures(a, amount, spoken),
    class: 'conflict',
    computed: formatExactIn(spoken, a.unitFactor),
    text: `${place.label}: số ghi ${saying(a)}, chữ ghi «${a.inWords}» là ${formatVnd(spoken)} đồng.`,
  }
}

function unreadable(reading: Reading, a: BudgetAssertion): Draft {
  const place = assertionPlace(reading, a)
  return {
    id: `figure:${a.id}`,
    class: 'misprint',
    where: [place],
    ...wordsOnly,
    printed: a.printed,
    text: `${place.label}: không đọc được số «${a.printed}».`,
  }
}
