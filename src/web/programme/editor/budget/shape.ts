import { formatPeriod, parsePeriod } from '#contract/kernel/period.ts'
import type { BudgetColumn, BudgetTable, ProgrammeContent } from '#contract/programme/model.ts'
import { freeId, withoutCells } from './lines.ts'
import { words } from './words.ts'

/** What a person chose in "Năm × nguồn". */
export interface Wish {
  measures: BudgetColumn['role'][]
  periods: string[]
  /** source codes; empty: money whose source is not told apart */
  sources: string[]
  /** a sum of the sources in each period */
  sumOfPeriod: boolean
  /** a sum of the periods, for each source and all together */
  sumOfPeriods: boolean
}

type Seed = Omit<BudgetColumn, 'key'>

const seed = (role: BudgetColumn['role'], header: string[], more: Partial<Seed> = {}): Seed => ({
  role,
  header,
  printedNumber: null,
  formula: null,
  period: null,
  source: null,
  ...more,
})

const nameOf = (content: ProgrammeContent, source: string): string =>
  content.sourceNames.find((name) => name.source === source && name.context === 'table')?.printed ??
  content.sources.find(({ code }) => code === source)?.name ??
  source

/** "2026" → "Năm 2026", "2026-2027" → "2026–2027". */
export const periodHeader = (period: string): string => {
  const read = parsePeriod(period)
  if (!read) return period
  return read.from === read.to ? words.yearHeader(period) : period.replace('-', '–')
}

/** The columns of one period: its sum, then each source. */
function columnsOf(content: ProgrammeContent, wish: Wish, period: string | null): Seed[] {
  const over = period === null ? words.wholeHeader : periodHeader(period)
  const counts = wish.measures.filter((role) => role !== 'amount')
  const money = wish.measures.includes('amount')
  const sum = money && (wish.sumOfPeriod || wish.sources.length === 0)
  const sources = money ? wish.sources : []
  const alone = counts.length + (sum ? 1 : 0) + sources.length === 1
  const header = (name: string): string[] => (alone ? [over] : [over, name])
  return [
    ...counts.map((role) => seed(role, header(words.measures[role]), { period })),
    ...(sum ? [seed('amount', header(words.sum), { period, source: 'all' })] : []),
    ...sources.map((source) => seed('amount', header(nameOf(content, source)), { period, source })),
  ]
}

const sameMeaning = (a: Seed, b: Seed): boolean =>
  a.role === b.role && a.period === b.period && (a.source ?? 'all') === (b.source ?? 'all')

/** The columns that a wish adds to a table; those that it has already are left out. */
export function wished(content: ProgrammeContent, table: BudgetTable | null, wish: Wish): Seed[] {
  const seeds = [
    ...(wish.sumOfPeriods && wish.periods.length !== 1 ? columnsOf(content, wish, null) : []),
    ...wish.periods.flatMap((period) => columnsOf(content, wish, period)),
  ]
  const fresh = seeds.filter((each, index) => seeds.findIndex((other) => sameMeaning(each, other)) === index)
  return fresh.filter((each) => !table?.columns.some((column) => sameMeaning(column, each)))
}

/** Columns go before the first column that tells of time or people, which stand at the right of papers. */
export function addColumns(table: BudgetTable, seeds: readonly Seed[]): BudgetTable {
  const columns = [...table.columns]
  const tail = columns.findIndex(({ role }) => role === 'timing' || role === 'lead' || role === 'coordinate')
  const added = seeds.reduce<BudgetColumn[]>((done, each) => {
    const taken = [...columns, ...done].map(({ key }) => key)
    return [...done, { ...each, key: freeId(taken, 'c') }]
  }, [])
  columns.splice(tail < 0 ? columns.length : tail, 0, ...added)
  return { ...table, columns }
}

export const changeColumn = (
  table: BudgetTable,
  key: string,
  change: Partial<BudgetColumn>,
): BudgetTable => ({
  ...table,
  columns: table.columns.map((column) => (column.key === key ? { ...column, ...change } : column)),
})

export const removeColumn = (table: BudgetTable, key: string): BudgetTable => ({
  ...table,
  columns: table.columns.filter((column) => column.key !== key),
  lines: withoutCells(table.lines, key),
})

export function moveColumn(table: BudgetTable, key: string, by: 1 | -1): BudgetTable {
  const at = table.columns.findIndex((column) => column.key === key)
  const column = table.columns[at]
  if (!column || at + by < 0 || at + by >= table.columns.length) return table
  return { ...table, columns: table.columns.toSpliced(at, 1).toSpliced(at + by, 0, column) }
}

/** Columns for a pasted block that is wider than the table: by the header it brings, else the years that follow. */
export function columnsForPaste(
  table: BudgetTable,
  count: number,
  header: readonly string[],
  yearTo: number,
): Seed[] {
  const years = table.columns.flatMap(({ role, period }) =>
    role === 'amount' && period ? [Number(period.slice(-4))] : [],
  )
  let last = Math.max(0, ...years)
  return Array.from({ length: count }, (_, index) => {
    const said = header[index]?.trim() ?? ''
    const found = /(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?/.exec(said)
    const read = found ? parsePeriod(found[0]) : null
    if (read) {
      last = read.to
      return seed('amount', [said], { period: formatPeriod(read), source: 'all' })
    }
    if (said === '' && last > 0 && last < yearTo) {
      last += 1
      return seed('amount', [periodHeader(String(last))], { period: String(last), source: 'all' })
    }
    return seed('amount', [said || words.newColumn(index + 1)])
  })
}

/** A table to begin with: what every programme's appendix has. */
export function newTable(content: ProgrammeContent, seeds: readonly Seed[]): BudgetTable {
  const table: BudgetTable = {
    id: freeId(
      content.tables.map(({ id }) => id),
      'bang-',
    ),
    caption: words.newCaption,
    section: null,
    unitPrinted: 'triệu đồng',
    unitFactor: 1_000_000,
    kind: 'byLine',
    numberStyle: 'vi',
    columns: [],
    lines: [],
  }
  const always = [seed('number', ['TT']), seed('label', [words.labelHeader])]
  return addColumns(table, [...always, ...seeds])
}

/** Unit and quantity, which a table may want before its money. */
export const quantitySeeds: readonly Seed[] = [seed('unit', ['Đơn vị tính']), seed('quantity', ['Số lượng'])]
export const timingSeeds: readonly Seed[] = [
  seed('timing', ['Thời gian thực hiện']),
  seed('lead', ['Đơn vị chủ trì']),
]
