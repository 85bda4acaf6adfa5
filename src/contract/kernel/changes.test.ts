import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedPlaces, onlyChanged, withoutPersonal } from './changes.ts'
import { isMasked, masked } from './sensitive.ts'

const record = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.jsonValue({ maxDepth: 3 }))

describe('what changed', () => {
  test('keys and items that stayed are left out', () => {
    const before = { title: 'Cũ', years: [2026, 2027], head: { note: 'x', number: '1' } }
    const after = { title: 'Mới', years: [2026, 2028], head: { note: 'x', number: '2' } }
    expect(onlyChanged(before, after)).toEqual({
      before: { title: 'Cũ', years: [2027], head: { number: '1' } },
      after: { title: 'Mới', years: [2028], head: { number: '2' } },
    })
  })

  test('an item that stands twice and leaves once is told once', () => {
    expect(onlyChanged(['x', 'x'], ['x'])).toEqual({ before: ['x'], after: [] })
  })

  test('items in another order are told as the change of order that they are', () => {
    expect(onlyChanged([1, 2], [2, 1])).toEqual({ before: [1, 2], after: [2, 1] })
  })

  test('nothing differs of a record and itself', () => {
    fc.assert(
      fc.property(record, (one) => {
        expect(onlyChanged(one, structuredClone(one))).toEqual({ before: {}, after: {} })
        expect(changedPlaces(one, structuredClone(one))).toEqual([])
      }),
    )
  })

  test('what is kept is never more than what was given, and told both ways alike', () => {
    fc.assert(
      fc.property(record, record, (one, other) => {
        const there = onlyChanged(one, other)
        const back = onlyChanged(other, one)
        expect(there.before).toEqual(back.after)
        expect(there.after).toEqual(back.before)
        expect(JSON.stringify(there.before).length).toBeLessThanOrEqual(JSON.stringify(one).length)
      }),
    )
  })

  test('places lead down to what differs', () => {
    expect(changedPlaces({ head: { title: 'A' } }, { head: { title: 'B', note: 'n' } })).toEqual([
      { place: ['head', 'title'], before: 'A', after: 'B' },
      { place: ['head', 'note'], before: undefined, after: 'n' },
    ])
  })
})

describe('personal values', () => {
  test('a telephone number keeps its last three digits in the trail, wherever it stands', () => {
    expect(withoutPersonal({ people: [{ name: 'Út', phone: '0912345678' }] })).toEqual({
      people: [{ name: 'Út', phone: '•••••••678' }],
    })
  })

  test('masking hides the length, and masking twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const once = masked(value)
        expect(masked(once)).toBe(once)
        expect(value === '' || isMasked(once)).toBe(true)
        expect(once.length).toBeLessThanOrEqual(Math.max(10, value.includes('•') ? value.length : 0))
      }),
    )
  })
})
