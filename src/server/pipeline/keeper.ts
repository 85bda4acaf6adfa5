import { isGranted } from '#contract/grants.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { proposalFileRoles } from '#contract/pipeline/nouns.ts'
import { handlesProposal, reaches, readsProposal, type Whose } from '#contract/pipeline/rules.ts'
import { fill, happened } from '#contract/words/vi.ts'
import type { FileKeeper, FileSubject } from '#server/documents/index.ts'
import { type HistoryReaders, listActsBy, listEvents } from '#server/identity/index.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Subject, SubjectKeeper } from '#server/platform/door-types.ts'
import { findHead, type Head, lockHead } from './store.ts'

/** A proposal as the door locks it. */
export interface ProposalSubject extends Subject {
  provinceId: string
  head: Head
}

export const asSubject = (head: Head): ProposalSubject => ({
  kind: 'proposal',
  id: head.id,
  state: head.state,
  version: head.version,
  provinceId: head.provinceId,
  head,
})

/** What the door asks about proposals. */
export const proposalKeeper: SubjectKeeper<ProposalSubject> = {
  lock: async (db, input) => asSubject(await lockHead(db, String(input['id']))),
  reach: (actor, { head }, act) => reaches(actor, head, act),
  async doneBy(db, { id, head }, personId) {
    const done = await listActsBy(db, { kind: 'proposal', id }, personId, head.createdAt)
    // copied or taken in with a list, it is their own words all the same
    return head.writtenBy === personId ? [...done, 'pipeline.create'] : done
  },
  async changedSince(db, { id }, version) {
    const events = await listEvents(db, 'proposal', id)
    const words: Record<string, string> = happened
    return events
      .filter((event) => Number(event.facts['version'] ?? 0) > version)
      .map((event) => ({
        field: fill(words[event.act] ?? event.act, event.facts),
        by: event.by ?? '',
        at: event.at,
      }))
  },
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A proposal by an id that may be anything; null: not there, or not for this person. */
export async function findRead(db: Queryable, actor: Actor | null, id: string): Promise<Head | null> {
  const head = uuid.test(id) ? await findHead(db, id) : null
  return head && readsProposal(actor, head) ? head : null
}

export const readsProposalHistory: HistoryReaders[string] = async (db, actor, id) =>
  (await findRead(db, actor, id)) !== null

interface ProposalFiles extends FileSubject, Whose {
  closed: boolean
}

/** Papers of a proposal; whoever proposed it lays them down too, as long as it is not closed. */
export const proposalFiles: FileKeeper<ProposalFiles> = {
  roles: proposalFileRoles,
  async find(db, key) {
    const head = uuid.test(key) ? await findHead(db, key) : null
    return head && { ...head, open: false, closed: ['taken', 'refused', 'withdrawn'].includes(head.state) }
  },
  mayRead: (actor, subject) =>
    actor !== null && isGranted(actor.role, 'pipeline.get') && readsProposal(actor, subject),
  mayChange: (actor, subject) =>
    isGranted(actor.role, 'pipeline.create') && !subject.closed && handlesProposal(actor, subject),
}

const personal = { contactPhone: 'số điện thoại', contactEmail: 'thư điện tử' } as const
const isPersonal = (field: string): field is keyof typeof personal => Object.hasOwn(personal, field)

/** How to reach whoever proposed it, whole, for those who deal with it. */
export async function unmaskProposal(db: Queryable, actor: Actor, id: string, field: string) {
  const head = await findRead(db, actor, id)
  if (!head || !isPersonal(field) || !handlesProposal(actor, head)) return null
  return { name: head.code, field: personal[field], value: head[field], provinceId: head.provinceId }
}
