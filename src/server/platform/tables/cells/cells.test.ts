import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatScaled } from '#contract/kernel/money.ts'
import { readCell, type ColumnSense } from './cell.ts'
import { codeList } from './codes.ts'
import { daySerial, readDay } from './dates.ts'
import { readMoney, readNumber, styleOf } from './numbers.ts'

const today = '2026-11-21'
const sense: ColumnSense = { style: null, fractions: false, codes: null, from1904: false, today }

test.each([
  ['21/11/2026', '2026-11-21'],
  ['1/2/26', '2026-02-01'],
  ['5/9/85', '1985-09-05'],
  ['05-03-2024', '2024-03-05'],
  ['05.03.2024', '2024-03-05'],
  ['2024-03-05', '2024-03-05'],
  ['ngày 05 tháng 3 năm 2024', '2024-03-05'],
  ['29/02/2024', '2024-02-29'],
  ['21/11/2026 00:00:00', '2026-11-21'],
  ['45000', '2023-03-15'],
])('the day «%s» is %s', (text, day) => {
  expect(readDay(text, false, today)).toEqual({ day })
})

test.each([
  ['12/25/2025', '25/12/2025'],
  ['30/02/2026', undefined],
  ['3/2026', undefined],
  ['2026', undefined],
  ['hôm qua', undefined],
])('«%s» is no day, and %s is proposed', (text, proposal) => {
  expect(readDay(text, false, today)).toMatchObject(proposal ? { proposal } : {})
  expect(readDay(text, false, today)).toHaveProperty('why')
})

test('serials count from 1900 with its false leap day, and from 1904 in old Macintosh files', () => {
  expect([1, 59, 61, 45000].map((n) => daySerial(n, false))).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '2023-03-15',
  ])
  expect(daySerial(45000 - 1462, true)).toBe('2023-03-15')
})

test('every day is read again as it is told', () => {
  const days = fc.date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10)
      const [y, m, d] = day.split('-').map(Number)
      expect(readDay(`${d}/${m}/${y}`, false, today)).toEqual({ day })
      expect(daySerial(Math.floor(Date.parse(day) / 86_400_000) + 25_569, false)).toBe(day)
    }),
  )
})

test.each([
  ['1.234,5', 1234.5],
  ['1234.5', 1234.5],
  ['1234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1.234', 1234],
  ['1.234.567', 1_234_567],
  ['1,234,567', 1_234_567],
  ['−12', -12],
  ['70%', 70],
  ['70 %', 70],
  ['0,5', 0.5],
])('the number «%s» is %d', (text, value) => {
  expect(readNumber(text, null)).toEqual({ value })
})

test('1,234 alone is asked back, and decided by the other figures of its column', () => {
  expect(readNumber('1,234', null)).toMatchObject({ proposal: '1.234' })
  expect(readNumber('1,234', styleOf(['1,234', '2,345.50']))).toEqual({ value: 1234 })
  expect(readNumber('1,234', styleOf(['1,234', '2.345,50']))).toEqual({ value: 1.234 })
  expect(readNumber('1.234', styleOf(['12.50', '7,25']))).toHaveProperty('why')
})

test('every number is read again as Vietnamese print and as a program writes it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 4 }), (digits, decimals) => {
      const value = digits / 10 ** decimals
      const style = decimals === 3 ? 'vi' : null
      expect(readNumber(formatScaled(digits, decimals), style)).toEqual({ value })
      expect(readNumber(value, null)).toEqual({ value })
    }),
  )
})

test.each([
  ['27.377', 'triệu', 27_377_000_000],
  ['27.377,5', 'triệu', 27_377_500_000],
  ['0,07', 'tỷ', 70_000_000],
  ['210.000.000 đồng', 'đồng', 210_000_000],
] as const)('%s %s is %d đồng', (text, unit, value) => {
  expect(readMoney(text, unit, null)).toEqual({ value })
})

test('money that names another unit is proposed in the unit of its column, and a share of a đồng refused', () => {
  expect(readMoney('27,377 tỷ', 'triệu', 'vi')).toMatchObject({ proposal: '27.377' })
  expect(readMoney(0.5, 'đồng', null)).toHaveProperty('why')
  expect(readMoney(0.1 + 0.2, 'triệu', null)).toEqual({ value: 300_000 })
})

test('a place is found by code, name or without its marks; a slip is proposed and never taken', () => {
  const codes = codeList([
    { code: '96', name: 'Cà Mau' },
    { code: '92', name: 'Cần Thơ', aliases: ['TP Cần Thơ'] },
  ])
  const read = (text: string) =>
    readCell(text, { kind: 'code', options: async () => [] }, { ...sense, codes })
  expect(read('96')).toEqual({ value: '96' })
  expect(read('ca mau')).toEqual({ value: '96' })
  expect(read('TP. Cần Thơ')).toMatchObject({ proposal: 'Cần Thơ' })
  expect(read('tp cần thơ')).toEqual({ value: '92' })
  expect(read('Cà Mua')).toMatchObject({ proposal: 'Cà Mau' })
  expect(read('Hà Giang')).not.toHaveProperty('proposal')
})

test('two choices of one name are told apart by their codes alone', () => {
  const codes = codeList([
    { code: '1', name: 'Tân Phú' },
    { code: '2', name: 'Tân Phú' },
  ])
  expect(codes.find('Tân Phú')).not.toHaveProperty('code')
  expect(codes.find('2')).toEqual({ code: '2' })
})

test('shares that a spreadsheet keeps as fractions are said in per cent', () => {
  const type = { kind: 'number', percent: true } as const
  expect(readCell(0.7, type, { ...sense, fractions: true })).toEqual({ value: 70 })
  expect(readCell('70', type, { ...sense, fractions: true })).toEqual({ value: 70 })
})

test('a failed formula and a number that Excel rounded are no text', () => {
  const text = { kind: 'text', max: 100 } as const
  expect(readCell('#N/A', text, sense)).toHaveProperty('why')
  expect(readCell(9.6199000012345e15, text, sense)).toHaveProperty('why')
  expect(readCell(96_199_000_123, text, sense)).toEqual({ value: '96199000123' })
})

test('nothing that a cell may hold stops the reader', () => {
  const raw = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.date(), fc.constant(null))
  const kinds = fc.constantFrom(
    { kind: 'text', max: 50 } as const,
    { kind: 'number' } as const,
    { kind: 'money', unit: 'triệu' } as const,
    { kind: 'date' } as const,
    { kind: 'year' } as const,
    { kind: 'yesNo' } as const,
  )
  fc.assert(
    fc.property(raw, kinds, (cell, type) => {
      const read = readCell(cell, type, sense)
      expect('value' in read || read.why !== '').toBe(true)
    }),
    { numRuns: 2000 },
  )
})
