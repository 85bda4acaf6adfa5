import { returnFromProvider, unlinkProvider, visitProvider } from '#contract/identity/sign-in/provider.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import type { Carrier } from '#server/platform/door-types.ts'
import { self } from '../account.ts'
import { describeMe } from '../me.ts'
import { mustFindCredentials } from '../password/change.ts'
import { renewProof } from '../password/store-password.ts'
import { needsProof } from '../proof.ts'
import { enter } from '../sign-in.ts'
import { hashToken, isToken, newToken } from '../tokens.ts'
import { isUsable } from '../usable.ts'
import { exchange, setOut, type Stranger } from './client.ts'
import {
  addVisit,
  findByMail,
  findLinked,
  findVisit,
  link,
  unlink,
  useVisit,
  type Visit,
} from './store-provider.ts'

/** Only a page of this house may follow. */
const inside = (next: string): string => (/^\/(?![/\\])/.test(next) ? next : '/')

const visit = act(visitProvider, async ({ db, actor, input }) => {
  if (!config.provider.issuer) throw new Problem('not_found')
  const { purpose } = input
  const asker = purpose === 'signIn' ? null : self(actor)
  if (purpose === 'link' && asker && needsProof(asker)) throw new Problem('proof_required')
  const { location, ...expected } = await setOut(purpose === 'prove')
  const key = newToken()
  const { personId = null, sessionId = null } = asker ?? {}
  await addVisit(db, hashToken(key), { ...expected, purpose, personId, sessionId, next: inside(input.next) })
  return { location, key }
})

/** Who the provider says it is, here: by an earlier link, else by an address that the provider has verified. @throws Problem */
async function recognise(db: Queryable, stranger: Stranger) {
  const linked = await findLinked(db, stranger.issuer, stranger.sub)
  if (linked && isUsable(linked)) return linked
  const { email } = stranger
  if (!linked && email && !stranger.emailVerified) throw invalidField([], 'provider.unverified')
  const known = !linked && email ? await findByMail(db, email) : null
  if (!known || !isUsable(known))
    throw invalidField([], 'provider.unknown', { email: email ?? 'tài khoản này' })
  if (!(await link(db, stranger, known.id))) throw invalidField([], 'provider.taken')
  return known
}

/** Whoever came back for a person who is signed in must be in the session that set out. @throws Problem */
function sameSession(actor: Actor | null, { personId, sessionId }: Visit) {
  const asker = self(actor)
  if (asker.personId !== personId || asker.sessionId !== sessionId) throw invalidField([], 'provider.stale')
  return asker
}

async function arrive(
  db: Queryable,
  { actor, carrier }: { actor: Actor | null; carrier: Carrier },
  visited: Visit,
  stranger: Stranger,
) {
  if (visited.purpose === 'signIn') {
    const { id, hasFactor } = await recognise(db, stranger)
    return {
      personId: id,
      me: await enter(db, carrier, { personId: id, byProvider: true, waitsForCode: hasFactor }),
    }
  }
  const asker = sameSession(actor, visited)
  const { personId } = asker
  if (visited.purpose === 'link') {
    if (!(await link(db, stranger, personId))) throw invalidField([], 'provider.taken')
    return { personId, me: describeMe(asker) }
  }
  if ((await findLinked(db, stranger.issuer, stranger.sub))?.id !== personId)
    throw invalidField([], 'provider.other')
  // the one-time code that signing in still waits for comes from the authenticator alone
  if (asker.waitsFor !== 'code') await renewProof(db, asker.sessionId)
  return { personId, me: describeMe(asker) }
}

const comeBack = act(
  returnFromProvider,
  async ({ db, actor, input, carrier, note }) => {
    const visited = await findVisit(db, hashToken(input.key))
    if (!visited) throw invalidField([], 'provider.stale')
    const stranger = await exchange(input.query, visited, visited.purpose === 'prove')
    const { personId, me } = await arrive(db, { actor, carrier }, visited, stranger)
    note({
      subject: { kind: 'person', id: personId },
      facts: { provider: config.provider.name, purpose: visited.purpose },
    })
    return { purpose: visited.purpose, next: visited.next, me }
  },
  async (db, { key }) => {
    if (!isToken(key) || !(await useVisit(db, hashToken(key)))) throw invalidField([], 'provider.stale')
  },
)

const leave = act(unlinkProvider, async ({ db, actor, note }) => {
  const person = await mustFindCredentials(db, actor.personId)
  if (!person.passwordHash) throw invalidField([], 'provider.only')
  if (!(await unlink(db, actor.personId))) throw new Problem('not_found')
  note({ subject: { kind: 'person', id: actor.personId } })
  return { unlinked: true as const }
})

export const providerActs = [visit, comeBack, leave]
