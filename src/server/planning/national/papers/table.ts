/** A table of a paper, before anybody decides whether it is written as a workbook or printed. */

export interface PaperColumn {
  heading: string
  /** a heading over it and its neighbours of the same group */
  group?: string
  kind: 'text' | 'centre' | 'number' | 'money'
  /** in digits */
  width: number
}

/** Money in đồng, whatever the unit in which the table shows it. */
export type PaperCell = string | number | null

export interface PaperRow {
  cells: readonly PaperCell[]
  bold?: boolean
  /** rows (from 0) whose figures this one adds up; nothing: its figures are its own */
  adds?: readonly number[]
}

export interface PaperTable {
  /** name of the sheet, at most 31 letters */
  name: string
  title: readonly string[]
  /** what a reader must know who finds the table alone: of which decision, or that it is a draft */
  standing: string
  columns: readonly PaperColumn[]
  rows: readonly PaperRow[]
  /** below the table */
  notes: readonly string[]
}

export interface Paper {
  title: string
  author: string
  tables: readonly PaperTable[]
}

/** One line of figures and texts under a group, in the order in which it is listed. */
export interface Group<T> {
  name: string
  lines: readonly T[]
}

const isFigure = ({ kind }: PaperColumn): boolean => kind === 'money'

/** Sums of the money columns over rows; other columns stay empty. */
function addedUp(columns: readonly PaperColumn[], rows: readonly PaperRow[]): PaperCell[] {
  return columns.map((column, at) =>
    isFigure(column) ? rows.reduce((sum, { cells }) => sum + Number(cells[at] ?? 0), 0) : null,
  )
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV']

/** A row that adds others up, with its number and name in the first two columns. */
function sumRow(
  columns: readonly PaperColumn[],
  [no, name]: readonly [string, string],
  rows: readonly PaperRow[],
  adds: readonly number[],
): PaperRow {
  return { cells: [no, name, ...addedUp(columns, rows).slice(2)], bold: true, adds }
}

/**
 * Lines under their groups, each group with its sum, and the sum of all at the end. The first two columns are number and name.
 */
export function groupedRows<T>(
  columns: readonly PaperColumn[],
  groups: readonly Group<T>[],
  cellsOf: (line: T) => readonly PaperCell[],
): PaperRow[] {
  const rows: PaperRow[] = []
  const heads: number[] = []
  for (const [index, { name, lines }] of groups.entries()) {
    const head = rows.length
    const own = lines.map((line, no): PaperRow => ({ cells: [String(no + 1), ...cellsOf(line)] }))
    const adds = own.map((_, at) => head + 1 + at)
    rows.push(sumRow(columns, [romans[index] ?? String(index + 1), name], own, adds), ...own)
    heads.push(head)
  }
  const sums = heads.flatMap((at) => rows[at] ?? [])
  return [...rows, sumRow(columns, ['', 'TỔNG CỘNG'], sums, heads)]
}

/** Lines without groups, numbered, with their sum at the end. */
export function plainRows<T>(
  columns: readonly PaperColumn[],
  lines: readonly T[],
  cellsOf: (line: T) => readonly PaperCell[],
): PaperRow[] {
  const rows = lines.map((line, no): PaperRow => ({ cells: [String(no + 1), ...cellsOf(line)] }))
  return [
    ...rows,
    sumRow(
      columns,
      ['', 'TỔNG CỘNG'],
      rows,
      rows.map((_, at) => at),
    ),
  ]
}

/** Runs of rows that follow each other: [2, 3, 4, 9] → [[2, 4], [9, 9]]. */
export function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last && last[1] + 1 === row) last[1] = row
    else runs.push([row, row])
  }
  return runs
}
