import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastOf, lengthOf, weakness, type PasswordRule } from './password-rules.ts'

const alone: PasswordRule = { least: 10, leastAlone: 14, secondFactor: false }
const beside: PasswordRule = { ...alone, secondFactor: true }
const names = ['thamdinh', 'Phạm Thu Hà']

test('a password that guards an account alone is longer than one beside a second factor', () => {
  expect([leastOf(alone), leastOf(beside)]).toEqual([14, 10])
  expect(weakness('tôm khô rạch', beside, names)).toBeNull()
  expect(weakness('tôm khô rạch', alone, names)).toMatchObject({
    code: 'password.short',
    facts: { min: 14, length: 12 },
  })
})

test('letters are counted as people count them, however they are composed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      expect(lengthOf(text.normalize('NFD'))).toBe(lengthOf(text.normalize('NFC')))
    }),
  )
  expect(lengthOf('ế'.normalize('NFD'))).toBe(1)
})

test('one’s own name with signs around it is no password, whatever the case and the marks', () => {
  for (const typed of ['ThamDinh@2026!', 'Pham-Thu-Ha 123', 'PHẠM thu HÀ 2026'])
    expect(weakness(typed.padEnd(14, '!'), alone, names)).toMatchObject({ code: 'password.name' })
  expect(weakness('thamdinh và một câu rất dài', alone, names)).toBeNull()
})

test('what repeats few characters is refused however long it is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 14, maxLength: 60 }).map((each) => each.join('')),
      (typed) => {
        expect(weakness(typed, alone, names)).toMatchObject({ code: 'password.monotonous' })
      },
    ),
  )
})

test('nothing shorter than the rule passes, and the refusal says by how much', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 13 }), (typed) => {
      const { length } = Array.from(typed.normalize('NFC'))
      expect(weakness(typed, alone, names)).toEqual({ code: 'password.short', facts: { min: 14, length } })
    }),
  )
})
