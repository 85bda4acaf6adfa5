import { parsePrinted, toNumber, type NumberStyle } from '#contract/kernel/number.ts'

/** A printed figure as a number of a spreadsheet that is seen as it was printed. */
export interface ShownNumber {
  value: number
  /** number format code */
  format: string
}

const marks = { vi: '.', en: ',' } as const satisfies Record<NumberStyle, string>
/** Language of the decimal mark, for the readers that heed it; the others take that of the user's settings. */
const languages = { vi: '[$-42A]', en: '[$-409]' } as const satisfies Record<NumberStyle, string>
/** Beyond this the common format has no group left, for a format has two conditions and no more. */
const MOST = 1_000_000_000

/**
 * Groups of three parted by a literal mark: what a reader sees must not change with the country that their
 * computer is set to, as it would with `#,##0`.
 */
const common = (mark: string): string => `[>=1000000]0\\${mark}000\\${mark}000;[>=1000]0\\${mark}000;0`

const grouped = (value: number, mark: string): string => String(value).replace(/\B(?=(\d{3})+$)/g, mark)

/** The figure's own shape: its digits become places, its group marks literal. `1 020` → `0\ 000`, `05` → `00`. */
function shape(text: string, decimals: number, style: NumberStyle): string {
  const body = text.replace(/^[-−–]\s*/, '')
  const whole = decimals > 0 ? body.slice(0, -decimals - 1) : body
  const begins = /^[1-9]/.test(whole) ? whole.replace(/^\d+/, '0') : whole
  const places = begins.replace(/\d/g, '0').replace(/[^0]/g, (mark) => `\\${mark}`)
  const pattern = decimals > 0 ? `${languages[style]}${places}.${'0'.repeat(decimals)}` : places
  const sign = /^[−–]/.exec(text)?.[0]
  return sign ? `${pattern};\\${sign}${pattern}` : pattern
}

/**
 * The number format under which a figure is seen exactly as printed; the common one of its style wherever that
 * shows the same, so that a sum changed later is still grouped. `null` for what is no figure: blank, dash, words.
 * Decimals keep the mark of the reader's own settings where the reader's program ignores the language.
 */
export function formatShowing(printed: string, style: NumberStyle): ShownNumber | null {
  const read = parsePrinted(printed, style)
  if (read.kind !== 'number') return null
  const value = toNumber(read)
  const text = printed.trim()
  const isCommon = read.decimals === 0 && value >= 0 && value < MOST && text === grouped(value, marks[style])
  return { value, format: isCommon ? common(marks[style]) : shape(text, read.decimals, style) }
}
