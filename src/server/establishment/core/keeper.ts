import { isGranted } from '#contract/grants.ts'
import { sees } from '#contract/establishment/core/reach.ts'
import { establishmentWorkflow } from '#contract/establishment/core/workflow.ts'
import { fileRoles } from '#contract/establishment/nouns.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { establishmentStates } from '#contract/words/establishment.ts'
import { fill, happened } from '#contract/words/vi.ts'
import type { FileKeeper, FileSubject } from '#server/documents/index.ts'
import { type AskedRecord, type HistoryReaders, listEvents } from '#server/identity/index.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Subject, SubjectKeeper } from '#server/platform/door-types.ts'
import { findContact } from './parts/store-things.ts'
import { findHead, type Head, lockHead } from './store.ts'

/** An establishment as the door locks it. */
export interface EstablishmentSubject extends Subject {
  provinceId: string
  head: Head
}

export const asSubject = (head: Head): EstablishmentSubject => ({
  kind: 'establishment',
  id: head.id,
  state: head.state,
  version: head.version,
  provinceId: head.provinceId,
  head,
})

/** What the door asks about establishments. */
export const establishmentKeeper: SubjectKeeper<EstablishmentSubject> = {
  lock: async (db, input) => asSubject(await lockHead(db, String(input['id']))),
  reach: (actor, { head }) => sees(actor, head),
  doneBy: () => Promise.resolve([]),
  async changedSince(db, { id }, version) {
    const events = await listEvents(db, 'establishment', id)
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

/** An establishment by an id that may be anything; null: not there, or not for this person. */
async function findSeen(db: Queryable, actor: Actor | null, id: string): Promise<Head | null> {
  const head = uuid.test(id) ? await findHead(db, id) : null
  return head && sees(actor, head) ? head : null
}

/** Who may take which step on an establishment, for whoever sees it. */
export const askedEstablishment: AskedRecord = {
  workflow: establishmentWorkflow,
  async find(db, id, actor) {
    const head = await findSeen(db, actor, id)
    return head && { subject: asSubject(head), title: head.name, state: establishmentStates[head.state] }
  },
}

export const readsHistory: HistoryReaders[string] = async (db, actor, id) =>
  (await findSeen(db, actor, id)) !== null

interface EstablishmentFiles extends FileSubject {
  unitIds: string[]
  organisationId: string | null
  merged: boolean
}

/** Papers and pictures beside an establishment; its owner lays them down too. */
export const establishmentFiles: FileKeeper<EstablishmentFiles> = {
  roles: fileRoles,
  async find(db, key) {
    const head = uuid.test(key) ? await findHead(db, key) : null
    return head && { ...head, open: false, merged: head.state === 'merged' }
  },
  mayRead: sees,
  mayChange: (actor, subject) =>
    isGranted(actor.role, 'establishment.saveProduct') && !subject.merged && sees(actor, subject),
}

const personal = {
  phone: 'số điện thoại',
  email: 'thư điện tử',
  identityNumber: 'số định danh',
  householdTaxCode: 'mã số thuế',
} as const

/** A personal value of an establishment, whole, for whoever keeps it. */
export async function unmaskEstablishment(db: Queryable, actor: Actor, id: string, field: string) {
  const head = await findSeen(db, actor, id)
  if (!head || !Object.hasOwn(personal, field)) return null
  const key = field as keyof typeof personal
  const value = key === 'householdTaxCode' ? head.taxCode : head[key]
  return { name: head.name, field: personal[key], value, provinceId: head.provinceId }
}

/** The telephone or e-mail of a person to ring, whole, for whoever keeps the establishment. */
export async function unmaskContact(db: Queryable, actor: Actor, id: string, field: string) {
  const contact = uuid.test(id) ? await findContact(db, id) : null
  const head = contact && (await findSeen(db, actor, contact.establishmentId))
  if (!head || (field !== 'phone' && field !== 'email')) return null
  return { name: contact.name, field: personal[field], value: contact[field], provinceId: head.provinceId }
}
