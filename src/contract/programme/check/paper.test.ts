import { expect, test } from 'vitest'
import { checkProgramme } from '../findings.ts'
import type { ProgrammeContent } from '../model.ts'
import { readOrdinal } from './numbering.ts'
import { aColumn, aLine, aProgramme, aTable } from './testing.ts'
import { isSlip, roundingBound } from './money/figure.ts'

const check = (parts: Partial<ProgrammeContent>, decided = true) =>
  checkProgramme(aProgramme(parts), { decided })
const section = (ref: string, number: string, parent: string | null = null) => ({
  ref,
  parent,
  number,
  title: `Mục ${ref}`,
})

type Mention = ProgrammeContent['documents'][number]
const cites = (...mentions: Partial<Mention>[]) =>
  check({
    documents: mentions.map((mention): Mention => ({
      section: 'I.1',
      role: 'cited',
      kind: 'nghị định',
      number: null,
      date: null,
      issuer: null,
      title: '',
      amends: null,
      ...mention,
    })),
  })

test('numbers of headings are read in every style', () => {
  expect(readOrdinal('IX.')).toEqual({ style: 'roman', value: 9 })
  expect(readOrdinal('1.2.3')).toEqual({ style: 'arabic 1.2.', value: 3 })
  expect(readOrdinal('đ)')).toEqual({ style: 'letter', value: 5 })
  expect(readOrdinal('Điều 2.')).toEqual({ style: 'điều arabic ', value: 2 })
  expect(readOrdinal('CHƯƠNG TRÌNH')).toBeNull()
})

test('a number used twice or left out among headings is a misprint', () => {
  const five = check({
    sections: [section('a', 'IV'), section('b', 'V'), section('c', 'V'), section('d', 'VI')],
  })
  expect(five).toMatchObject([{ class: 'misprint', printed: 'V; V', where: [{ ref: 'b' }, { ref: 'c' }] }])
  expect(check({ sections: [section('a', 'a)'), section('b', 'b)'), section('c', 'd)')] })).toMatchObject([
    { printed: 'd)' },
  ])
  expect(check({ sections: [section('a', 'đ)'), section('b', 'e)'), section('c', 'g)')] })).toEqual([])
  expect(check({ sections: [section('a', '1'), section('b', '2.1', 'a')] })).toMatchObject([
    { printed: '2.1' },
  ])
})

test('one number under two years is a misprint unless both mentions carry their dates', () => {
  const right = { number: '45/2012/NĐ-CP', date: '2012-05-21', title: 'về khuyến công' }
  expect(cites(right, { number: '45/2015/NĐ-CP', title: 'Điều 5' })).toMatchObject([
    { class: 'misprint', printed: '45/2015/NĐ-CP', computed: '45/2012/NĐ-CP' },
  ])
  const two = { kind: 'chỉ thị' as const }
  expect(
    cites(
      { ...two, number: '03/2010/CT-UBND', date: '2010-07-30' },
      { ...two, number: '03/2012/CT-UBND', date: '2012-10-04' },
    ),
  ).toEqual([])
  expect(
    cites(right, { number: '45/2020/NĐ-CP', title: 'thủ tục hành chính trên môi trường điện tử' }),
  ).toEqual([])
  expect(cites(right, { number: '45/2012/NĐ-CP' })).toEqual([])
})

test('a number and its date must be of one year, and one number has one date', () => {
  expect(cites({ number: '45/2012/NĐ-CP', date: '2013-05-21' })).toMatchObject([
    { class: 'misprint', printed: '45/2012/NĐ-CP' },
  ])
  expect(
    cites({ number: '45/2012/NĐ-CP', date: '2012-05-21' }, { number: '45/2012/NĐ-CP', date: '2012-05-12' }),
  ).toMatchObject([{ class: 'conflict', printed: '21/5/2012', computed: '12/5/2012' }])
  expect(
    cites({ number: '19-NQ/TW', date: '2022-06-16' }, { number: '19-NQ/TW', date: '2017-10-25' }),
  ).toEqual([])
})

