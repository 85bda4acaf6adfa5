import { invite } from '#contract/identity/sign-in/password.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { refuseElsewhere } from '../../store-elsewhere.ts'
import { hashToken, newToken } from '../tokens.ts'
import { mustFindCredentials } from './change.ts'
import { inviteLetter } from './letters.ts'
import { addLink } from './store-links.ts'
import type { Credentials } from './store-password.ts'

/**
 * A person whose account this administrator keeps: of their own province and with no role elsewhere, or anybody for the
 * whole installation's.
 * @throws Problem `not_found`, `out_of_reach`
 */
export async function kept(db: Queryable, actor: Actor, personId: string): Promise<Credentials> {
  const person = await mustFindCredentials(db, personId)
  if (actor.provinceId !== null && actor.provinceId !== person.provinceId) throw new Problem('out_of_reach')
  await refuseElsewhere(db, actor, person.id)
  return person
}

export default act(invite, async ({ db, actor, input, post, note }) => {
  const person = await kept(db, actor, input.personId)
  if (!person.active) throw invalidField(['personId'], 'person.inactive')
  if (!person.email) throw invalidField(['personId'], 'person.no_mail')
  const token = newToken()
  const purpose = person.passwordHash ? ('reset' as const) : ('invite' as const)
  const { inviteHours: hours, lettersPerHour: perHour } = config.signIn
  const link = { tokenHash: hashToken(token), personId: person.id, purpose, minutes: hours * 60, perHour }
  if (!(await addLink(db, link))) throw new Problem('rate_limited', { facts: { seconds: 3600 } })
  await post(inviteLetter(person, token, actor.name))
  note({ subject: { kind: 'person', id: person.id, provinceId: person.provinceId }, facts: { purpose } })
  return { purpose, hours }
})
