import type { ProgrammeContent, ProgrammePart } from '#contract/programme/model.ts'

/** A row as JSON travels between the content and its tables, keys as the columns are named. */
export type Row = Record<string, unknown>

interface PartTable {
  part: ProgrammePart
  table: string
  /** columns besides the key, in camel case where the content says camel case */
  columns: readonly string[]
}

const plain = (part: ProgrammePart, table: string, columns: string): PartTable => ({
  part,
  table,
  columns: columns.split(' '),
})

/** Parts whose items are rows of one table, field for field. */
export const plainTables = [
  plain('sections', 'section', 'ref parent number title'),
  plain('phases', 'phase', 'code label yearFrom yearTo'),
  plain('sources', 'funding_source', 'code parent name isState countsAsSupport channel'),
  plain('sourceNames', 'source_name', 'source printed context'),
  plain(
    'assertions',
    'budget_assertion',
    'id section quote comparator printed unitPrinted unitFactor source supportOnly period area purpose about partOf percentPrinted percentOf inWords line',
  ),
  plain(
    'targets',
    'target',
    'id origin section phase area kind comparator value valueMax printed unit indicator text lines',
  ),
  plain('targetLinks', 'target_link', 'from to kind note'),
  plain('texts', 'text_block', 'section kind area text figures deliverable lines'),
  plain('priorities', 'priority', 'section kind text places'),
  plain('duties', 'duty', 'section organisation text'),
  plain('deadlines', 'deadline', 'id section who to what printed rule'),
  plain('documents', 'document_ref', 'section role kind number date issuer title amends'),
  plain('remarks', 'remark', 'section class printed reading text'),
] as const

/** The tables of the part `tables`, in the order in which they are written. */
export const budgetTables: readonly PartTable[] = [
  plain('tables', 'budget_table', 'id caption section unitPrinted unitFactor kind numberStyle'),
  plain('tables', 'budget_column', 'tableId key role header printedNumber formula period source'),
  plain(
    'tables',
    'budget_line',
    'tableId id parent level number label area source period purpose unit timing years formula note',
  ),
  plain('tables', 'budget_line_org', 'tableId lineId role printed'),
  plain(
    'tables',
    'budget_cell',
    'tableId lineId columnKey number label level area periodKind period source measure value printed',
  ),
]

export const distributionTable = plain('distribution', 'distribution', 'printed')

export const allTables: readonly PartTable[] = [...plainTables, ...budgetTables, distributionTable]

const toSnake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const toCamel = (key: string): string => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Column names as SQL, quoted because `from` and `to` are words of the language. */
export const columnList = (table: PartTable): string =>
  table.columns.map((key) => `"${toSnake(key)}"`).join(', ')

export const toRow = (item: object, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((key) => [toSnake(key), Reflect.get(item, key) ?? null]))

export const fromRow = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [toCamel(key), value]))

export const parts = [
  'head',
  'sections',
  'phases',
  'sources',
  'sourceNames',
  'tables',
  'assertions',
  'targets',
  'targetLinks',
  'texts',
  'priorities',
  'duties',
  'deadlines',
  'documents',
  'distribution',
  'remarks',
] as const satisfies readonly (keyof ProgrammeContent)[]
