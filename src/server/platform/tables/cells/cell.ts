import { fold, tidy } from '#contract/kernel/text.ts'
import type { ColumnType, Value } from '../definition.ts'
import type { RawCell } from '../read/raw.ts'
import type { CodeList } from './codes.ts'
import { readDay, toldDay } from './dates.ts'
import { readMoney, readNumber, type ColumnStyle, type ReadNumber } from './numbers.ts'

/** What is known of a column before its cells are read one by one. */
export interface ColumnSense {
  style: ColumnStyle
  /** shares that the spreadsheet keeps as 0,7 for 70 % */
  fractions: boolean
  codes: CodeList | null
  from1904: boolean
  today: string
}

export type ReadCell = { value: Value } | { why: string; proposal?: string }

/** How a cell is told to people. */
export function toldRaw(raw: RawCell): string {
  if (raw === null) return ''
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? '' : toldDay(raw.toISOString().slice(0, 10))
  if (typeof raw === 'boolean') return raw ? 'TRUE' : 'FALSE'
  return typeof raw === 'number' ? String(raw).replace('.', ',') : raw
}

const yes = new Set(['co', 'x', 'v', '✓', '✔', 'yes', 'y', 'true', 'dung', '1'])
const no = new Set(['khong', 'no', 'n', 'false', 'sai', '0', '-'])

function readYesNo(raw: Exclude<RawCell, null>): ReadCell {
  if (typeof raw === 'boolean') return { value: raw }
  const said = fold(toldRaw(raw))
  if (yes.has(said)) return { value: true }
  return no.has(said) ? { value: false } : { why: 'Chỉ ghi «Có» hoặc «Không».' }
}

function readText(raw: Exclude<RawCell, null>, type: Extract<ColumnType, { kind: 'text' }>): ReadCell {
  if (typeof raw === 'number' && Math.abs(raw) >= 1e15)
    return { why: 'Excel đã làm tròn số dài này; đặt ô ở dạng Text rồi nhập lại.' }
  const written = tidy(typeof raw === 'number' ? String(raw) : toldRaw(raw))
  const text = type.tidy ? type.tidy(written) : written
  if (!text.isWellFormed() || text.includes('\0')) return { why: 'Có ký tự không lưu được.' }
  if (text.length > type.max) return { why: `Dài quá ${type.max} ký tự (đang có ${text.length}).` }
  if (type.pattern && !type.pattern.of.test(text)) return { why: type.pattern.words }
  return { value: text === '' ? null : text }
}

const between = (
  read: ReadNumber,
  { min, max, whole }: { min?: number; max?: number; whole?: boolean },
): ReadCell => {
  if (!('value' in read)) return read
  if (whole && !Number.isInteger(read.value)) return { why: 'Phải là số nguyên.' }
  if (min !== undefined && read.value < min) return { why: `Không được nhỏ hơn ${min}.` }
  if (max !== undefined && read.value > max) return { why: `Không được lớn hơn ${max.toLocaleString('vi')}.` }
  return read
}

function readDate(
  raw: Exclude<RawCell, null>,
  type: Extract<ColumnType, { kind: 'date' }>,
  sense: ColumnSense,
): ReadCell {
  const read = readDay(raw, sense.from1904, sense.today)
  if (!('day' in read)) return read
  if (type.min && read.day < type.min) return { why: `Không được trước ngày ${toldDay(type.min)}.` }
  if (type.max && read.day > type.max) return { why: `Không được sau ngày ${toldDay(type.max)}.` }
  return { value: read.day }
}

function readFigure(
  raw: Exclude<RawCell, null>,
  type: Extract<ColumnType, { kind: 'number' }>,
  sense: ColumnSense,
): ReadCell {
  const read = readNumber(raw, sense.style)
  const scaled =
    sense.fractions && typeof raw === 'number' && 'value' in read
      ? { value: Number((read.value * 100).toPrecision(12)) }
      : read
  return between(scaled, type)
}

function readCode(raw: Exclude<RawCell, null>, codes: CodeList): ReadCell {
  const found = codes.find(toldRaw(raw))
  if ('code' in found) return { value: found.code }
  return { why: 'Không có trong danh mục.', ...found }
}

/** What Excel writes where a formula failed. */
const formulaError = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/
const nothing = /^[-–—−]+$/

/** Understands one cell by the type of its column. */
export function readCell(raw: RawCell, type: ColumnType, sense: ColumnSense): ReadCell {
  if (raw === null || (typeof raw === 'string' && raw.trim() === '')) return { value: null }
  if (typeof raw === 'string' && formulaError.test(raw)) return { why: 'Công thức trong ô báo lỗi.' }
  if (type.kind !== 'text' && typeof raw === 'string' && nothing.test(raw.trim())) return { value: null }
  switch (type.kind) {
    case 'text':
      return readText(raw, type)
    case 'number':
      return readFigure(raw, type, sense)
    case 'money':
      return between(readMoney(raw, type.unit, sense.style), {
        min: 0,
        max: type.max ?? Number.MAX_SAFE_INTEGER,
      })
    case 'date':
      return readDate(raw, type, sense)
    case 'year':
      return between(readNumber(raw, 'vi'), { min: 1900, max: 2200, whole: true })
    case 'yesNo':
      return readYesNo(raw)
    case 'code':
      return sense.codes ? readCode(raw, sense.codes) : { why: 'Không có trong danh mục.' }
  }
}
