import fc from 'fast-check'
import { expect, test } from 'vitest'
import { organisationKinds, roles } from './nouns.ts'
import { dayBefore, disorder, giftRefusal, manages, rolesAt, shareADay, type Span } from './rules.ts'
import { signatureLines, signingForms } from './signing.ts'

const province = fc.constantFrom('91', '96', '08')
const somebody = fc.record({
  personId: fc.constantFrom('a', 'b'),
  role: fc.constantFrom(...roles),
  provinceId: fc.option(province),
})
const gift = fc.record({
  personId: fc.constantFrom('a', 'b'),
  role: fc.constantFrom(...roles),
  organisation: fc.record({ kind: fc.constantFrom(...organisationKinds), provinceId: fc.option(province) }),
})

test('nobody but an administrator gives a role, none to oneself, and a province none outside itself', () => {
  fc.assert(
    fc.property(somebody, gift, (actor, given) => {
      if (giftRefusal(actor, given) !== null) return
      expect(actor.role).toBe('administrator')
      expect(actor.personId).not.toBe(given.personId)
      expect([null, given.organisation.provinceId]).toContain(actor.provinceId)
      expect(rolesAt[given.role]).toContain(given.organisation.kind)
      expect(given.role.startsWith('ministry') && given.organisation.provinceId !== null).toBe(false)
    }),
  )
})

test('a province’s administrator manages nothing of the nation, so nobody can be raised to it from there', () => {
  const own = { role: 'administrator', provinceId: '96' }
  expect(manages(own, { provinceId: null })).toBe(false)
  expect(manages({ ...own, provinceId: null }, { provinceId: '96' })).toBe(true)
  expect(manages({ ...own, role: 'auditor' }, { provinceId: '96' })).toBe(false)
  expect(manages(null, { provinceId: '96' })).toBe(false)
})

test('every role can be held somewhere', () => {
  expect(roles.filter((role) => rolesAt[role].length === 0)).toEqual([])
})

const day = fc
  .integer({ min: 0, max: 40 })
  .map((n) => new Date(Date.UTC(2025, 5, 10 + n)).toISOString().slice(0, 10))
const span = fc.record({ from: fc.option(day), to: fc.option(day) })
const days = Array.from({ length: 41 }, (_, n) =>
  new Date(Date.UTC(2025, 5, 10 + n)).toISOString().slice(0, 10),
)
const holds = ({ from, to }: Span, on: string) => (from === null || from <= on) && (to === null || on <= to)

test('two spans share a day exactly when some day lies in both', () => {
  fc.assert(
    fc.property(span, span, (one, other) => {
      expect(shareADay(one, other)).toBe(days.some((on) => holds(one, on) && holds(other, on)))
    }),
  )
})

test('names follow each other by their days; only the first may begin nobody knows when', () => {
  expect(disorder([{ from: null }, { from: '2008-09-09' }])).toBe(-1)
  expect(disorder([{ from: '2008-09-09' }, { from: '2008-09-09' }])).toBe(1)
  expect(disorder([{ from: '2008-09-09' }, { from: null }])).toBe(1)
  expect(dayBefore('2025-07-01')).toBe('2025-06-30')
  expect(dayBefore('2024-03-01')).toBe('2024-02-29')
})

test('a signature is headed as the rules of official papers want it', () => {
  const deputy = { form: 'KT.', forTitle: 'Chủ tịch', ownTitle: 'Phó Chủ tịch' } as const
  expect(signatureLines(deputy, 'Ủy ban nhân dân')).toEqual([
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
  ])
  expect(signatureLines({ form: '', forTitle: '', ownTitle: 'Giám đốc' })).toEqual(['GIÁM ĐỐC'])
  expect(signatureLines({ form: 'Q.', forTitle: '', ownTitle: 'Giám đốc' })).toEqual(['Q. GIÁM ĐỐC'])
  expect(signatureLines({ form: 'TUQ.', forTitle: 'Giám đốc', ownTitle: 'Trưởng phòng' })).toEqual([
    'TUQ. GIÁM ĐỐC',
    'TRƯỞNG PHÒNG',
  ])
  for (const form of signingForms)
    expect(signatureLines({ form, forTitle: 'x', ownTitle: 'y' }).at(-1)).toMatch(/Y$/)
})
