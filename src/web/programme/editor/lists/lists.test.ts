import { describe, expect, test } from 'vitest'
import { emptyContent } from '#contract/programme/empty.ts'
import { optionTyped } from './fields.ts'
import { assertions, factorOf } from './money.ts'
import { lineKeeper } from '../budget/lines.ts'
import { newTable } from '../budget/shape.ts'
import { sections, sources } from './outline.ts'
import { readRule, type Rule, ruleText } from './rule.ts'
import { lineOptions } from './spec.ts'
import { kindOf, readFigures, targets, withPrinted } from './targets.ts'

const content = emptyContent({
  code: 'thu',
  title: 'Thử',
  level: 'province',
  territory: { code: '96', asOf: '2026-01-01' },
  yearFrom: 2026,
  yearTo: 2030,
})
const blank = targets.keeper(content).blank([], 0)

describe('targets', () => {
  test.each([
    ['05', { value: 5, valueMax: null }],
    ['1.000', { value: 1000, valueMax: null }],
    ['5.000-6.000', { value: 5000, valueMax: 6000 }],
    ['70 – 80%', { value: 70, valueMax: 80 }],
    ['khoảng 12,5', { value: 12.5, valueMax: null }],
    ['nhiều', null],
  ])('«%s» is read as it is printed', (printed, read) => {
    expect(readFigures(printed)).toEqual(read)
  })

  test('a target keeps what is printed beside its value, and without a figure it is a yes or no', () => {
    expect(withPrinted({ ...blank, unit: '%' }, '20,5')).toMatchObject({
      kind: 'percent',
      printed: '20,5',
      value: 20.5,
    })
    expect(withPrinted({ ...blank, unit: 'triệu đồng' }, '1.020')).toMatchObject({
      kind: 'money',
      value: 1020,
    })
    expect(withPrinted({ ...blank, unit: 'lớp' }, '')).toMatchObject({
      kind: 'yesno',
      printed: null,
      value: null,
    })
  })
})

test('workers are no money, however they are written', () => {
  expect(['lao động', 'triệu đồng', 'Tỷ đồng', '%', 'đồng'].map((unit) => kindOf(unit, '1'))).toEqual([
    'number',
    'money',
    'money',
    'percent',
    'money',
  ])
})

describe('deadlines', () => {
  const rules: Rule[] = [
    { kind: 'before', day: 15, month: 12, yearOffset: 0 },
    { kind: 'before', day: 30, month: 6, yearOffset: -1 },
    { kind: 'before', day: 1, month: 2, yearOffset: 2 },
    { kind: 'halfYearly' },
    { kind: 'yearly' },
    { kind: 'everyWeeks', weeks: 2 },
    { kind: 'once', year: 2030 },
    { kind: 'periodic' },
    { kind: 'adHoc' },
  ]
  test.each(rules.map((rule) => [ruleText(rule), rule] as const))(
    '«%s» is said and understood',
    (said, rule) => {
      expect(readRule(said)).toEqual(rule)
    },
  )

  test('a day that no calendar has, or words of no rule, are not understood', () => {
    expect(readRule('trước 31/6')).toBeNull()
    expect(readRule('sớm')).toBeNull()
    expect(readRule('TRUOC NGAY 15/12')).toEqual({ kind: 'before', day: 15, month: 12, yearOffset: 0 })
  })
})

describe('lists', () => {
  test('a choice is found by its label without diacritics, or by how it begins', () => {
    const options = [
      { value: 'a', label: 'Mục tiêu' },
      { value: 'b', label: 'Mục' },
    ]
    expect(optionTyped(options, 'muc')?.value).toBe('b')
    expect(optionTyped(options, 'muc t')?.value).toBe('a')
    expect(optionTyped(options, 'khác')).toBeUndefined()
  })

  test('a unit of money carries its factor, anything else is refused', () => {
    expect(['đồng', 'triệu đồng', 'tỷ đồng', 'Tỉ đồng', 'lớp'].map(factorOf)).toEqual([
      1,
      1e6,
      1e9,
      1e9,
      null,
    ])
    const unit = assertions.columns(content).find(({ key }) => key === 'unitPrinted')!
    const row = assertions.keeper(content).blank([], 0)
    expect(unit.write(row, 'tỷ đồng')).toMatchObject({ unitPrinted: 'tỷ đồng', unitFactor: 1e9 })
    expect(unit.write(row, 'lớp')).toBeNull()
  })

  test('a source of the common tree takes its code there, unless something points at it already', () => {
    const row = sources.keeper(content).blank(content.sources, 5)
    const withRow = { ...content, sources: [...content.sources, row] }
    const name = (of: typeof content) => sources.columns(of).find(({ key }) => key === 'name')!
    expect(name(withRow).write(row, 'Vốn vay')).toMatchObject({ code: 'loan', name: 'Vốn vay' })
    expect(name(withRow).write(row, 'Khuyến công quốc gia')?.code).toBe(row.code)
    const sourceNames = [{ source: row.code, printed: 'Vay', context: 'text' as const }]
    expect(name({ ...withRow, sourceNames }).write(row, 'Vốn vay')?.code).toBe(row.code)
  })

  test('a line is found by its number and label, and two of the same name are told apart', () => {
    const line = (id: string, parent: string | null, label: string) => ({
      ...lineKeeper.blank([], 0),
      id,
      parent,
      label,
    })
    const lines = [line('a', null, 'Đào tạo'), line('b', 'a', 'Lớp'), line('c', null, 'Lớp')]
    const tables = [{ ...newTable(content, []), lines }]
    expect(lineOptions({ ...content, tables }).map(({ label }) => label)).toEqual([
      'Đào tạo',
      'Lớp (thuộc Đào tạo)',
      'Lớp',
    ])
    const links = targets.columns({ ...content, tables }).find(({ key }) => key === 'lines')!
    expect(links.write(blank, 'lop (thuoc dao tao) · Số đề án · 2026 · 2027-2028')?.lines).toEqual([
      { line: 'b', measure: 'projects', periods: ['2026', '2027-2028'] },
    ])
    expect(links.write(blank, 'Hội chợ')).toBeNull()
    expect(
      links.write({ ...blank, lines: [{ line: 'b', measure: 'quantity', periods: [] }] }, '')?.lines,
    ).toEqual([])
  })

  test('parts of a removed section stand on their own', () => {
    const rows = [
      { ref: 'I', parent: null, number: 'I', title: '' },
      { ref: 'I.1', parent: 'I', number: '1', title: '' },
    ]
    expect(sections.keeper(content).settle?.(rows.slice(1), rows)).toEqual([{ ...rows[1], parent: null }])
  })
})
