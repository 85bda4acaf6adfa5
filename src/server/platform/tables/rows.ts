import { masked } from '#contract/kernel/sensitive.ts'
import type { Queryable } from '../db.ts'
import { readCell, toldRaw, type ColumnSense } from './cells/cell.ts'
import { codeList } from './cells/codes.ts'
import { styleOf } from './cells/numbers.ts'
import type { ImportColumn, ImportContext, ImportDefinition, ImportRow, Value } from './definition.ts'
import type { Mapping } from './match.ts'
import type { RawCell, RawRow } from './read/raw.ts'
import { letteringOf } from './text/lettering.ts'
import { readLetters, type Lettering } from './text/old-fonts.ts'
import { address } from '../sheets/index.ts'

/** One bad cell, or one bad row, in words. */
export interface CellProblem {
  no: number
  column: string | null
  /** `C12`; for a whole row `12` */
  address: string
  heading: string
  /** as the file holds it; personal data masked */
  value: string
  why: string
  proposal?: string
}

/** How a sheet is to be read. */
export interface Reading {
  mapping: Mapping
  /** last row of the header */
  headerTo: number
  /** 'auto': looked at column by column */
  lettering: Lettering | 'auto'
  from1904: boolean
}

export interface ReadRows {
  /** rows whose cells were all understood */
  rows: ImportRow[]
  problems: CellProblem[]
  count: number
}

/** The mapped column with what is known of it. */
interface Sensed {
  column: ImportColumn
  at: number
  letters: Lettering
  sense: ColumnSense
}

function* textsOf(rows: readonly RawRow[], at: number): Generator<string> {
  for (const { cells } of rows) {
    const cell = cells[at]
    if (typeof cell === 'string') yield cell
  }
}

const inLetters = (raw: RawCell, letters: Lettering): RawCell =>
  typeof raw === 'string' ? readLetters[letters](raw) : raw

function areFractions(rows: readonly RawRow[], at: number): boolean {
  const figures = rows.map(({ cells }) => cells[at]).filter((cell) => typeof cell === 'number')
  return figures.length > 0 && figures.every((n) => n >= 0 && n <= 1) && figures.some((n) => n > 0 && n < 1)
}

/** How a whole sheet was typed, for columns that do not tell. */
export function sheetLettering(rows: readonly RawRow[]): Lettering {
  const texts = function* () {
    for (const { cells } of rows) for (const cell of cells) if (typeof cell === 'string') yield cell
  }
  return letteringOf(texts()) ?? 'unicode'
}

async function senseColumns(
  definition: ImportDefinition,
  rows: readonly RawRow[],
  reading: Reading,
  db: Queryable,
  context: ImportContext,
): Promise<Sensed[]> {
  const whole = reading.lettering === 'auto' ? sheetLettering(rows) : reading.lettering
  const sensed: Sensed[] = []
  for (const column of definition.columns) {
    const at = reading.mapping[column.key]
    if (at === undefined) continue
    const { type } = column
    const cells = rows.map((row) => row.cells[at] ?? null)
    sensed.push({
      column,
      at,
      letters: reading.lettering === 'auto' ? (letteringOf(textsOf(rows, at)) ?? whole) : whole,
      sense: {
        style: type.kind === 'number' || type.kind === 'money' ? styleOf(cells) : null,
        fractions: type.kind === 'number' && type.percent === true && areFractions(rows, at),
        codes: type.kind === 'code' ? codeList(await type.options(db, context)) : null,
        from1904: reading.from1904,
        today: context.today,
      },
    })
  }
  return sensed
}

const shown = (raw: RawCell, column: ImportColumn): string => {
  const text = toldRaw(raw).slice(0, 200)
  return column.sensitive ? masked(text) : text
}

/** Reads one row cell by cell; every bad cell is told. */
function readRow(
  row: RawRow,
  columns: readonly Sensed[],
): { values: Record<string, Value>; problems: CellProblem[] } {
  const values: Record<string, Value> = {}
  const problems: CellProblem[] = []
  for (const { column, at, letters, sense } of columns) {
    const raw = inLetters(row.cells[at] ?? null, letters)
    const tell = (why: string, proposal?: string) =>
      problems.push({
        no: row.no,
        column: column.key,
        address: address(row.no - 1, at),
        heading: column.heading,
        value: shown(raw, column),
        why,
        ...(proposal === undefined ? {} : { proposal }),
      })
    const read = readCell(raw, column.type, sense)
    if (!('value' in read)) tell(read.why, read.proposal)
    else if (read.value === null && column.required) tell('Chưa nhập.')
    else if (read.value !== null || !column.blankKeeps) values[column.key] = read.value
  }
  return { values, problems }
}

/** A row of sums or of nothing but its own number is no record. */
const isNoise = (row: RawRow, columns: readonly Sensed[]): boolean =>
  columns.every(({ at }) => (row.cells[at] ?? null) === null)

/** Reads the rows under the header. `tick` is called after every thousand rows. */
export async function readRows(
  definition: ImportDefinition,
  sheet: readonly RawRow[],
  reading: Reading,
  db: Queryable,
  context: ImportContext,
  tick: (done: number, of: number) => Promise<void> = async () => {},
): Promise<ReadRows> {
  const body = sheet.filter(({ no }) => no > reading.headerTo)
  const columns = await senseColumns(definition, body, reading, db, context)
  const rows: ImportRow[] = []
  const problems: CellProblem[] = []
  let count = 0
  for (const [at, row] of body.entries()) {
    if (at % 1000 === 999) await tick(at + 1, body.length)
    if (isNoise(row, columns)) continue
    count += 1
    const read = readRow(row, columns)
    if (read.problems.length > 0) problems.push(...read.problems)
    else rows.push({ no: row.no, values: read.values })
  }
  return { rows, problems, count }
}
