import type { LayoutRow, TableLayout } from '#contract/programme/layout/layout.ts'
import {
  type Block,
  type CoveredCell,
  type Letter,
  type TableBlock,
  type TableCell,
  type TextBlock,
  textWidth,
} from '#server/platform/letters/index.ts'
import {
  type BudgetFile,
  columnWidths,
  type ExportTable,
  footnotes,
  headerLines,
  linesNeeded,
  spanWidth,
} from './export-tables.ts'

/** Points on either side of a cell's text. */
const PADDING = 3
/** Points above and below it. */
const GAP = 2
/** Height of a line of Tinos, in the size of its type. */
const LINE = 1.15
/** Times digits are half as wide as the type is high; a column's width counts such digits. */
const DIGIT = 0.5
const LARGEST = 12
/** Smaller type is not read without a lens; a table that needs it is broken over more lines instead. */
const SMALLEST = 8

/** Points that all columns together have for their text. */
const roomFor = ({ columns }: TableLayout): number => textWidth - columns.length * 2 * PADDING - 1

/** The largest type in which the columns stand side by side. */
function fontSizeFor(layout: TableLayout): number {
  const digits = columnWidths(layout, 0).reduce((sum, width) => sum + width, 0)
  const size = Math.floor((roomFor(layout) / (digits * DIGIT)) * 2) / 2
  return Math.min(LARGEST, Math.max(SMALLEST, size))
}

/** Cells over several rows are centred by hand: pdfmake centres them in their first row. */
function headerOf(layout: TableLayout, widths: readonly number[], heights: readonly number[], line: number) {
  const rows = Array.from({ length: layout.headerRows }, () =>
    layout.columns.map((): TableCell | CoveredCell => ({})),
  )
  for (const cell of layout.header) {
    const { row, column, rowSpan, colSpan, text } = cell
    const height = heights.slice(row, row + rowSpan).reduce((sum, one) => sum + one, 0)
    const own = linesNeeded(text, spanWidth(cell, widths), true) * line
    const top = Math.max(0, (height + (rowSpan - 1) * 2 * GAP - own) / 2)
    rows[row]![column] = { text, rowSpan, colSpan, bold: true, alignment: 'center', margin: [0, top, 0, 0] }
  }
  if (!layout.numbering) return rows
  return [...rows, layout.numbering.map((text) => ({ text, italics: true, alignment: 'center' as const }))]
}

const bodyRow = ({ cells, bold }: LayoutRow): TableCell[] =>
  cells.map(({ text, align }) => ({ text, alignment: align, bold, verticalAlignment: 'middle' }))

/** The unit over the whole table, without a frame; part of the header, so that every page says it. */
const unitRow = ({ unit, columns }: TableLayout): (TableCell | CoveredCell)[][] =>
  unit === null
    ? []
    : [
        columns.map((_, index): TableCell | CoveredCell =>
          index > 0
            ? {}
            : {
                text: unit,
                italics: true,
                alignment: 'right',
                colSpan: columns.length,
                border: [false, false, false, false],
              },
        ),
      ]

function tableBlock(layout: TableLayout): TableBlock {
  const fontSize = fontSizeFor(layout)
  const digit = fontSize * DIGIT
  const line = fontSize * LINE
  // never more than the page has, also where the type cannot be smaller
  const room = roomFor(layout)
  const wanted = columnWidths(layout, room / digit)
  const fit = room / digit / wanted.reduce((sum, width) => sum + width, 0)
  const widths = wanted.map((width) => width * fit)
  const heights = headerLines(layout, widths).map((lines) => lines * line)
  const unit = unitRow(layout)
  const header = [...unit, ...headerOf(layout, widths, heights, line)]
  return {
    fontSize,
    table: {
      widths: widths.map((width) => width * digit),
      heights: (row) => heights[row - unit.length] ?? 'auto',
      headerRows: header.length,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [...header, ...layout.rows.map(bodyRow)],
    },
    layout: {
      // nothing over the unit: cells that it covers would draw their own line there
      hLineWidth: (row) => (row < unit.length ? 0 : 0.5),
      vLineWidth: () => 0.5,
      paddingLeft: () => PADDING,
      paddingRight: () => PADDING,
      paddingTop: () => GAP,
      paddingBottom: () => GAP,
    },
  }
}

const titleBlocks = (lines: readonly string[], rest: readonly (string | null)[]): TextBlock[] => [
  ...lines.map((text): TextBlock => ({ text, bold: true, fontSize: 13, alignment: 'center' })),
  ...rest
    .filter((text) => text !== null)
    .map((text): TextBlock => ({ text, italics: true, alignment: 'center', margin: [0, 2, 0, 0] })),
]

function tablePages(table: ExportTable, standing: string | null, index: number): Block[] {
  const { layout } = table
  const title = titleBlocks(layout.title, [layout.attachment, standing])
  if (index > 0 && title[0]) title[0] = { ...title[0], pageBreak: 'before' }
  return [
    ...title,
    // room between the title and the table
    { text: '', margin: [0, 2, 0, 2] },
    tableBlock(layout),
    ...footnotes(table).map((text): TextBlock => ({
      text,
      italics: true,
      fontSize: 10,
      margin: [0, 4, 0, 0],
    })),
  ]
}

/** The tables as pages, each beginning on a new one. */
export function budgetLetter({ title, author, standing, tables, noTable }: BudgetFile): Letter {
  const content =
    tables.length > 0
      ? tables.flatMap((table, i) => tablePages(table, standing, i))
      : [
          ...titleBlocks([title], [standing]),
          ...noTable.map((text): TextBlock => ({ text, margin: [0, 8, 0, 0], alignment: 'justify' })),
        ]
  return { title, author, content }
}
