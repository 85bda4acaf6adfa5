import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pdfType } from '../../letters/index.ts'
import { xlsxType } from '../../sheets/index.ts'
import type { OutCell, OutColumn } from './cells.ts'
import { csvStream, type Separator } from './csv.ts'
import { listPage } from './pdf.ts'
import type { Told } from './told.ts'
import { listWorkbook } from './xlsx.ts'

export { byPages } from './define.ts'
export { exportOfQuery } from './from-query.ts'

type Format = 'xlsx' | 'csv' | 'pdf'

interface List {
  told: Told
  columns: readonly OutColumn[]
  rows: AsyncIterable<readonly OutCell[]>
  separator: Separator
}

const types = { xlsx: xlsxType, csv: 'text/csv; charset=utf-8', pdf: pdfType } as const satisfies Record<
  Format,
  string
>

async function* inOne(whole: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await whole
}

const written = {
  xlsx: ({ told, columns, rows }) => listWorkbook(told, columns, rows),
  csv: ({ columns, rows, separator }) => csvStream(columns, rows, separator),
  pdf: ({ told, columns, rows }) => inOne(listPage(told, columns, rows)),
} as const satisfies Record<Format, (list: List) => AsyncIterable<Uint8Array>>

/** How long a file waits for a reader who never comes. */
const WAIT = 5 * 60_000

/**
 * Writes a list into a file that is gone when it was read: the database is let go as soon as the last row is written,
 * however slowly the reader takes the bytes, and no list is in memory whole.
 */
export async function writeList(format: Format, list: List) {
  const folder = await mkdtemp(join(tmpdir(), 'kc-list-'))
  const path = join(folder, 'list')
  const drop = () => rm(folder, { recursive: true, force: true })
  try {
    await pipeline(Readable.from(written[format](list)), createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    await drop()
    throw error
  }
  const { size } = await stat(path)
  const late = setTimeout(() => void drop(), WAIT)
  late.unref()
  return {
    type: types[format],
    size,
    open(range?: { start: number; end: number }) {
      clearTimeout(late)
      const bytes = createReadStream(path, range)
      bytes.once('close', () => void drop())
      return bytes
    },
  }
}
