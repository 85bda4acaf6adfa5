import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { parsePrinted, times } from '../kernel/number.ts'
import { findNorm } from './lookup.ts'

/** Kiên Giang 2021–2025 (QĐ 2454/QĐ-UBND): what its task list gives a unit, against the norms of its first day. */

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../data/reference/${path}`, import.meta.url), 'utf8'))

const Row = z.object({
  key: z.string(),
  activity: z.string().nullable(),
  funding: z.enum(['national', 'local']),
  figures: z.enum(['entered', 'missing']),
  ground: z.object({ code: z.string(), on: z.string() }).nullable(),
  rate: z.number().nullable(),
  ceiling: z.number().nullable(),
  confidence: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
})

const oldKienGiang = '91 2025-06-30'
const rows = z
  .array(Row)
  .parse([
    ...z.array(z.unknown()).parse(read('norms/national.json')),
    ...z.array(z.unknown()).parse(read('norms/provinces.json')),
  ])
  .map((row) => ({ ...row, id: row.key, unitId: row.ground && `${row.ground.code} ${row.ground.on}` }))

/** Which activity a line of the list is, as the shipped rows of the programme say. */
const activityOf = (line: string): string | null =>
  rows.find(({ key }) => key === `kien-giang-${line.toLowerCase().replace('.', '-')}`)?.activity ?? null

/** A line of the list as it is printed; the table is in triệu đồng. */
const Printed = z.object({
  id: z.string(),
  level: z.string(),
  cells: z.object({ quantity: z.string(), total: z.string(), local: z.string() }),
})
const { tables } = z
  .object({ tables: z.array(z.object({ id: z.string(), lines: z.array(z.unknown()) })) })
  .parse(read('programmes/kien-giang-2021-2025.json'))
const tasks = z
  .array(Printed)
  .parse(tables.find(({ id }) => id === 'tasks')?.lines)
  .filter(({ level }) => level === 'item')

/** A printed figure, exactly. */
const valueOf = (printed: string, factor: number): number => {
  const found = parsePrinted(printed, 'vi')
  return found.kind === 'number' ? (times(found, factor) ?? 0) : 0
}

/** What each line gives: support for its units, and of which cost, in đồng. */
const lines = tasks.map(({ id, cells }) => ({
  id,
  activity: activityOf(id),
  quantity: valueOf(cells.quantity, 1),
  support: valueOf(cells.local, 1_000_000),
  total: valueOf(cells.total, 1_000_000),
}))

type Line = (typeof lines)[number]

/** Does the line stay within a norm? No division: both sides are multiplied out. */
const within = ({ support, total, quantity }: Line, norm: { rate: number | null; ceiling: number | null }) =>
  (norm.rate === null || support * 1000 <= total * norm.rate) &&
  (norm.ceiling === null || support <= norm.ceiling * quantity)

const normOf = (line: Line, funding: 'national' | 'local') => {
  const grounds = funding === 'national' ? [null] : [oldKienGiang, null]
  const found = findNorm(rows, { activity: line.activity ?? '', funding, on: '2021-01-01', grounds })
  return found.outcome === 'found' ? found.norm : null
}

test('QĐ 2454/QĐ-UBND: every line of Kiên Giang’s list is an activity, and stays within the norm on its own ground', () => {
  expect(lines).toHaveLength(24)
  expect(lines.filter(({ activity }) => activity === null)).toEqual([])
  const beyond = lines.filter((line) => {
    const norm = normOf(line, 'local')
    return !norm?.key.startsWith('kien-giang-') || !within(line, norm)
  })
  expect(beyond).toEqual([])
})

test('TT 28/2018: 28 machines at 300 of 600, five brands at 35 of 70 … stay within the nation’s norms of 01/01/2021', () => {
  const national = lines.map((line) => ({ line, norm: normOf(line, 'national') }))
  const checked = national.filter(({ norm }) => norm?.figures === 'entered')
  const told = checked.map(
    ({ line, norm }) =>
      `${line.id} ${line.activity}: ${line.support / line.quantity / 1e6} of ${line.total / line.quantity / 1e6} · ${norm?.confidence}`,
  )
  expect(told).toEqual([
    'II.1 N-MHTD: 1000 of 4000 · confirmed',
    'II.2 N-MMTB: 300 of 600 · confirmed',
    'II.4 N-SXSH: 500 of 2000 · uncertain',
    'III.3 N-TH: 35 of 70 · uncertain',
    'IV.1 N-BB: 35 of 70 · uncertain',
  ])
  expect(checked.filter(({ line, norm }) => !norm || !within(line, norm))).toEqual([])
})

test('TT 28/2018: what cannot be checked against the nation, and why', () => {
  const told = lines.flatMap((line) => {
    const norm = normOf(line, 'national')
    if (norm?.figures === 'entered') return []
    return [`${line.id} ${line.activity}: ${norm ? 'figures not seen' : 'no norm of the nation'}`]
  })
  expect(told).toEqual([
    'I.1 N-TNL: no norm of the nation',
    'II.3 N-HTSX: no norm of the nation',
    'III.1 N-BCTG: no norm of the nation',
    'III.2 N-HCTG: no norm of the nation',
    'III.4 N-BCT: no norm of the nation',
    'III.5 N-BCX: no norm of the nation',
    'III.6 N-PTB: figures not seen',
    'III.7 N-TSPX: no norm of the nation',
    'III.8 N-TSPT: no norm of the nation',
    'V.1 N-TT: no norm of the nation',
    'V.2 N-AP: no norm of the nation',
    'VI.1 N-ONCS: figures not seen',
    'VII.1 N-QT: no norm of the nation',
    'VIII.1 N-TH9: no norm of the nation',
    'VIII.2 N-TQ: no norm of the nation',
    'VIII.3 N-HN: no norm of the nation',
    'VIII.4 N-TBTT: no norm of the nation',
    'VIII.5 N-KS: no norm of the nation',
    'VIII.6 N-CTV: no norm of the nation',
  ])
})

test('TTLT 26/2014 Đ.6: under the earlier text 300 for a machine would have been too much, 300 for a waste system would not', () => {
  const before = (line: string) => {
    const one = lines.find(({ id }) => id === line)
    const found = findNorm(rows, {
      activity: one?.activity ?? '',
      funding: 'national',
      on: '2018-05-10',
      grounds: [null],
    })
    return one && found.outcome === 'found' && within(one, found.norm)
  }
  expect(before('II.2')).toBe(false)
  expect(before('II.1')).toBe(false)
  expect(before('III.3')).toBe(true)
  expect(before('VI.1')).toBe(true)
})
