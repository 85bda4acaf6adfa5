import { fold, tidy } from '../../kernel/text.ts'
import { tableName } from '../check/reading.ts'
import { headerCells, type HeaderCell } from './layout-header.ts'
import type { BudgetColumn, BudgetLine, BudgetTable, ProgrammeContent } from '../model.ts'
import { isMeasure, readSheet } from '../budget/sheet.ts'

export type { HeaderCell } from './layout-header.ts'

export type Align = 'left' | 'center' | 'right'

export interface LayoutColumn {
  key: string
  role: BudgetColumn['role']
  align: Align
  /** room that the column needs, in characters of its font */
  width: number
}

export interface LayoutCell {
  column: string
  /** exactly as printed; may have more than one line */
  text: string
  /** a figure's cell, also when blank or a dash */
  figure: boolean
  align: Align
}

export interface LayoutRow {
  line: string
  level: BudgetLine['level']
  bold: boolean
  /** one per column, in column order */
  cells: LayoutCell[]
}

/** A budget table as it stands on paper, for whoever draws it: a page, a spreadsheet, a PDF. */
export interface TableLayout {
  table: string
  /** how a sentence or a tab calls it, e.g. "Phụ lục 1" */
  name: string
  /** lines above the table, e.g. "Phụ lục 1" and the name of the table */
  title: string[]
  /** "(Kèm theo Quyết định số …)" for a table that is an appendix of a decision */
  attachment: string | null
  /** "Đơn vị tính: triệu đồng"; null where the header says it */
  unit: string | null
  numberStyle: BudgetTable['numberStyle']
  columns: LayoutColumn[]
  header: HeaderCell[]
  headerRows: number
  /** "(1)", "(2)"… under the header; null where the document has none */
  numbering: string[] | null
  rows: LayoutRow[]
}

const roleAlign = {
  number: 'center',
  label: 'left',
  unit: 'center',
  quantity: 'center',
  projects: 'center',
  amount: 'right',
  timing: 'center',
  lead: 'center',
  coordinate: 'center',
} as const satisfies Record<BudgetColumn['role'], Align>

/** Narrowest and widest, in characters: what is longer is broken over lines. */
const roleWidths = {
  number: [4, 7],
  label: [12, 36],
  unit: [6, 10],
  quantity: [6, 12],
  projects: [5, 9],
  amount: [7, 18],
  timing: [9, 13],
  lead: [10, 15],
  coordinate: [10, 18],
} as const satisfies Record<BudgetColumn['role'], readonly [number, number]>

/** The printed layout of one budget table. */
export function layoutOf(content: ProgrammeContent, table: BudgetTable): TableLayout {
  const rows = table.lines.map((line) => layoutRow(table, line))
  const header = headerCells(table.columns)
  return {
    table: table.id,
    name: tableName(readSheet(content, table)),
    ...titleOf(content, table),
    unit: unitLine(table),
    numberStyle: table.numberStyle,
    columns: table.columns.map((column, i) => ({
      key: column.key,
      role: column.role,
      align: roleAlign[column.role],
      width: widthOf(
        column,
        header.find(leafOf(i)),
        rows.map((row) => row.cells[i]!.text),
      ),
    })),
    header,
    headerRows: Math.max(1, ...header.map((cell) => cell.row + cell.rowSpan)),
    numbering: table.columns.some((column) => column.printedNumber)
      ? table.columns.map((column) => column.printedNumber ?? '')
      : null,
    rows,
  }
}

const leafOf = (column: number) => (cell: HeaderCell) => cell.column === column && cell.colSpan === 1

function titleOf(content: ProgrammeContent, table: BudgetTable): Pick<TableLayout, 'title' | 'attachment'> {
  const section = content.sections.find(({ ref }) => ref === table.section)
  const heading = section ? tidy(section.title) : ''
  const same = fold(heading) === fold(table.caption)
  const numbered = section ? fold(section.number).startsWith('phu luc') : false
  const isAppendix = section?.parent === null && (same || numbered)
  if (!isAppendix) return { title: [table.caption], attachment: null }
  // the heading keeps the capitals of the paper, which a caption does without
  const name = same ? heading : table.caption
  return { title: appendixTitle(tidy(section.number), name), attachment: attachmentOf(content) }
}

/** The number of the appendix has a line of its own, whether the paper's heading begins with it or not. */
function appendixTitle(number: string, name: string): string[] {
  const [, own, rest] = /^(phụ lục(?:\s+(?:số\s+)?[\dIVX]+)?)\s*[.:–-]?\s+(\S.*)$/iu.exec(name) ?? []
  if (own && rest) return [own, rest]
  return number === '' ? [name] : [number, name]
}

function attachmentOf({ head }: ProgrammeContent): string | null {
  if (!head.decisionNumber) return null
  const day = head.decisionDate ? ` ${longDate(head.decisionDate)}` : ''
  return `(Kèm theo Quyết định số ${head.decisionNumber}${day}${head.issuer ? ` của ${head.issuer}` : ''})`
}

/** "ngày 09 tháng 02 năm 2020": small days and the first two months carry a nought, as Nghị định 30/2020 prints them. */
function longDate(iso: string): string {
  const [year, month, day] = iso.split('-') as [string, string, string]
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}

function unitLine({ unitPrinted, columns }: BudgetTable): string | null {
  const unit = fold(unitPrinted)
  const isSaid = columns.some(({ header }) => header.some((text) => fold(text).includes(unit)))
  return unit === '' || isSaid ? null : `Đơn vị tính: ${unitPrinted}`
}

const attribute = {
  number: (line) => line.number,
  label: labelOf,
  unit: (line) => line.unit ?? '',
  timing: (line) => line.timing ?? '',
  lead: (line) => line.lead ?? '',
  coordinate: (line) => line.coordinate ?? '',
} as const satisfies Partial<Record<BudgetColumn['role'], (line: BudgetLine) => string>>

function layoutRow(table: BudgetTable, line: BudgetLine): LayoutRow {
  const isNumbered = table.columns.some(({ role }) => role === 'number')
  const isPlainTotal = line.level === 'total' && line.source === null && line.number === ''
  return {
    line: line.id,
    level: line.level,
    bold: line.level === 'total' || line.level === 'group',
    cells: table.columns.map(({ key, role }): LayoutCell => {
      if (isMeasure(role))
        return { column: key, text: line.cells[key] ?? '', figure: true, align: roleAlign[role] }
      const text = attribute[role](line)
      if (role !== 'label') return { column: key, text, figure: false, align: roleAlign[role] }
      const centred = isPlainTotal || line.level === 'year'
      const own = isNumbered || line.number === '' ? text : `${line.number} ${text}`
      return { column: key, text: own, figure: false, align: centred ? 'center' : 'left' }
    }),
  }
}

function labelOf({ label, formula }: BudgetLine): string {
  return formula && !tidy(label).includes(tidy(formula)) ? `${label}\n${formula}` : label
}

/** A heading taller than this is wider instead. */
const HEADING_LINES = 4

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length))

function widthOf(column: BudgetColumn, leaf: HeaderCell | undefined, texts: readonly string[]): number {
  const [least, most] = roleWidths[column.role]
  // words are parted between each other, figures and numbers nowhere
  const heading = leaf?.text ?? ''
  const word = longest(heading.split(/\s+/))
  const unbroken = isMeasure(column.role) || column.role === 'number'
  const body = unbroken ? longest(texts) : longest(texts.flatMap((text) => text.split(/\s+/)))
  const needed = Math.max(word, body, Math.ceil(heading.length / HEADING_LINES)) + 1
  return Math.max(least, needed, Math.min(longest(texts) + 1, most))
}
