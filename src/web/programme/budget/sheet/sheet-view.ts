import { formatIn, formatVnd } from '#contract/kernel/money.ts'
import { tidy } from '#contract/kernel/text.ts'
import { type Reading, tableName } from '#contract/programme/check/reading.ts'
import { moneyLeaves } from '#contract/programme/budget/sheet-sums.ts'
import type { Sheet } from '#contract/programme/budget/sheet.ts'
import type { FindingMarks } from '../findings/marks.ts'
import { words } from '../words.ts'
import { type PrintedTotal, printedTotal } from './printed-total.ts'
import { columnTotal, type SheetRow, sheetRows, totalLine } from './sheet-rows.ts'
import { mainColumn, type ViewColumn, viewColumns } from './view-columns.ts'

export interface FootCell {
  computed: number | null
  printed: PrintedTotal | null
}

/** A printed table made ready to be worked with. */
export interface SheetView {
  id: string
  sheet: Sheet
  columns: ViewColumn[]
  rows: SheetRow[]
  /** lines that carry money; groups above them */
  items: number
  groups: number
  /** column key → computed and printed total */
  foot: ReadonlyMap<string, FootCell>
  /** id of the line that totals the table, and what its entry notes */
  total: { id: string; note: string | null } | null
  marks: FindingMarks
  /** where the totals are printed, for the foot */
  printedAt: string | null
}

export function sheetView(reading: Reading, sheet: Sheet, marks: FindingMarks): SheetView {
  const columns = viewColumns(sheet)
  const foot = new Map(
    columns.flatMap(({ key, measure, kind }): [string, FootCell][] =>
      measure && kind !== 'share' && kind !== 'quantity'
        ? [
            [
              key,
              {
                computed: columnTotal(sheet, measure),
                printed: printedTotal({ reading, sheet, column: measure, marks }),
              },
            ],
          ]
        : [],
    ),
  )
  const total = totalLine(sheet)
  const rows = sheetRows(sheet)
  const main = mainColumn(sheet)
  const said = (main && foot.get(main.key)?.printed) ?? [...foot.values()].find((c) => c.printed)?.printed
  return {
    id: sheet.table.id,
    sheet,
    columns,
    rows,
    items: moneyLeaves(sheet).length,
    groups: rows.filter(({ group, line }) => group && !line.summary).length,
    foot,
    total: total ? { id: total.line.id, note: total.line.note } : null,
    marks,
    printedAt: said ? placeOf(reading, said) : null,
  }
}

const placeOf = (reading: Reading, { line, section }: PrintedTotal): string =>
  line !== null
    ? words.inTableLine(line)
    : words.inDocument(section === null ? null : reading.sectionName(section))

/** How the switch of views calls a table. */
export function tabName(sheet: Sheet): string {
  const name = tableName(sheet)
  if (sheet.table.kind === 'byYear') return words.byYear
  return name === 'Danh mục' ? words.taskList : name
}

/** An amount in the table's own unit with as many decimals as the table prints, or a count. */
export function formatValue(sheet: Sheet, column: ViewColumn, value: number): string {
  if (column.kind !== 'amount') return formatVnd(value)
  const { unitFactor } = sheet.table
  return formatIn(value, unitFactor, Math.round(Math.log10(unitFactor / sheet.unit)))
}

/** Share of the whole in percent with one decimal: "16,8". */
export const formatShare = (part: number, whole: number): string =>
  (Math.round((part / whole) * 1000) / 10).toFixed(1).replace('.', ',').replace('-', '−')

/** The words of an attribute of the line; years with the long dash of ranges. */
export function attributeText({ line }: SheetRow['line'], kind: ViewColumn['kind']): string {
  switch (kind) {
    case 'unit':
      return tidy(line.unit ?? '')
    case 'timing':
      return tidy(line.timing ?? '').replace(/(\d{4})\s*-\s*(\d{4})/g, '$1–$2')
    case 'lead':
      return tidy(line.lead ?? '')
    case 'coordinate':
      return tidy(line.coordinate ?? '')
    case 'number':
    case 'label':
    case 'quantity':
    case 'projects':
    case 'amount':
    case 'share':
      return ''
  }
}
