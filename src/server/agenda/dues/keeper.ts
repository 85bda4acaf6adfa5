import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { listActsBy } from '#server/identity/index.ts'
import type { SubjectKeeper } from '#server/platform/door.ts'
import { findSubject, type DueSubject } from './store.ts'

/** Which side of an obligation takes which step. */
const sides: Readonly<Record<string, readonly ('owner' | 'recipient')[]>> = {
  'agenda.send': ['owner'],
  'agenda.accept': ['recipient'],
  'agenda.return': ['recipient'],
  'agenda.pause': ['owner', 'recipient'],
  'agenda.resume': ['owner', 'recipient'],
  'agenda.waive': ['recipient'],
}

/** Is this person of the office that owes it, or of the one to which it is owed? */
export const isOf = (
  { organisationId }: Actor,
  due: Pick<DueSubject, 'ownerId' | 'recipientId'>,
  side: 'owner' | 'recipient',
): boolean =>
  // where nobody receives it, the owner alone settles it
  organisationId === (side === 'owner' ? due.ownerId : (due.recipientId ?? due.ownerId))

export const dueKeeper: SubjectKeeper<DueSubject> = {
  async lock(db, input) {
    const due = await findSubject(db, String(input['id']), true)
    if (!due) throw new Problem('not_found')
    return due
  },
  reach: (actor, due, act) => (sides[act] ?? []).some((side) => isOf(actor, due, side)),
  doneBy: (db, due, personId) => listActsBy(db, due, personId, due.roundAt),
}
