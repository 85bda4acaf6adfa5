import {
  confirmSecondFactor,
  disableSecondFactor,
  dropSecondFactor,
  enrolSecondFactor,
  renewRecoveryCodes,
} from '#contract/identity/sign-in/second-factor.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { config } from '#server/platform/config.ts'
import { act } from '#server/platform/door.ts'
import { mustHaveFactor } from '../limits.ts'
import { mustFindCredentials } from '../password/change.ts'
import { kept } from '../password/invite.ts'
import { endSessions } from '../password/store-password.ts'
import { newSecret, renewCodes, takeTotp } from './codes.ts'
import { beginFactor, confirmFactor, dropFactor, findFactor } from './store-factor.ts'

const ofPerson = (id: string, provinceId: string | null = null) => ({
  subject: { kind: 'person', id, provinceId },
})

const enrol = act(enrolSecondFactor, async ({ db, actor, note }) => {
  const { secret, uri } = newSecret(actor.username)
  if (!(await beginFactor(db, actor.personId, secret))) throw invalidField([], 'factor.set')
  note(ofPerson(actor.personId))
  return { secret, uri }
})

const confirm = act(confirmSecondFactor, async ({ db, actor, input, note }) => {
  const factor = await findFactor(db, actor.personId)
  if (factor?.confirmedAt) throw invalidField([], 'factor.set')
  if (!factor?.fresh) throw invalidField([], 'factor.not_begun')
  if (!(await takeTotp(db, actor.personId, factor.secret, input.code)))
    throw invalidField(['code'], 'code.wrong')
  await confirmFactor(db, actor.personId)
  note(ofPerson(actor.personId))
  return { codes: await renewCodes(db, actor.personId) }
})

const renew = act(renewRecoveryCodes, async ({ db, actor, note }) => {
  const factor = await findFactor(db, actor.personId)
  if (!factor?.confirmedAt) throw invalidField([], 'factor.not_begun')
  note(ofPerson(actor.personId))
  return { codes: await renewCodes(db, actor.personId) }
})

const disable = act(disableSecondFactor, async ({ db, actor, note }) => {
  const person = await mustFindCredentials(db, actor.personId)
  if (person.roles.some(mustHaveFactor)) throw invalidField([], 'factor.required')
  if (person.passwordHash && !person.passwordAlone)
    throw invalidField([], 'factor.password_short', { min: config.signIn.passwordLeastAlone })
  if (!(await dropFactor(db, actor.personId))) throw invalidField([], 'factor.not_begun')
  note(ofPerson(actor.personId))
  return { disabled: true as const }
})

const drop = act(dropSecondFactor, async ({ db, actor, input, note }) => {
  const person = await kept(db, actor, input.personId)
  if (!(await dropFactor(db, person.id))) throw new Problem('not_found')
  // whoever sits there with the lost device sits there no longer
  await endSessions(db, person.id, null)
  note(ofPerson(person.id, person.provinceId))
  return { disabled: true as const }
})

export const factorActs = [enrol, confirm, renew, disable, drop]
