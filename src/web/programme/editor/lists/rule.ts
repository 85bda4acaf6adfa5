import { fold } from '#contract/kernel/text.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'

export type Rule = ProgrammeContent['deadlines'][number]['rule']

const offsets: Record<string, string> = {
  '-2': ' hai năm trước',
  '-1': ' năm trước',
  '0': '',
  '1': ' năm sau',
  '2': ' hai năm sau',
}

/** A deadline's rule as people say it: "trước 15/12 năm trước". */
export function ruleText(rule: Rule): string {
  switch (rule.kind) {
    case 'before':
      return `trước ${rule.day}/${rule.month}${offsets[String(rule.yearOffset)] ?? ''}`
    case 'halfYearly':
      return '6 tháng'
    case 'yearly':
      return 'hằng năm'
    case 'everyWeeks':
      return `${rule.weeks} tuần`
    case 'once':
      return `năm ${rule.year}`
    case 'periodic':
      return 'định kỳ'
    case 'adHoc':
      return 'đột xuất'
  }
}

const fixed: Record<string, Rule> = {
  '6 thang': { kind: 'halfYearly' },
  'hang nam': { kind: 'yearly' },
  'dinh ky': { kind: 'periodic' },
  'dot xuat': { kind: 'adHoc' },
  'kip thoi': { kind: 'adHoc' },
}

const later = (said: string): number =>
  said.includes('hai nam truoc')
    ? -2
    : said.includes('nam truoc')
      ? -1
      : said.includes('hai nam sau')
        ? 2
        : said.includes('nam sau')
          ? 1
          : 0

/** Reads what `ruleText` writes, without diacritics too; `null`: not understood. */
export function readRule(typed: string): Rule | null {
  const said = fold(typed)
  const known = fixed[said]
  if (known) return known
  const before = /^truoc (?:ngay )?(\d{1,2})[/.-](\d{1,2})\b(.*)$/.exec(said)
  if (before) {
    const [day, month] = [Number(before[1]), Number(before[2])]
    const real =
      day >= 1 && month >= 1 && month <= 12 && day <= new Date(Date.UTC(2024, month, 0)).getUTCDate()
    return real ? { kind: 'before', day, month, yearOffset: later(before[3] ?? '') } : null
  }
  const weeks = /^(\d{1,2}) tuan$/.exec(said)
  if (weeks && Number(weeks[1]) > 0) return { kind: 'everyWeeks', weeks: Number(weeks[1]) }
  const year = /^nam ((?:19|20)\d{2})$/.exec(said)
  return year ? { kind: 'once', year: Number(year[1]) } : null
}

export const usualRules: readonly string[] = [
  'trước 15/12',
  'trước 30/6',
  '6 tháng',
  'hằng năm',
  'định kỳ',
  'đột xuất',
]