test('a programme names its own decision as the decision does', () => {
  expect(cites({ role: 'self', kind: 'quyết định', number: '10 /QĐ-UBND', date: '2020-10-20' })).toEqual([])
  expect(cites({ role: 'self', kind: 'quyết định', number: '1O/QĐ-UBND', date: '2020-10-20' })).toMatchObject(
    [{ class: 'misprint', computed: '10/QĐ-UBND' }],
  )
  expect(cites({ role: 'self', kind: 'quyết định', number: '10/QĐ-UBND', date: '2020-10-02' })).toMatchObject(
    [{ printed: '02/10/2020' }],
  )
})

test('a decided programme without number and date omits them; a draft does not yet', () => {
  const head = { ...aProgramme().head, decisionNumber: null, decisionDate: null }
  expect(check({ head })).toMatchObject([
    { class: 'omission', where: [{ field: 'decisionNumber' }, { field: 'decisionDate' }] },
  ])
  expect(check({ head }, false)).toEqual([])
})

test('a programme that names no total is told where it speaks of money', () => {
  const texts = [
    {
      section: 'III',
      kind: 'funding' as const,
      area: null,
      text: 'Theo phân cấp.',
      figures: [],
      deliverable: false,
      lines: [],
    },
  ]
  expect(check({ assertions: [], texts })).toMatchObject([
    { class: 'omission', where: [{ kind: 'section', ref: 'III' }] },
  ])
})

const budget = (
  lines: ReturnType<typeof aLine>[],
  columns = [
    aColumn({ key: 'u', role: 'unit' }),
    aColumn({ key: 'q', role: 'quantity' }),
    aColumn({ key: 't' }),
  ],
) => ({
  assertions: [],
  tables: [aTable({ columns, lines })],
})

test('a product that the text orders needs a line where the programme budgets by line', () => {
  const text = {
    section: 'II',
    kind: 'content' as const,
    area: 9,
    text: 'Xây dựng chương trình 2025-2028.',
    figures: [],
    deliverable: true,
    lines: [] as string[],
  }
  const tables = budget([aLine({ id: '1', cells: { t: '5' } })])
  expect(check({ ...tables, texts: [text] })).toMatchObject([
    { class: 'omission', where: [{ kind: 'text', index: 0 }] },
  ])
  expect(check({ ...tables, texts: [{ ...text, lines: ['1'] }] })).toEqual([])
})

test('a misspelt unit is read, a known or unknown one is left alone', () => {
  const unit = (name: string) => check(budget([aLine({ id: '1', unit: name, cells: { t: '5' } })]))
  expect(unit('Lướt')).toMatchObject([{ class: 'misprint', printed: 'Lướt', computed: 'Lượt' }])
  for (const name of ['Lượt', 'khoá', 'Khóa', 'Suất']) expect(unit(name)).toEqual([])
})

test('rounds that cannot fall evenly on the years named are unclear', () => {
  const rounds = (q: string, timing: string, years: number[], unit = 'Đợt') =>
    check(budget([aLine({ id: '1', unit, timing, years, cells: { q, t: '5' } })]))
  expect(rounds('03', '2021, 2023', [2021, 2023])).toMatchObject([
    { class: 'ambiguity', printed: '03', computed: '2 năm' },
  ])
  expect(rounds('04', '2021, 2023', [2021, 2023])).toEqual([])
  expect(rounds('45', '2021-2024', [2021, 2022, 2023, 2024])).toEqual([])
  expect(rounds('15', '2021, 2023', [2021, 2023], 'Cơ sở')).toEqual([])
})

test('years and phases must lie in the programme, one after the other', () => {
  expect(check(budget([aLine({ id: '1', timing: '2030', years: [2030], cells: { t: '5' } })]))).toMatchObject(
    [{ class: 'conflict', printed: '2030' }],
  )
  const phase = (code: string, yearFrom: number, yearTo: number) => ({ code, label: code, yearFrom, yearTo })
  expect(check({ phases: [phase('a', 2021, 2022), phase('b', 2022, 2024)] })).toMatchObject([
    { class: 'conflict' },
  ])
  expect(check({ phases: [phase('a', 2021, 2022), phase('b', 2024, 2024)] })).toMatchObject([
    { class: 'omission', text: 'Không giai đoạn nào có năm 2023.' },
  ])
  expect(check({ phases: [phase('a', 2021, 2025)] })).toMatchObject([{ class: 'conflict' }])
})

