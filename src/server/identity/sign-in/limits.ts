import type { Actor } from '#contract/kernel/actor.ts'
import { config } from '#server/platform/config.ts'

/** What may hold a session back. */
export interface SessionLimits {
  /** the provider let them in, the one-time code is still to come */
  waitsForCode: boolean
  hasFactor: boolean
  /** signed in by the organisation's own sign-in, which asks for its own second factor */
  byProvider: boolean
}

/** All that can be done while the one-time code is still to come. */
const forCode = ['identity.prove']
/** All that can be done before the second factor is set up. */
const forEnrolment = [
  'identity.account',
  'identity.prove',
  'identity.enrolSecondFactor',
  'identity.confirmSecondFactor',
]

/** Must whoever holds this role have a second factor here? */
export const mustHaveFactor = (role: string): boolean => config.signIn.secondFactorRoles.includes(role)

/** The actor of a session with what they may do now: nothing but what comes first, where something does. */
export function limited(actor: Actor, { waitsForCode, hasFactor, byProvider }: SessionLimits): Actor {
  if (waitsForCode) return { ...actor, waitsFor: 'code', scope: forCode }
  if (!hasFactor && !byProvider && mustHaveFactor(actor.role))
    return { ...actor, waitsFor: 'enrolment', scope: forEnrolment }
  return actor
}
