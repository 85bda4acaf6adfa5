import { useMemo } from 'react'
import { fold } from '#contract/kernel/text.ts'
import type { Place } from '#contract/programme/findings.ts'
import type { BudgetTable, ProgrammeContent } from '#contract/programme/model.ts'
import { isSettled, type Numbered, numbered, type ToldFinding } from './told.ts'

/** The number in a cell that leads to its finding. */
export interface Mark {
  number: number
  settled: boolean
  /** the class in words, for the cell's tooltip */
  finding: ToldFinding
}

export interface MarkedCell {
  table: string
  line: string
  column: string
}

export interface FindingMarks {
  numbered: Numbered[]
  /** marks of one cell; the label's column also bears what is about the whole line */
  at(table: string, line: string, column: string): Mark[]
  /** marks of a whole column, for its header */
  ofColumn(table: string, column: string): Mark[]
  /** marks of an amount in the prose */
  ofAssertion(id: string): Mark[]
  /** the first cell that bears a finding's number */
  cellOf(number: number): MarkedCell | null
}

const cellKey = (table: string, line: string, column: string): string => `${table}\n${line}\n${column}`

const columnOf = (table: BudgetTable, role: BudgetTable['columns'][number]['role']): string | undefined =>
  table.columns.find((column) => column.role === role)?.key

const labelOf = (table: BudgetTable): string => columnOf(table, 'label') ?? table.columns[0]?.key ?? ''

/** Where a mark about a whole line stands: on the quantity that a target speaks of, else on the label. */
function columnOfLine(
  content: ProgrammeContent,
  table: BudgetTable,
  finding: ToldFinding,
  line: string,
): string {
  const spoken = finding.where
    .filter(({ kind }) => kind === 'target')
    .flatMap(({ id }) => content.targets.find((target) => target.id === id)?.lines ?? [])
    .find((link) => link.line === line)
  const measured = table.columns.filter(({ role }) => role === spoken?.measure)
  return measured.length === 1 ? measured[0]!.key : labelOf(table)
}

/** Lines whose printed name holds the words that a remark quotes. */
function quoted(content: ProgrammeContent, finding: ToldFinding, ref: string | undefined): string[] {
  const words = fold(finding.printed ?? '')
  if (words.length < 4) return []
  return content.tables
    .filter(({ section }) => section === ref)
    .flatMap((table) =>
      table.lines
        .filter(({ label }) => fold(label).includes(words))
        .map(({ id }) => cellKey(table.id, id, labelOf(table))),
    )
}

function cellsOfPlace(content: ProgrammeContent, finding: ToldFinding, place: Place): string[] {
  if (place.kind === 'remark') return quoted(content, finding, place.ref)
  const table = content.tables.find(({ id }) => id === place.table)
  if (!table || !place.line) return []
  return [cellKey(table.id, place.line, place.column ?? columnOfLine(content, table, finding, place.line))]
}

/** Ties every finding to the cells that it speaks of. */
export function marksOf(findings: readonly ToldFinding[], content: ProgrammeContent): FindingMarks {
  const cells = new Map<string, Mark[]>()
  const add = (key: string, mark: Mark) => {
    const there = cells.get(key) ?? []
    if (!there.some(({ number }) => number === mark.number)) cells.set(key, [...there, mark])
  }
  const all = numbered(findings)
  for (const { number, finding } of all) {
    const mark: Mark = { number, finding, settled: isSettled(finding) }
    for (const place of finding.where) {
      for (const key of cellsOfPlace(content, finding, place)) add(key, mark)
      if (place.kind === 'cell' && place.table && place.column && !place.line) {
        add(cellKey(place.table, '', place.column), mark)
      }
      if (place.kind === 'assertion' && place.id) add(place.id, mark)
    }
  }
  return {
    numbered: all,
    at: (table, line, column) => cells.get(cellKey(table, line, column)) ?? [],
    ofColumn: (table, column) => cells.get(cellKey(table, '', column)) ?? [],
    ofAssertion: (id) => cells.get(id) ?? [],
    cellOf: (number) => {
      const found = [...cells].find(
        ([key, marks]) => key.includes('\n') && marks.some((m) => m.number === number),
      )
      const [table = '', line = '', column = ''] = found?.[0].split('\n') ?? []
      return found ? { table, line, column } : null
    },
  }
}

/** The marks of a programme's findings; kept while findings and content stay the same. */
export const useFindingMarks = (findings: readonly ToldFinding[], content: ProgrammeContent): FindingMarks =>
  useMemo(() => marksOf(findings, content), [findings, content])

/** True when a finding is about the budget: a table, an amount, or a passage that a table should bear out. */
export function aboutBudget(finding: ToldFinding, content: ProgrammeContent): boolean {
  const funding = content.texts.filter(({ kind }) => kind === 'funding')
  const sections = new Set([...content.tables, ...funding].map(({ section }) => section))
  return finding.where.some(({ kind, ref }) => {
    if (kind === 'remark' || kind === 'section') return ref !== undefined && sections.has(ref)
    return kind === 'cell' || kind === 'line' || kind === 'assertion' || kind === 'text'
  })
}
