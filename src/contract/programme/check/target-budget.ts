import { BILLION, formatExactIn, MILLION, signed } from '../../kernel/money.ts'
import { contains, parsePeriod, type Period, period, samePeriod } from '../../kernel/period.ts'
import { fold } from '../../kernel/text.ts'
import type { ProgrammeTarget } from '../model.ts'
import { moneyOf } from '../budget/sheet-sums.ts'
import { cellPeriod, type Measure, type Sheet, type SheetLine } from '../budget/sheet.ts'
import { showCount, rangeOf } from './money/figure.ts'
import type { Draft, Outcome, Place } from './finding.ts'
import { linePlace, lineName, type Reading, tableName, targetPlace, upper } from './reading.ts'
import { type Counted, countFigures, isCounted, lower, promise, targetRange } from './targets.ts'

/** Promises against the quantities, numbers of projects and money that the budget gives them. */
export function checkTargetBudget(reading: Reading): Outcome {
  const findings: Draft[] = []
  let good = 0
  for (const target of reading.content.targets.filter(isCounted)) {
    const result = target.kind === 'money' ? compareMoney(reading, target) : compareLines(reading, target)
    if (result === 'agrees') good += 1
    else if (result !== 'none') findings.push(result)
  }
  const matched =
    good > 0 ? [{ check: 'targetBudget', count: good, text: `${good} chỉ tiêu khớp với dòng kinh phí` }] : []
  return { findings, matched }
}

type Result = Draft | 'agrees' | 'none'

interface Borne {
  value: number
  place: Place
  table: string
  name: string
  measure: Measure
}

function compareLines(reading: Reading, target: Counted): Result {
  const borne = target.lines.flatMap(({ line: id, measure, periods }): Borne[] => {
    for (const sheet of reading.sheets) {
      const line = sheet.lines.find((own) => own.line.id === id)
      const value = line ? measured(sheet, line, measure, periods) : null
      if (line && value !== null) {
        return [
          {
            value,
            place: linePlace(sheet, line),
            table: tableName(sheet),
            name: `dòng ${lineName(line)}`,
            measure,
          },
        ]
      }
    }
    return []
  })
  if (borne.length === 0) return 'none'
  const total = borne.reduce((sum, { value }) => sum + value, 0)
  const range = targetRange(target)
  if (total >= range.low && total <= range.high) return 'agrees'
  // several projects may serve one promise over the years; too few of them cannot
  const vague = borne.every(({ measure }) => measure === 'projects') && total > range.high
  const noun = borne.some(({ measure }) => measure === 'projects') ? 'số đề án' : 'số lượng'
  return {
    id: `targetBudget:${target.id}`,
    class: vague ? 'ambiguity' : 'conflict',
    where: [targetPlace(reading, target), ...borne.map(({ place }) => place)],
    ...countFigures(target, total),
    text:
      `${upper(target.indicator)}: ${reading.sectionName(target.section)} ghi ${promise(target)}; ${noun} ở ` +
      `${[...new Set(borne.map(({ table }) => table))].join(', ')}: ` +
      borne.map(({ name, value }) => `${name} là ${showCount(value)}`).join(', ') +
      (borne.length > 1 ? `, cộng ${showCount(total)}.` : '.'),
  }
}

/** A count of a line over some periods; from its rows where the line is only a heading. */
function measured(
  sheet: Sheet,
  line: SheetLine,
  measure: Measure,
  periods: readonly string[],
): number | null {
  const asked = periods.map(parsePeriod).filter((p) => p !== null)
  const wanted = asked.length > 0 ? asked : [sheet.programme]
  const values = wanted.map((p) => during(sheet, line, measure, p)).filter((value) => value !== null)
  if (values.length > 0) return values.reduce((a, b) => a + b, 0)
  const below = line.children
    .map((child) => measured(sheet, child, measure, periods))
    .filter((v) => v !== null)
  return below.length > 0 ? below.reduce((a, b) => a + b, 0) : null
}

function during(sheet: Sheet, line: SheetLine, measure: Measure, wanted: Period): number | null {
  const cells = sheet.columns
    .filter((column) => column.measure === measure)
    .map(({ column, key }) => ({
      period: cellPeriod(line.line, column, sheet.programme),
      value: line.values.get(key) ?? null,
    }))
    .filter((cell) => cell.value !== null)
  const exact = cells.find((cell) => samePeriod(cell.period, wanted))
  if (exact) return exact.value
  const inside = cells.filter((cell) => contains(wanted, cell.period))
  // the longest periods first: a printed phase stands for its years
  const parts = inside.filter(
    (cell) => !inside.some((o) => contains(o.period, cell.period) && !samePeriod(o.period, cell.period)),
  )
  return parts.length > 0 ? parts.reduce((sum, cell) => sum + cell.value!, 0) : null
}

const unitFactor = (unit: string): number | null => {
  const words = fold(unit)
  if (/^t[yi]\b/.test(words)) return BILLION
  if (/^trieu\b/.test(words)) return MILLION
  return /^(dong|vnd)\b/.test(words) ? 1 : null
}

const periodOf = ({ content, programme }: Reading, target: ProgrammeTarget): Period => {
  const phase = content.phases.find((own) => own.code === target.phase)
  return phase ? period(phase.yearFrom, phase.yearTo) : programme
}

/** A promised sum of support against the support that the tables give in the same phase. */
function compareMoney(reading: Reading, target: Counted): Result {
  const factor = unitFactor(target.unit)
  const supportOnly = fold(`${target.indicator} ${target.text}`).includes('ho tro')
  const own = periodOf(reading, target)
  if (factor === null || !supportOnly || saidAsAmount(reading, target, factor)) return 'none'
  const support = (wanted: Period) => {
    const scope = { source: null, supportOnly, period: wanted, area: target.area, purpose: null }
    for (const sheet of reading.sheets) {
      const sum = moneyOf(sheet, scope)
      if (sum) return sum.sum
    }
    return null
  }
  const given = support(own)
  if (given === null) return 'none'
  const { low, high } = rangeOf(
    target.comparator,
    target.value * factor,
    (target.valueMax ?? target.value) * factor,
  )
  if (given >= low && given <= high) return 'agrees'
  const whole = samePeriod(own, reading.programme) ? null : support(reading.programme)
  const promised = Math.round(target.value * factor)
  return {
    id: `targetBudget:${target.id}`,
    class: 'conflict',
    where: [targetPlace(reading, target)],
    ...countFigures(target, target.value),
    computed: formatExactIn(given, factor),
    difference: signed(formatExactIn(given - promised, factor), given - promised),
    text:
      `${upper(target.indicator)}: ${reading.sectionName(target.section)} ghi ${promise(target)}; dự toán chỉ có ` +
      `${formatExactIn(given, factor)} ${target.unit} kinh phí hỗ trợ cho ${periodName(reading, target)}` +
      (whole === null ? '.' : `, cả chương trình là ${formatExactIn(whole, factor)} ${target.unit}.`),
  }
}

const periodName = ({ content }: Reading, target: ProgrammeTarget): string => {
  const label = content.phases.find((own) => own.code === target.phase)?.label
  return label ? lower(label) : 'cả chương trình'
}

/** The same sentence may stand among the amounts of the prose; it is then compared there. */
const saidAsAmount = ({ content }: Reading, target: Counted, factor: number): boolean =>
  content.assertions.some(
    (a) =>
      a.about === 'plan' &&
      a.section === target.section &&
      a.comparator === target.comparator &&
      a.printed === target.printed &&
      a.unitFactor === factor,
  )
