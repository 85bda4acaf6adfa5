import { vnd } from './money.ts'
import { fold } from './text.ts'

const digitWords = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

/** The unit digit after a ten: mốt, tư, lăm where the tongue wants them. */
function unitAfterTens(tens: number, unit: number): string {
  if (unit === 1 && tens > 1) return 'mốt'
  if (unit === 4 && tens !== 1) return 'tư'
  if (unit === 5 && tens > 0) return 'lăm'
  return digitWords[unit]!
}

/** 0–999; `full` names the hundreds even when they are none ("không trăm linh năm"). */
function threeDigits(n: number, full: boolean): string {
  const hundreds = Math.floor(n / 100)
  const tens = Math.floor((n % 100) / 10)
  const unit = n % 10
  const words: string[] = []
  if (hundreds > 0 || full) words.push(digitWords[hundreds]!, 'trăm')
  if (tens === 0 && unit > 0) {
    if (words.length > 0) words.push('linh')
    words.push(words.length > 0 && unit === 4 ? 'tư' : digitWords[unit]!)
  }
  if (tens === 1) words.push('mười')
  if (tens > 1) words.push(digitWords[tens]!, 'mươi')
  if (tens > 0 && unit > 0) words.push(unitAfterTens(tens, unit))
  return words.join(' ')
}

/** The groups of a number from triệu down; `full` when something larger stands before it. */
function groupsBelowBillion(n: number, full: boolean): string[] {
  const parts: string[] = []
  const scales = [
    [1_000_000, 'triệu'],
    [1000, 'nghìn'],
    [1, ''],
  ] as const
  for (const [scale, name] of scales) {
    const group = Math.floor(n / scale) % 1000
    if (group === 0) continue
    parts.push(`${threeDigits(group, full || parts.length > 0)} ${name}`.trim())
  }
  return parts
}

/**
 * An amount in words as official papers write it: commas between the groups, "linh", "nghìn".
 * 27377000000 → "Hai mươi bảy tỷ, ba trăm bảy mươi bảy triệu đồng"; `even` adds "chẵn".
 */
export function amountInWords(amount: number, options: { even?: boolean } = {}): string {
  const size = Math.abs(vnd(amount))
  const billions = Math.floor(size / 1_000_000_000)
  const parts: string[] = []
  if (billions > 0) parts.push(`${groupsBelowBillion(billions, false).join(' ')} tỷ`)
  parts.push(...groupsBelowBillion(size % 1_000_000_000, billions > 0))
  const words = parts.length > 0 ? parts.join(', ') : 'không'
  const text = `${amount < 0 ? 'âm ' : ''}${words} đồng${options.even ? ' chẵn' : ''}`
  return text[0]!.toUpperCase() + text.slice(1)
}

const digits = new Map(
  Object.entries({
    khong: 0,
    mot: 1,
    hai: 2,
    ba: 3,
    bon: 4,
    tu: 4,
    nam: 5,
    lam: 5,
    nham: 5,
    sau: 6,
    bay: 7,
    tam: 8,
    chin: 9,
  }),
)
const digitOf = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : digits.get(word)

/** 0–999 from words without scale; `null` when they are not a number. */
function readThree(words: readonly string[]): number | null {
  let hundreds = 0
  let rest = words
  if (words[1] === 'tram') {
    const digit = digitOf(words[0])
    if (digit === undefined) return null
    hundreds = digit * 100
    rest = words.slice(2)
  }
  const low = readTwo(rest)
  return low === null ? null : hundreds + low
}

function readTwo(words: readonly string[]): number | null {
  const [a, b, c] = words
  if (words.length > 3) return null
  if (a === undefined) return 0
  if (a === 'linh' || a === 'le') return words.length === 2 ? (digitOf(b) ?? null) : null
  if (a === 'muoi') {
    if (b === undefined) return 10
    const unit = digitOf(b)
    return unit === undefined || words.length > 2 ? null : 10 + unit
  }
  const first = digitOf(a)
  if (first === undefined) return null
  if (b === undefined) return first
  const skip = b === 'muoi' ? 2 : 1
  const unit = skip === 2 ? c : b
  if (unit === undefined) return first * 10
  // "hai mươi mốt", and spoken short "hai mốt"
  const low = digitOf(unit)
  return low === undefined || words.length > skip + 1 ? null : first * 10 + low
}

/** Splits at the largest scale first; every scale may stand once, except that tỷ may follow nghìn and triệu. */
function readWords(words: readonly string[], scales: readonly (readonly [string, number])[]): number | null {
  const [scale, ...smaller] = scales
  if (!scale) return readThree(words)
  const at = words.lastIndexOf(scale[0])
  if (at < 0) return readWords(words, smaller)
  const head = words.slice(0, at)
  if (head.length === 0) return null
  const many = readWords(head, smaller)
  const rest = readWords(words.slice(at + 1), smaller)
  return many === null || rest === null ? null : many * scale[1] + rest
}

const scales = [
  ['ty', 1_000_000_000],
  ['trieu', 1_000_000],
  ['nghin', 1000],
] as const

/** Reads an amount in words back to đồng; "lẻ", "ngàn", "tỉ" and missing commas are understood. `null` when unreadable. */
export function readAmountInWords(text: string): number | null {
  const words = fold(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .replace(/^(so tien )?(viet )?bang chu /, '')
    .split(' ')
    .map((word) => (word === 'ngan' ? 'nghin' : word === 'ti' ? 'ty' : word))
  if (words.at(-1) === 'chan') words.pop()
  if (words.at(-1) === 'dong') words.pop()
  const negative = words[0] === 'am'
  if (negative) words.shift()
  if (words.length === 0 || words[0] === '') return null
  const value = readWords(words, scales)
  if (value === null || !Number.isSafeInteger(value)) return null
  return negative ? -value : value
}
