import { formatExactIn, BILLION, MILLION } from '#contract/kernel/money.ts'
import { formatExact, parsePrinted, toNumber, type Exact, type NumberStyle } from '#contract/kernel/number.ts'
import { fold } from '#contract/kernel/text.ts'
import type { RawCell } from '../read/raw.ts'

export type ReadNumber = { value: number } | { why: string; proposal?: string }

/** How the figures of a column are written; null: nothing in it tells. */
export type ColumnStyle = NumberStyle | 'mixed' | null

const bare = (text: string): string =>
  text.replace(/[\s\u00a0]*(%|đồng|đ|vnđ|vnd|triệu đồng|triệu|tr\.?đ?|tỷ đồng|tỷ|tỉ)\.?$/iu, '')

function bothWays(text: string): { vi: Exact | null; en: Exact | null } {
  const read = (style: NumberStyle): Exact | null => {
    const found = parsePrinted(text, style)
    return found.kind === 'number' ? { digits: found.digits, decimals: found.decimals } : null
  }
  return { vi: read('vi'), en: read('en') }
}

/** Looks how a column writes its figures: `1.234,5` and `1234,56` are Vietnamese, `1,234.5` and `1234.56` are not. */
export function styleOf(cells: Iterable<RawCell>): ColumnStyle {
  let vi = false
  let en = false
  for (const cell of cells) {
    if (typeof cell !== 'string') continue
    const read = bothWays(bare(cell))
    if (read.vi && !read.en) vi = true
    if (read.en && !read.vi) en = true
  }
  return vi && en ? 'mixed' : vi ? 'vi' : en ? 'en' : null
}

const unreadable = { why: 'Không đọc được thành số.' }

/** One figure of text: read by the style of its column; where both readings are possible the column decides. */
function exactOf(text: string, style: ColumnStyle): Exact | { why: string; proposal?: string } {
  const { vi, en } = bothWays(text)
  if (!vi || !en) return vi ?? en ?? unreadable
  if (toNumber(vi) === toNumber(en)) return vi
  if (style === 'vi' || style === 'en') return style === 'vi' ? vi : en
  // 1.234 alone is a thousand and more in Vietnamese; 1,234 may be either
  const thousands = vi.decimals === 0
  if (thousands && style === null) return vi
  const whole = vi.decimals === 0 ? vi : en
  return {
    why: 'Không rõ dấu chấm, dấu phẩy là ngăn hàng nghìn hay phần lẻ.',
    proposal: formatExact(whole),
  }
}

/** A spreadsheet's own number, without the dust of binary fractions. */
const clean = (value: number): number => Number(value.toPrecision(15))

/** Reads a plain number. */
export function readNumber(raw: Exclude<RawCell, null>, style: ColumnStyle): ReadNumber {
  if (typeof raw === 'number') return Number.isFinite(raw) ? { value: clean(raw) } : unreadable
  if (typeof raw !== 'string') return { why: 'Không phải số.' }
  const exact = exactOf(raw.replace(/\s*%$/, ''), style)
  return 'why' in exact ? exact : { value: toNumber(exact) }
}

const factors = { đồng: 1, triệu: MILLION, tỷ: BILLION } as const
export type MoneyUnit = keyof typeof factors

const suffixes = new Map<string, MoneyUnit>([
  ...['d', 'dong', 'vnd'].map((text) => [text, 'đồng'] as const),
  ...['tr', 'trd', 'trieu', 'trieu dong'].map((text) => [text, 'triệu'] as const),
  ...['ty', 'ti', 'ty dong', 'ti dong'].map((text) => [text, 'tỷ'] as const),
])

/** An exact figure in đồng; null where it is finer than one đồng. */
function inVnd({ digits, decimals }: Exact, unit: MoneyUnit): number | null {
  const scale = 10n ** BigInt(decimals)
  const product = BigInt(digits) * BigInt(factors[unit])
  return product % scale === 0n ? Number(product / scale) : null
}

function fromFloat(value: number, unit: MoneyUnit): number | null {
  const amount = value * factors[unit]
  const whole = Math.round(amount)
  return Number.isSafeInteger(whole) && Math.abs(amount - whole) < 1e-3 ? whole : null
}

const tooFine: ReadNumber = { why: 'Nhỏ hơn một đồng.' }

/** Reads money in the unit of its column, to đồng. A cell that names another unit is never taken silently. */
export function readMoney(raw: Exclude<RawCell, null>, unit: MoneyUnit, style: ColumnStyle): ReadNumber {
  if (typeof raw === 'number') {
    const value = fromFloat(clean(raw), unit)
    return value === null ? tooFine : { value }
  }
  if (typeof raw !== 'string') return { why: 'Không phải số tiền.' }
  const figure = bare(raw.trim())
  const typed = fold(raw.trim().slice(figure.length)).replace(/\.$/, '')
  const typedUnit = typed === '' ? unit : suffixes.get(typed)
  const exact = typedUnit ? exactOf(figure, style) : unreadable
  if ('why' in exact) return exact
  const value = inVnd(exact, typedUnit ?? unit)
  if (value === null) return tooFine
  if (typedUnit === unit) return { value }
  return {
    why: `Cột tính bằng ${unit}${unit === 'đồng' ? '' : ' đồng'} nhưng ô ghi ${typedUnit}.`,
    proposal: formatExactIn(value, factors[unit]),
  }
}
