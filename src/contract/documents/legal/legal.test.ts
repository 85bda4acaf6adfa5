import fc from 'fast-check'
import { expect, test } from 'vitest'
import { legalStages, relationKinds } from './nouns.ts'
import { numberKey, sameNumber } from './number.ts'
import { resolve } from './resolve.ts'
import { type Effect, type OwnDays, statusAt } from './standing.ts'

const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((n) => new Date(Date.UTC(1990, 0, 1 + n)).toISOString().slice(0, 10))
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })

const own: fc.Arbitrary<OwnDays> = fc.record({
  stage: fc.constantFrom(...legalStages),
  signedOn: maybe(day),
  effectiveOn: maybe(day),
  expiresOn: maybe(day),
})
const effect: fc.Arbitrary<Effect> = fc.record({
  kind: fc.constantFrom(...relationKinds),
  whole: fc.boolean(),
  on: maybe(day),
})
const issued = own.map((each) => ({ ...each, stage: 'issued' as const }))

test('one number written in several ways is one number', () => {
  for (const said of ['03/2012/CT-UBND', '3/2012/ct-ubnd', 'Số: 03/2012/CT–UBND', ' 03 / 2012 / CT - UBND'])
    expect(numberKey(said)).toBe('3-2012-ct-ubnd')
  expect(sameNumber('45/2012/NĐ-CP', '45/2012/NÐ-CP')).toBe(true)
  expect(sameNumber('45/2012/NĐ-CP', '45/2012/ND-CP')).toBe(true)
  expect(sameNumber('125/2009/TTLT/BTC-BCT', '125/2009/TTLT-BTC-BCT')).toBe(true)
  expect(sameNumber('19-NQ/TW', '19/NQ-TW')).toBe(true)
  expect(sameNumber('45/2012/NĐ-CP', '45/2015/NĐ-CP')).toBe(false)
  expect(numberKey(' – ')).toBeNull()
})

test('a key is the same however large it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (said) => {
      const key = numberKey(said) ?? ''
      expect(numberKey(key.toUpperCase())).toBe(numberKey(key))
    }),
  )
})

test('once out of force, a document never comes back', () => {
  fc.assert(
    fc.property(issued, fc.array(effect), day, day, (one, effects, a, b) => {
      const [first, later] = a <= b ? [a, b] : [b, a]
      const gone = statusAt(one, effects, first) === 'expired'
      expect(gone && statusAt(one, effects, later) !== 'expired').toBe(false)
    }),
  )
})

/** What a document may be on a day, whatever others do to it. */
function possible({ stage, effectiveOn, signedOn }: OwnDays, on: string): string[] {
  if (stage !== 'issued') return [stage]
  const begins = effectiveOn ?? signedOn
  return begins === null || on < begins ? ['notYet', 'unknown', 'expired'] : ['inForce', 'partly', 'expired']
}

test('a document is not in force before its first day, and a draft on no day', () => {
  fc.assert(
    fc.property(own, fc.array(effect), day, (one, effects, on) => {
      expect(possible(one, on)).toContain(statusAt(one, effects, on))
    }),
  )
})

test('what comes later, is not dated, or only guides and supplements changes nothing today', () => {
  fc.assert(
    fc.property(issued, fc.array(effect), day, (one, effects, on) => {
      const felt = effects.filter(
        (each) =>
          each.on !== null && each.on <= on && !['basedOn', 'guides', 'supplements'].includes(each.kind),
      )
      expect(statusAt(one, effects, on)).toBe(statusAt(one, felt, on))
      expect(statusAt(one, effects.toReversed(), on)).toBe(statusAt(one, effects, on))
    }),
  )
})

test('NĐ 45/2012 was not yet in force in June 2012, was in force until NĐ 235/2025 changed it in part', () => {
  const decree: OwnDays = {
    stage: 'issued',
    signedOn: '2012-05-21',
    effectiveOn: '2012-07-05',
    expiresOn: null,
  }
  const amended: Effect[] = [{ kind: 'amends', whole: true, on: '2025-10-15' }]
  expect(statusAt(decree, amended, '2012-07-04')).toBe('notYet')
  expect(statusAt(decree, amended, '2012-07-05')).toBe('inForce')
  expect(statusAt(decree, amended, '2025-10-14')).toBe('inForce')
  expect(statusAt(decree, amended, '2025-10-15')).toBe('partly')
  expect(statusAt(decree, [{ kind: 'replaces', whole: true, on: '2027-01-01' }], '2027-01-01')).toBe(
    'expired',
  )
})

const base = [
  { id: 'nd', provinceId: '00', number: '45/2012/NĐ-CP', signedOn: '2012-05-21' },
  { id: 'ct-2010', provinceId: '86', number: '03/2010/CT-UBND', signedOn: '2010-07-30' },
  { id: 'qd-86', provinceId: '86', number: '974/QĐ-UBND', signedOn: '2011-04-27' },
  { id: 'qd-96', provinceId: '96', number: '974/QĐ-UBND', signedOn: '2011-04-27' },
  { id: 'qd-96-later', provinceId: '96', number: '974/QĐ-UBND', signedOn: '2015-02-03' },
  { id: 'law-2015', provinceId: '00', number: '77/2015/QH13', signedOn: '2015-06-19' },
]
const law = 'luat to chuc chinh quyen dia phuong'
const names = [
  { provinceId: '00', key: `${law} 2015-06-19`, legalId: 'law-2015' },
  { provinceId: '92', key: '45-2015-nd-cp', legalId: 'nd' },
]
const found = (number: string | null, province: string, date: string | null = null, title = '') =>
  resolve({ number, title, date }, province, base, names)?.id ?? null

test('a number means the document of one’s own province or the nation’s, on its own day', () => {
  expect(found('45/2012/NĐ-CP', '96')).toBe('nd')
  expect(found('974/QĐ-UBND', '86')).toBe('qd-86')
  expect(found('974/QĐ-UBND', '96', '2011-04-27')).toBe('qd-96')
  expect(found('974/QĐ-UBND', '91')).toBeNull()
  expect(found('45/2012/NĐ-CP', '96', '2013-01-01')).toBeNull()
})

test('where two documents fit, nobody guesses', () => {
  expect(found('974/QĐ-UBND', '96')).toBeNull()
})

test('a law is known by its name and day, a misprint only in the papers that have it', () => {
  expect(found(null, '08', '2015-06-19', 'Luật Tổ chức chính quyền địa phương')).toBe('law-2015')
  expect(found(null, '08', '2003-11-26', 'Luật Tổ chức chính quyền địa phương')).toBeNull()
  expect(found('45/2015/NĐ-CP', '92')).toBe('nd')
  expect(found('45/2015/NĐ-CP', '96')).toBeNull()
})
