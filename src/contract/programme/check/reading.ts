import { fold, tidy } from '../../kernel/text.ts'
import { namePeriod, type Period } from '../../kernel/period.ts'
import type { BudgetAssertion, ProgrammeContent, ProgrammeTarget } from '../model.ts'
import { programmePeriod, readSheet, type Sheet, type SheetColumn, type SheetLine } from '../budget/sheet.ts'
import { ALL, sourceTree, type SourceTree } from '../budget/source-tree.ts'
import type { Place } from './finding.ts'

/** A programme's content, read once for all checks, with the names of its places. */
export interface Reading {
  content: ProgrammeContent
  programme: Period
  tree: SourceTree
  sheets: Sheet[]
  /** "mục II.2.9", with its part or article before it; the title where there is no number */
  sectionName(ref: string): string
}

export function readProgramme(content: ProgrammeContent): Reading {
  const tree = sourceTree(content)
  const names = sectionNames(content)
  return {
    content,
    programme: programmePeriod(content),
    tree,
    sheets: content.tables.map((table) => readSheet(content, table, tree)),
    sectionName: (ref) => names.get(ref) ?? `mục ${ref}`,
  }
}

/** "II" + "2" + "2.9" is mục II.2.9; headings without a number are passed over. */
function sectionNames({ sections }: ProgrammeContent): Map<string, string> {
  const byRef = new Map(sections.map((section) => [section.ref, section]))
  const numbers = new Map(sections.map(({ ref, number }) => [ref, tidy(number).replace(/[.):]+$/, '')]))
  const names = new Map<string, string>()
  for (const section of sections) {
    const chain: string[] = []
    const seen = new Set<string>()
    let at: (typeof sections)[number] | undefined = section
    while (at && !seen.has(at.ref)) {
      seen.add(at.ref)
      chain.unshift(numbers.get(at.ref)!)
      at = at.parent === null ? undefined : byRef.get(at.parent)
    }
    names.set(
      section.ref,
      joinNumbers(chain) || `«${shorten(section.title || section.number || section.ref, 40)}»`,
    )
  }
  return names
}

function joinNumbers(numbers: readonly string[]): string {
  let prefix = ''
  let parts: string[] = []
  for (const number of numbers) {
    if (/^((phần|điều|chương)\s+(\d+|[IVXL]+)|phần mở đầu|phụ lục(\s+[\dIVXL]+)?)$/iu.test(number)) {
      prefix = number.replace(/^\p{L}+( \p{L}{3,})?/u, (words) => upper(words.toLowerCase()))
      parts = []
    } else if (/^([IVXL]+|\d+(\.\d+)*|\p{Ll}{1,2})$/u.test(number)) {
      if (parts.length > 0 && number.startsWith(`${parts.at(-1)}.`)) parts.pop()
      parts.push(number)
    }
  }
  return [prefix, parts.length > 0 ? `mục ${parts.join('.')}` : ''].filter((part) => part !== '').join(', ')
}

/** Begins a sentence. */
export const upper = (text: string): string => (text[0] ?? '').toUpperCase() + text.slice(1)

export const shorten = (text: string, length: number): string => {
  const line = tidy(text)
  return line.length <= length ? line : `${line.slice(0, length).replace(/\s+\S*$/, '')}…`
}

/** How a sentence calls a table. */
export function tableName({ table, heading }: Sheet): string {
  const caption = tidy(table.caption)
  const number = /^phụ lục(\s+(số\s+)?([\dIVX]+)(?![\p{L}\d]))?/iu
  const appendix = number.exec(caption) ?? number.exec(tidy(heading))
  if (appendix) return appendix[3] ? `Phụ lục ${appendix[3]}` : 'Phụ lục'
  if (fold(caption).startsWith('danh muc')) return 'Danh mục'
  if (table.kind === 'byYear') return 'Bảng theo năm'
  return table.kind === 'narrative'
    ? 'Kinh phí nêu trong văn bản'
    : caption
      ? shorten(caption, 40)
      : 'Bảng kinh phí'
}

const bare = (number: string): string => tidy(number).replace(/[.):]+$/, '')
const isNumber = (number: string): boolean => /^([IVXL]+|\d+(\.\d+)*|\p{L})$/u.test(number)

/** "II.2" for line 2 of group II, "9.1" where the row says so itself, the label where there is no number. */
export function lineName(line: SheetLine): string {
  const own = bare(line.line.number)
  const label = shorten(line.line.label.replace(/^[-–+•\s]+|[\s:]+$/g, ''), 50)
  const group = line.parent && !line.parent.summary ? line.parent : null
  if (line.summary) return `«${label}»`
  if (!isNumber(own)) return group ? `${lineName(group)}, «${label}»` : `«${label}»`
  const above = group ? bare(group.line.number) : ''
  return !isNumber(above) || own.startsWith(`${above}.`) ? own : `${above}.${own}`
}

/** The header from its last words, with as many of the words above as tell it from the other columns. */
export function columnName(sheet: Sheet, column: SheetColumn): string {
  const words = (header: readonly string[]) =>
    header
      .map((word) => tidy(word.replace(/\([^)]*đồng\)|:\s*$/giu, '')))
      .filter((word, i, all) => word !== '' && word !== all[i - 1])
  const own = words(column.column.header)
  const others = sheet.columns.filter((other) => other !== column).map((other) => words(other.column.header))
  for (let take = 1; take <= own.length; take += 1) {
    const name = own.slice(-take).join(', ')
    if (!others.some((other) => other.slice(-take).join(', ') === name)) return shorten(name, 70)
  }
  return shorten(own.join(', ') || column.key, 70)
}

export const cellPlace = (sheet: Sheet, line: SheetLine, column: SheetColumn): Place => ({
  kind: 'cell',
  table: sheet.table.id,
  line: line.line.id,
  column: column.key,
  label: `${tableName(sheet)}, dòng ${lineName(line)}, cột ${columnName(sheet, column)}`,
})

export const columnPlace = (sheet: Sheet, column: SheetColumn): Place => ({
  kind: 'cell',
  table: sheet.table.id,
  column: column.key,
  label: `${tableName(sheet)}, đầu cột ${columnName(sheet, column)}`,
})

export const linePlace = (sheet: Sheet, line: SheetLine): Place => ({
  kind: 'line',
  table: sheet.table.id,
  line: line.line.id,
  label: `${tableName(sheet)}, dòng ${lineName(line)}`,
})

export const sectionPlace = (reading: Reading, ref: string): Place => ({
  kind: 'section',
  ref,
  label: upper(reading.sectionName(ref)),
})

export const targetPlace = (reading: Reading, target: ProgrammeTarget): Place => ({
  kind: 'target',
  id: target.id,
  label: `${upper(reading.sectionName(target.section))}, ${shorten(target.indicator, 60)}`,
})

export const assertionPlace = (reading: Reading, assertion: BudgetAssertion): Place => ({
  kind: 'assertion',
  id: assertion.id,
  label: `${upper(reading.sectionName(assertion.section))}, «${shorten(assertion.quote, 60)}»`,
})

export const headPlace = (field: string, label: string): Place => ({ kind: 'head', field, label })

/** "vốn ngân sách", "năm 2017": what a scope of money is about, for a sentence. */
export function scopeName(reading: Reading, source: string | null, period: Period): string {
  const whole = period.from === reading.programme.from && period.to === reading.programme.to
  const parts = [source && source !== ALL ? reading.tree.name(source) : '', whole ? '' : namePeriod(period)]
  return parts.filter((part) => part !== '').join(', ')
}
