import type { Actor } from '../kernel/actor.ts'
import type { FieldProblem } from '../kernel/problem.ts'
import { contains, formatPeriod, overlaps, parsePeriod, period } from '../kernel/period.ts'
import { parsePrinted, readTyped } from '../kernel/number.ts'
import type { Role } from '../identity/nouns.ts'
import type { BudgetColumn, BudgetTable, ProgrammeContent } from './model.ts'

export type Level = 'national' | 'province' | 'commune'

/**
 * Who handles programmes of which level: the Ministry its national one, a province's organisations the
 * provincial one, a commune its own.
 * @see NĐ 45/2012/NĐ-CP Đ.2; Chương trình Cà Mau 2026–2030 VII.4 (communes approve their own)
 */
const handlers: Record<Level, readonly Role[]> = {
  national: ['ministryOfficer', 'ministryLeader'],
  province: ['departmentAppraiser', 'departmentDirector', 'centreOfficer', 'viceChair'],
  commune: ['communeOfficer', 'communeChair'],
}

export interface Belonging {
  level: Level
  /** today's jurisdiction; '00' for national */
  provinceId: string
  unitId: string | null
}

/** Is the programme this person's to handle: by level, by province, by commune? */
export function handles(actor: Actor, programme: Belonging): boolean {
  if (!handlers[programme.level].some((role) => role === actor.role)) return false
  if (programme.level === 'national') return true
  if (actor.provinceId !== programme.provinceId) return false
  return programme.level === 'province' || (programme.unitId !== null && actor.unitId === programme.unitId)
}

/** May this person read a draft? Its handlers, and the department and finance of the same province. */
export function readsDraft(actor: Actor | null, programme: Belonging): boolean {
  if (!actor) return false
  if (handles(actor, programme)) return true
  const provincial = [
    'departmentAppraiser',
    'departmentDirector',
    'centreOfficer',
    'financeOfficer',
    'viceChair',
  ]
  return (
    programme.level !== 'national' &&
    actor.provinceId === programme.provinceId &&
    provincial.includes(actor.role)
  )
}

type Path = (string | number)[]
const problem = (path: Path, code: string, facts: FieldProblem['facts'] = {}): FieldProblem => ({
  path,
  code,
  facts,
})

function phaseProblems({ head, phases }: ProgrammeContent): FieldProblem[] {
  const whole = period(head.yearFrom, head.yearTo)
  return phases.flatMap((phase, index) => {
    const at = (key: string): Path => ['phases', index, key]
    if (phase.yearTo < phase.yearFrom) return [problem(at('yearTo'), 'period.order')]
    const own = period(phase.yearFrom, phase.yearTo)
    const found: FieldProblem[] = []
    if (!contains(whole, own))
      found.push(
        problem(at('yearFrom'), 'phase.outside', { phase: phase.label, period: formatPeriod(whole) }),
      )
    for (const other of phases.slice(0, index)) {
      if (other.code === phase.code) found.push(problem(at('code'), 'phase.twice', { phase: phase.code }))
      else if (other.yearTo >= other.yearFrom && overlaps(period(other.yearFrom, other.yearTo), own)) {
        found.push(problem(at('yearFrom'), 'phase.overlap', { phase: phase.label, other: other.label }))
      }
    }
    return found
  })
}

function sourceProblems({ sources }: ProgrammeContent): FieldProblem[] {
  const parents = new Map(sources.map((source) => [source.code, source.parent]))
  const loops = (code: string): boolean => {
    const seen = new Set<string>()
    for (let at: string | null | undefined = code; at; at = parents.get(at)) {
      if (seen.has(at)) return true
      seen.add(at)
    }
    return false
  }
  return sources.flatMap((source, index) => {
    const at: Path = ['sources', index, 'code']
    const found: FieldProblem[] = []
    if (sources.findIndex((other) => other.code === source.code) < index)
      found.push(problem(at, 'source.twice', { source: source.code }))
    if (source.parent && !parents.has(source.parent))
      found.push(problem(['sources', index, 'parent'], 'source.unknown', { source: source.parent }))
    else if (loops(source.code))
      found.push(problem(['sources', index, 'parent'], 'source.loop', { source: source.name }))
    return found
  })
}

const outside = (text: string | null, whole: ReturnType<typeof period>): boolean => {
  const own = text === null ? null : parsePeriod(text)
  return own !== null && !contains(whole, own)
}

const columnName = (column: BudgetColumn): string => column.header.at(-1) || column.key

