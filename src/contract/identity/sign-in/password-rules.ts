import { z } from 'zod'
import type { FieldProblem } from '../../kernel/problem.ts'
import { fold } from '../../kernel/text.ts'

/** What an installation wants of a password; the numbers are settings. */
export const PasswordRule = z.object({
  /** characters, where a second factor stands beside it */
  least: z.number().int(),
  /**
   * characters, where it guards the account alone
   * @see NĐ 331/2026/NĐ-CP, TCVN 14423:2026: 14 where there is no second factor
   */
  leastAlone: z.number().int(),
  /** this account has a second factor, or will have to have one */
  secondFactor: z.boolean(),
})
export type PasswordRule = z.infer<typeof PasswordRule>

/** Characters that a password must have here. */
export const leastOf = ({ least, leastAlone, secondFactor }: PasswordRule): number =>
  secondFactor ? least : Math.max(least, leastAlone)

/** Characters as people count them: a letter with its marks is one. */
export const lengthOf = (password: string): number => Array.from(password.normalize('NFC')).length

const squeezed = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

/** Is it made of the user name or of the person's own name, whatever the case, marks and separators? */
function isOwnName(password: string, names: readonly string[]): boolean {
  const typed = squeezed(password)
  return names
    .map(squeezed)
    .some((name) => name.length >= 4 && typed.includes(name) && typed.length - name.length < 6)
}

/**
 * What is wrong with a password, before anybody looks whether it is known to the world; null: nothing.
 * @param names the user name and the person's name
 */
export function weakness(
  password: string,
  rule: PasswordRule,
  names: readonly string[],
): Pick<FieldProblem, 'code' | 'facts'> | null {
  const min = leastOf(rule)
  const length = lengthOf(password)
  if (length < min) return { code: 'password.short', facts: { min, length } }
  if (new Set(password).size < 4) return { code: 'password.monotonous' }
  if (isOwnName(password, names)) return { code: 'password.name' }
  return null
}
