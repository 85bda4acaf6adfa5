import { contains, type Period, yearsOf } from '../kernel/period.ts'
import { cellPeriod, cellSource, type Sheet, type SheetColumn, type SheetLine } from './sheet.ts'
import { ALL } from './source-tree.ts'

/** A sum of items with the number of figures that are not nought in it. */
export interface Sum {
  sum: number
  count: number
}

/** A sum that also knows how many rows brought something to it. */
export interface LineSum extends Sum {
  lines: number
}

/** What money is asked for. */
export interface MoneyScope {
  /** a source with everything below it; null = every source */
  source: string | null
  /** only promotion support, whatever the source */
  supportOnly: boolean
  period: Period
  area: number | null
  purpose: 'activity' | 'capital' | null
}

/**
 * The value of a cell computed from items only: rows down to their leaves, columns down to their finest parts.
 * `null` when nothing is printed anywhere below. A printed total is never used, except where no part is printed.
 */
export function fromItems(line: SheetLine, column: SheetColumn): Sum | null {
  const down = added(line.addends.map((addend) => fromItems(addend, column)))
  if (down) return down
  return fromColumns(line, column)
}

function fromColumns(line: SheetLine, column: SheetColumn): Sum | null {
  for (const parts of column.parts) {
    const across = added(parts.columns.map((part) => fromColumns(line, part)))
    if (across) return across
  }
  const value = line.values.get(column.key) ?? null
  return value === null ? null : { sum: value, count: value === 0 ? 0 : 1 }
}

function added(sums: readonly (Sum | null)[]): Sum | null {
  const known = sums.filter((part) => part !== null)
  if (known.length === 0) return null
  return {
    sum: known.reduce((total, part) => total + part.sum, 0),
    count: known.reduce((total, part) => total + part.count, 0),
  }
}

const hasAmounts = (line: SheetLine, sheet: Sheet): boolean =>
  sheet.columns.some((column) => column.measure === 'amount' && line.values.get(column.key) != null) ||
  line.children.some((child) => hasAmounts(child, sheet))

/** The lowest lines that carry money. */
export function moneyLeaves(sheet: Sheet, under: readonly SheetLine[] = sheet.items): SheetLine[] {
  return under.flatMap((line) => {
    const below = (line.summary ? line.addends : line.children).filter((child) => hasAmounts(child, sheet))
    if (below.length > 0) return moneyLeaves(sheet, below)
    return hasAmounts(line, sheet) ? [line] : []
  })
}

/**
 * The money of a scope, computed from the items of one table, in đồng.
 * `null` when the table cannot answer: it does not tell these sources, years or areas apart.
 */
export function moneyOf(sheet: Sheet, scope: MoneyScope, under?: readonly SheetLine[]): LineSum | null {
  const leaves = moneyLeaves(sheet, under)
  if (scope.area !== null && !leaves.some((leaf) => leaf.area !== null)) return null
  const years = new Set<number>()
  let total = { sum: 0, count: 0, lines: 0 }
  for (const leaf of leaves) {
    const part = leafMoney(sheet, leaf, scope)
    if (part === null) return null
    for (const p of part.periods) for (const year of yearsOf(p)) years.add(year)
    if (scope.area !== null && leaf.area !== scope.area) continue
    if (scope.purpose !== null && leaf.line.purpose !== scope.purpose) continue
    total = {
      sum: total.sum + part.sum,
      count: total.count + part.count,
      lines: total.lines + (part.count > 0 ? 1 : 0),
    }
  }
  return leaves.length > 0 && yearsOf(scope.period).every((year) => years.has(year)) ? total : null
}

interface Reach {
  column: SheetColumn
  source: string
  period: Period
}

function leafMoney(sheet: Sheet, leaf: SheetLine, scope: MoneyScope): (Sum & { periods: Period[] }) | null {
  const { tree, programme } = sheet
  const reaches = sheet.columns
    .filter((column) => column.measure === 'amount')
    .map((column): Reach => ({
      column,
      source: cellSource(leaf.line, column.column),
      period: cellPeriod(leaf.line, column.column, programme),
    }))
  const meets = (source: string) =>
    (scope.source === null || tree.within(source, scope.source)) &&
    (!scope.supportOnly || tree.support(source))
  const within = reaches.filter((r) => meets(r.source) && contains(scope.period, r.period))
  if (within.length === 0) return outside(sheet, leaf, reaches, scope)

  // widest first, so that a sum is taken once and not again by its parts
  within.sort(
    (a, b) =>
      tree.depth(a.source) - tree.depth(b.source) ||
      b.period.to - b.period.from - (a.period.to - a.period.from),
  )
  const taken: Reach[] = []
  for (const reach of within) if (!taken.some((other) => shares(sheet, reach, other))) taken.push(reach)
  const sum = added(taken.map((reach) => fromItems(leaf, reach.column))) ?? { sum: 0, count: 0 }
  return { ...sum, periods: taken.map((reach) => reach.period) }
}

const shares = (sheet: Sheet, a: Reach, b: Reach): boolean =>
  a.period.from <= b.period.to && b.period.from <= a.period.to && sheet.tree.overlap(a.source, b.source)

/** A row of another source or another year brings nothing; a row that does not tell them apart cannot answer. */
function outside(sheet: Sheet, leaf: SheetLine, reaches: Reach[], scope: MoneyScope) {
  const none = { sum: 0, count: 0 }
  const wanted = scope.source ?? ALL
  const mixed = reaches.some(
    (r) =>
      leaf.values.get(r.column.key) != null && r.source !== wanted && sheet.tree.within(wanted, r.source),
  )
  const sourceApart = scope.supportOnly
    ? reaches.every((r) => r.source !== ALL && !sheet.tree.support(r.source))
    : reaches.every((r) => !sheet.tree.overlap(r.source, wanted))
  if (sourceApart && !mixed) return { ...none, periods: reaches.map((r) => r.period) }
  const timeApart = reaches.every((r) => r.period.to < scope.period.from || r.period.from > scope.period.to)
  return timeApart ? { ...none, periods: [] } : null
}
