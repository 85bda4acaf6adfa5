import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameOf, pack } from './pack.ts'
import { islands, positions, size } from './provinces.ts'

test('no bubble touches another, and all stand within the frame', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.5, max: 9, noNaN: true }), { minLength: 1, maxLength: 40 }),
      (radii) => {
        const circles = pack(radii.toSorted((a, b) => b - a))
        const [left, top, width, height] = frameOf(circles, 0)
        for (const [at, one] of circles.entries()) {
          for (const other of circles.slice(at + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r)
          expect(one.x - one.r).toBeGreaterThanOrEqual(left)
          expect(one.x + one.r).toBeLessThanOrEqual(left + width + 1e-9)
          expect(one.y + one.r).toBeLessThanOrEqual(top + height + 1e-9)
        }
      },
    ),
    { numRuns: 40 },
  )
})

test('each of the 34 provinces has its place, and Hoàng Sa and Trường Sa stand beside Đà Nẵng and Khánh Hòa', () => {
  expect(Object.keys(positions)).toHaveLength(34)
  const all = Object.values(positions)
  for (const [at, [x, y]] of all.entries())
    for (const [otherX, otherY] of all.slice(at + 1))
      expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(9)
  expect(islands.map(({ province }) => province)).toEqual(['48', '56'])
  for (const { province, at } of islands) {
    expect(at[0]).toBeGreaterThan((positions[province]?.[0] ?? Infinity) + 15)
    expect(at[0]).toBeLessThan(size.width)
  }
})
