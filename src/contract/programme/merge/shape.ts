import type { BudgetTable, ProgrammePart } from '../model.ts'
import type { Three } from './result.ts'
import { same } from './value.ts'

/** What in a content is compared and taken by itself. */
export type Shape = Whole | Fields | Cells | List

/** Taken whole, however it is made. */
export interface Whole {
  kind: 'whole'
}

/** Field by field. */
export interface Fields {
  kind: 'fields'
  of: Readonly<Record<string, Shape>>
  /** fields of which the first is typed and the others follow from it: taken together, told by the first */
  together: readonly (readonly string[])[]
}

/** The filled cells of a line, by column. */
export interface Cells {
  kind: 'cells'
}

export interface List {
  kind: 'list'
  item: Shape
  /** the field that names an item for ever; without one an item is found again by what it says */
  key?: string
  /** the field that names the item of the same list that this one stands under */
  parent?: string
  /** is an item written in elsewhere in what holds the list, against how it was? */
  written?: (owner: Three, side: 'mine' | 'theirs', key: string) => boolean
  /** the list as it is compared, once the fields before it are merged */
  laid?: (owner: Three, done: Readonly<Record<string, unknown>>) => Three
}

const whole: Whole = { kind: 'whole' }

const fields = (of: Fields['of'] = {}, ...together: string[][]): Fields => ({ kind: 'fields', of, together })

const keyed = (key: string, item: Fields, more: Partial<List> = {}): List => ({
  kind: 'list',
  key,
  item,
  ...more,
})

const loose = (item: Shape = fields()): List => ({ kind: 'list', item })

type Line = BudgetTable['lines'][number]

const tableOf = (owner: unknown): BudgetTable | undefined => owner as BudgetTable | undefined

const hasColumn = (table: BudgetTable | undefined, key: string): boolean =>
  table?.columns.some((column) => column.key === key) ?? false

/** Whoever writes in a column needs it. */
function columnWritten({ base, ...sides }: Three, side: 'mine' | 'theirs', key: string): boolean {
  const before = new Map(tableOf(base)?.lines.map((line) => [line.id, line]))
  return (
    tableOf(sides[side])?.lines.some(
      ({ id, cells }) => !same(cells[key] ?? '', before.get(id)?.cells[key] ?? ''),
    ) ?? false
  )
}

/**
 * Lines with the cells of the columns that stay. A column taken away took its cells along: where it stays after all,
 * they count as untouched, or a question about one column would be a question about each of its cells.
 */
function laidLines({ base, mine, theirs }: Three, done: Readonly<Record<string, unknown>>): Three {
  const kept = (done['columns'] as BudgetTable['columns']).map(({ key }) => key)
  const tables = [base, mine, theirs].map(tableOf)
  if (
    tables.every(
      (table) => table?.columns.length === kept.length && kept.every((key) => hasColumn(table, key)),
    )
  )
    return { base: tables[0]?.lines, mine: tables[1]?.lines, theirs: tables[2]?.lines }
  const before = new Map(tableOf(base)?.lines.map((line) => [line.id, line]))
  const lay = (table: BudgetTable | undefined): Line[] | undefined => {
    const own = kept.map((key) => [key, hasColumn(table, key) || !hasColumn(tableOf(base), key)] as const)
    return table?.lines.map((line) => {
      const entries = own.flatMap(([key, had]): [string, string][] => {
        const printed = (had ? line : before.get(line.id))?.cells[key]
        return printed === undefined ? [] : [[key, printed]]
      })
      return { ...line, cells: Object.fromEntries(entries) }
    })
  }
  return { base: lay(tableOf(base)), mine: lay(tableOf(mine)), theirs: lay(tableOf(theirs)) }
}

const line = fields({ cells: { kind: 'cells' } }, ['timing', 'years'])

const table = fields(
  {
    columns: keyed('key', fields(), { written: columnWritten }),
    lines: keyed('id', line, { parent: 'parent', laid: laidLines }),
  },
  ['unitPrinted', 'unitFactor'],
)

/** How each part of a programme is merged. Columns of a table stand before its lines: the lines are laid in them. */
export const shapes: Readonly<Record<ProgrammePart, Shape>> = {
  head: fields(),
  sections: keyed('ref', fields(), { parent: 'parent' }),
  phases: keyed('code', fields()),
  sources: keyed('code', fields(), { parent: 'parent' }),
  sourceNames: loose(),
  tables: keyed('id', table),
  assertions: keyed('id', fields({}, ['unitPrinted', 'unitFactor'])),
  targets: keyed('id', fields({}, ['printed', 'value', 'valueMax'], ['unit', 'kind'])),
  targetLinks: loose(),
  texts: loose(),
  priorities: loose(),
  duties: loose(),
  deadlines: keyed('id', fields()),
  documents: loose(),
  distribution: loose(whole),
  remarks: loose(),
}
