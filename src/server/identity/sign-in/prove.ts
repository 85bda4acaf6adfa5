import { prove } from '#contract/identity/sign-in/password.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import type { Asked } from '#server/platform/door-types.ts'
import { guessedRight, mayGuess } from './attempts/guess.ts'
import { takeCode } from './factor/codes.ts'
import { mustFindCredentials } from './password/change.ts'
import { verifyPassword } from './password/hash.ts'
import { renewProof } from './password/store-password.ts'

/** A session left open is no place to guess at the password: it counts like signing in. */
async function mayTry(db: Queryable, _: unknown, { actor, carrier }: Asked): Promise<void> {
  if (actor) await mayGuess(db, actor.username, carrier.address)
}

/** How long a proof of now holds. */
export const provenUntil = (at: string): string =>
  new Date(Date.parse(at) + config.proofMinutes * 60_000).toISOString()

export default act(
  prove,
  async ({ db, actor, input, carrier, note }) => {
    // a key has no hands: it proves nothing
    if (!actor.sessionId) throw new Problem('not_granted')
    const person = await mustFindCredentials(db, actor.personId)
    // the code that signing in still waits for is the only proof then
    const byCode = input.code !== undefined && (await takeCode(db, person.id, input.code))
    const byPassword =
      actor.waitsFor !== 'code' &&
      input.password !== undefined &&
      (await verifyPassword(input.password, person.passwordHash))
    if (!byCode && !byPassword)
      throw invalidField([input.code === undefined ? 'password' : 'code'], 'proof.wrong')
    await guessedRight(db, actor.username, carrier.address)
    note({ subject: { kind: 'person', id: person.id } })
    return { provenUntil: provenUntil(await renewProof(db, actor.sessionId)) }
  },
  mayTry,
)
