import { changePassword } from '#contract/identity/sign-in/password.ts'
import { lengthOf } from '#contract/identity/sign-in/password-rules.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { hashPassword } from './hash.ts'
import { acceptPassword } from './policy.ts'
import { endSessions, findCredentials, setPassword, type Credentials } from './store-password.ts'

/** The person's credentials. @throws Problem `not_found` */
export async function mustFindCredentials(db: Queryable, personId: string): Promise<Credentials> {
  const person = await findCredentials(db, personId)
  if (!person) throw new Problem('not_found')
  return person
}

/** Looks at a new password and sets it. @throws Problem `invalid` on `password` */
export async function takePassword(db: Queryable, person: Credentials, password: string): Promise<void> {
  await acceptPassword(password, person)
  const alone = lengthOf(password) >= config.signIn.passwordLeastAlone
  await setPassword(db, person.id, await hashPassword(password), alone)
}

export default act(changePassword, async ({ db, actor, input, note }) => {
  await takePassword(db, await mustFindCredentials(db, actor.personId), input.password)
  note({ subject: { kind: 'person', id: actor.personId } })
  return { ended: await endSessions(db, actor.personId, actor.sessionId) }
})
