import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paperKinds } from './nouns.ts'
import { patternProblem, printedNo, symbolOf, usualPatterns } from './symbol.ts'

const office = { ...usualPatterns, code: 'SCT' }
const at = { no: 34, year: 2026, unit: '' }

test('a paper is called by number, kind and office, a letter by its office and who wrote it', () => {
  expect(symbolOf(office, { ...at, kind: 'TTr' })).toBe('34/TTr-SCT')
  expect(symbolOf(office, { ...at, kind: 'QĐ', no: 1 })).toBe('01/QĐ-SCT')
  expect(symbolOf(office, { ...at, kind: 'CV', no: 12, unit: 'QLCN' })).toBe('12/SCT-QLCN')
  expect(symbolOf(office, { ...at, kind: 'CV', no: 9 })).toBe('09/SCT')
  const ruled = { ...office, code: 'UBND', typedPattern: '{so}/{nam}/{loai}-{coquan}' }
  expect(symbolOf(ruled, { ...at, kind: 'QĐ', no: 3 })).toBe('03/2026/QĐ-UBND')
})

test('numbers 1 to 9 have a leading nought, and no number is printed as another', () => {
  expect([1, 9, 10, 99, 100, 1234].map(printedNo)).toEqual(['01', '09', '10', '99', '100', '1234'])
  const no = fc.integer({ min: 1, max: 100_000 })
  fc.assert(fc.property(no, no, (a, b) => a === b || printedNo(a) !== printedNo(b)))
})

test('two papers of one book never have one symbol', () => {
  const kind = fc.constantFrom(...paperKinds)
  const no = fc.integer({ min: 1, max: 5000 })
  const unit = fc.constantFrom('', 'QLCN', 'VP')
  fc.assert(
    fc.property(kind, no, no, unit, unit, (one, a, b, first, second) => {
      fc.pre(a !== b)
      const said = (n: number, by: string) => symbolOf(office, { kind: one, no: n, year: 2026, unit: by })
      expect(said(a, first)).not.toBe(said(b, second))
    }),
  )
})

test('a pattern begins with the number, says the kind, and holds nothing that nobody knows', () => {
  expect(patternProblem(usualPatterns.typedPattern, true)).toBeNull()
  expect(patternProblem(usualPatterns.letterPattern, false)).toBeNull()
  expect(patternProblem('{so}/{nam}/{loai}-{coquan}', true)).toBeNull()
  expect(patternProblem('{loai}-{coquan}', true)).toBe('number')
  expect(patternProblem('{loai}/{so}', true)).toBe('number')
  expect(patternProblem('{so}/{coquan}', true)).toBe('kind')
  expect(patternProblem('{so}/{ngay}', false)).toBe('place')
  expect(patternProblem('{so}/{loai', true)).toBe('place')
})
