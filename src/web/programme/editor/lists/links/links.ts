import { formatPeriod, parsePeriod } from '#contract/kernel/period.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { words as budget } from '../../budget/words.ts'
import type { GridColumn, Option } from '../../grid/model/columns.ts'
import { listed, optionTyped } from '../fields.ts'
import { type Item, lineOptions } from '../spec.ts'
import { words } from '../words.ts'

type Target = Item<'targets'>
type Text = Item<'texts'>
export type LineLink = Target['lines'][number]

const { quantity, projects } = budget.measures
export const measures = listed({ quantity, projects }) as { value: LineLink['measure']; label: string }[]

/** Sets the parts of a link apart; no label of a budget line has it. */
const APART = ' · '

const nameOf = (options: readonly Option[], line: string): string =>
  options.find(({ value }) => value === line)?.label ?? line

/** A link as it is copied and pasted: "III.1 Hội thảo · Số lượng · 2017 · 2018". */
const textOf = (options: readonly Option[], { line, measure, periods }: LineLink): string =>
  [nameOf(options, line), budget.measures[measure], ...periods].join(APART)

/** Reads what `textOf` writes; without a measure the quantity is meant. `null`: no such line, or no such year. */
function readLink(options: readonly Option[], typed: string): LineLink | null {
  const [name = '', ...more] = typed.split(APART)
  const line = optionTyped(options, name)
  const measure = optionTyped(measures, more[0] ?? '')
  const periods = (measure ? more.slice(1) : more).map((each) => parsePeriod(each.trim()))
  if (!line || periods.includes(null)) return null
  return {
    line: line.value,
    measure: measures.find(({ value }) => value === measure?.value)?.value ?? 'quantity',
    periods: periods.flatMap((each) => (each ? [formatPeriod(each)] : [])),
  }
}

/** One link to a line of its own row; `null`: some row is no link. */
function readRows<Read>(typed: string, read: (row: string) => Read | null): Read[] | null {
  const rows = typed
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map(read)
  return rows.includes(null) ? null : rows.flatMap((row) => (row === null ? [] : [row]))
}

const inOneLine = (text: string): string => text.replaceAll('\n', '; ')

/** The lines whose printed quantities or numbers of projects must bear a target out; chosen in a dialog. */
export const bearingLines = (content: ProgrammeContent): GridColumn<Target> => {
  const options = lineOptions(content)
  const text = (row: Target): string => row.lines.map((link) => textOf(options, link)).join('\n')
  return {
    key: 'lines',
    header: [words.links.lines],
    width: 220,
    kind: 'dialog',
    clamp: 3,
    text,
    show: (row) => inOneLine(text(row)),
    write: (row, typed) => {
      const lines = readRows(typed, (each) => readLink(options, each))
      return lines && { ...row, lines }
    },
  }
}

/** The lines that pay for what a text orders; chosen in a dialog. */
export const payingLines = (content: ProgrammeContent): GridColumn<Text> => {
  const options = lineOptions(content)
  const text = (row: Text): string => row.lines.map((line) => nameOf(options, line)).join('\n')
  return {
    key: 'lines',
    header: [words.links.lines],
    width: 220,
    kind: 'dialog',
    clamp: 3,
    text,
    show: (row) => inOneLine(text(row)),
    write: (row, typed) => {
      const lines = readRows(typed, (each) => optionTyped(options, each)?.value ?? null)
      return lines && { ...row, lines }
    },
  }
}

/** The periods for which the tables of a line count a measure, as the columns print them. */
export function periodsOf({ tables }: ProgrammeContent, { line, measure }: LineLink): string[] {
  const table = tables.find(({ lines }) => lines.some(({ id }) => id === line))
  const periods = (table?.columns ?? []).flatMap(({ role, period }) =>
    role === measure && period !== null ? [period] : [],
  )
  return [...new Set(periods)]
}
