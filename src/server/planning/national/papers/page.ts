import { formatExactIn, MILLION } from '#contract/kernel/money.ts'
import {
  type Block,
  type CoveredCell,
  type TableCell,
  textWidth,
  toPdf,
} from '#server/platform/letters/index.ts'
import type { Paper, PaperCell, PaperColumn, PaperRow, PaperTable } from './table.ts'

const PADDING = 3
/** Letters in which a table of few, of many columns is set. */
const LARGE = 11
const SMALL = 8.5
const MANY = 9

const shown = (cell: PaperCell, { kind }: PaperColumn): string => {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  return kind === 'money' ? formatExactIn(cell, MILLION) : String(cell).replace('.', ',')
}

const aligned = { text: 'left', centre: 'center', number: 'right', money: 'right' } as const

const bodyRow = (columns: readonly PaperColumn[], { cells, bold }: PaperRow): TableCell[] =>
  columns.map((column, at) => ({
    text: shown(cells[at] ?? null, column),
    alignment: aligned[column.kind],
    ...(bold ? { bold: true } : {}),
  }))

function header(columns: readonly PaperColumn[]): (TableCell | CoveredCell)[][] {
  const grouped = columns.some(({ group }) => group)
  const own = ({ heading }: PaperColumn, rowSpan: number): TableCell => ({
    text: heading,
    rowSpan,
    bold: true,
    alignment: 'center',
    verticalAlignment: 'middle',
  })
  if (!grouped) return [columns.map((column) => own(column, 1))]
  const first = columns.map((column, at): TableCell | CoveredCell => {
    if (!column.group) return own(column, 2)
    if (columns[at - 1]?.group === column.group) return {}
    const after = columns.slice(at).findIndex(({ group }) => group !== column.group)
    const colSpan = after < 0 ? columns.length - at : after
    return { text: column.group, colSpan, bold: true, alignment: 'center' }
  })
  return [first, columns.map((column) => (column.group ? own(column, 1) : {}))]
}

function tablePages({ title, standing, columns, rows, notes }: PaperTable, index: number): Block[] {
  const wide = columns.reduce((sum, { width }) => sum + width, 0)
  const room = textWidth - columns.length * 2 * PADDING - 1
  const head = header(columns)
  return [
    ...title.map((text, at): Block => ({
      text,
      bold: at === 0,
      fontSize: at === 0 ? 14 : 12,
      alignment: 'center',
      ...(at === 0 && index > 0 ? { pageBreak: 'before' } : {}),
    })),
    { text: standing, italics: true, alignment: 'center', margin: [0, 2, 0, 0] },
    { text: 'Đơn vị tính: triệu đồng', italics: true, alignment: 'right', margin: [0, 4, 0, 2] },
    {
      fontSize: columns.length > MANY ? SMALL : LARGE,
      table: {
        widths: columns.map(({ width }) => (width / wide) * room),
        headerRows: head.length,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        body: [...head, ...rows.map((row) => bodyRow(columns, row))],
      },
      layout: {
        hLineWidth: () => 0.5,
        vLineWidth: () => 0.5,
        paddingLeft: () => PADDING,
        paddingRight: () => PADDING,
      },
    },
    ...notes.map((text): Block => ({ text, italics: true, fontSize: 10, margin: [0, 4, 0, 0] })),
  ]
}

/** A paper as PDF on A4 lying on its side, each table on a page of its own. */
export const paperPdf = ({ title, author, tables }: Paper): Promise<Uint8Array<ArrayBuffer>> =>
  toPdf({ title, author, content: tables.flatMap(tablePages) })
