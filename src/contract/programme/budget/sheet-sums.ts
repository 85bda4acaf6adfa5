import { contains, overlaps, type Period, yearsOf } from '../../kernel/period.ts'
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

/** The lowest lines that carry money. */
export function moneyLeaves(sheet: Sheet, under: readonly SheetLine[] = sheet.items): SheetLine[] {
  return under.flatMap((line) => {
    const below = (line.summary ? line.addends : line.children).filter((child) => child.money)
    if (below.length > 0) return moneyLeaves(sheet, below)
    return line.money ? [line] : []
  })
}

/**
 * The money of a scope, computed from the items of one table, in đồng; `under` narrows it to some lines.
 * `null` when the table cannot answer: it does not tell these sources, years or areas apart.
 */
export function moneyOf(sheet: Sheet, scope: MoneyScope, under = sheet.items): LineSum | null {
  const leaves = moneyLeaves(sheet, under)
  if (leaves.length === 0 || (scope.area !== null && leaves.every((leaf) => leaf.area === null))) return null
  const covered = new Map<number, Period>()
  const total = { sum: 0, count: 0, lines: 0 }
  for (const leaf of leaves) {
    const taken = reached(sheet, leaf, scope)
    if (taken === null) return null
    for (const { period } of taken) covered.set(period.from * 10_000 + period.to, period)
    if (scope.area !== null && leaf.area !== scope.area) continue
    if (scope.purpose !== null && leaf.line.purpose !== scope.purpose) continue
    const sum = added(taken.map((reach) => (reach.inScope ? reach.sum() : null)))
    total.sum += sum?.sum ?? 0
    total.count += sum?.count ?? 0
    total.lines += sum && sum.count > 0 ? 1 : 0
  }
  const periods = [...covered.values()]
  const isCovered = (year: number) => periods.some(({ from, to }) => from <= year && year <= to)
  return yearsOf(scope.period).every(isCovered) ? total : null
}

/** One amount of a leaf with what it is the money of. */
interface Reach {
  column: SheetColumn
  source: string
  period: Period
  sum(): Sum | null
}

/** Read once per line: a pivot asks the same leaf for every row and column. */
const known = new WeakMap<SheetLine, Reach[]>()

/** The amounts of a leaf, widest first, so that a sum is taken once and not again by its parts. */
function reachesOf(sheet: Sheet, leaf: SheetLine): Reach[] {
  const before = known.get(leaf)
  if (before) return before
  const { tree, programme } = sheet
  const reaches = sheet.columns
    .filter((column) => column.measure === 'amount')
    .map((column): Reach => {
      let sum: Sum | null | undefined
      return {
        column,
        source: cellSource(leaf.line, column.column),
        period: cellPeriod(leaf.line, column.column, programme),
        sum: () => (sum === undefined ? (sum = fromItems(leaf, column)) : sum),
      }
    })
  const length = ({ period }: Reach) => period.to - period.from
  reaches.sort((a, b) => tree.depth(a.source) - tree.depth(b.source) || length(b) - length(a))
  known.set(leaf, reaches)
  return reaches
}

/** The amounts of a leaf that together are its share of the scope; null when it cannot tell. */
function reached(
  sheet: Sheet,
  leaf: SheetLine,
  scope: MoneyScope,
): (Pick<Reach, 'period' | 'sum'> & { inScope: boolean })[] | null {
  const { tree } = sheet
  const reaches = reachesOf(sheet, leaf)
  const taken: Reach[] = []
  for (const reach of reaches) {
    const meets =
      contains(scope.period, reach.period) &&
      (scope.source === null || tree.within(reach.source, scope.source)) &&
      (!scope.supportOnly || tree.support(reach.source))
    if (meets && !taken.some((other) => shares(sheet, reach, other))) taken.push(reach)
  }
  if (taken.length > 0) return taken.map((reach) => ({ ...reach, inScope: true }))
  return isApart(sheet, reaches, scope) ? reaches.map((reach) => ({ ...reach, inScope: false })) : null
}

const shares = (sheet: Sheet, a: Reach, b: Reach): boolean =>
  overlaps(a.period, b.period) && sheet.tree.overlap(a.source, b.source)

/** A row of another source or another time brings nothing; a row that does not tell them apart cannot answer. */
function isApart({ tree }: Sheet, reaches: Reach[], scope: MoneyScope): boolean {
  if (reaches.every((reach) => !overlaps(reach.period, scope.period))) return true
  if (scope.supportOnly) return reaches.every(({ source }) => source !== ALL && !tree.support(source))
  return reaches.every(({ source }) => !tree.overlap(source, scope.source ?? ALL))
}
