import { Problem } from '#contract/kernel/problem.ts'
import { textWidth, toPdf, type Block, type TableCell } from '../../letters/index.ts'
import { headingOf, isFigure, toldCell, type OutCell, type OutColumn } from './cells.ts'
import type { Told } from './told.ts'

/** Nobody reads more on paper, and the printer of documents keeps all of it in memory. */
const MOST = 5000
const PADDING = 3
const widths = { text: 30, number: 11, money: 15, percent: 9, date: 11, moment: 15 } as const

/** Letter heights that a day needs on one line: broken in the middle it is read wrongly. */
const DAY = 5.2

/** Points of each column, in the proportion of what they hold; days are never broken. */
function pointsOf(columns: readonly OutColumn[], fontSize: number): number[] {
  const wanted = columns.map(({ type, width }) => width ?? widths[type])
  const sum = wanted.reduce((total, one) => total + one, 0)
  const room = textWidth - columns.length * 2 * PADDING - 1
  const shares = wanted.map((one) => (one / sum) * room)
  const least = columns.map(({ type }) => (type === 'date' ? DAY * fontSize : 0))
  const missing = shares.reduce((total, one, i) => total + Math.max(0, least[i]! - one), 0)
  const ample = shares.reduce((total, one, i) => total + (one < least[i]! ? 0 : one), 0)
  return shares.map((one, i) => (one < least[i]! ? least[i]! : one * (1 - missing / ample)))
}

/** Prints a list on A4 lying on its side. @throws Problem `too_large` beyond what is read on paper */
export async function listPage(
  told: Told,
  columns: readonly OutColumn[],
  rows: AsyncIterable<readonly OutCell[]>,
): Promise<Uint8Array> {
  const body: TableCell[][] = [
    columns.map((column) => ({
      text: headingOf(column),
      bold: true,
      alignment: 'center',
      fillColor: '#E2E6EC',
    })),
  ]
  for await (const row of rows) {
    if (body.length > MOST)
      throw new Problem('too_large', { facts: { limit: '5.000 dòng trong một tệp PDF' } })
    body.push(
      columns.map((column, i) => ({
        text: toldCell(column, row[i] ?? null),
        alignment: isFigure(column) ? 'right' : 'left',
      })),
    )
  }
  const fontSize = columns.length > 9 ? 8 : 10
  const content: Block[] = [
    { text: told.title, bold: true, fontSize: 14, margin: [0, 0, 0, 4] },
    ...told.lines.map((text): Block => ({ text, fontSize: 10, margin: [0, 0, 0, 2] })),
    {
      fontSize,
      margin: [0, 8, 0, 0],
      table: { widths: pointsOf(columns, fontSize), headerRows: 1, dontBreakRows: true, body },
      layout: {
        hLineWidth: () => 0.5,
        vLineWidth: () => 0.5,
        paddingLeft: () => PADDING,
        paddingRight: () => PADDING,
      },
    },
  ]
  return await toPdf({ title: told.title, author: told.author, content })
}
