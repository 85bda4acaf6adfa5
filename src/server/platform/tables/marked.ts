import type { Cell, Sheet } from 'hucre'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { toXlsx, type SheetCell, type SheetRow } from '../sheets/index.ts'
import { toldRaw } from './cells/cell.ts'
import { UnreadableFile, type RawSheet } from './read/raw.ts'
import type { CellProblem } from './rows.ts'

/** Beyond this the workbook is written anew, without its looks: opening it whole would take too much memory. */
const MOST_KEPT = 20_000
const RED = 'FFC7CE'
const author = 'Khuyến công số'

const noteOf = ({ why, proposal }: CellProblem): string => (proposal ? `${why}\nCó phải: ${proposal}?` : why)

/** Problems by place: row and column from 0; a problem of a whole row hangs on its first cell. */
function places(
  problems: readonly CellProblem[],
  columnAt: (key: string | null) => number,
): Map<string, { row: number; column: number; text: string }> {
  const found = new Map<string, { row: number; column: number; text: string }>()
  for (const problem of problems) {
    const row = problem.no - 1
    const column = columnAt(problem.column)
    const key = `${row},${column}`
    const before = found.get(key)
    found.set(key, { row, column, text: before ? `${before.text}\n${noteOf(problem)}` : noteOf(problem) })
  }
  return found
}

/** A cell as it is seen: a formula is its result, for a live one could fetch from elsewhere when the copy is opened. */
const seenCell = ({ value, formula, formulaResult, type, style, comment }: Cell): Partial<Cell> => {
  const seen = formula === undefined ? value : (formulaResult ?? value)
  const kind = typeof seen === 'number' ? 'number' : typeof seen === 'boolean' ? 'boolean' : 'string'
  return {
    value: seen,
    type: formula === undefined && type !== 'formula' ? type : seen === null ? 'empty' : kind,
    ...(style ? { style } : {}),
    ...(comment ? { comment } : {}),
  }
}

/** What is seen of a sheet and nothing that works in it: no formulas, links, rules, queries or objects. */
const seenSheet = ({ name, rows, cells, columns, rowDefs, merges, freezePane, hidden }: Sheet) => ({
  name,
  rows,
  cells: new Map([...(cells ?? [])].map(([key, cell]) => [key, seenCell(cell)])),
  ...(columns ? { columns } : {}),
  ...(rowDefs ? { rowDefs } : {}),
  ...(merges ? { merges } : {}),
  ...(freezePane ? { freezePane } : {}),
  ...(hidden ? { hidden } : {}),
})

/** The workbook as it looked, its bad cells red and with a note each. */
async function markedWorkbook(
  bytes: Uint8Array,
  sheetName: string,
  marks: ReturnType<typeof places>,
): Promise<Uint8Array> {
  const book = await readXlsx(bytes, { readStyles: true })
  const sheets = book.sheets.map(seenSheet)
  const sheet = sheets.find(({ name }) => name === sheetName)
  if (!sheet) throw new UnreadableFile('noSheet')
  const { cells } = sheet
  for (const [key, { row, column, text }] of marks) {
    const cell = cells.get(key)
    const value = cell?.value ?? sheet.rows[row]?.[column] ?? null
    cells.set(key, {
      ...cell,
      value,
      type:
        cell?.type ??
        (value === null
          ? 'empty'
          : value instanceof Date
            ? 'date'
            : typeof value === 'number'
              ? 'number'
              : 'string'),
      style: { ...cell?.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: RED } } },
      comment: { author, text },
    })
  }
  return await writeXlsx({ sheets, ...(book.dateSystem ? { dateSystem: book.dateSystem } : {}) })
}

const red = { border: true, fill: RED } as const
const date = { format: 'dd/mm/yyyy', align: 'right' } as const

function* rowsOf(sheet: RawSheet, marks: ReturnType<typeof places>): Generator<SheetRow> {
  let at = 0
  for (const { no, cells } of sheet.rows) {
    for (; at < no - 1; at += 1) yield { cells: [] }
    const width = Math.max(
      cells.length,
      ...[...marks.values()].filter(({ row }) => row === at).map(({ column }) => column + 1),
    )
    yield {
      cells: Array.from({ length: width }, (_, column): SheetCell | null => {
        const raw = cells[column] ?? null
        const mark = marks.get(`${at},${column}`)
        if (raw === null && !mark) return null
        const value =
          raw instanceof Date
            ? raw.getTime() / 86_400_000 + 25_569
            : typeof raw === 'number'
              ? raw
              : toldRaw(raw)
        const style = mark ? red : raw instanceof Date ? date : undefined
        return { value, ...(style ? { style } : {}), ...(mark ? { note: mark.text } : {}) }
      }),
    }
    at += 1
  }
}

/**
 * The same sheet back: every row and column where it was, bad cells red with a note that says why. A text file comes
 * back as a workbook, for text has no colour.
 */
export async function markedSheet(
  bytes: Uint8Array,
  format: 'xlsx' | 'csv',
  sheet: RawSheet,
  problems: readonly CellProblem[],
  columnAt: (key: string | null) => number,
): Promise<Uint8Array> {
  const marks = places(problems, columnAt)
  if (format === 'xlsx' && sheet.rows.length <= MOST_KEPT)
    return await markedWorkbook(bytes, sheet.name, marks)
  const widths = Array.from(
    { length: Math.max(1, ...sheet.rows.slice(0, 1000).map(({ cells }) => cells.length)) },
    () => 18,
  )
  return toXlsx({
    title: sheet.name,
    author,
    sheets: [{ name: sheet.name, widths, rows: rowsOf(sheet, marks) }],
  })
}
