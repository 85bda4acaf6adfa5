import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '#contract/kernel/problem.ts'
import { pdfType } from '../../letters/index.ts'
import { xlsxType } from '../../sheets/index.ts'
import { writeByThread } from './by-thread.ts'
import type { OutCell, Piece } from './cells.ts'
import { listPage } from './pdf.ts'
import { openList, type ListHead } from './writing.ts'

export { byPages } from './define.ts'
export { exportOfQuery } from './from-query.ts'

type Format = 'xlsx' | 'csv' | 'pdf'

interface List extends Omit<ListHead, 'format'> {
  pieces: AsyncIterable<Piece>
  /** has whoever asked for it gone away? */
  gone?: (() => boolean) | undefined
}

const types = { xlsx: xlsxType, csv: 'text/csv; charset=utf-8', pdf: pdfType } as const satisfies Record<
  Format,
  string
>

/** How long a file waits for a reader who never comes. */
const WAIT = 5 * 60_000

/** So few rows are written before a thread would have begun. */
const FEW = 1000

/** Nobody makes a file for whoever has gone. @throws Problem `unavailable`, which nobody reads */
async function* whileWanted({ pieces, gone }: List): AsyncGenerator<Piece> {
  for await (const piece of pieces) {
    if (gone?.()) throw new Problem('unavailable')
    yield piece
  }
}

async function* rowsOf(pieces: AsyncIterable<Piece>): AsyncGenerator<readonly OutCell[]> {
  for await (const piece of pieces) yield* piece
}

/** Takes pieces until there are more than a few rows, and says whether more may follow. */
async function firstOf(pieces: AsyncGenerator<Piece>): Promise<{ first: Piece[]; more: boolean }> {
  const first: Piece[] = []
  for (let count = 0; count <= FEW;) {
    const next = await pieces.next()
    if (next.done) return { first, more: false }
    first.push(next.value)
    count += next.value.length
  }
  return { first, more: true }
}

async function writeTable(head: ListHead, path: string, pieces: AsyncGenerator<Piece>): Promise<void> {
  const { first, more } = await firstOf(pieces)
  if (!more) {
    const file = openList(head, path)
    for (const piece of first) file.rows(piece)
    file.end()
    return
  }
  const all = async function* () {
    try {
      yield* first
      yield* pieces
    } finally {
      // the rest of the rows is not wanted where the thread has died before it came to them
      await pieces.return(null)
    }
  }
  await writeByThread(head, path, all())
}

async function write(format: Format, list: List, path: string): Promise<void> {
  const { told, columns, separator } = list
  const pieces = whileWanted(list)
  if (format === 'pdf') await writeFile(path, await listPage(told, columns, rowsOf(pieces)), { mode: 0o600 })
  else await writeTable({ format, told, columns, separator }, path, pieces)
}

/**
 * Writes a list into a file that is gone when it was read: the database is let go as soon as the last row is written,
 * however slowly the reader takes the bytes, and no list is in memory whole.
 */
export async function writeList(format: Format, list: List) {
  const folder = await mkdtemp(join(tmpdir(), 'kc-list-'))
  const path = join(folder, 'list')
  const drop = () => rm(folder, { recursive: true, force: true })
  try {
    await write(format, list, path)
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
