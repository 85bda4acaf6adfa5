import { keepsLegal } from '#contract/documents/legal/rules.ts'
import type { HistoryReaders } from '#server/identity/index.ts'
import { today } from '#server/platform/clock.ts'
import type { FileKeeper, FileSubject } from '../files/keeper.ts'
import { findLegal } from './store.ts'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

interface LegalFiles extends FileSubject {
  kept: boolean
}

/** Files of a legal document: the paper as it was printed, and what came with it. Whoever keeps the document adds. */
export const legalFiles: FileKeeper<LegalFiles> = {
  roles: ['original', 'attachment'],
  async find(db, key) {
    const found = uuid.test(key) ? await findLegal(db, key, today()) : null
    return found && { ...found, kept: found.withdrawnAt === null }
  },
  // the second wall has let only its readers see the row
  mayRead: () => true,
  mayChange: (actor, document) => document.kept && keepsLegal(actor, document.provinceId),
}

/** Whoever keeps a document reads who wrote what about it; so do auditors and administrators by their own right. */
export const readsLegalHistory: HistoryReaders[string] = async (db, actor, id) => {
  const found = uuid.test(id) ? await findLegal(db, id, today()) : null
  return found !== null && keepsLegal(actor, found.provinceId)
}
