import type { EstablishmentKind } from '../../norms/nouns.ts'

/** Tax codes and identity numbers: what they look like, and whether their own digits agree. */

/** Weights of the first nine digits of a tax code; the tenth is 10 less the sum modulo 11. @see TT 86/2024/TT-BTC Đ.5 */
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/** The tenth digit that nine others demand; null: no code begins with these nine. */
export function checkDigit(nine: string): number | null {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(nine[index]), 0)
  const digit = 10 - (sum % 11)
  return digit === 10 ? null : digit
}

/** As it is kept: without blanks and dots, the branch behind a dash: "2001234567-001". */
export const tidyNumber = (typed: string): string => {
  const bare = typed.replace(/[\s.\u2010-\u2015-]/g, '')
  return /^\d{13}$/.test(bare) ? `${bare.slice(0, 10)}-${bare.slice(10)}` : bare
}

/**
 * Provinces that register births, by the number that stands first in an identity number; they stay as they were when
 * provinces are merged, for a number is never given anew. @see TT 59/2021/TT-BCA Phụ lục I
 */
const birthProvinces = new Set(
  (
    '01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 49 51 52 54 56 ' +
    '58 60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96'
  ).split(' '),
)

/**
 * Why twelve digits are nobody's identity number; null: they may be one. Three of province or country of birth, one of
 * century and sex, two of the year of birth, six of chance.
 * @param year the year of today
 * @see NĐ 137/2015/NĐ-CP Đ.13; TT 59/2021/TT-BCA Đ.4
 */
export function identityProblem(number: string, year: number): string | null {
  if (!/^\d{12}$/.test(number)) return 'identity.length'
  const place = number.slice(0, 3)
  if (place === '000' || (place.startsWith('0') && !birthProvinces.has(place.slice(1))))
    return 'identity.province'
  const born = 1900 + Math.floor(Number(number[3]) / 2) * 100 + Number(number.slice(4, 6))
  return born > year ? 'identity.century' : null
}

/** Kinds that are a person or their household: their tax code is personal data. @see Luật 91/2025/QH15; TT 86/2024/TT-BTC Đ.5 */
export const personalKinds = [
  'businessHousehold',
  'craftVillageProducer',
  'artisan',
] as const satisfies readonly EstablishmentKind[]

/** Is this tax code a person's own number? */
export const isPersonalTax = (kind: EstablishmentKind, taxCode: string): boolean =>
  personalKinds.some((personal) => personal === kind) || taxCode.length === 12

/** Kinds whose tax code may be a person's: a group's head stands for it too. */
const mayBePersonal: readonly EstablishmentKind[] = [
  ...personalKinds,
  'cooperativeGroup',
  'cleanerProductionApplicant',
]

const tenDigits = /^(\d{9})(\d)(?:-(\d{3}))?$/

/** Do the digits of a tax code contradict each other, whosever it is? Anything that is no ten digits does not. */
export function contradictsItself(code: string): boolean {
  const [, nine, tenth] = tenDigits.exec(code) ?? []
  return nine !== undefined && checkDigit(nine) !== Number(tenth)
}

/**
 * Why this is no tax code of such an establishment; null: it may be one. Ten digits with their check digit, with
 * `-001` for a branch; twelve, an identity number, for a household or a person since 01/7/2025.
 * @see TT 86/2024/TT-BTC Đ.5; Luật Quản lý thuế 38/2019/QH14 Đ.30, Đ.35
 */
export function taxCodeProblem(code: string, kind: EstablishmentKind, year: number): string | null {
  if (/^\d{12}$/.test(code)) {
    if (!mayBePersonal.includes(kind)) return 'tax.personal'
    return identityProblem(code, year) && 'tax.identity'
  }
  const [, nine = '', , branch] = tenDigits.exec(code) ?? []
  if (nine === '') return 'tax.length'
  if (branch === '000') return 'tax.branch'
  return contradictsItself(code) ? 'tax.check' : null
}
