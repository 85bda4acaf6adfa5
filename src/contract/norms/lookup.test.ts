import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../kernel/working-days.ts'
import { findNorm, holdsOn, overlap, standInFor, type Held } from './lookup.ts'

const row = (given: Partial<Held> & { id: string }): Held => ({
  activity: 'N-MMTB',
  funding: 'local',
  unitId: null,
  figures: 'entered',
  validFrom: '2018-05-11',
  validTo: null,
  ...given,
})

const oldCaMau = 'p:96:before-2025-07-01'
const caMau = 'p:96:2025-07-01'
const asked = {
  activity: 'N-MMTB',
  funding: 'local',
  on: '2026-01-01',
  grounds: [oldCaMau, caMau, null],
} as const

test('a resolution of the old province holds on its ground until it ends, then the province of today (NQ 202/2025/QH15)', () => {
  const rows = [
    row({ id: 'old', unitId: oldCaMau, validFrom: '2025-04-28', validTo: '2026-06-30' }),
    row({ id: 'new', unitId: caMau, validFrom: '2026-01-01' }),
    row({ id: 'nation' }),
  ]
  const idOn = (on: string, grounds: readonly (string | null)[] = asked.grounds) => {
    const found = findNorm(rows, { ...asked, on, grounds })
    return found.outcome === 'found' ? found.norm.id : found.outcome
  }
  expect(idOn('2026-06-30')).toBe('old')
  expect(idOn('2026-07-01')).toBe('new')
  // the ground that was Bạc Liêu's has only today's province
  expect(idOn('2026-06-30', ['p:95:before-2025-07-01', caMau, null])).toBe('new')
  expect(idOn('2020-01-01')).toBe('nation')
  expect(idOn('2010-01-01')).toBe('none')
})

test('a row for every activity gives way to a row of the activity on the same ground, and goes before the nation', () => {
  const all = row({ id: 'all', unitId: caMau, activity: null, figures: 'missing' })
  const own = row({ id: 'own', unitId: caMau })
  expect(findNorm([all, own, row({ id: 'nation' })], asked)).toMatchObject({ norm: { id: 'own' } })
  expect(findNorm([all, row({ id: 'nation' })], asked)).toMatchObject({ norm: { id: 'all' } })
})

test('two rows of one ground on one day are a conflict that nobody decides but a person', () => {
  const twins = [row({ id: 'a', unitId: caMau }), row({ id: 'b', unitId: caMau })]
  expect(findNorm(twins, asked)).toMatchObject({ outcome: 'conflict', norms: [{ id: 'a' }, { id: 'b' }] })
})

test('where a resolution has no figures yet the nation’s are only looked at, or those of the law before it', () => {
  const without = row({ id: 'without', unitId: caMau, activity: null, figures: 'missing' })
  const nation = row({ id: 'nation', funding: 'national' })
  expect(standInFor([without, nation], asked, without)).toMatchObject({
    why: 'national',
    norm: { id: 'nation' },
  })
  const missing = row({ id: 'missing', funding: 'national', figures: 'missing' })
  const before = row({ id: 'before', funding: 'national', validFrom: '2014-04-08', validTo: '2018-05-10' })
  const national = { ...asked, funding: 'national', grounds: [null] } as const
  expect(standInFor([missing, before], national, missing)).toMatchObject({
    why: 'earlier',
    norm: { id: 'before' },
  })
  expect(standInFor([missing], national, missing)).toBeNull()
})

const day = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays('2014-01-01', offset))
const ground = fc.constantFrom(oldCaMau, caMau, null)
const held = fc
  .record({
    id: fc.uuid(),
    activity: fc.constantFrom('N-MMTB', 'N-TH', null),
    funding: fc.constantFrom('local' as const, 'national' as const),
    unitId: ground,
    figures: fc.constantFrom('entered' as const, 'missing' as const),
    validFrom: day,
    length: fc.option(fc.integer({ min: 0, max: 2000 })),
  })
  .map(({ length, ...one }): Held => ({
    ...one,
    validTo: length === null ? null : addDays(one.validFrom, length),
  }))

/** Rows as the door lets them in: each only where it meets none before it. */
const entered = fc
  .array(held, { maxLength: 12 })
  .map((rows) =>
    rows.reduce<Held[]>(
      (kept, one) => (kept.some((other) => overlap(one, other)) ? kept : [...kept, one]),
      [],
    ),
  )

test('rows that were let in answer at most once for any activity, place and day', () => {
  fc.assert(
    fc.property(entered, day, fc.constantFrom('N-MMTB', 'N-TH'), (rows, on, activity) => {
      const found = findNorm(rows, { ...asked, activity, on })
      expect(found.outcome === 'none' || (found.outcome === 'found' && holdsOn(found.norm, on))).toBe(true)
    }),
  )
})

test('nothing nearer to the place than what is found holds on that day', () => {
  fc.assert(
    fc.property(entered, day, (rows, on) => {
      const found = findNorm(rows, { ...asked, on })
      const ofGround = (unit: string | null) =>
        rows.some(
          (one) =>
            one.unitId === unit &&
            one.funding === 'local' &&
            holdsOn(one, on) &&
            (one.activity === 'N-MMTB' || one.activity === null),
        )
      const nearest = asked.grounds.find(ofGround)
      expect(found.outcome === 'found' ? found.norm.unitId : undefined).toBe(nearest)
    }),
  )
})

test('a shorter row never overlaps what the longer one did not, and overlap is mutual', () => {
  fc.assert(
    fc.property(held, held, fc.integer({ min: 0, max: 500 }), (a, b, less) => {
      expect(overlap(a, b)).toBe(overlap(b, a))
      const shorter = { ...a, validTo: addDays(a.validTo ?? '2040-01-01', -less) }
      fc.pre(!overlap(a, b) && shorter.validTo >= a.validFrom)
      expect(overlap(shorter, b)).toBe(false)
    }),
  )
})
