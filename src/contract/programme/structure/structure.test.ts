import { describe, expect, test } from 'vitest'
import { contentLike, emptyContent } from '../empty.ts'
import type { BudgetColumn, BudgetLine, BudgetTable, ProgrammeContent } from '../model.ts'
import { structuralProblems } from './index.ts'

const base = emptyContent({
  code: 'x-2031-2035',
  title: 'Chương trình',
  level: 'province',
  territory: null,
  yearFrom: 2031,
  yearTo: 2035,
})

const column = (key: string, role: BudgetColumn['role'], source: string | null = null): BudgetColumn => ({
  key,
  role,
  header: [key],
  printedNumber: null,
  formula: null,
  period: null,
  source,
})

const line = (id: string, more: Partial<BudgetLine> = {}): BudgetLine => ({
  id,
  parent: null,
  level: 'item',
  number: '',
  label: id,
  area: null,
  source: null,
  period: null,
  purpose: 'activity',
  unit: null,
  timing: null,
  years: [],
  lead: null,
  coordinate: null,
  formula: null,
  cells: {},
  note: null,
  ...more,
})

const table = (more: Partial<BudgetTable> = {}): BudgetTable => ({
  id: 'bang',
  caption: '',
  section: null,
  unitPrinted: 'triệu đồng',
  unitFactor: 1_000_000,
  kind: 'byLine',
  numberStyle: 'vi',
  columns: [column('ten', 'label'), column('tien', 'amount', 'all')],
  lines: [line('a', { cells: { tien: '1' } })],
  ...more,
})

const told = (content: Partial<ProgrammeContent>) =>
  structuralProblems({ ...base, ...content }).map(({ path, code }) => `${path.join('.')} ${code}`)

describe('what makes a content impossible to keep', () => {
  test('nothing is wrong with an empty draft and a plain table', () => {
    expect(told({ tables: [table()] })).toEqual([])
  })

  test('two tables under one name would be read as one', () => {
    expect(told({ tables: [table(), table()] })).toEqual(['tables.1.id id.twice'])
  })

  test('a section, a sum in the prose and a deadline have names of their own', () => {
    const section = { ref: 'I', parent: null, number: 'I', title: '' }
    expect(told({ sections: [section, section] })).toEqual(['sections.1.ref id.twice'])
    const deadline = { id: 'd', section: 'I', who: '', to: '', what: '', printed: '' }
    const yearly = { ...deadline, rule: { kind: 'yearly' as const } }
    expect(told({ deadlines: [yearly, yearly] })).toEqual(['deadlines.1.id id.twice'])
  })

  test('lines and sections that stand under themselves, or deeper than any paper, are refused', () => {
    const ring = [line('a', { parent: 'b' }), line('b', { parent: 'a' })]
    expect(told({ tables: [table({ lines: ring })] })).toEqual([
      'tables.0.lines.0.parent parent.endless',
      'tables.0.lines.1.parent parent.endless',
    ])
    const chain = Array.from({ length: 30 }, (_, n) => line(`l${n}`, { parent: n ? `l${n - 1}` : null }))
    expect(told({ tables: [table({ lines: chain })] })[0]).toBe('tables.0.lines.21.parent parent.endless')
    const section = { ref: 'I', parent: 'I', number: '', title: '' }
    expect(told({ sections: [section] })).toEqual(['sections.0.parent parent.endless'])
  })

  test('a figure in a column that holds no figures would be lost, a blank there is nothing', () => {
    const lines = [line('a', { cells: { ten: '99' } }), line('b', { cells: { ten: '' } })]
    expect(told({ tables: [table({ lines })] })).toEqual(['tables.0.lines.0.cells.ten cell.no_figure'])
  })

  test('a column may not be called like something that every object has', () => {
    const columns = [column('ten', 'label'), column('toString', 'amount')]
    expect(told({ tables: [table({ columns, lines: [] })] })).toEqual(['tables.0.columns.1.key wrong_format'])
  })

  test('an amount beyond all money, or below one đồng, is refused on its cell', () => {
    const lines = ['1.000.000.000', '1.000.000.001', '0,0000001'].map((tien, n) =>
      line(`l${n}`, { cells: { tien } }),
    )
    expect(told({ tables: [table({ lines })] })).toEqual([
      'tables.0.lines.1.cells.tien number.implausible',
      'tables.0.lines.2.cells.tien number.too_fine',
    ])
  })

  test('a period that runs backwards lies in no programme', () => {
    const lines = [line('a', { period: '2035-2031' })]
    expect(told({ tables: [table({ lines })] })).toEqual(['tables.0.lines.0.period year.outside'])
  })

  test('money below nothing is refused, save in a column whose header speaks of changes', () => {
    const down = { ...column('giam', 'amount', 'all'), header: ['Tăng (+), giảm (-)'], period: '2032' }
    const tables = [
      table({
        columns: [column('ten', 'label'), column('tien', 'amount', 'all'), down],
        lines: [line('a', { cells: { tien: '-5', giam: '-5' } })],
      }),
    ]
    expect(told({ tables })).toEqual(['tables.0.lines.0.cells.tien number.negative'])
  })

  test('a day that is none is refused: year 0, the thirty-first of a shorter month', () => {
    const rule = { kind: 'before' as const, month: 2, day: 31, yearOffset: 0 }
    const deadlines = [{ id: 'd', section: 'I', who: '', to: '', what: '', printed: '', rule }]
    const head = { ...base.head, decisionDate: '0000-01-01' }
    expect(told({ head, deadlines })).toEqual(['head.decisionDate date', 'deadlines.0.rule.day date'])
  })

  test('lists beyond all measure are refused by their length, at once', () => {
    const lines = Array.from({ length: 15_000 }, (_, n) => line(`l${n}`, { parent: n ? `l${n - 1}` : null }))
    const sources = Array.from({ length: 40_000 }, (_, n) => ({
      ...base.sources[0]!,
      code: `s${n}`,
      parent: n ? `s${n - 1}` : null,
    }))
    const began = performance.now()
    expect(told({ sources, tables: [table({ lines })] })).toEqual([
      'sources too_many',
      'tables.0.lines too_many',
      'tables too_many',
    ])
    expect(performance.now() - began).toBeLessThan(500)
  })
})

test('a draft after the model of another programme takes its lines, not what they say of their own paper', () => {
  const model = {
    ...base,
    tables: [
      table({
        columns: [column('ten', 'label'), { ...column('tien', 'amount', 'all'), formula: '7+10' }],
        lines: [line('a', { formula: '(I+II+II)', note: 'in thiếu', cells: { tien: '5' } })],
      }),
    ],
  }
  const { tables } = contentLike(model, { ...base.head, code: 'y' })
  expect(tables[0]?.lines[0]).toMatchObject({ label: 'a', formula: null, note: null, cells: {} })
  expect(tables[0]?.columns[1]).toMatchObject({ source: 'all', formula: null })
})
