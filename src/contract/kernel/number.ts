import { BILLION, formatExactIn, formatScaled, MILLION } from './money.ts'
import { fold } from './text.ts'

/** vi: 1.234,5 · en: 1,234.5 */
export type NumberStyle = 'vi' | 'en'

/** A number kept exactly: `digits / 10^decimals`. */
export interface Exact {
  digits: number
  decimals: number
}

export type Printed =
  | { kind: 'blank' }
  | { kind: 'dash' }
  | ({ kind: 'number' } & Exact)
  | { kind: 'unreadable'; likely?: Exact }

const anySpace = /[\s\u00a0\u2007\u202f]+/g
const dash = /^[-–—−]+$/
const marks = { vi: { group: '.', point: ',' }, en: { group: ',', point: '.' } } as const
/** No figure of a document is longer; a pasted megabyte is not read digit by digit. */
const LONGEST = 60
const otherStyle = { vi: 'en', en: 'vi' } as const

/** Reads digits by one style strictly; `null` when the style does not allow them. */
function readByStyle(text: string, style: NumberStyle): Exact | null {
  const { group, point } = marks[style]
  const [whole = '', fraction, ...more] = text.split(point)
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null
  const groups = whole.split(group)
  if (!groups.every((part) => /^\d+$/.test(part))) return null
  const grouped = groups.length > 1
  if (grouped && (groups[0]!.length > 3 || groups.slice(1).some((part) => part.length !== 3))) return null
  // 0.125 has no thousands: a group cannot begin with zero
  if (grouped && groups[0]!.startsWith('0')) return null
  const digits = Number(groups.join('') + (fraction ?? ''))
  return Number.isSafeInteger(digits) ? { digits, decimals: fraction?.length ?? 0 } : null
}

/**
 * Reads a figure exactly as a document prints it, in the number style of its table.
 * Spaces may group thousands; "05" is 5; a lone dash is not zero and not blank.
 */
export function parsePrinted(printed: string, style: NumberStyle): Printed {
  // most cells of a table are short and plain
  if (/^\d{1,15}$/.test(printed)) return { kind: 'number', digits: Number(printed), decimals: 0 }
  const text = printed.replace(anySpace, ' ').trim()
  if (text === '') return { kind: 'blank' }
  if (text.length > LONGEST) return { kind: 'unreadable' }
  if (dash.test(text)) return { kind: 'dash' }
  const negative = /^[-−–]\s*\d/.test(text)
  const body = (negative ? text.replace(/^[-−–]\s*/, '') : text).replace(/(?<=\d) (?=\d{3}(\D|$))/g, '')
  const sign = negative ? -1 : 1
  const read = readByStyle(body, style)
  if (read) return { kind: 'number', digits: sign * read.digits, decimals: read.decimals }
  const likely = readByStyle(body, otherStyle[style])
  return likely
    ? { kind: 'unreadable', likely: { digits: sign * likely.digits, decimals: likely.decimals } }
    : { kind: 'unreadable' }
}

/** The number multiplied by a whole factor, when that is a whole number; otherwise `null`. Never a floating error. */
export function times(n: Exact, factor: number): number | null {
  const scale = 10 ** n.decimals
  const product = BigInt(n.digits) * BigInt(factor)
  if (product % BigInt(scale) !== 0n) return null
  const whole = Number(product / BigInt(scale))
  return Number.isSafeInteger(whole) ? whole : null
}

/** The nearest JavaScript number, for counts and percentages. */
export const toNumber = (n: Exact): number => n.digits / 10 ** n.decimals

/** In Vietnamese print with its own decimals. */
export const formatExact = (n: Exact): string => formatScaled(n.digits, n.decimals)

/** What a form field counts in; `plain` is a number without money (lớp, cơ sở, %). */
export type NumberUnit = 'đồng' | 'triệu' | 'tỷ' | 'plain'

export type TypedNumberCode =
  | 'number.unreadable'
  /** the mark may group thousands or begin decimals */
  | 'number.ambiguous'
  /** a unit was typed that is not the field's */
  | 'number.otherUnit'
  /** so large that the mark was surely meant otherwise */
  | 'number.implausible'
  /** less than one đồng */
  | 'number.tooFine'
  | 'number.negative'

