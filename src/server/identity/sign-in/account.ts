import { account } from '#contract/identity/sign-in/account.ts'
import { deviceOf } from '#contract/identity/sign-in/device.ts'
import {
  endOtherSessions,
  endSession as endSessionAct,
  sessions,
} from '#contract/identity/sign-in/session.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { config } from '#server/platform/config.ts'
import { act, answer } from '#server/platform/door.ts'
import { countCodes } from './factor/store-factor.ts'
import { mustHaveFactor } from './limits.ts'
import { mustFindCredentials } from './password/change.ts'
import { ruleFor } from './password/policy.ts'
import { endSessions } from './password/store-password.ts'
import { provenUntil } from './prove.ts'
import { endSession, findProfile, listSessions } from './store-account.ts'

/** The person themselves, in a session of theirs: a key is for a program, not for the account. @throws Problem */
export function self(actor: Actor | null): Actor & { sessionId: string } {
  if (!actor) throw new Problem('not_signed_in')
  const { sessionId } = actor
  if (!sessionId) throw new Problem('not_granted')
  return { ...actor, sessionId }
}

const own = answer(account, async ({ db, actor }) => {
  const { personId, provenAt } = self(actor)
  const { issuer, name: providerName } = config.provider
  const person = await mustFindCredentials(db, personId)
  const profile = await findProfile(db, personId, issuer ?? null)
  const linked = { linkedAt: profile?.linkedAt ?? null, email: profile?.linkedEmail ?? null }
  return {
    name: person.name,
    username: person.username,
    email: person.email,
    phone: profile?.phone ?? null,
    demo: person.demo,
    password: { set: person.passwordHash !== null, at: profile?.passwordAt ?? null, rule: ruleFor(person) },
    secondFactor: {
      since: profile?.factorSince ?? null,
      codesLeft: await countCodes(db, personId),
      required: person.roles.some(mustHaveFactor),
    },
    provider: issuer ? { name: providerName, ...linked } : null,
    provenUntil: provenAt ? provenUntil(provenAt) : null,
  }
})

const list = answer(sessions, async ({ db, actor }) => {
  const { personId, sessionId } = self(actor)
  const { idleMinutes } = config.signIn
  const rows = await listSessions(db, personId, idleMinutes)
  return {
    items: rows.map(({ agent, ...row }) => ({
      ...row,
      device: deviceOf(agent),
      current: row.id === sessionId,
    })),
    idleMinutes,
  }
})

const endOne = act(endSessionAct, async ({ db, actor, input }) => {
  const ended = await endSession(db, self(actor).personId, input.id)
  if (ended === 0) throw new Problem('not_found')
  return { ended }
})

const endOthers = act(endOtherSessions, async ({ db, actor }) => {
  const { personId, sessionId } = self(actor)
  return { ended: await endSessions(db, personId, sessionId) }
})

export const accountActs = [endOne, endOthers]
export const accountQueries = [own, list]
