import { openSheet, type CellStyle, type OpenSheet } from '../../sheets/index.ts'
import { figureOf, headingOf, serialOf, type OutCell, type OutColumn, type Piece } from './cells.ts'
import type { Told } from './told.ts'

const title: CellStyle = { bold: true, size: 14 }
const head: CellStyle = { bold: true, border: true, wrap: true, align: 'center', fill: 'E2E6EC' }
const text: CellStyle = { border: true, wrap: true, vertical: 'top' }
const whole: CellStyle = { border: true, align: 'right', vertical: 'top', format: '#,##0' }
const decimal: CellStyle = { border: true, align: 'right', vertical: 'top', format: '#,##0.0##' }
const date: CellStyle = { border: true, align: 'center', vertical: 'top', format: 'dd/mm/yyyy' }
const moment: CellStyle = { border: true, align: 'center', vertical: 'top', format: 'dd/mm/yyyy hh:mm' }

type Look = 'text' | 'whole' | 'decimal' | 'date' | 'moment'

/** longest text of a cell */
const LONGEST = 32_767

/** What stands in the cell. */
function valueOf(column: OutColumn, value: OutCell): OutCell {
  if (value === null) return null
  if (typeof value === 'number') return figureOf(column, value)
  if (column.type === 'date' || column.type === 'moment') return serialOf(column, value) ?? value
  return value.length > LONGEST ? value.slice(0, LONGEST) : value
}

/** How it looks. */
function lookOf({ type }: OutColumn, value: OutCell): Look {
  if (typeof value !== 'number') return 'text'
  if (type === 'date' || type === 'moment') return type
  return Number.isInteger(value) ? 'whole' : 'decimal'
}

/** Points of one line. */
const LINE = 15.75
/** the tallest row that a spreadsheet can have */
const TALLEST = 409

/** Letters that go on a line are about as many as its width says. */
function linesOf(told: string, width: number): number {
  const room = width * 0.95
  if (told.length <= room && !told.includes('\n')) return 1
  let lines = 0
  for (const paragraph of told.split('\n')) lines += Math.max(1, Math.ceil(paragraph.length / room))
  return lines
}

/** Height for texts that wrap: not every program fits rows by itself. Null: one line. */
function heightOf(values: readonly OutCell[], widthsOf: readonly number[]): number | null {
  let lines = 1
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]
    if (typeof value === 'string') lines = Math.max(lines, linesOf(value, widthsOf[i]!))
  }
  return lines === 1 ? null : Math.min(TALLEST, lines * LINE)
}

const widths = { text: 28, number: 12, money: 16, percent: 10, date: 13, moment: 18 } as const

const widthOf = ({ width, type }: OutColumn): number => width ?? widths[type]

/** Title, filters and day above, then the headings. */
function writeTop(sheet: OpenSheet, above: readonly string[], columns: readonly OutColumn[]): void {
  for (const [i, value] of above.entries())
    sheet.row({ cells: [{ value, style: i === 0 ? title : {}, across: Math.max(1, columns.length) }] })
  sheet.row({ cells: [] })
  const headings = columns.map(headingOf)
  const style = sheet.styleOf(head)
  sheet.values(
    headings,
    headings.map(() => style),
    heightOf(headings, columns.map(widthOf)),
  )
}

/** Writes a list as XLSX: title, filters and day above, figures as numbers, days as days. */
export function openWorkbook(told: Told, columns: readonly OutColumn[], take: (bytes: Uint8Array) => void) {
  const above = [told.title, ...told.lines]
  const headAt = above.length + 2
  const wide = columns.map(widthOf)
  const sheet = openSheet(
    {
      title: told.title,
      author: told.author,
      sheets: [
        {
          name: told.title,
          widths: wide,
          frozen: { rows: headAt, columns: 0 },
          repeated: { from: headAt, to: headAt },
        },
      ],
    },
    take,
  )
  writeTop(sheet, above, columns)
  const ids: Record<Look, number> = {
    text: sheet.styleOf(text),
    whole: sheet.styleOf(whole),
    decimal: sheet.styleOf(decimal),
    date: sheet.styleOf(date),
    moment: sheet.styleOf(moment),
  }
  // used again for every row: a table has a million cells
  const values: OutCell[] = []
  const looks: number[] = []
  return {
    rows(piece: Piece): void {
      for (const row of piece) {
        for (let i = 0; i < columns.length; i += 1) {
          const value = valueOf(columns[i]!, row[i] ?? null)
          values[i] = value
          looks[i] = ids[lookOf(columns[i]!, value)]
        }
        sheet.values(values, looks, heightOf(values, wide))
      }
    },
    end: (): void => sheet.end(),
  }
}
