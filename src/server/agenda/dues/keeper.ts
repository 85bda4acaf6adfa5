import type { Actor } from '#contract/kernel/actor.ts'
import { isGranted } from '#contract/grants.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { FileKeeper } from '#server/documents/index.ts'
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
const isOf = (
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

/** Read by the two sides and by whoever sees the province as a whole: its department, the Ministry. */
export const readsDue = (actor: Actor, due: Pick<DueSubject, 'ownerId' | 'recipientId'>): boolean =>
  isGranted(actor.role, 'agenda.due') &&
  (isOf(actor, due, 'owner') ||
    isOf(actor, due, 'recipient') ||
    actor.provinceId === null ||
    actor.organisationKind === 'department')

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The report itself, laid beside what is due by whoever owes it; what was sent does not change until it is returned. */
export const dueFiles: FileKeeper<DueSubject & { open: boolean }> = {
  roles: ['report'],
  async find(db, key) {
    const due = uuid.test(key) ? await findSubject(db, key, false) : null
    return due && { ...due, open: false }
  },
  mayRead: (actor, due) => actor !== null && readsDue(actor, due),
  mayChange: (actor, due) =>
    isGranted(actor.role, 'agenda.send') &&
    isOf(actor, due, 'owner') &&
    (due.state === 'open' || due.state === 'paused'),
}
