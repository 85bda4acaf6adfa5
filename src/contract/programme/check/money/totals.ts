import { formatExactIn, signed } from '../../../kernel/money.ts'
import { parsePeriod, type Period, samePeriod } from '../../../kernel/period.ts'
import type { BudgetAssertion } from '../../model.ts'
import { moneyOf, type MoneyScope } from '../../budget/sheet-sums.ts'
import { cellPeriod, cellSource, type Sheet, type SheetLine } from '../../budget/sheet.ts'
import { ALL } from '../../budget/source-tree.ts'
import { amountFigures, readAmount, roundingBound, saying } from './figure.ts'
import type { Draft, Outcome, Place } from '../finding.ts'
import { assertionPlace, cellPlace, lineName, type Reading, scopeName, tableName } from '../reading.ts'

/** A figure that claims to be the money of a scope, outside the rows that it is the sum of. */
interface Claim {
  id: string
  place: Place
  scope: MoneyScope
  amount: number
  low: number
  high: number
  /** đồng that rounding of the claim itself explains */
  slack: number
  lastDigit: number
  /** as a sentence gives it */
  said: string
  figures(computed: number): Pick<Draft, 'printed' | 'computed' | 'difference' | 'unit'>
  about: string
}

interface Miss {
  claim: Claim
  sheet: Sheet
  computed: number
  count: number
  lines: number
}

/**
 * Money said twice: totals of one table against the items of another, and amounts in the prose against the
 * tables. Misses by the same amount in one period and area are one discrepancy, whatever the sources.
 */
export function checkTotals(reading: Reading): Outcome {
  const sheets = [...reading.sheets].sort((a, b) => order(a) - order(b))
  const misses: Miss[] = []
  let good = 0
  for (const { claim, own } of [...tableClaims(sheets, reading), ...proseClaims(reading)]) {
    const answer = firstAnswer(
      sheets.filter((sheet) => sheet !== own),
      claim.scope,
    )
    if (!answer) continue
    const tolerance = Math.max(claim.lastDigit, answer.sheet.unit) / 2
    if (answer.sum >= claim.low - tolerance && answer.sum <= claim.high + tolerance) good += 1
    else
      misses.push({
        claim,
        sheet: answer.sheet,
        computed: answer.sum,
        count: answer.count,
        lines: answer.lines,
      })
  }
  const groups = new Map<string, Miss[]>()
  for (const miss of misses) groups.set(causeOf(miss), [...(groups.get(causeOf(miss)) ?? []), miss])
  const matched =
    good > 0 ? [{ check: 'totals', count: good, text: `${good} số tiền nêu ở nơi khác khớp với bảng` }] : []
  return { findings: [...groups].map(([cause, group]) => told(cause, group)), matched }
}

/** Items by task answer first: a table by year only repeats their sum. */
const order = ({ table }: Sheet): number => ({ byLine: 0, narrative: 1, byYear: 2 })[table.kind]

function firstAnswer(sheets: Sheet[], scope: MoneyScope) {
  for (const sheet of sheets) {
    const sum = moneyOf(sheet, scope)
    if (sum) return { ...sum, sheet }
  }
  return null
}

const causeOf = ({ claim, computed }: Miss): string => {
  const { period, area } = claim.scope
  return `money:${period.from}-${period.to}:${area ?? ''}:${computed - claim.amount}`
}

/** The printed totals of every table after the first, which are compared with the first. */
function tableClaims(sheets: Sheet[], reading: Reading): { claim: Claim; own: Sheet }[] {
  return sheets.slice(1).flatMap((sheet) =>
    sheet.lines
      .filter((line) => line.summary)
      .flatMap((line) =>
        sheet.columns.flatMap((column) => {
          const amount = line.values.get(column.key) ?? null
          if (column.measure !== 'amount' || amount === null) return []
          const source = cellSource(line.line, column.column)
          const period = cellPeriod(line.line, column.column, reading.programme)
          return [{ own: sheet, claim: tableClaim(sheet, line, column, amount, source, period) }]
        }),
      ),
  )
}

function tableClaim(
  sheet: Sheet,
  line: SheetLine,
  column: Sheet['columns'][number],
  amount: number,
  source: string,
  period: Period,
): Claim {
  const printed = line.line.cells[column.key]!.trim()
  const { unitFactor, unitPrinted } = sheet.table
  return {
    id: `${sheet.table.id}/${line.line.id}/${column.key}`,
    place: cellPlace(sheet, line, column),
    scope: { source: source === ALL ? null : source, supportOnly: false, period, area: null, purpose: null },
    amount,
    low: amount,
    high: amount,
    slack: 0,
    lastDigit: sheet.unit,
    said: `${printed} ${unitPrinted}`,
    about: '',
    figures: (computed) => ({
      printed,
      computed: formatExactIn(computed, unitFactor),
      difference: signed(formatExactIn(computed - amount, unitFactor), computed - amount),
      unit: unitPrinted,
    }),
  }
}

function proseClaims(reading: Reading): { claim: Claim; own: Sheet | null }[] {
  const { assertions } = reading.content
  return assertions.flatMap((assertion) => {
    const said = readAmount(assertion)
    if (assertion.about !== 'plan' || !said) return []
    const parts = assertions.filter((other) => other.partOf === assertion.id).length
    return [{ own: null, claim: proseClaim(reading, assertion, said, parts) }]
  })
}