/** Two money columns for the same period and source would count the source twice. */
function columnProblems(content: ProgrammeContent, table: BudgetTable, t: number): FieldProblem[] {
  const whole = period(content.head.yearFrom, content.head.yearTo)
  const known = new Set([...content.sources.map(({ code }) => code), 'all'])
  return table.columns.flatMap((column, index) => {
    const at = (key: string): Path => ['tables', t, 'columns', index, key]
    const found: FieldProblem[] = []
    const twin = table.columns.find((other, j) => j < index && other.key === column.key)
    if (twin) found.push(problem(at('key'), 'id.twice', { id: column.key }))
    if (outside(column.period, whole))
      found.push(problem(at('period'), 'year.outside', { year: column.period, period: formatPeriod(whole) }))
    if (column.source && !known.has(column.source))
      found.push(problem(at('source'), 'source.unknown', { source: column.source }))
    const same = table.columns.find(
      (other, j) =>
        j < index &&
        column.role === 'amount' &&
        other.role === 'amount' &&
        other.period === column.period &&
        other.source === column.source,
    )
    if (same) {
      const name = content.sources.find(({ code }) => code === column.source)?.name ?? 'tất cả các nguồn'
      found.push(
        problem(at('source'), 'source.counted_twice', {
          source: name,
          columns: `${columnName(same)}, ${columnName(column)}`,
        }),
      )
    }
    return found
  })
}

/** Refuses a cell that cannot be read, with the likely reading where there is one. */
function cellProblem(
  printed: string,
  table: BudgetTable,
  column: BudgetColumn,
): { code: string; facts: FieldProblem['facts'] } | null {
  const found = parsePrinted(printed, table.numberStyle)
  if (found.kind !== 'unreadable') return null
  const unit =
    column.role !== 'amount'
      ? 'plain'
      : table.unitFactor === 1_000_000_000
        ? 'tỷ'
        : table.unitFactor === 1
          ? 'đồng'
          : 'triệu'
  const typed = readTyped(printed, { unit, style: table.numberStyle })
  if (!typed.ok && typed.likely)
    return { code: 'number.likely', facts: { printed, likely: typed.likely.text } }
  return { code: 'number.unreadable', facts: { printed } }
}

function lineProblems(content: ProgrammeContent, table: BudgetTable, t: number): FieldProblem[] {
  const whole = period(content.head.yearFrom, content.head.yearTo)
  const known = new Set([...content.sources.map(({ code }) => code), 'all'])
  const ids = new Set(table.lines.map(({ id }) => id))
  const seen = new Set<string>()
  const columns = new Map(table.columns.map((column) => [column.key, column]))
  return table.lines.flatMap((line, index) => {
    const at = (...path: Path): Path => ['tables', t, 'lines', index, ...path]
    const found: FieldProblem[] = []
    if (seen.has(line.id)) found.push(problem(at('id'), 'id.twice', { id: line.id }))
    seen.add(line.id)
    if (line.parent && !ids.has(line.parent))
      found.push(problem(at('parent'), 'reference.unknown', { ref: line.parent }))
    if (line.source && !known.has(line.source))
      found.push(problem(at('source'), 'source.unknown', { source: line.source }))
    if (outside(line.period, whole))
      found.push(problem(at('period'), 'year.outside', { year: line.period, period: formatPeriod(whole) }))
    for (const [key, printed] of Object.entries(line.cells)) {
      const column = columns.get(key)
      if (!column) found.push(problem(at('cells', key), 'reference.unknown', { ref: key }))
      const unreadable = column && cellProblem(printed, table, column)
      if (unreadable) found.push(problem(at('cells', key), unreadable.code, unreadable.facts))
    }
    return found
  })
}

function targetProblems({ targets, targetLinks, phases }: ProgrammeContent): FieldProblem[] {
  const ids = new Set<string>()
  const found: FieldProblem[] = []
  targets.forEach((target, index) => {
    if (ids.has(target.id)) found.push(problem(['targets', index, 'id'], 'id.twice', { id: target.id }))
    ids.add(target.id)
    if (target.phase && !phases.some(({ code }) => code === target.phase)) {
      found.push(problem(['targets', index, 'phase'], 'reference.unknown', { ref: target.phase }))
    }
    if (target.value === null && target.kind !== 'yesno')
      found.push(problem(['targets', index, 'value'], 'required'))
  })
  targetLinks.forEach((link, index) => {
    for (const end of ['from', 'to'] as const) {
      if (!ids.has(link[end]))
        found.push(problem(['targetLinks', index, end], 'reference.unknown', { ref: link[end] }))
    }
  })
  return found
}

/**
 * What makes a content impossible to keep (as against findings, which are kept and shown): overlapping
 * phases, years outside the period, a source counted twice, references to nothing, unreadable numbers.
 */
export function structuralProblems(content: ProgrammeContent): FieldProblem[] {
  const { head } = content
  if (head.yearTo < head.yearFrom) return [problem(['head', 'yearTo'], 'period.order')]
  return [
    ...phaseProblems(content),
    ...sourceProblems(content),
    ...content.tables.flatMap((table, index) => [
      ...columnProblems(content, table, index),
      ...lineProblems(content, table, index),
    ]),
    ...targetProblems(content),
  ]
}
