import fc from 'fast-check'
import { expect, test } from 'vitest'
import sizes from '../../../data/reference/eligibility/sizes.json' with { type: 'json' }
import { Size, sizeOf, SizeTerms, type SizeFigures } from './size.ts'

const termsOf = (key: string): SizeTerms => SizeTerms.parse(sizes.find((row) => row.key === key)?.terms)
const now = termsOf('size-nd-80-2021')
const billion = 1_000_000_000

test('NĐ 80/2021 Art. 5: workers and either revenue or capital tell micro, small, medium and large apart', () => {
  const size = (workers: number, revenue: number | null, capital: number | null) =>
    sizeOf(
      {
        workers,
        revenueVnd: revenue === null ? null : revenue * billion,
        capitalVnd: capital === null ? null : capital * billion,
      },
      now,
    ).size
  expect(size(10, 3, null)).toBe('micro')
  expect(size(10, 4, 3)).toBe('micro')
  expect(size(11, 3, 3)).toBe('small')
  expect(size(100, 60, 20)).toBe('small')
  expect(size(200, 200, 500)).toBe('medium')
  expect(size(201, 1, 1)).toBe('large')
  expect(size(50, 500, 500)).toBe('large')
})

test('NĐ 80/2021 Art. 5: what is missing is named, and nothing is guessed', () => {
  const open = sizeOf({ workers: 8, revenueVnd: null, capitalVnd: null }, now)
  expect(open).toMatchObject({ size: null, missing: ['revenueVnd', 'capitalVnd'] })
  expect(sizeOf({ workers: null, revenueVnd: billion, capitalVnd: null }, now).size).toBeNull()
  expect(sizeOf({ workers: 500, revenueVnd: null, capitalVnd: null }, now).size).toBe('large')
  expect(sizeOf({ workers: 8, revenueVnd: 60 * billion, capitalVnd: null }, now).size).toBeNull()
})

test('NĐ 56/2009 Art. 3: capital goes before workers', () => {
  const old = termsOf('size-nd-56-2009')
  expect(sizeOf({ workers: 250, revenueVnd: null, capitalVnd: 15 * billion }, old).size).toBe('small')
  expect(sizeOf({ workers: 250, revenueVnd: null, capitalVnd: null }, old).size).toBe('medium')
})

const figures = fc.record({
  workers: fc.nat(400),
  revenueVnd: fc.nat(400).map((n) => n * billion),
  capitalVnd: fc.nat(200).map((n) => n * billion),
})
const rank = (of: SizeFigures, terms: SizeTerms): number => {
  const { size } = sizeOf(of, terms)
  return size === null ? -1 : Size.options.indexOf(size)
}

test('an enterprise that grows in anything is never judged smaller, by any decree that we ship', () => {
  const decrees = fc.constantFrom(...sizes.map(({ terms }) => SizeTerms.parse(terms)))
  fc.assert(
    fc.property(figures, fc.nat(50), fc.nat(50), fc.nat(50), decrees, (of, w, r, c, terms) => {
      const grown = {
        workers: of.workers + w,
        revenueVnd: of.revenueVnd + r * billion,
        capitalVnd: of.capitalVnd + c * billion,
      }
      expect(rank(grown, terms)).toBeGreaterThanOrEqual(rank(of, terms))
    }),
  )
})

test('what is told in part is never contradicted by the whole', () => {
  const parts = fc.subarray(['workers', 'revenueVnd', 'capitalVnd'] as const)
  fc.assert(
    fc.property(figures, parts, (of, unknown) => {
      const part: SizeFigures = { ...of, ...Object.fromEntries(unknown.map((key) => [key, null])) }
      const [told, whole] = [sizeOf(part, now).size, sizeOf(of, now).size]
      expect([null, whole]).toContain(told)
    }),
  )
})
