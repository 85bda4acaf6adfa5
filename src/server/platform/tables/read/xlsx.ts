import { streamXlsxRows } from 'hucre/xlsx'
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

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** An attribute of an element as it was meant. */
function attribute(element: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element)
  const raw = found?.[1] ?? found?.[2]
  return raw === undefined
    ? null
    : raw.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, code: string) => {
        if (!code.startsWith('#')) return entities[code] ?? whole
        const point = code[1] === 'x' ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1))
        return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : whole
      })
}

/** What the part `xl/workbook.xml` says: the sheets that are shown, and how days are counted. @throws UnreadableFile */
export function openWorkbook(xml: string): RawFile {
  const shown = [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)]
    .map(([element]) => element)
    .filter((element) => !/^(very)?hidden$/i.test(attribute(element, 'state') ?? ''))
    .flatMap((element) => attribute(element, 'name') ?? [])
  if (shown.length === 0) throw new UnreadableFile('noSheet')
  const properties = /<(?:\w+:)?workbookPr\s[^>]*>/.exec(xml)?.[0] ?? ''
  const from1904 = /^(1|true)$/i.test(attribute(properties, 'date1904') ?? '')
  return { format: 'xlsx', sheetNames: shown, from1904 }
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
