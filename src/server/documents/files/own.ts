import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Queryable } from '#server/platform/db.ts'
import type { Files } from '#server/platform/files/index.ts'
import { holdContent } from './store-contents.ts'
import { fingerprint } from '#server/platform/files/fingerprint.ts'
import { findFile, insertFile } from './store.ts'

/** A file that the house makes itself: the result of long work, a generated letter. */
export interface OwnFile {
  provinceId: string
  name: string
  type: string
  body: Uint8Array
  subject: { kind: string; id: string; open?: boolean }
  role: string
  /** null: the house itself */
  by: { personId: string; name: string } | null
}

/** Keeps a file of our own beside a record, in the caller's transaction; returns its id. */
export async function keepFile(db: Queryable, files: Files, file: OwnFile): Promise<string> {
  const path = join(files.uploads, crypto.randomUUID())
  try {
    await writeFile(path, file.body, { mode: 0o600 })
    await holdContent(db, (await fingerprint(path)).sha256)
    const kept = await files.storage.keep(path)
    const { provinceId, name, type, subject, role, by } = file
    const where = {
      provinceId,
      subjectKind: subject.kind,
      subjectId: subject.id,
      open: subject.open ?? false,
    }
    const row = await insertFile(db, { ...where, ...kept, name, type, role, state: 'ready', by })
    return row.id
  } finally {
    await rm(path, { force: true })
  }
}

/** A kept file to read on, for a room that has decided that it may; null: it is not there, or not to be read yet. */
export async function openFile(db: Queryable, files: Files, id: string) {
  const row = await findFile(db, id)
  if (!row || row.purgedAt || row.removedAt || row.state !== 'ready') return null
  const { name, type, size, sha256 } = row
  return {
    name,
    type,
    size,
    tag: sha256,
    open: (range?: { start: number; end: number }) => files.storage.open(sha256, range),
  }
}
