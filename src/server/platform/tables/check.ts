import { masked } from '#contract/kernel/sensitive.ts'
import { fold } from '#contract/kernel/text.ts'
import type { Queryable } from '../db.ts'
import { address } from '../sheets/index.ts'
import type {
  Change,
  Existing,
  ImportContext,
  ImportDefinition,
  ImportRow,
  RowProblem,
  Value,
  Values,
} from './definition.ts'
import type { RawRow } from './read/raw.ts'
import { readRows, type CellProblem, type Reading, type ReadRows } from './rows.ts'

/** A record that a commit would change, with the row that does it. */
export interface RowChange extends Change {
  no: number
  key: string
  /** the whole row */
  values: Values
}

/** What a commit would do, and what stands against it. */
export interface Checked {
  count: number
  problems: CellProblem[]
  created: (ImportRow & { key: string })[]
  changed: RowChange[]
  unchanged: number
}

const same = (a: Value | undefined, b: Value | undefined): boolean => (a ?? null) === (b ?? null)

/** The key by which a row is found again. */
export const keyOf = (definition: ImportDefinition, values: Values): string =>
  definition.rowKey
    ? definition.rowKey(values)
    : definition.keyColumns.map((key) => fold(String(values[key] ?? ''))).join('\u001f')

function differences(row: ImportRow, key: string, existing: Existing): RowChange | null {
  const before: Record<string, Value> = {}
  const after: Record<string, Value> = {}
  for (const [name, value] of Object.entries(row.values)) {
    if (same(existing.values[name], value)) continue
    before[name] = existing.values[name] ?? null
    after[name] = value
  }
  return Object.keys(after).length === 0
    ? null
    : { no: row.no, key, id: existing.id, values: row.values, before, after }
}

/** Puts a rule's objection where the eye finds it. */
function located(
  definition: ImportDefinition,
  reading: Pick<Reading, 'mapping'>,
  found: RowProblem,
  row: ImportRow | undefined,
): CellProblem {
  const column = definition.columns.find(({ key }) => key === found.column)
  const at = column ? reading.mapping[column.key] : undefined
  const value = column ? String(row?.values[column.key] ?? '') : ''
  return {
    no: found.no,
    column: found.column,
    address: at === undefined ? String(found.no) : address(found.no - 1, at),
    heading: column?.heading ?? 'Cả dòng',
    value: column?.sensitive ? masked(value) : value,
    why: found.why,
    ...(found.proposal === undefined ? {} : { proposal: found.proposal }),
  }
}

/** Two rows of one file that mean the same record: the second is refused. */
function doubles(definition: ImportDefinition, rows: readonly ImportRow[]): RowProblem[] {
  const first = new Map<string, number>()
  const found: RowProblem[] = []
  for (const row of rows) {
    const key = keyOf(definition, row.values)
    const before = first.get(key)
    if (before === undefined) first.set(key, row.no)
    else
      found.push({ no: row.no, column: definition.keyColumns[0] ?? null, why: `Trùng với dòng ${before}.` })
  }
  return found
}

/** Required columns that the file lacks: told once, not on every row. */
export const missingColumns = (definition: ImportDefinition, reading: Pick<Reading, 'mapping'>): string[] =>
  definition.columns
    .filter(({ required, key }) => required && reading.mapping[key] === undefined)
    .map(({ heading }) => heading)

/** What a commit of these rows would do, and what stands against it. @param read the rows as they were understood */
export async function checkRows(
  definition: ImportDefinition,
  read: ReadRows,
  reading: Pick<Reading, 'mapping'>,
  db: Queryable,
  context: ImportContext,
): Promise<Checked> {
  const existing = await definition.existing(db, read.rows, context)
  const objections = [
    ...doubles(definition, read.rows),
    ...((await definition.check?.(db, read.rows, existing, context)) ?? []),
  ]
  const byNo = new Map(read.rows.map((row) => [row.no, row]))
  const refused = new Set(objections.map(({ no }) => no))
  const checked: Checked = {
    count: read.count,
    problems: [
      ...read.problems,
      ...objections.map((one) => located(definition, reading, one, byNo.get(one.no))),
    ].toSorted((a, b) => a.no - b.no),
    created: [],
    changed: [],
    unchanged: 0,
  }
  for (const row of read.rows) {
    if (refused.has(row.no)) continue
    const key = keyOf(definition, row.values)
    const found = existing.get(key)
    const change = found && differences(row, key, found)
    if (!found) checked.created.push({ ...row, key })
    else if (change) checked.changed.push(change)
    else checked.unchanged += 1
  }
  return checked
}

/**
 * The dry run: reads every cell, asks the room's rules, and says what a commit would do. Writes nothing.
 * `tick` is called as rows are done.
 */
export async function checkSheet(
  definition: ImportDefinition,
  sheet: readonly RawRow[],
  reading: Reading,
  db: Queryable,
  context: ImportContext,
  tick?: (done: number, of: number) => Promise<void>,
): Promise<Checked> {
  const read = await readRows(definition, sheet, reading, db, context, tick)
  return await checkRows(definition, read, reading, db, context)
}
