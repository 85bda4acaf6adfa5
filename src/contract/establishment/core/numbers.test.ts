import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit, identityProblem, isPersonalTax, taxCodeProblem, tidyNumber } from './numbers.ts'

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))

/** Tax codes whose tenth digit is right. */
const taxCodes = digits(9)
  .filter((nine) => checkDigit(nine) !== null)
  .map((nine) => nine + checkDigit(nine))

test('the codes of known companies agree with their own check digit', () => {
  // Tổng công ty Điện lực, Vinamilk, FPT: printed on every invoice of theirs
  const wrong = ['0100100079', '0300588569', '0101248141'].filter((code) => taxCodeProblem(code, 'sme', 2026))
  expect(wrong).toEqual([])
})

test('a tax code with its check digit is taken, alone and with a branch, and with blanks typed into it', () => {
  fc.assert(
    fc.property(taxCodes, fc.integer({ min: 1, max: 999 }), (code, no) => {
      const branch = `${code}-${String(no).padStart(3, '0')}`
      expect(taxCodeProblem(code, 'sme', 2026)).toBeNull()
      expect(taxCodeProblem(branch, 'cooperative', 2026)).toBeNull()
      expect(tidyNumber(` ${code.slice(0, 3)} ${code.slice(3)} `)).toBe(code)
      expect(tidyNumber(branch.replace('-', ''))).toBe(branch)
      expect(tidyNumber(branch.replace('-', '–'))).toBe(branch)
    }),
  )
})

test('one wrong digit anywhere is noticed', () => {
  fc.assert(
    fc.property(
      taxCodes,
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      (code, place, step) => {
        const wrong = (Number(code[place]) + step) % 10
        const broken = code.slice(0, place) + wrong + code.slice(place + 1)
        expect(taxCodeProblem(broken, 'sme', 2026)).toBe('tax.check')
      },
    ),
  )
})

test('two neighbouring digits that changed places are noticed', () => {
  fc.assert(
    fc.property(taxCodes, fc.integer({ min: 0, max: 8 }), (code, place) => {
      fc.pre(code[place] !== code[place + 1])
      const broken = `${code.slice(0, place)}${code[place + 1]}${code[place]}${code.slice(place + 2)}`
      expect(taxCodeProblem(broken, 'sme', 2026)).toBe('tax.check')
    }),
  )
})

test('a code of another length is none, and no branch is called 000', () => {
  expect(taxCodeProblem('030058856', 'sme', 2026)).toBe('tax.length')
  expect(taxCodeProblem('0300588569-1', 'sme', 2026)).toBe('tax.length')
  expect(taxCodeProblem('0300588569-000', 'sme', 2026)).toBe('tax.branch')
})

test('since 01/7/2025 a household pays tax under its owner’s identity number, a company never', () => {
  expect(taxCodeProblem('096085001234', 'businessHousehold', 2026)).toBeNull()
  expect(taxCodeProblem('096085001234', 'sme', 2026)).toBe('tax.personal')
  expect(taxCodeProblem('099085001234', 'artisan', 2026)).toBe('tax.identity')
})

test('an identity number names a province, a century and a year that have been', () => {
  expect(identityProblem('096085001234', 2026)).toBeNull()
  expect(identityProblem('096326001234', 2026)).toBeNull()
  expect(identityProblem('096085 01234', 2026)).toBe('identity.length')
  expect(identityProblem('003085001234', 2026)).toBe('identity.province')
  expect(identityProblem('000085001234', 2026)).toBe('identity.province')
  // born 2027, or in the 22nd century
  expect(identityProblem('096227001234', 2026)).toBe('identity.century')
  expect(identityProblem('096485001234', 2026)).toBe('identity.century')
})

test('a household’s tax code is a personal thing whatever its length, a company’s is not', () => {
  expect(isPersonalTax('businessHousehold', '0300588569')).toBe(true)
  expect(isPersonalTax('cooperativeGroup', '096085001234')).toBe(true)
  expect(isPersonalTax('cooperative', '0300588569')).toBe(false)
})
