import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn, root } from '../../../scripts/gate/source-files.ts'

/** Finds constants of the law in code: what the shipped facts say may not be said again by a program. */

export interface LawFacts {
  /** ceilings and thresholds in đồng */
  amounts: ReadonlySet<number>
  /** days on which a rule begins or ends */
  days: ReadonlySet<string>
}

/** Folders of facts that a person can correct on a screen. */
const folders = ['norms', 'eligibility', 'pipeline', 'planning'] as const

/** Days that are the map's too, and ends of years: they say nothing of a rule by themselves. */
const notOfRules = /^\d{4}-(01-01|12-31|07-01|06-30)$/

/** A power of ten is a unit or a limit of the machine. */
const isPlain = (amount: number): boolean => /^10*$/.test(String(amount))

function collect(value: unknown, found: { amounts: Set<number>; days: Set<string> }): void {
  if (typeof value === 'number' && value >= 1_000_000 && !isPlain(value)) found.amounts.add(value)
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !notOfRules.test(value))
    found.days.add(value)
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) collect(inner, found)
}

/** Amounts and days of every shipped rule. */
export function lawFacts(): LawFacts {
  const found = { amounts: new Set<number>(), days: new Set<string>() }
  for (const folder of folders)
    for (const path of filesIn(`data/reference/${folder}`).filter((name) => name.endsWith('.json')))
      collect(JSON.parse(readFileSync(join(root, path), 'utf8')), found)
  return found
}

/** The code without its comments, line for line. */
const bare = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/.*$/gm, '$1')

const literal = /\b\d[\d_]*\b(?:\s*\*\s*(MILLION|BILLION|1_000_000_000|1_000_000)\b)?/g
const scales: Readonly<Record<string, number>> = {
  MILLION: 1e6,
  BILLION: 1e9,
  '1_000_000': 1e6,
  '1_000_000_000': 1e9,
}
const amountsIn = (line: string): number[] =>
  [...line.matchAll(literal)].map(
    ([whole, scale]) =>
      Number(whole.split('*')[0]?.replaceAll('_', '').trim()) * (scale ? (scales[scale] ?? 1) : 1),
  )

const isoDay = /\b(\d{4})-(\d\d)-(\d\d)\b/g
const spokenDay = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g
const two = (part: string | undefined): string => String(part).padStart(2, '0')
const daysIn = (line: string): string[] => [
  ...[...line.matchAll(isoDay)].map(([day]) => day),
  ...[...line.matchAll(spokenDay)].map(([, day, month, year]) => `${year}-${two(month)}-${two(day)}`),
]

const word = String.raw`\w*(?:rate|share|support|ceiling|multiplier|factor|advance)\w*`
const part = String.raw`(?:0?\.(?:015|025|[1-9]5?)|1\.[1-9]|1_?500|[2-9]00)(?![\w.%])`
/** A share of the law beside a word of norms: `support = cost * 0.5`, `rate: 500`, `1.5 * ceiling`. */
const sharing = new RegExp(
  String.raw`\b${word}\b\s*(?:[:=*<>]=?|===)[^;,'"]{0,30}?(?<![\w.])${part}|(?<![\w.])${part}\s*\*\s*${word}`,
  'i',
)
/** "50 %" in a sentence of a norm. */
const spoken = /(?:hỗ trợ|tỷ lệ|tối đa|tạm ứng)[^'"`{]{0,40}\b\d{1,2}(?:,\d)?\s?%/i

/** Lines of a file that say what a shipped rule says: where, and what kind of constant it is. */
export function lawIn(text: string, facts: LawFacts): string[] {
  return bare(text)
    .split('\n')
    .flatMap((line, index) => {
      const kinds = [
        amountsIn(line).some((amount) => facts.amounts.has(amount)) ? 'amount' : null,
        daysIn(line).some((day) => facts.days.has(day)) ? 'day' : null,
        sharing.test(line) || spoken.test(line) ? 'share' : null,
      ].filter((kind) => kind !== null)
      return kinds.map((kind) => `${index + 1} ${kind}: ${line.trim().slice(0, 90)}`)
    })
}
