import { dictionary } from '@zxcvbn-ts/language-common'
import { weakness, type PasswordRule } from '#contract/identity/sign-in/password-rules.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import { config } from '#server/platform/config.ts'
import { mustHaveFactor } from '../limits.ts'
import { verifyPassword } from './hash.ts'

/** Tens of thousands of passwords out of breaches, most used first; shipped with the program, nobody is asked. */
let known: ReadonlySet<string> | undefined

const isKnown = (password: string): boolean => {
  known ??= new Set(dictionary['passwords-common'])
  const plain = password.normalize('NFC').toLowerCase()
  // a known one with a year or a few signs hung on is as known
  return [plain, plain.replace(/[\d\W_]{1,4}$/u, ''), plain.replace(/^[\d\W_]{1,4}/u, '')].some(
    (form) => form.length >= 6 && known?.has(form),
  )
}

/** Whose password it will be, as far as the rules look. */
export interface Owner {
  username: string
  name: string
  hasFactor: boolean
  roles: readonly string[]
  passwordHash: string | null
}

/** What a password of this person must be. */
export const ruleFor = ({ hasFactor, roles }: Pick<Owner, 'hasFactor' | 'roles'>): PasswordRule => ({
  least: config.signIn.passwordLeast,
  leastAlone: config.signIn.passwordLeastAlone,
  secondFactor: hasFactor || roles.some(mustHaveFactor),
})

/** Looks at a new password. @throws Problem `invalid` on `password` */
export async function acceptPassword(password: string, owner: Owner): Promise<void> {
  const weak = weakness(password, ruleFor(owner), [owner.username, owner.name])
  if (weak) throw invalidField(['password'], weak.code, weak.facts)
  if (isKnown(password)) throw invalidField(['password'], 'password.known')
  if (owner.passwordHash && (await verifyPassword(password, owner.passwordHash)))
    throw invalidField(['password'], 'password.same')
}
