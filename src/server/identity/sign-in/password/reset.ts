import { setTimeout as sleep } from 'node:timers/promises'
import { choosePassword, openLink, requestReset } from '#contract/identity/sign-in/password.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Letter } from '#server/platform/door-types.ts'
import { act } from '#server/platform/door.ts'
import { isUsable } from '../usable.ts'
import { hashToken, isToken, newToken } from '../tokens.ts'
import { mustFindCredentials, takePassword } from './change.ts'
import { resetLetter } from './letters.ts'
import { ruleFor } from './policy.ts'
import { addLink, findLink, useLink } from './store-links.ts'
import { endSessions, findByLogin, type Credentials } from './store-password.ts'

/** Every answer takes so many milliseconds, more than the work ever does: its time tells nothing. */
const evenTime = 200
/** Stands in the trail where nobody was meant, so that both leave a line. */
const nobody = '00000000-0000-0000-0000-000000000000'

async function sendReset(
  db: Queryable,
  person: Credentials,
  post: (letter: Letter) => Promise<void>,
): Promise<void> {
  if (!isUsable(person) || !person.email) return
  const token = newToken()
  const { resetMinutes: minutes, lettersPerHour: perHour } = config.signIn
  const link = {
    tokenHash: hashToken(token),
    personId: person.id,
    purpose: 'reset' as const,
    minutes,
    perHour,
  }
  if (await addLink(db, link)) await post(resetLetter(person, token))
}

export const request = act(requestReset, async ({ db, input, post, note }) => {
  const enough = sleep(evenTime)
  const meant = await findByLogin(db, input.login)
  for (const person of meant) await sendReset(db, person, post)
  note({ subject: { kind: 'person', id: meant[0]?.id ?? nobody, provinceId: meant[0]?.provinceId ?? null } })
  await enough
  return { sent: true as const, minutes: config.signIn.resetMinutes }
})

/** @throws Problem `invalid` when the link is unknown, used or too old */
async function personOf(db: Queryable, token: string) {
  const link = isToken(token) ? await findLink(db, hashToken(token)) : null
  const person = link && (await mustFindCredentials(db, link.personId))
  if (!link || !person || !isUsable(person)) throw invalidField(['token'], 'link.dead')
  return { person, purpose: link.purpose }
}

export const open = act(openLink, async ({ db, input }) => {
  const { person, purpose } = await personOf(db, input.token)
  return { purpose, name: person.name, username: person.username, rule: ruleFor(person) }
})

export const choose = act(choosePassword, async ({ db, input, note }) => {
  const { person, purpose } = await personOf(db, input.token)
  await takePassword(db, person, input.password)
  // two browsers with one link: the row decides which of them was first
  if (!(await useLink(db, hashToken(input.token)))) throw invalidField(['token'], 'link.dead')
  await endSessions(db, person.id, null)
  note({ subject: { kind: 'person', id: person.id, provinceId: person.provinceId }, facts: { purpose } })
  return { username: person.username }
})
