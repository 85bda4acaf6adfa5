import type { BudgetColumn, BudgetLine, BudgetTable, ProgrammeContent } from '#contract/programme/model.ts'
import { words as budget } from '../../budget/words.ts'
import { areaOptions, sectionOptions, sourceOptions } from '../../lists/spec.ts'
import type { Field, Spoken } from './spoken.ts'
import { plainText } from './plain-text.ts'
import { words } from './words.ts'

const nameOfLine = ({ number, label }: BudgetLine): string =>
  [number, label].filter(Boolean).join(' ') || words.unnamed

const nameOfColumn = ({ header, key }: BudgetColumn): string =>
  [...new Set(header.filter(Boolean))].join(', ') || key

/** Line, column or table; the table is told where there are several. */
export function tableRow({ place, rows }: Spoken, { tables }: ProgrammeContent): string {
  const [table, row] = rows as [BudgetTable?, (BudgetLine | BudgetColumn)?]
  const caption = table?.caption || budget.unnamed
  if (!row) return caption
  const name = place[2] === 'lines' ? nameOfLine(row as BudgetLine) : nameOfColumn(row as BudgetColumn)
  const said = place[2] === 'lines' ? name : `${words.column} ${name}`
  return tables.length > 1 ? `${said} (${caption})` : said
}

type Naming = Readonly<Record<string, string | undefined>>

const lineNames: Naming = {
  ...budget.line,
  title: undefined,
  purposes: undefined,
  level: budget.level,
  area: budget.area,
  source: budget.source,
  period: budget.period,
  parent: words.under,
}

const columnNames: Naming = {
  header: budget.column.header,
  role: budget.column.role,
  period: budget.column.period,
  formula: budget.column.formula,
  printedNumber: budget.column.printedNumber,
  source: budget.source,
}

const tableNames: Naming = {
  caption: budget.form.caption,
  section: budget.form.section,
  unitPrinted: budget.form.unit,
  kind: budget.form.kind,
  numberStyle: budget.form.style,
}

const closed: Readonly<Record<string, Naming>> = {
  level: budget.levels,
  role: budget.measures,
  kind: budget.kinds,
  purpose: budget.line.purposes,
  numberStyle: budget.form.styles,
}

const labelled = (options: readonly { value: string; label: string }[], value: unknown): string =>
  options.find((option) => option.value === value || Number(option.value) === value)?.label ??
  plainText(value)

/** What was typed of several fields that are one value, and what follows from it. */
function typedOf(key: string, value: unknown, together: boolean): unknown {
  if (!together || typeof value !== 'object' || value === null) return value
  const record: Readonly<Record<string, unknown>> = { ...value }
  const years = record['years']
  const typed = plainText(record[key])
  return Array.isArray(years) && years.length > 0 ? `${typed} (${years.join(', ')})` : typed
}

function shown(
  key: string,
  value: unknown,
  table: BudgetTable | undefined,
  content: ProgrammeContent,
): string {
  if (value === null || value === undefined) return ''
  if (key === 'source') return value === 'all' ? budget.allSources : labelled(sourceOptions(content), value)
  if (key === 'section') return labelled(sectionOptions(content), value)
  if (key === 'area') return labelled(areaOptions, value)
  if (key === 'parent') {
    const line = table?.lines.find(({ id }) => id === value)
    return line ? nameOfLine(line) : plainText(value)
  }
  return closed[key]?.[plainText(value)] ?? plainText(value)
}

/** A field of a line, a column or a table as the dialogs name it; a cell by its column. */
export function tableField({ place, rows }: Spoken, content: ProgrammeContent, together: boolean): Field {
  const key = place.at(-1) ?? ''
  const [held] = rows as [BudgetTable?]
  const table = content.tables.find(({ id }) => id === place[1]) ?? held
  if (place[4] === 'cells') {
    const column = [table, held].flatMap((each) => each?.columns ?? []).find((each) => each.key === key)
    return { name: column ? nameOfColumn(column) : key, text: (value) => plainText(value) }
  }
  const names = place[2] === 'lines' ? lineNames : place[2] === 'columns' ? columnNames : tableNames
  return {
    name: names[key] ?? key,
    text: (value) => shown(key, typedOf(key, value, together), table, content),
  }
}
