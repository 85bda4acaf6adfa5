import { cellsOf } from '#contract/programme/figures.ts'
import { ProgrammeContent, type ProgrammePart } from '#contract/programme/model.ts'
import { budgetTables, distributionTable, fromRow, plainTables, toRow, type Row } from './parts.ts'

/** The rows of one part of a content, by table. Cells are written with their value beside the print. */
export function rowsOf(content: ProgrammeContent, part: ProgrammePart): Record<string, Row[]> {
  if (part === 'head') return {}
  if (part === 'distribution')
    return { [distributionTable.table]: content.distribution.map((printed) => ({ printed })) }
  if (part === 'tables') return budgetRows(content)
  const spec = plainTables.find((entry) => entry.part === part)
  const items: readonly object[] = content[part]
  return spec ? { [spec.table]: items.map((item) => toRow(item, spec.columns)) } : {}
}

type Table = ProgrammeContent['tables'][number]

/** Which organisations a line names, as it prints them. */
const organisations = ({ id, lines }: Table) =>
  lines.flatMap((line) =>
    (['lead', 'coordinate'] as const).flatMap((role) => {
      const printed = line[role]
      return printed === null ? [] : [{ tableId: id, lineId: line.id, role, printed }]
    }),
  )

function budgetRows(content: ProgrammeContent): Record<string, Row[]> {
  const { tables } = content
  const items: Record<string, readonly object[]> = {
    budget_table: tables,
    budget_column: tables.flatMap(({ id, columns }) => columns.map((column) => ({ ...column, tableId: id }))),
    budget_line: tables.flatMap(({ id, lines }) => lines.map((line) => ({ ...line, tableId: id }))),
    budget_line_org: tables.flatMap(organisations),
    budget_cell: cellsOf(content).map((cell) => ({ ...cell, tableId: cell.table, columnKey: cell.column })),
  }
  return Object.fromEntries(
    budgetTables.map(({ table, columns }) => [
      table,
      (items[table] ?? []).map((item) => toRow(item, columns)),
    ]),
  )
}

type Rows = Record<string, Row[]>

const of = (rows: Rows, table: string): Row[] => rows[table] ?? []

function tablesFrom(rows: Rows): unknown[] {
  return of(rows, 'budget_table').map((table) => {
    const mine = (name: string) => of(rows, name).filter((row) => row['table_id'] === table['id'])
    const cells = Map.groupBy(mine('budget_cell'), (cell) => cell['line_id'])
    const named = mine('budget_line_org')
    const organisation = (line: Row, role: string) =>
      named.find((row) => row['line_id'] === line['id'] && row['role'] === role)?.['printed'] ?? null
    return {
      ...fromRow(table),
      columns: mine('budget_column').map(({ table_id: _, ...column }) => fromRow(column)),
      lines: mine('budget_line').map(({ table_id: _, ...line }) => ({
        ...fromRow(line),
        lead: organisation(line, 'lead'),
        coordinate: organisation(line, 'coordinate'),
        cells: Object.fromEntries(
          (cells.get(line['id']) ?? []).map((cell) => [String(cell['column_key']), cell['printed']]),
        ),
      })),
    }
  })
}

/** Puts a content together again from its rows; the schema is the proof that nothing was lost. */
export function contentFrom(head: Row, rows: Rows): ProgrammeContent {
  const plainParts = Object.fromEntries(
    plainTables.map(({ part, table }) => [part, of(rows, table).map(fromRow)]),
  )
  return ProgrammeContent.parse({
    head: fromRow(head),
    ...plainParts,
    tables: tablesFrom(rows),
    distribution: of(rows, 'distribution').map((row) => row['printed']),
  })
}
