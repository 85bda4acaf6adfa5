import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Problem } from '#contract/kernel/problem.ts'
import { writeByThread } from './by-thread.ts'
import type { OutColumn, Piece } from './cells.ts'
import { writeList } from './index.ts'
import { type ListHead, openList } from './writing.ts'

const columns: OutColumn[] = [
  { key: 'no', heading: 'TT', type: 'number' },
  { key: 'name', heading: 'Tên <cơ sở> & "khác"', type: 'text' },
  { key: 'amount', heading: 'Kinh phí', type: 'money', unit: 'triệu đồng' },
  { key: 'day', heading: 'Từ ngày', type: 'date' },
  { key: 'at', heading: 'Lập lúc', type: 'moment' },
]
const told = { title: 'Danh sách', lines: ['Tìm: gỗ'], author: 'Sở Công Thương' }
const head = (format: 'xlsx' | 'csv'): ListHead => ({ format, told, columns, separator: ';' })

const names = [
  'Mắm Hòn Đá',
  ' hai đầu ',
  'a < b & "c"',
  '=1+1',
  'dòng\nsau',
  '😀 \ud800 \u0001',
  '',
  'x'.repeat(400),
]
const rowAt = (no: number): Piece[number] => [
  no,
  names[no % names.length]!,
  no % 7 === 0 ? null : no * 1_250_500,
  no % 5 === 0 ? null : '2026-11-21',
  '2026-11-21T20:45:59.000Z',
]
const SIZE = 250
const pieceAt = (n: number): Piece => Array.from({ length: SIZE }, (_, i) => rowAt(n * SIZE + i))

/** So many pieces, and what became of them. */
function source(count: number, at: (n: number) => Piece = pieceAt) {
  const seen = { asked: 0, closed: false }
  const pieces = (async function* () {
    try {
      for (let n = 0; n < count; n += 1) {
        seen.asked += 1
        yield at(n)
      }
    } finally {
      seen.closed = true
    }
  })()
  return { seen, pieces }
}

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kc-threads-'))
  vi.stubEnv('TMPDIR', folder)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

async function bytesOf(open: () => AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of open()) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))

test('what a thread writes is what would have been written here, cell by cell', async () => {
  for (const format of ['xlsx', 'csv'] as const) {
    const here = openList(head(format), join(folder, 'here'))
    for (let n = 0; n < 20; n += 1) here.rows(pieceAt(n))
    here.end()
    await writeByThread(head(format), join(folder, 'there'), source(20).pieces)
    const [one, other] = [await readFile(join(folder, 'here')), await readFile(join(folder, 'there'))]
    // a workbook says when it was packed
    const contentOf = format === 'csv' ? (bytes: Buffer) => bytes.toString() : partsOf
    expect(contentOf(other)).toEqual(contentOf(one))
  }
})

test('a long list comes whole and in order, texts as texts, figures as numbers, days as days', async () => {
  const { pieces } = source(20)
  const file = await writeList('xlsx', { told, columns, separator: ';', pieces })
  const bytes = await bytesOf(() => file.open())
  expect(bytes.length).toBe(file.size)
  const rows = (await readXlsx(bytes)).sheets[0]!.rows.slice(4)
  expect(rows.length).toBe(20 * SIZE)
  expect(rows.map((row) => row[0])).toEqual(rows.map((_, no) => no))
  expect(rows[1]!.slice(1)).toEqual([
    ' hai đầu ',
    1.2505,
    new Date('2026-11-21T00:00Z'),
    new Date('2026-11-22T03:45Z'),
  ])
  expect(rows[2]![1]).toBe('a < b & "c"')
  expect(rows[3]![1]).toBe('=1+1')
  expect(rows[5]![1]).toBe('😀  ')
  await vi.waitFor(async () => expect(await readdir(folder)).toEqual([]))
})

test.runIf(existsSync('/dev/full'))(
  'a thread that dies ends its list with an error, and the next list comes',
  async () => {
    for (let time = 0; time < 3; time += 1) {
      const { seen, pieces } = source(10_000)
      await expect(writeByThread(head('csv'), '/dev/full', pieces)).rejects.toThrow('ENOSPC')
      expect(seen.closed).toBe(true)
      expect(seen.asked).toBeLessThan(200)
    }
    await writeByThread(head('csv'), join(folder, 'next'), source(4).pieces)
    expect((await readFile(join(folder, 'next'), 'utf8')).split('\r\n').length).toBe(4 * SIZE + 2)
  },
)

test('a list whose reader has gone is not made to its end, and nothing of it stays', async () => {
  const { seen, pieces } = source(10_000)
  const list = { told, columns, separator: ';' as const, pieces, gone: () => seen.asked > 20 }
  await expect(writeList('xlsx', list)).rejects.toThrow(Problem)
  expect(seen).toEqual({ asked: 21, closed: true })
  expect(await readdir(folder)).toEqual([])
})

test('a list whose rows fail half way is refused, and nothing of it stays', async () => {
  const { pieces } = source(100, (n) => {
    if (n === 30) throw new Error('the database went away')
    return pieceAt(n)
  })
  await expect(writeList('csv', { told, columns, separator: ';', pieces })).rejects.toThrow('went away')
  expect(await readdir(folder)).toEqual([])
})
