import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProgramme, crossCheck } from '../../findings.ts'
import type { BudgetTable } from '../../model.ts'
import { aColumn, aLine, aProgramme, aTable, reprinted, sourcesInColumns, sourcesInRows } from '../testing.ts'

const check = (table: BudgetTable) => checkProgramme(aProgramme({ tables: [table], assertions: [] }))
const amount = fc.integer({ min: 0, max: 90_000 })
const inColumns = fc.array(amount, { minLength: 32, maxLength: 32 }).map(sourcesInColumns)
const inRows = fc.array(amount, { minLength: 24, maxLength: 24 }).map(sourcesInRows)
const value = (printed: string) => Number(printed.replaceAll('.', ''))
const print = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, '.')
const off = fc.integer({ min: 2, max: 5000 })

/** Cells that are sums of others: every cell but those of a lowest row in a finest column. */
function sumsOf(table: BudgetTable): [line: string, column: string][] {
  const finest = new Set(table.columns.map((c) => c.key).filter((key) => /\d{4}$/.test(key)))
  const parents = new Set(table.lines.map((line) => line.parent))
  const isItem = (line: BudgetTable['lines'][number]) => line.level !== 'total' && !parents.has(line.id)
  return table.lines.flatMap((line) =>
    table.columns.flatMap(({ key }): [string, string][] =>
      isItem(line) && finest.has(key) ? [] : [[line.id, key]],
    ),
  )
}

test('a budget whose sums hold has no finding, wherever its sources stand', () => {
  fc.assert(
    fc.property(fc.oneof(inColumns, inRows), (table) => {
      expect(check(table)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('one wrong printed total is one finding that names that cell with its difference', () => {
  const total = fc
    .oneof(inColumns, inRows)
    .chain((table) => fc.tuple(fc.constant(table), fc.constantFrom(...sumsOf(table)), off))
  fc.assert(
    fc.property(total, ([table, [line, column], k]) => {
      const printed = value(table.lines.find((own) => own.id === line)!.cells[column]!)
      const found = check(reprinted(table, line, column, print(printed + k)))
      expect(found.map(({ where }) => where[0])).toMatchObject([{ kind: 'cell', table: 'pl', line, column }])
      expect(found[0]).toMatchObject({
        printed: print(printed + k),
        computed: print(printed),
        difference: `−${print(k)}`,
      })
    }),
    { numRuns: 150 },
  )
})

test('one wrong item is one finding that names the item, not the totals around it', () => {
  fc.assert(
    fc.property(
      inRows,
      fc.constantFrom('1.1', '1.2', '2.3'),
      fc.constantFrom('2021', '2024'),
      off,
      (table, line, column, k) => {
        const printed = value(table.lines.find((own) => own.id === line)!.cells[column]!)
        const found = check(reprinted(table, line, column, print(printed + k)))
        expect(found.map(({ where }) => where[0])).toMatchObject([{ line, column }])
        expect(found[0]).toMatchObject({
          class: 'misprint',
          computed: print(printed),
          difference: `−${print(k)}`,
        })
      },
    ),
    { numRuns: 60 },
  )
})

test('one unit is within the tolerance of a table', () => {
  const table = sourcesInRows(Array.from({ length: 24 }, (_, i) => i + 10))
  const printed = value(table.lines[0]!.cells.w!)
  expect(check(reprinted(table, '1', 'w', print(printed + 1)))).toEqual([])
})

test('a digit changed is a misprint, a sum that is simply another is a conflict', () => {
  const table = sourcesInRows(Array.from({ length: 24 }, () => 100))
  expect(check(reprinted(table, '1', 'w', '1.500'))).toMatchObject([{ class: 'misprint', computed: '1.200' }])
  expect(check(reprinted(table, '1', 'w', '1.432'))).toMatchObject([
    { class: 'conflict', difference: '−232' },
  ])
})

test('a figure that was left out is an omission when row and column both miss it', () => {
  const table = sourcesInRows(Array.from({ length: 24 }, () => 100))
  expect(check(reprinted(table, '1.1', '2021', ''))).toMatchObject([
    {
      class: 'omission',
      printed: null,
      computed: '100',
      difference: '+100',
      where: [{ line: '1.1', column: '2021' }, {}, {}, {}],
    },
  ])
})

test('a dash and a blank are nothing to add, and a heading without figures lets its rows through', () => {
  const columns = [
    aColumn({ key: 't', source: 'all' }),
    aColumn({ key: 'n', source: 'local' }),
    aColumn({ key: 'k', source: 'nonState' }),
  ]
  const lines = [
    aLine({ id: 'I', level: 'label' }),
    aLine({ id: '1', parent: 'I', cells: { t: '125', n: '125', k: '-' } }),
    aLine({ id: '2', parent: 'I', cells: { t: '8.000', n: '2.000', k: '6.000' } }),
    aLine({ id: 'T', level: 'total', cells: { t: '8.125', n: '2.125', k: '6.000' } }),
  ]
  const { findings, matched } = crossCheck(
    aProgramme({ tables: [aTable({ columns, lines })], assertions: [] }),
  )
  expect(findings).toEqual([])
  expect(matched.map(({ text }) => text)).toContain('Phụ lục 1: 3 dòng t = n + k')
})

test('one source beside the total is a share of it, not a sum', () => {
  const columns = [aColumn({ key: 't', source: 'all' }), aColumn({ key: 'n', source: 'local' })]
  expect(check(aTable({ columns, lines: [aLine({ id: '1', cells: { t: '125', n: '100' } })] }))).toEqual([])
})

test('numbers of projects add up like money, without tolerance', () => {
  const columns = [aColumn({ key: 'p', role: 'projects' }), aColumn({ key: 'q', role: 'quantity' })]
  const lines = [
    aLine({ id: 'I', level: 'group', cells: { p: '6', q: '9' } }),
    aLine({ id: 'a', parent: 'I', cells: { p: '2', q: '100' } }),
    aLine({ id: 'b', parent: 'I', cells: { p: '3', q: '200' } }),
  ]
  const found = check(aTable({ columns, lines, kind: 'byLine' }))
  expect(found.filter(({ id }) => id.startsWith('sums'))).toMatchObject([
    { printed: '6', computed: '5', difference: '−1', unit: null },
  ])
})

test('rows that name each other as parents do not hang the editor', () => {
  const lines = [
    aLine({ id: 'a', parent: 'b', cells: { w: '1' } }),
    aLine({ id: 'b', parent: 'a', cells: { w: '2' } }),
  ]
  expect(() => check(aTable({ columns: [aColumn({ key: 'w' })], lines }))).not.toThrow()
})
