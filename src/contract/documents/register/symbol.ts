import type { OfficeRule, PaperKind } from './nouns.ts'

/** What a pattern may hold: number, year, kind, the office, the part of it that wrote the paper. */
const places = ['so', 'nam', 'loai', 'coquan', 'donvi'] as const
type PatternPlace = (typeof places)[number]

/** @see NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3: số và ký hiệu của văn bản */
export const usualPatterns = {
  typedPattern: '{so}/{loai}-{coquan}',
  letterPattern: '{so}/{coquan}-{donvi}',
} as const

/** A number as it is printed: 01 to 09, then as it is. */
export const printedNo = (no: number): string => String(no).padStart(2, '0')

/** What is wrong with a pattern: no number in it, a place that nobody knows, or for typed papers no kind; null: nothing. */
export function patternProblem(pattern: string, typed: boolean): 'number' | 'place' | 'kind' | null {
  const said = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
  const rest = pattern.replaceAll(/\{[^{}]*\}/g, '')
  if (said.some((name) => !places.includes(name as PatternPlace)) || /[{}]/.test(rest)) return 'place'
  if (said.filter((name) => name === 'so').length !== 1 || !pattern.startsWith('{so}')) return 'number'
  return typed && !said.includes('loai') ? 'kind' : null
}

export interface Numbered {
  kind: PaperKind
  no: number
  year: number
  /** "QLCN"; empty: the office as a whole */
  unit: string
}

/** Số, ký hiệu whole: "34/TTr-SCT", "12/SCT-QLCN"; a letter of the office as a whole is "12/SCT". */
export function symbolOf(
  rule: Pick<OfficeRule, 'code' | 'typedPattern' | 'letterPattern'>,
  paper: Numbered,
): string {
  const pattern = paper.kind === 'CV' ? rule.letterPattern : rule.typedPattern
  const filled: Record<PatternPlace, string> = {
    so: printedNo(paper.no),
    nam: String(paper.year),
    loai: paper.kind,
    coquan: rule.code,
    donvi: paper.unit,
  }
  const bare = paper.unit === '' ? pattern.replaceAll(/[-/.]?\{donvi\}/g, '') : pattern
  return places.reduce((text, name) => text.replaceAll(`{${name}}`, filled[name]), bare)
}