test('an unreadable figure is told with its likely reading', () => {
  expect(
    check(budget([aLine({ id: '1', cells: { t: '1,234.5' } }), aLine({ id: '2', cells: { t: '7' } })])),
  ).toMatchObject([{ class: 'misprint', printed: '1,234.5', computed: '1.234,5' }])
})

test('a source that stands twice is told', () => {
  const rows = ['1.1', '1.2'].map((id) =>
    aLine({ id, parent: '1', level: 'source', source: 'local', cells: { t: '5' } }),
  )
  expect(check(budget([aLine({ id: '1', cells: { t: '10' } }), ...rows]))).toMatchObject([
    { class: 'conflict', where: [{ line: '1.2' }] },
  ])
  const twice = [aColumn({ key: 'a', source: 'local' }), aColumn({ key: 'b', source: 'local' })]
  expect(check(budget([aLine({ id: '1', cells: { a: '5', b: '5' } })], twice))).toMatchObject([
    { class: 'conflict', where: [{ column: 'b' }, { column: 'a' }] },
  ])
})

test('formulas printed with a total name each of its rows once', () => {
  const rows = ['I', 'II', 'III'].map((id) => aLine({ id, level: 'group', cells: { t: '5' } }))
  const total = (formula: string) =>
    aLine({ id: 'T', level: 'total', number: '', formula, cells: { t: '15' } })
  expect(check(budget([...rows, total('(I+II+III)')]))).toEqual([])
  const found = check(budget([...rows, total('(I+II+II)')]))
  expect(found).toMatchObject([
    { class: 'misprint', printed: '(I+II+II)', computed: 'I+II+III', where: [{ kind: 'line', line: 'T' }] },
  ])
  expect(found[0]!.text).toContain('Số tiền in thì khớp')
})

test('formulas in a header name the columns that they add', () => {
  const column = (no: string, period: string | null, formula: string | null = null) =>
    aColumn({ key: no, source: 'local', period, printedNumber: `(${no})`, formula })
  const yearly = ['2021', '2022', '2023', '2024'].map((year, i) => column(`${i + 4}`, year))
  const lines = [aLine({ id: '1', cells: { 3: '10', 4: '1', 5: '2', 6: '3', 7: '4' } })]
  expect(check(budget(lines, [column('3', null, '4+5+6+7'), ...yearly]))).toEqual([])
  expect(check(budget(lines, [column('3', null, '4+5+6+6'), ...yearly]))).toMatchObject([
    { class: 'misprint', computed: '4+5+6+7', where: [{ column: '3' }] },
  ])
})

test('a reader’s remark is a finding unless a check has found the same', () => {
  const remark = (printed: string) => ({
    section: 'II',
    class: 'misprint' as const,
    printed,
    reading: null,
    text: 'In sai.',
  })
  const unit = budget([aLine({ id: '1', unit: 'Lướt', cells: { t: '5' } })])
  const found = check({ ...unit, remarks: [remark('Lướt'), remark('chuyển tham quan')] })
  expect(found.map(({ printed }) => printed)).toEqual(['Lướt', 'chuyển tham quan'])
})

test('an id stays when something else is edited', () => {
  const one = budget([aLine({ id: '1', unit: 'Lướt', cells: { t: '5' } })])
  const two = budget([
    aLine({ id: '0', cells: { t: '7' } }),
    aLine({ id: '1', unit: 'Lướt', cells: { t: '5' } }),
  ])
  expect(check(two).map(({ id }) => id)).toEqual(check(one).map(({ id }) => id))
})

test('slips of the pen and rounding have their limits', () => {
  expect(isSlip(1600, 1650)).toBe(true)
  expect(isSlip(1234, 1324)).toBe(true)
  expect(isSlip(120, 1200)).toBe(true)
  expect(isSlip(1234, 5678)).toBe(false)
  expect(roundingBound(2)).toBe(1)
  expect(roundingBound(24)).toBeLessThan(5)
})
