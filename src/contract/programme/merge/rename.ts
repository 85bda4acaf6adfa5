import type { ProgrammeContent } from '../model.ts'

/** Things of a content that others point at by a key. */
export type Kind =
  | 'sections'
  | 'phases'
  | 'sources'
  | 'tables'
  | 'columns'
  | 'lines'
  | 'assertions'
  | 'targets'
  | 'deadlines'

type Renamed = ReadonlyMap<string, string>

type Table = ProgrammeContent['tables'][number]

const anew = (renamed: Renamed, key: string): string => renamed.get(key) ?? key

/** Items with some fields renamed; items in which nothing is renamed stay the very same. */
function inItems<T extends object>(items: T[], renamed: Renamed, ...fields: (keyof T & string)[]): T[] {
  return items.map((item) => {
    const hit = fields.filter((field) => {
      const value = item[field]
      return typeof value === 'string' && renamed.has(value)
    })
    return hit.length === 0
      ? item
      : { ...item, ...Object.fromEntries(hit.map((field) => [field, anew(renamed, String(item[field]))])) }
  })
}

const inSections = (content: ProgrammeContent, renamed: Renamed): ProgrammeContent => ({
  ...content,
  sections: inItems(content.sections, renamed, 'ref', 'parent'),
  tables: inItems(content.tables, renamed, 'section'),
  assertions: inItems(content.assertions, renamed, 'section'),
  targets: inItems(content.targets, renamed, 'section'),
  texts: inItems(content.texts, renamed, 'section'),
  priorities: inItems(content.priorities, renamed, 'section'),
  duties: inItems(content.duties, renamed, 'section'),
  deadlines: inItems(content.deadlines, renamed, 'section'),
  documents: inItems(content.documents, renamed, 'section'),
  remarks: inItems(content.remarks, renamed, 'section'),
})

const inSources = (content: ProgrammeContent, renamed: Renamed): ProgrammeContent => ({
  ...content,
  sources: inItems(content.sources, renamed, 'code', 'parent'),
  sourceNames: inItems(content.sourceNames, renamed, 'source'),
  assertions: inItems(content.assertions, renamed, 'source'),
  tables: content.tables.map((table) => ({
    ...table,
    columns: inItems(table.columns, renamed, 'source'),
    lines: inItems(table.lines, renamed, 'source'),
  })),
})

const inColumns = (table: Table, renamed: Renamed): Table => ({
  ...table,
  columns: inItems(table.columns, renamed, 'key'),
  lines: table.lines.map((line) => ({
    ...line,
    cells: Object.fromEntries(Object.entries(line.cells).map(([key, cell]) => [anew(renamed, key), cell])),
  })),
})

function inLines(content: ProgrammeContent, given: Renamed, within?: string): ProgrammeContent {
  const others = content.tables.filter(({ id }) => id !== within)
  const known = new Set(others.flatMap(({ lines }) => lines.map(({ id }) => id)))
  // what also stands in another table may be what is pointed at
  const renamed = new Map([...given].filter(([key]) => !known.has(key)))
  return {
    ...content,
    tables: content.tables.map((table) =>
      table.id === within ? { ...table, lines: inItems(table.lines, given, 'id', 'parent') } : table,
    ),
    assertions: inItems(content.assertions, renamed, 'line'),
    texts: content.texts.map((text) => ({ ...text, lines: text.lines.map((line) => anew(renamed, line)) })),
    targets: content.targets.map((target) => ({
      ...target,
      lines: target.lines.map((each) => ({ ...each, line: anew(renamed, each.line) })),
    })),
  }
}

/** Gives things other keys, with everything that points at them. `within` is the table of columns and lines. */
export function rename(
  content: ProgrammeContent,
  kind: Kind,
  renamed: Renamed,
  within?: string,
): ProgrammeContent {
  if (renamed.size === 0) return content
  switch (kind) {
    case 'sections':
      return inSections(content, renamed)
    case 'sources':
      return inSources(content, renamed)
    case 'lines':
      return inLines(content, renamed, within)
    case 'columns':
      return {
        ...content,
        tables: content.tables.map((table) => (table.id === within ? inColumns(table, renamed) : table)),
      }
    case 'phases':
      return {
        ...content,
        phases: inItems(content.phases, renamed, 'code'),
        targets: inItems(content.targets, renamed, 'phase'),
      }
    case 'assertions':
      return {
        ...content,
        assertions: inItems(content.assertions, renamed, 'id', 'partOf', 'percentOf'),
      }
    case 'targets':
      return {
        ...content,
        targets: inItems(content.targets, renamed, 'id'),
        targetLinks: inItems(content.targetLinks, renamed, 'from', 'to'),
      }
    case 'tables':
      return { ...content, tables: inItems(content.tables, renamed, 'id') }
    case 'deadlines':
      return { ...content, deadlines: inItems(content.deadlines, renamed, 'id') }
  }
}