function proseClaim(
  reading: Reading,
  a: BudgetAssertion,
  said: NonNullable<ReturnType<typeof readAmount>>,
  parts: number,
): Claim {
  const period = (a.period ? parsePeriod(a.period) : null) ?? reading.programme
  const source = a.source === ALL ? null : a.source
  return {
    id: a.id,
    place: assertionPlace(reading, a),
    scope: { source, supportOnly: a.supportOnly, period, area: a.area, purpose: a.purpose },
    ...said,
    // a whole that was added from rounded parts is off by as much as they are
    slack: (said.lastDigit / 2) * Math.max(parts, 1),
    said: saying(a),
    about: scopeName(reading, source, period),
    figures: (computed) => amountFigures(a, said.amount, computed),
  }
}

function told(cause: string, group: Miss[]): Draft {
  const [first] = group as [Miss, ...Miss[]]
  const { claim, sheet, computed } = first
  const saids = unique(group.map((miss) => miss.claim.said))
  const sums = unique(group.map((miss) => miss.claim.figures(miss.computed).computed ?? ''))
  const figures = claim.figures(computed)
  const explained = supportMix(first)
  const rounded = !explained && isRounding(first)
  const why = rounded ? ' Mức lệch nằm trong sai số làm tròn.' : ''
  return {
    id: `totals:${group.map((miss) => miss.claim.id).sort()[0]}`,
    class: explained?.class ?? (rounded ? 'rounding' : 'conflict'),
    where: [...group.map((miss) => miss.claim.place), ...shownBy(sheet, claim.scope)],
    ...figures,
    text:
      `${placesOf(group)} ghi ${saids.join(' và ')}${claim.about && group.length === 1 ? ` (${claim.about})` : ''}. ` +
      `${answerOf(first)} được ${sums.join(' và ')} ${figures.unit ?? ''}, lệch ${figures.difference}.` +
      why +
      (explained ? ` ${explained.text}` : wholeToo(first)),
    cause,
  }
}

/** "Phụ lục 1, dòng 9" for an area that is one line, else how many lines were added. */
function answerOf({ claim: { scope }, sheet, lines }: Miss): string {
  const tops = scope.area === null ? [] : areaLines(sheet, scope.area)
  if (tops.length === 1) {
    return `${tableName(sheet)}, dòng ${lineName(tops[0]!)}${scope.supportOnly ? ', riêng phần hỗ trợ,' : ''} tính`
  }
  return `${tableName(sheet)} cộng ${lines} dòng${scope.supportOnly ? ' vốn hỗ trợ' : ''}`
}

/** The topmost lines of an area. */
const areaLines = (sheet: Sheet, area: number): SheetLine[] =>
  sheet.lines.filter((line) => !line.summary && line.area === area && line.parent?.area !== area)

/** Printed cells of the answering table that a reader will want to see beside the claim. */
function shownBy(sheet: Sheet, scope: MoneyScope): Place[] {
  const tops =
    scope.area === null
      ? sheet.lines.filter((line) => line.summary)
      : areaLines(sheet, scope.area).slice(0, 3)
  const lines = scope.supportOnly ? tops.flatMap((line) => [line, ...line.children]) : tops
  return lines.flatMap((line) =>
    sheet.columns.flatMap((column) => {
      const value = line.values.get(column.key) ?? 0
      const source = cellSource(line.line, column.column)
      const asked = scope.supportOnly
        ? sheet.tree.support(source) || (source === ALL && scope.area !== null)
        : source === (scope.source ?? ALL)
      const period = cellPeriod(line.line, column.column, sheet.programme)
      if (column.measure !== 'amount' || value === 0 || !asked || !samePeriod(period, scope.period)) return []
      return [cellPlace(sheet, line, column)]
    }),
  )
}

/** A phase that falls short is often meant for the whole period: say what that has. */
function wholeToo({ claim, sheet }: Miss): string {
  if (samePeriod(claim.scope.period, sheet.programme)) return ''
  const whole = moneyOf(sheet, { ...claim.scope, period: sheet.programme })
  const figures = whole && claim.figures(whole.sum)
  return figures ? ` Cả chương trình là ${figures.computed} ${figures.unit ?? ''}.` : ''
}

function placesOf(group: Miss[]): string {
  return unique(group.map(({ claim }) => claim.place.label.replace(/, «.*$/, '').replace(/, cột .*$/, '')))
    .join('; ')
    .replaceAll('; Mục ', '; mục ')
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

function isRounding({ claim, sheet, computed, count }: Miss): boolean {
  return Math.abs(computed - claim.amount) <= Math.max(claim.slack, roundingBound(count) * sheet.unit)
}

/** "Kinh phí hỗ trợ" that is really the whole investment, or the other way round. */
function supportMix({ claim, sheet }: Miss): { class: Draft['class']; text: string } | null {
  if (claim.scope.source !== null) return null
  const swapped = { ...claim.scope, supportOnly: !claim.scope.supportOnly }
  const other = moneyOf(sheet, swapped)
  const tolerance = Math.max(claim.lastDigit, sheet.unit) / 2
  if (!other || Math.abs(other.sum - claim.amount) > tolerance) return null
  return claim.scope.supportOnly
    ? {
        class: 'conflict',
        text: 'Số đã ghi bằng tổng của mọi nguồn, kể cả vốn ngoài Nhà nước, không phải riêng phần hỗ trợ.',
      }
    : { class: 'ambiguity', text: 'Số đã ghi bằng riêng phần Nhà nước hỗ trợ, không phải tổng mọi nguồn.' }
}
