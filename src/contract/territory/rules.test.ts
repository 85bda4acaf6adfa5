import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelsOn, resolveDistrict, resolveTo, unitId, validOn, type Dated, type Link } from './rules.ts'

const old = (id: string): Dated => ({ id, validFrom: null, validTo: '2025-06-30' })
const young = (id: string): Dated => ({ id, validFrom: '2025-07-01', validTo: null })
const link = (from: string, to: string, kind: Link['kind'] = 'full', date = '2025-07-01'): Link => ({
  from,
  to,
  kind,
  date,
})
const byId = (...units: Dated[]) => new Map(units.map((unit) => [unit.id, unit]))

describe('days of a unit', () => {
  test('a unit stands on its first and on its last day, and on no day beside them', () => {
    const unit = { validFrom: '2025-07-01', validTo: '2026-04-29' }
    expect(['2025-06-30', '2025-07-01', '2026-04-29', '2026-04-30'].map((day) => validOn(unit, day))).toEqual(
      [false, true, true, false],
    )
  })

  test('a code is an identity only together with its day', () => {
    expect(unitId('commune', '00004', null, '2025-07-01')).toBe('c:00004:before-2025-07-01')
    expect(unitId('commune', '00004', '2025-07-01', '')).toBe('c:00004:2025-07-01')
  })

  test('no district is offered after 30 June 2025', () => {
    expect(levelsOn('2025-06-30')).toContain('district')
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2025-07-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (day) => {
          expect(levelsOn(day.toISOString().slice(0, 10))).toEqual(['province', 'commune'])
        },
      ),
    )
  })
})

describe('the units of another day', () => {
  test('a unit that still stands is itself', () => {
    expect(resolveTo(young('b'), '2026-01-01', byId(young('b')), [])).toEqual({
      outcome: 'same',
      units: [{ id: 'b', extent: 'full' }],
    })
  })

  test('a merged unit lies in one, a divided one is ambiguous and is never pro-rated', () => {
    const units = byId(old('a'), young('x'), young('y'))
    expect(resolveTo(old('a'), '2026-01-01', units, [link('a', 'x')]).outcome).toBe('one')
    const divided = resolveTo(old('a'), '2026-01-01', units, [
      link('a', 'x', 'partial'),
      link('a', 'y', 'partial'),
    ])
    expect(divided).toEqual({
      outcome: 'ambiguous',
      units: [
        { id: 'x', extent: 'partial' },
        { id: 'y', extent: 'partial' },
      ],
    })
  })

  test('one that took the whole prevails over one that took a corner', () => {
    const links = [link('a', 'x'), link('a', 'y', 'partial')]
    expect(resolveTo(old('a'), '2026-01-01', byId(old('a'), young('x'), young('y')), links)).toEqual({
      outcome: 'one',
      units: [{ id: 'x', extent: 'full' }],
    })
  })

  test('backwards a merged unit was many, and a unit without known predecessors was none', () => {
    const units = byId(old('a'), old('b'), young('x'))
    const back = resolveTo(young('x'), '2020-01-01', units, [link('a', 'x'), link('b', 'x', 'partial')])
    expect(back.outcome).toBe('many')
    expect(back.units).toContainEqual({ id: 'b', extent: 'partial' })
    expect(resolveTo(young('x'), '2020-01-01', units, []).outcome).toBe('none')
  })

  test('a change of kind in between is passed through, and is itself the answer for its own days', () => {
    const xa = { id: 'xa', validFrom: '2025-07-01', validTo: '2026-04-29' }
    const phuong = { id: 'phuong', validFrom: '2026-04-30', validTo: null }
    const links = [link('a', 'xa'), link('xa', 'phuong', 'reclassified', '2026-04-30')]
    const units = byId(old('a'), xa, phuong)
    expect(resolveTo(old('a'), '2026-05-01', units, links).units).toEqual([{ id: 'phuong', extent: 'full' }])
    expect(resolveTo(old('a'), '2026-04-29', units, links).units).toEqual([{ id: 'xa', extent: 'full' }])
    expect(resolveTo(phuong, '2020-01-01', units, links).units).toEqual([{ id: 'a', extent: 'full' }])
  })

  test('two communes that exchanged ground and ended later do not send the question round in a circle', () => {
    const [a, b] = ['a', 'b'].map((id) => ({ id, validFrom: '2025-07-01', validTo: '2029-12-31' }))
    const x = { id: 'x', validFrom: '2030-01-01', validTo: null }
    if (!a || !b) throw new Error('two communes')
    const exchange = [link('a', 'b', 'partial', '2027-01-01'), link('b', 'a', 'partial', '2027-01-01')]
    const links = [...exchange, link('a', 'x', 'full', '2030-01-01')]
    expect(resolveTo(a, '2031-01-01', byId(a, b, x), links).units).toEqual([{ id: 'x', extent: 'full' }])
  })

  test('a district lies in the units that took over its communes, and a person must choose among them', () => {
    const one = { outcome: 'one' as const, units: [{ id: 'x', extent: 'full' as const }] }
    const other = { outcome: 'one' as const, units: [{ id: 'y', extent: 'full' as const }] }
    expect(resolveDistrict([one, one])).toEqual({ outcome: 'one', units: [{ id: 'x', extent: 'full' }] })
    expect(resolveDistrict([one, other]).outcome).toBe('ambiguous')
    expect(resolveDistrict([])).toEqual({ outcome: 'none', units: [] })
  })

  test('going forward and back again always finds the start among the units', () => {
    const names = (letter: string) => Array.from({ length: 6 }, (_, i) => `${letter}${i}`)
    const pair = fc.tuple(fc.constantFrom(...names('a')), fc.constantFrom(...names('x')), fc.boolean())
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 20 }), (pairs) => {
        const links = pairs.map(([from, to, whole]) => link(from, to, whole ? 'full' : 'partial'))
        const units = byId(...names('a').map(old), ...names('x').map(young))
        for (const { from } of links) {
          for (const reached of resolveTo(old(from), '2026-01-01', units, links).units) {
            const back = resolveTo(young(reached.id), '2020-01-01', units, links)
            expect(back.units.map((unit) => unit.id)).toContain(from)
          }
        }
      }),
    )
  })
})