export type Typed =
  /** money in đồng, otherwise the number itself; `null` for an empty field or a dash */
  | { ok: true; value: number | null }
  | { ok: false; code: TypedNumberCode; likely?: { value: number; text: string } }

export interface TypedOptions {
  unit: NumberUnit
  style: NumberStyle
  /** largest plausible amount in đồng; default ten thousand tỷ, far above any programme of a province */
  max?: number
}

const factors = { đồng: 1, triệu: MILLION, tỷ: BILLION, plain: 1 } as const satisfies Record<
  NumberUnit,
  number
>
const suffixes = new Map<string, NumberUnit>(
  Object.entries({
    d: 'đồng',
    dong: 'đồng',
    vnd: 'đồng',
    tr: 'triệu',
    trd: 'triệu',
    trieu: 'triệu',
    'trieu dong': 'triệu',
    ty: 'tỷ',
    ti: 'tỷ',
    'ty dong': 'tỷ',
    'ti dong': 'tỷ',
  } as const),
)
const PLAUSIBLE = 10_000 * BILLION

/** Reads what a person typed into a number field, or refuses it with the reading that was probably meant. */
export function readTyped(raw: string, options: TypedOptions): Typed {
  const { unit, style } = options
  const split = /^([^\p{L}%]*)([\p{L}\s.]*)%?$/u.exec(raw.trim())
  if (!split) return { ok: false, code: 'number.unreadable' }
  const suffix = fold(split[2]!).replace(/\.$/, '')
  const typedUnit = suffix === '' ? unit : suffixes.get(suffix)
  if (!typedUnit || (unit === 'plain' && suffix !== '')) return { ok: false, code: 'number.unreadable' }
  if (typedUnit !== unit) return readOtherUnit(split[1]!, typedUnit, options)

  const read = parsePrinted(split[1]!, style)
  if (read.kind === 'blank' || read.kind === 'dash') return { ok: true, value: null }
  if (read.kind === 'unreadable') return refuse('number.ambiguous', read.likely, unit)
  if (read.digits < 0) return refuse('number.negative', { ...read, digits: -read.digits }, unit)
  if (couldBeThousands(read, split[1]!, unit)) {
    return refuse('number.ambiguous', { digits: read.digits, decimals: 0 }, unit)
  }
  return settle(read, split[1]!, options)
}

/**
 * One mark with exactly three digits behind it, read as decimals: 18,564. Thousandths of a tỷ are triệu and
 * usual in papers (27,377 tỷ); thousandths of a triệu, a đồng or a class are not, so thousands were meant.
 */
function couldBeThousands(n: Exact, text: string, unit: NumberUnit): boolean {
  return n.decimals === 3 && unit !== 'tỷ' && /^\s*[1-9]\d{0,2}[.,]\d{3}\s*$/.test(text)
}

function settle(n: Exact, text: string, { unit, max = PLAUSIBLE }: TypedOptions): Typed {
  if (unit === 'plain') return { ok: true, value: toNumber(n) }
  const value = times(n, factors[unit])
  if (value === null) return { ok: false, code: 'number.tooFine' }
  if (value <= max) return { ok: true, value }
  // 18.564 in a tỷ field: with the mark as decimals it becomes a sum that a programme can have
  const asDecimals = /^\s*[1-9]\d{0,2}[.,]\d{3}\s*$/.test(text)
    ? { digits: n.digits, decimals: 3 }
    : undefined
  return refuse('number.implausible', asDecimals, unit)
}

/** "27,377 tỷ" in a triệu field: never taken silently, offered in the field's own unit. */
function readOtherUnit(text: string, typedUnit: NumberUnit, options: TypedOptions): Typed {
  const first = readTyped(text, { ...options, unit: typedUnit })
  const value = first.ok ? first.value : (first.likely?.value ?? null)
  if (value === null) return { ok: false, code: 'number.unreadable' }
  return {
    ok: false,
    code: 'number.otherUnit',
    likely: { value, text: formatExactIn(value, factors[options.unit]) },
  }
}

function refuse(code: TypedNumberCode, likely: Exact | undefined, unit: NumberUnit): Typed {
  if (!likely) return { ok: false, code: code === 'number.ambiguous' ? 'number.unreadable' : code }
  const value = unit === 'plain' ? toNumber(likely) : times(likely, factors[unit])
  return value === null
    ? { ok: false, code }
    : { ok: false, code, likely: { value, text: formatExact(likely) } }
}
