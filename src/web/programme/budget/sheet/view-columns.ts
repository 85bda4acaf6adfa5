import { tidy } from '#contract/kernel/text.ts'
import { formatPeriod } from '#contract/kernel/period.ts'
import type { BudgetColumn } from '#contract/programme/model.ts'
import type { Sheet, SheetColumn } from '#contract/programme/budget/sheet.ts'
import { words } from '../words.ts'

/** A column of the working table: one of the document's, or our own share of the whole. */
export interface ViewColumn {
  key: string
  kind: BudgetColumn['role'] | 'share'
  name: string
  /** what stands above several columns, e.g. a year */
  group: string | null
  measure: SheetColumn | null
  align: 'left' | 'right'
}

const numeric = new Set<ViewColumn['kind']>(['quantity', 'projects', 'amount', 'share'])

/** The unit stands in the toolbar once; capitals of the paper's header are not ours. */
function plain(header: string): string {
  const text = tidy(header.replace(/\([^)]*đồng\)|:\s*$/giu, ''))
  const shouted = text.includes(' ') && text === text.toUpperCase() && text !== text.toLowerCase()
  return shouted ? text[0]! + text.slice(1).toLowerCase() : text
}

const leafName = ({ header, role }: BudgetColumn): string => plain(header.at(-1) ?? '') || words.roles[role]

/** Name above a column: the year when several of its columns follow each other, else the header's own. */
function groupName(sheet: Sheet, column: SheetColumn): string | null {
  const { header, period } = column.column
  if (period) {
    const same = sheet.columns.filter((other) => other.column.period === period)
    const at = sheet.columns.indexOf(column)
    const beside = [sheet.columns[at - 1], sheet.columns[at + 1]]
    if (same.length > 1 && beside.some((other) => other?.column.period === period)) {
      return formatPeriod(column.period)
    }
  }
  const above = header.length > 1 ? plain(header[0]!) : ''
  const says = sheet.columns.some(
    (other) => other.measure === 'amount' && plain(other.column.header[0] ?? '') !== above,
  )
  return above !== '' && says ? above : null
}

/** The column that speaks for a line: every source, the longest period. */
export function mainColumn(sheet: Sheet): SheetColumn | null {
  const length = ({ period }: SheetColumn) => period.to - period.from
  const [main] = sheet.columns
    .filter(({ measure }) => measure === 'amount')
    .sort((a, b) => sheet.tree.depth(a.source) - sheet.tree.depth(b.source) || length(b) - length(a))
  return main ?? null
}

/** The columns in the document's order; the share stands after few amounts, or beside the main one of many. */
export function viewColumns(sheet: Sheet): ViewColumn[] {
  const main = mainColumn(sheet)
  const amounts = sheet.columns.filter(({ measure }) => measure === 'amount')
  const before = amounts.length > 4 ? main : amounts.at(-1)
  return sheet.table.columns.flatMap((column): ViewColumn[] => {
    const measure = sheet.columns.find(({ key }) => key === column.key) ?? null
    const own: ViewColumn = {
      key: column.key,
      kind: column.role,
      name: leafName(column),
      group: measure ? groupName(sheet, measure) : null,
      measure,
      align: numeric.has(column.role) ? 'right' : 'left',
    }
    if (!main || measure === null || measure !== before) return [own]
    return [own, { ...own, key: 'share', kind: 'share', name: words.share, measure: main, group: null }]
  })
}

/** Who leads and who helps is long and seldom needed: shown when asked for. */
export const hiddenAtFirst = (columns: readonly ViewColumn[]): string[] =>
  columns.filter(({ kind }) => kind === 'lead' || kind === 'coordinate').map(({ key }) => key)
