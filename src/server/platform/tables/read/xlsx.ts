import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import {
  checkedRow,
  limits,
  UnreadableFile,
  type RawCell,
  type RawFile,
  type RawRow,
  type RawSheet,
} from './raw.ts'

type Read = string | number | boolean | Date | null

const cellOf = (value: Read | undefined): RawCell => {
  if (value === undefined || value === '') return null
  return typeof value === 'string' ? value.normalize('NFC') : value
}

const broken = (error: unknown): never => {
  if (error instanceof UnreadableFile) throw error
  throw new UnreadableFile('broken')
}

/** The sheets of a workbook that was guarded before. @throws UnreadableFile */
export async function openWorkbook(bytes: Uint8Array): Promise<RawFile> {
  const book = await readXlsx(bytes, { maxRows: 1 }).catch(broken)
  const shown = book.sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden)
  if (shown.length === 0) throw new UnreadableFile('noSheet')
  return {
    format: 'xlsx',
    sheetNames: shown.map(({ name }) => name),
    from1904: book.dateSystem === '1904',
  }
}

/** The rows of one sheet; empty rows are left out, the others keep their numbers. @throws UnreadableFile */
export async function readWorksheet(bytes: Uint8Array, name: string): Promise<RawSheet> {
  const rows: RawRow[] = []
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: name, maxRows: limits.rows + 50 })) {
      const cells = values.map(cellOf)
      if (cells.some((cell) => cell !== null)) rows.push(checkedRow({ no: index + 1, cells }, rows.length))
    }
  } catch (error) {
    return broken(error)
  }
  return { name, rows }
}
