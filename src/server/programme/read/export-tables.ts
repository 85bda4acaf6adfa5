import { type HeaderCell, layoutOf, type TableLayout } from '#contract/programme/layout/layout.ts'
import { type CellSum, sumsOf } from '#contract/programme/layout/layout-sums.ts'
import type { BudgetTable, ProgrammeContent } from '#contract/programme/model.ts'

/** A table ready to be written to a file. */
export interface ExportTable {
  layout: TableLayout
  /** by `row/column` */
  sums: ReadonlyMap<string, CellSum>
}

/** What stands in a file of budget tables. */
export interface BudgetFile {
  title: string
  author: string
  /** said on every table that is not the decision as first made, e.g. "Dự thảo, chưa được phê duyệt" */
  standing: string | null
  tables: ExportTable[]
  /** told instead of tables where the programme fixes no budget */
  noTable: string[]
}

export const placeOf = ({ row, column }: { row: number; column: number }): string => `${row}/${column}`

export function exportTable(content: ProgrammeContent, table: BudgetTable): ExportTable {
  return {
    layout: layoutOf(content, table),
    sums: new Map(sumsOf(content, table).map((sum) => [placeOf(sum), sum])),
  }
}

/** Lines under a table; they are ours and say so. */
export function footnotes({ sums }: ExportTable): string[] {
  const dissents = [...sums.values()].flatMap(({ dissent }) => (dissent === null ? [] : [dissent]))
  return dissents.length === 0
    ? []
    : ['Ghi chú khi đối chiếu (không có trong văn bản; số trong bảng giữ nguyên như đã in):', ...dissents]
}

/** The funding sections of a programme without a budget table, each as one line. */
export function fundingLines(content: ProgrammeContent, sectionName: (ref: string) => string): string[] {
  const funding = content.texts.filter(({ kind }) => kind === 'funding')
  return [
    'Chương trình không có bảng kinh phí.',
    ...funding.map(({ section, text }) => {
      const name = sectionName(section)
      return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${text}`
    }),
  ]
}

/** Widths of Times letters against its digits, by the letter without its marks. */
const letterWidths: readonly (readonly [RegExp, number])[] = [
  [/[ .,:;'|]/, 0.5],
  [/[ijltfI/()[\]-]/, 0.62],
  [/[mwMW@%—]/, 1.6],
  [/[\p{Lu}+=<>]/u, 1.35],
  [/[rscezaJ?]/, 0.85],
]
const BOLD = 1.07

/** Width of a text in digits, as Times prints it: enough to know where its lines break. */
function textWidth(text: string, bold: boolean): number {
  let width = 0
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, '')) {
    width += letterWidths.find(([letters]) => letters.test(letter))?.[1] ?? 1
  }
  return bold ? width * BOLD : width
}

/** Lines that a text needs in a column so many digits wide, broken between words. */
export function linesNeeded(text: string, width: number, bold = false): number {
  const space = textWidth(' ', bold)
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let used = Infinity
    for (const word of paragraph.split(/\s+/)) {
      const own = textWidth(word, bold)
      if (used + space + own <= width) used += space + own
      else {
        lines += 1
        used = own
      }
    }
  }
  return Math.max(lines, 1)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** Width that a header cell has over its columns. */
export const spanWidth = ({ column, colSpan }: HeaderCell, widths: readonly number[]): number =>
  sum(widths.slice(column, column + colSpan))

/** Lines that each row of the header needs; a cell over several rows shares its lines among them. */
export function headerLines({ header, headerRows }: TableLayout, widths: readonly number[]): number[] {
  const share = (cell: HeaderCell) => linesNeeded(cell.text, spanWidth(cell, widths), true) / cell.rowSpan
  return Array.from({ length: headerRows }, (_, row) => {
    const here = header.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
    return Math.max(1, ...here.map(share))
  })
}

/** Widths of the columns in digits, in the proportion of what they need, together at least `least`. */
export function columnWidths({ columns }: TableLayout, least: number): number[] {
  const stretch = Math.max(1, least / sum(columns.map(({ width }) => width)))
  return columns.map(({ width }) => width * stretch)
}
