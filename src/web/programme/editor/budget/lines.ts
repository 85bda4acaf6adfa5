import { fold } from '#contract/kernel/text.ts'
import { yearsOf } from '#contract/kernel/period.ts'
import type { BudgetLine, BudgetTable } from '#contract/programme/model.ts'
import type { RowKeeper } from '../grid/model/columns.ts'

type Lines = readonly BudgetLine[]

/** A line id that no other line of the table has. */
export function freeId(taken: Iterable<string>, prefix: string): string {
  const used = new Set(taken)
  for (let n = used.size + 1; ; n += 1) {
    const id = `${prefix}${n}`
    if (!used.has(id)) return id
  }
}

const blankLine = (id: string, parent: string | null, level: BudgetLine['level']): BudgetLine => ({
  id,
  parent,
  level,
  number: '',
  label: '',
  area: null,
  source: null,
  period: null,
  purpose: 'activity',
  unit: null,
  timing: null,
  years: [],
  lead: null,
  coordinate: null,
  formula: null,
  cells: {},
  note: null,
})

/** How many lines stand above a line; a ring of parents ends where it bites itself. */
export function depthsOf(lines: Lines): Map<string, number> {
  const byId = new Map(lines.map((line) => [line.id, line]))
  return new Map(
    lines.map((line) => {
      const seen = new Set([line.id])
      let depth = 0
      for (let at = byId.get(line.parent ?? ''); at && !seen.has(at.id); at = byId.get(at.parent ?? '')) {
        seen.add(at.id)
        depth += 1
      }
      return [line.id, depth]
    }),
  )
}

/** A new line stands beside the one above it, or begins what is under a group. */
function newLine(lines: Lines, index: number): BudgetLine {
  const above = lines[index - 1]
  const id = freeId(
    lines.map((line) => line.id),
    'd',
  )
  if (!above || above.level === 'total') return blankLine(id, null, 'item')
  if (above.level === 'group') return { ...blankLine(id, above.id, 'item'), area: null }
  return { ...blankLine(id, above.parent, above.level), area: above.area, purpose: above.purpose }
}

/** A line whose head is gone goes to the head's head; a head always stands above its lines. */
export function settleLines(lines: Lines, before: Lines): Lines {
  const was = new Map(before.map((line) => [line.id, line]))
  const place = new Map(lines.map((line, index) => [line.id, index]))
  return lines.map((line, index) => {
    let parent = line.parent
    const seen = new Set<string>()
    while (parent !== null && !seen.has(parent) && (place.get(parent) ?? Number.POSITIVE_INFINITY) > index) {
      seen.add(parent)
      parent = was.get(parent)?.parent ?? null
    }
    return parent === line.parent ? line : { ...line, parent }
  })
}

/** Makes lines children of the line above them, or takes them out again; heads take their lines along. */
export function indentLines(lines: Lines, from: number, to: number, by: 1 | -1): Lines {
  const chosen = new Set(lines.slice(from, to + 1).map((line) => line.id))
  const byId = new Map(lines.map((line) => [line.id, line]))
  const depths = depthsOf(lines)
  return lines.map((line, index) => {
    if (!chosen.has(line.id) || (line.parent !== null && chosen.has(line.parent))) return line
    if (by < 0)
      return line.parent === null ? line : { ...line, parent: byId.get(line.parent)?.parent ?? null }
    const depth = depths.get(line.id) ?? 0
    const above = lines
      .slice(0, index)
      .findLast((other) => !chosen.has(other.id) && (depths.get(other.id) ?? 0) <= depth)
    const fits = above && depths.get(above.id) === depth && above.level !== 'total'
    return fits ? { ...line, parent: above.id } : line
  })
}

const roman = /^(?:[IVXLC]+|[A-ZĐ])\.?$/
const counted = /^\d+\.?$/
const nested = /^\d+(?:\.\d+)+\.?$/
const totals = /^(?:tong cong|tong so|tong|cong)\b/

/** The level that a line's number and words speak of; `null`: they say nothing. */
function levelOf({ number, label }: BudgetLine): BudgetLine['level'] | null {
  if (totals.test(fold(number)) || totals.test(fold(label))) return 'total'
  const sign = number.trim()
  if (roman.test(sign)) return 'group'
  return counted.test(sign) || nested.test(sign) || /^[-+•*a-zđ]\)?\.?$/.test(sign) ? 'item' : null
}

/**
 * Pasted lines find their level: roman numbers and letters are groups, "Tổng cộng" is a total, 1.1 lies under 1,
 * the rest lies under the last group.
 */
export function levelPasted(lines: Lines, from: number): Lines {
  const settled: BudgetLine[] = lines.slice(0, from)
  let group = settled.findLast((line) => line.level === 'group')?.id ?? null
  const heads = new Map<string, string>()
  for (const line of lines.slice(from)) {
    const level = levelOf(line) ?? 'item'
    const sign = line.number.trim().replace(/\.$/, '')
    if (level === 'group') {
      group = line.id
      heads.clear()
    }
    if (level === 'item' && counted.test(sign)) heads.set(sign, line.id)
    const head = nested.test(sign) ? (heads.get(sign.split('.').slice(0, -1).join('.')) ?? null) : null
    if (nested.test(sign)) heads.set(sign, line.id)
    settled.push({ ...line, level, parent: level === 'item' ? (head ?? group) : null })
  }
  return settled
}

export const lineKeeper: RowKeeper<BudgetLine> = { blank: newLine, settle: settleLines, pasted: levelPasted }

/** "2021, 2023", "2021–2025", "Hằng năm": the years that a timing means. */
export function yearsOfTiming(timing: string, whole: { from: number; to: number }): number[] {
  if (/\bhang nam\b/.test(fold(timing))) return yearsOf(whole)
  const years = new Set<number>()
  for (const found of timing.matchAll(/(\d{4})(?:\s*[-–—]\s*(\d{4}))?/g)) {
    const [from, to] = [Number(found[1]), Number(found[2] ?? found[1])]
    if (to >= from && to - from < 50) for (const year of yearsOf({ from, to })) years.add(year)
  }
  return [...years].filter((year) => year >= 1990 && year <= 2100).toSorted((a, b) => a - b)
}

/** Takes the cells of a column away from every line. */
export const withoutCells = (lines: Lines, key: string): BudgetLine[] =>
  lines.map((line) => {
    if (!(key in line.cells)) return line
    const { [key]: _, ...cells } = line.cells
    return { ...line, cells }
  })

export const withLines = (table: BudgetTable, lines: Lines): BudgetTable => ({ ...table, lines: [...lines] })
