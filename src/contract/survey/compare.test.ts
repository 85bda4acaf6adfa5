import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agrees, compare, type Compared, factKeys, merged, proposed } from './compare.ts'

const word = fc.constantFrom('', 'Tôm khô', 'Khô bổi', 'Nước mắm')
const count = fc.constantFrom(null, 0, 7, 12)
const side: fc.Arbitrary<Compared> = fc.record({
  name: fc.constantFrom('Ba Lành', 'Tư Nhàn'),
  kind: fc.constantFrom('sme' as const, 'cooperative' as const),
  representative: word,
  phone: fc.constantFrom('', '0913555121', '0913 555 122'),
  address: word,
  state: fc.constantFrom('active' as const, 'paused' as const),
  workers: count,
  revenueVnd: count,
  products: word,
  position: fc.constantFrom(
    null,
    { latitude: 8.6, longitude: 104.9, accuracy: 5 },
    { latitude: 9.1, longitude: 105.2, accuracy: null },
  ),
})
const fields = fc.subarray([...factKeys])

test('the merge of two surveys keeps every field that nobody chose', () => {
  fc.assert(
    fc.property(side, side, side, fields, fields, (now, mine, theirs, fromMine, fromTheirs) => {
      const choices = [
        ...fromMine.map((field) => ({ field, value: mine })),
        ...fromTheirs.map((field) => ({ field, value: theirs })),
      ]
      const after = merged(now, choices)
      const untouched = factKeys.filter((field) => !fromMine.includes(field) && !fromTheirs.includes(field))
      expect(untouched.map((field) => after[field])).toEqual(untouched.map((field) => now[field]))
    }),
  )
})

test('a field left blank in the field wipes nothing out of the register', () => {
  fc.assert(
    fc.property(side, side, (now, survey) => {
      const after = merged(
        now,
        factKeys.map((field) => ({ field, value: survey })),
      )
      for (const field of factKeys) {
        const blank = survey[field] === null || survey[field] === ''
        expect(after[field]).toEqual(blank ? now[field] : survey[field])
      }
    }),
  )
})

test('a person is asked exactly where register and survey both say something new, and differ', () => {
  fc.assert(
    fc.property(side, side, side, (seen, now, survey) => {
      const told = compare(seen, now, survey).filter(({ standing }) => standing !== 'blank')
      const asked = told.map(({ field }) => {
        if (agrees(field, now, survey)) return 'same'
        if (agrees(field, seen, survey)) return 'register'
        return agrees(field, seen, now) ? 'survey' : 'both'
      })
      expect(told.map(({ standing }) => standing)).toEqual(asked)
    }),
  )
})

test('what is proposed never overwrites what the register learned meanwhile', () => {
  fc.assert(
    fc.property(side, side, side, (seen, now, survey) => {
      const taken = compare(seen, now, survey).filter(({ standing }) => proposed(standing) === 'survey')
      const after = merged(
        now,
        taken.map(({ field }) => ({ field, value: survey })),
      )
      const learned = factKeys.filter((field) => !agrees(field, seen, now))
      expect(learned.map((field) => after[field])).toEqual(learned.map((field) => now[field]))
    }),
  )
})

const plain: Compared = {
  name: 'Ba Lành',
  kind: 'businessHousehold',
  representative: '',
  phone: '+84 918 000 111',
  address: '',
  state: 'active',
  workers: null,
  revenueVnd: null,
  products: '',
  position: { latitude: 8.65, longitude: 104.96, accuracy: 30 },
}

test('one telephone written in two ways, or seen masked, is one telephone; two readings of one yard are one place', () => {
  const spaced = {
    ...plain,
    phone: '0918.000.111',
    position: { latitude: 8.6502, longitude: 104.9601, accuracy: 4 },
  }
  expect(agrees('phone', plain, spaced)).toBe(true)
  expect(agrees('phone', { ...plain, phone: '•••••••111' }, spaced)).toBe(true)
  expect(agrees('phone', { ...plain, phone: '•••••••112' }, spaced)).toBe(false)
  expect(agrees('position', plain, spaced)).toBe(true)
  expect(agrees('name', plain, { ...plain, name: '  ba  LÀNH' })).toBe(true)
})
