import { type NumberUnit, parsePrinted, readTyped } from '#contract/kernel/number.ts'
import { takesNegative } from '#contract/programme/rules.ts'
import type { BudgetColumn, BudgetTable } from '#contract/programme/model.ts'
import type { Mark } from '../grid/model/columns.ts'
import { inStyle } from './sums.ts'
import { words } from './words.ts'

const unitOf = (table: BudgetTable, column: BudgetColumn): NumberUnit => {
  if (column.role !== 'amount') return 'plain'
  return table.unitFactor === 1_000_000_000 ? 'tỷ' : table.unitFactor === 1 ? 'đồng' : 'triệu'
}

/** Is a sum and never accepted silently: a figure that cannot be read, or that may have been meant otherwise. */
export function readingOf(printed: string, table: BudgetTable, column: BudgetColumn): Mark | null {
  if (printed.trim() === '') return null
  const unit = unitOf(table, column)
  const read = parsePrinted(printed, table.numberStyle)
  const typed = readTyped(printed, { unit, style: table.numberStyle })
  const likely = typed.ok ? undefined : typed.likely
  const accept = likely ? inStyle(likely.text, table.numberStyle) : undefined
  if (read.kind === 'unreadable') {
    const text = accept ? words.likely(printed, accept, words.units[unit]) : words.unreadable(printed)
    return { tone: 'danger', text, ...(accept ? { accept } : {}) }
  }
  if (!typed.ok && typed.code === 'number.negative')
    return takesNegative(column)
      ? null
      : { tone: 'danger', text: words.negative(printed), ...(accept ? { accept } : {}) }
  if (typed.ok || !accept || accept === printed.trim() || typed.code !== 'number.ambiguous') return null
  return { tone: 'warning', text: words.ambiguous(printed, accept, words.units[unit]), accept }
}
