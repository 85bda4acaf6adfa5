import { tidy } from '#contract/kernel/text.ts'
import { fromItems } from '#contract/programme/budget/sheet-sums.ts'
import type { Sheet, SheetColumn, SheetLine } from '#contract/programme/budget/sheet.ts'
import { ALL } from '#contract/programme/budget/source-tree.ts'

/** A line of the working table. */
export interface SheetRow {
  id: string
  line: SheetLine
  depth: number
  /** head of a group: sunk, with our own subtotal */
  group: boolean
  /** has lines under it that can be folded away */
  folds: boolean
  number: string
  label: string
}

/** The line that totals the whole table, where it has one. */
export const totalLine = (sheet: Sheet): SheetLine | null =>
  sheet.lines.find(({ line, summary }) => summary && (line.source === null || line.source === ALL)) ?? null

const isUnder = (line: SheetLine, above: SheetLine): boolean =>
  line.parent !== null && (line.parent === above || isUnder(line.parent, above))

/** Every line but the total, which stands at the foot. */
export function sheetRows(sheet: Sheet): SheetRow[] {
  const total = totalLine(sheet)
  return sheet.lines
    .filter((line) => line !== total)
    .map((line) => {
      const depth = depthOf(line)
      const folds = line.children.length > 0
      return {
        id: line.line.id,
        line,
        depth,
        group: depth === 0 && (folds || line.line.level === 'group' || line.line.level === 'total'),
        folds,
        number: tidy(line.line.number).replace(/^[-–]$|[.)]$/g, '') || (depth > 0 ? '·' : ''),
        label: tidy(line.line.label).replace(/^[-–+•\s]+|\s*:\s*$/g, ''),
      }
    })
}

function depthOf(line: SheetLine): number {
  let depth = 0
  for (let at = line.parent; at && !at.summary; at = at.parent) depth += 1
  return depth
}

/** The rows that no folded line hides. */
export const unfolded = (rows: readonly SheetRow[], folded: ReadonlySet<string>): SheetRow[] => {
  const closed = rows.filter(({ id }) => folded.has(id))
  return rows.filter(({ line }) => !closed.some((head) => isUnder(line, head.line)))
}

/** What a line comes to: computed from what stands under it, as printed where nothing does. */
export function lineValue(line: SheetLine, column: SheetColumn): number | null {
  if (column.measure === 'quantity' && line.addends.length > 0) return null
  if (line.addends.length > 0) return fromItems(line, column)?.sum ?? line.values.get(column.key) ?? null
  return line.values.get(column.key) ?? fromItems(line, column)?.sum ?? null
}

/** The whole of a column from its items; quantities of different units are never added. */
export function columnTotal(sheet: Sheet, column: SheetColumn): number | null {
  if (column.measure === 'quantity') return null
  const total = totalLine(sheet)
  if (total) return fromItems(total, column)?.sum ?? null
  const sums = sheet.items.map((item) => fromItems(item, column)).filter((sum) => sum !== null)
  return sums.length > 0 ? sums.reduce((all, { sum }) => all + sum, 0) : null
}
