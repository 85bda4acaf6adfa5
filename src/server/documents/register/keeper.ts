import { isGranted } from '#contract/grants.ts'
import { handlesPaper, readsRegister } from '#contract/documents/register/rules.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { type HistoryReaders, listActsBy } from '#server/identity/index.ts'
import type { Subject } from '#server/platform/door-types.ts'
import type { SubjectKeeper } from '#server/platform/door.ts'
import type { WaitingSource } from '#server/platform/waiting.ts'
import type { FileKeeper, FileSubject } from '../files/keeper.ts'
import { officeOf } from './number.ts'
import { findPaper, listSubmitted, lockPaper, type PaperLine } from './store.ts'

/** A paper as the door locks it. */
export interface PaperSubject extends Subject {
  provinceId: string
  paper: PaperLine
}

export const asSubject = (paper: PaperLine): PaperSubject => ({
  kind: 'documents',
  id: paper.id,
  state: paper.state,
  version: paper.version,
  provinceId: paper.provinceId,
  paper,
})

/** What the door asks about papers of the register. */
export const paperKeeper: SubjectKeeper<PaperSubject> = {
  lock: async (db, input) => asSubject(await lockPaper(db, String(input['id']))),
  reach: (actor, { paper }) => handlesPaper(actor, paper),
  // an office may have one person alone: then its rule lets the drafter sign
  async doneBy(db, { id, paper }, personId) {
    const office = await officeOf(db, paper.organisationId)
    if (office.rule?.fourEyes === false) return []
    return await listActsBy(db, { kind: 'documents', id }, personId, paper.roundStartedAt)
  },
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

interface PaperFiles extends FileSubject {
  organisationId: string
  issued: boolean
}

/** A register is no business of whoever only has a seat at the office: jurors, collaborators. */
const reads = (actor: Actor | null, paper: { organisationId: string; provinceId: string }): boolean =>
  actor !== null && isGranted(actor.role, 'documents.paper') && readsRegister(actor, paper)

/**
 * Files of a paper: what goes with it, and the signed original. What was sent out cannot change: once issued only the
 * scan of the signed paper is still laid beside it.
 */
export const paperFiles: FileKeeper<PaperFiles> = {
  roles: ['original', 'attachment'],
  async find(db, key) {
    const paper = uuid.test(key) ? await findPaper(db, key) : null
    return paper && { ...paper, open: false, issued: paper.no !== null }
  },
  mayRead: reads,
  mayChange: (actor, paper) => isGranted(actor.role, 'documents.draftPaper') && handlesPaper(actor, paper),
  rolesOf: ({ issued }) => (issued ? ['original'] : ['original', 'attachment']),
}

export const readsPaperHistory: HistoryReaders[string] = async (db, actor, id) => {
  const paper = uuid.test(id) ? await findPaper(db, id) : null
  return paper !== null && reads(actor, paper)
}

/** Papers that wait for this person's signature. */
export const waitingPapers: WaitingSource = async (db, actor) => {
  if (!isGranted(actor.role, 'documents.issue')) return []
  const papers = await listSubmitted(db, actor.organisationId, actor.personId)
  return papers.map(({ id, kind, subject, createdByName, submittedAt }) => ({
    key: `documents ${id}`,
    kind: 'decide',
    title: subject,
    note: `Văn bản đi (${kind}), ${createdByName} soạn`,
    action: 'Xem và ký',
    link: `/van-ban-di/${id}`,
    since: submittedAt,
    dueOn: null,
  }))
}
