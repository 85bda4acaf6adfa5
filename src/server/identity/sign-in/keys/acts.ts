import { contracts } from '#contract/index.ts'
import { isGranted } from '#contract/grants.ts'
import { createKey, keys, revokeKey as revoke } from '#contract/identity/sign-in/keys.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import type { Contract } from '#contract/kernel/act.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { today } from '#server/platform/clock.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act, answer } from '#server/platform/door.ts'
import { self } from '../account.ts'
import { kept } from '../password/invite.ts'
import { hashToken, newToken } from '../tokens.ts'
import { addKey, findHolding, findKeyOwner, listKeys, revokeKey } from './store-keys.ts'

const all: readonly Contract[] = Object.values(contracts)

/** What wants a proof, the person's own account, and letters that open accounts are for hands, not for programs. */
const forHands = ({ kind, name, ...contract }: Contract): boolean =>
  (kind === 'act' && 'proof' in contract && contract.proof === true) ||
  (name.startsWith('identity.') && (kind === 'act' || ('own' in contract && contract.own === true))) ||
  name === 'identity.keys' ||
  name === 'agenda.letters'

/** Open to everybody, and shows its owner more than a visitor: drafts of their office, files beside them. */
const showsMore = ({ kind, name, open }: Contract): boolean =>
  kind === 'query' && open === true && !name.startsWith('identity.')

/** Names that a key of this role may be given. Without its name an open query answers a key as it answers a visitor. */
const choosableFor = (role: string): { name: string; writes: boolean }[] =>
  all
    .filter((contract) => showsMore(contract) || (!contract.open && isGranted(role, contract.name)))
    .filter((contract) => !forHands(contract))
    .map(({ name, kind }) => ({ name, writes: kind === 'act' }))

/**
 * Names that this person may give to a key of the owner. A key made for somebody else only reads, and only what its
 * maker may read: whoever holds the key in hand must not decide or sign under the owner's name.
 */
const choosableBy = (actor: Actor, owner: string, role: string): { name: string; writes: boolean }[] =>
  choosableFor(role).filter(
    ({ name, writes }) => owner === actor.personId || (!writes && isGranted(actor.role, name)),
  )

/** The latest day on which a new key may end, and the earliest. */
const dayAfter = (days: number): string =>
  new Date(Date.parse(`${today()}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Whose keys: one's own, or those of a person whose account this administrator keeps. @throws Problem */
async function ownerOf(db: Queryable, actor: Actor, personId: string | undefined): Promise<string> {
  if (!personId || personId === actor.personId) return actor.personId
  if (!isGranted(actor.role, 'identity.invite')) throw new Problem('out_of_reach')
  return (await kept(db, actor, personId)).id
}

/** A key works in the role that its maker acts in, or in the first role of the person for whom it is made. */
async function holdingOf(db: Queryable, actor: Actor, owner: string) {
  if (owner === actor.personId && actor.holdingId) return { id: actor.holdingId, role: actor.role }
  const holding = await findHolding(db, owner)
  if (!holding) throw new Problem('not_found')
  return holding
}

const create = act(createKey, async ({ db, actor, input, note }) => {
  const owner = await ownerOf(db, self(actor), input.personId)
  const holding = await holdingOf(db, actor, owner)
  const choosable = choosableBy(actor, owner, holding.role).map(({ name }) => name)
  const strange = input.scopes.findIndex((name) => !choosable.includes(name))
  if (strange >= 0 || actor.scope)
    throw invalidField(['scopes', Math.max(strange, 0)], 'key.scope', {
      name: input.scopes[Math.max(strange, 0)] ?? '',
    })
  const latest = dayAfter(config.signIn.keyDays)
  if (input.expiresOn <= today() || input.expiresOn > latest)
    throw invalidField(['expiresOn'], 'key.expiry', { latest })
  const key = `kc_${newToken()}`
  const { name, expiresOn } = input
  const scopes = [...new Set(input.scopes)]
  const made = { personId: owner, holdingId: holding.id, name, scopes, expiresOn, madeBy: actor.personId }
  const id = await addKey(db, { ...made, keyHash: hashToken(key), hint: key.slice(-4) })
  note({ subject: { kind: 'person', id: owner }, facts: { name, scopes: scopes.length, expiresOn } })
  return { id, key }
})

const end = act(revoke, async ({ db, actor, input, note }) => {
  const key = await findKeyOwner(db, input.id)
  if (!key) throw new Problem('not_found')
  await ownerOf(db, self(actor), key.personId)
  await revokeKey(db, input.id)
  note({ subject: { kind: 'person', id: key.personId }, facts: { name: key.name } })
  return { revoked: true as const }
})

const list = answer(keys, async ({ db, actor, input }) => {
  const me = self(actor)
  const owner = await ownerOf(db, me, input.personId)
  const holding = await holdingOf(db, me, owner)
  return {
    items: await listKeys(db, owner),
    choosable: choosableBy(me, owner, holding.role),
    latest: dayAfter(config.signIn.keyDays),
  }
})

export const keyActs = [create, end]
export const keyQueries = [list]
