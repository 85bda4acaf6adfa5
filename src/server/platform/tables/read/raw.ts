import type { Encoding } from '../text/decode.ts'

/** A cell as the file holds it; a Date is a day that the file itself marks as one (UTC). */
export type RawCell = string | number | boolean | Date | null

export interface RawRow {
  /** from 1, as the spreadsheet counts */
  no: number
  cells: readonly RawCell[]
}

export interface RawSheet {
  name: string
  rows: RawRow[]
}

export interface RawFile {
  format: 'xlsx' | 'csv'
  sheetNames: readonly string[]
  /** serial numbers count from 1904 (old Macintosh files) */
  from1904: boolean
  encoding?: Encoding
  separator?: string
}

/** Beyond these a file is no table that people fill. */
export const limits = {
  bytes: 64 * 1024 * 1024,
  unpacked: 200 * 1024 * 1024,
  entries: 2000,
  rows: 100_000,
  columns: 256,
  /** what Excel itself can hold in a cell */
  cell: 32_767,
} as const

export type FileRefusal =
  | 'empty'
  | 'tooLarge'
  | 'bomb'
  | 'macro'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'cellTooLong'
  | 'encrypted'
  | 'oldExcel'
  | 'wrongType'
  | 'broken'
  | 'noSheet'

/** The file as a whole cannot be read; the caller says so in words. */
export class UnreadableFile extends Error {
  readonly why: FileRefusal
  readonly facts: Record<string, string | number>
  constructor(why: FileRefusal, facts: Record<string, string | number> = {}) {
    super(why)
    this.why = why
    this.facts = facts
  }
}

/** Keeps a sheet within its limits while it grows. @throws UnreadableFile */
export function checkedRow(row: RawRow, count: number): RawRow {
  if (count > limits.rows) throw new UnreadableFile('tooManyRows', { max: limits.rows })
  if (row.cells.length > limits.columns && row.cells.slice(limits.columns).some((cell) => cell !== null))
    throw new UnreadableFile('tooManyColumns', { max: limits.columns, row: row.no })
  for (const cell of row.cells)
    if (typeof cell === 'string' && cell.length > limits.cell)
      throw new UnreadableFile('cellTooLong', { max: limits.cell, row: row.no })
  return row
}
