import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differing, otherNames, proposed } from './merging.ts'
import { twinReasons } from './nouns.ts'
import { twinScore } from './score.ts'

describe('how likely two are one', () => {
  const reasons = fc.uniqueArray(fc.constantFrom(...twinReasons))
  const nearness = fc.double({ min: 0, max: 1, noNaN: true })

  test('the order of the reasons does not matter, and a reason more never makes it less likely', () => {
    fc.assert(
      fc.property(reasons, nearness, fc.constantFrom(...twinReasons), (all, near, more) => {
        expect(twinScore(all.toReversed(), near)).toBe(twinScore(all, near))
        expect(twinScore([...all, more], near)).toBeGreaterThanOrEqual(twinScore(all, near))
      }),
    )
  })

  test('one tax code weighs more than one telephone, and a nearer name more than a farther', () => {
    expect(twinScore(['taxCode'], 1)).toBeGreaterThan(twinScore(['phone'], 1))
    expect(twinScore(['nearPlaceName'], 0.9)).toBeGreaterThan(twinScore(['nearPlaceName'], 0.6))
    expect(twinScore([], 1)).toBe(0)
  })
})

describe('choosing when two become one', () => {
  test('what the survivor does not say is proposed from the other', () => {
    expect(proposed({ into: '', from: 'Trần Văn Hải' })).toBe('from')
    expect(proposed({ into: 'Lê Thị Ba', from: 'Trần Văn Hải' })).toBe('into')
    expect(differing([{ field: 'seat', into: 'A', from: 'A' }])).toEqual([])
  })

  test('no name is lost, and none stands twice', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.array(fc.string({ minLength: 1 }), { maxLength: 19 }),
        (own, known) => {
          const names = otherNames(own, ...known)
          expect(new Set([own, ...names])).toEqual(new Set([own, ...known]))
          expect(names).not.toContain(own)
        },
      ),
    )
  })
})
