import { join } from 'node:path'
import { file, files as filesQuery, preview } from '#contract/documents/files/queries.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { isImage } from '#contract/kernel/file-type.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
import { previewOf, type Files } from '#server/platform/files/index.ts'
import { arrived } from '#server/platform/files/parcels.ts'
import { uploadsAt } from '#server/platform/http/uploads.ts'
import { readSubject, type FileKeepers } from './keeper.ts'
import { findFile, listFiles, type FileRow } from './store.ts'
import { listUploads, type UploadRow } from './store-uploads.ts'
import { isCurrent, viewOf } from './view.ts'

const gone = ({ id, name, removedBy, removedAt }: FileRow) => ({
  id,
  name,
  by: removedBy ?? '',
  at: removedAt ?? '',
})

const onItsWay = async (files: Files, upload: UploadRow) => ({
  upload: upload.id,
  address: `${uploadsAt}/${upload.id}`,
  role: upload.role,
  name: upload.name,
  size: upload.size,
  sent: upload.finding ? upload.size : await arrived(join(files.uploads, upload.id)),
  mark: upload.mark,
  replaces: upload.replaces,
  expiresAt: upload.expiresAt,
})

/** The files of a record; what was taken away and what is on its way only for those who may change them. */
export const filesQueryWith = (keepers: FileKeepers, files: Files) =>
  answer(filesQuery, async ({ db, input, actor }) => {
    const where = { kind: input.subjectKind, key: input.subjectId }
    const subject = await readSubject(db, keepers, actor, where)
    const all = await listFiles(db, where.kind, subject.id)
    const { mayChange } = subject
    const shown = all.filter((row) => isCurrent(row) && (mayChange || row.state === 'ready'))
    const sending =
      mayChange && actor ? await listUploads(db, actor.personId, { kind: where.kind, id: subject.id }) : []
    return {
      items: shown.map((row) => viewOf(row, mayChange ? all : [])),
      mayChange,
      roles: [...subject.roles],
      removed: mayChange ? all.filter((row) => row.removedAt && !row.purgedAt).map(gone) : [],
      unfinished: await Promise.all(sending.map((upload) => onItsWay(files, upload))),
      largest: config.files.largest,
    }
  })

/**
 * A file that this person may have. Older versions and removed ones only for those who may change them.
 * @throws Problem `not_found`; `step_not_allowed` while it was not scanned
 */
async function readable(
  db: Queryable,
  keepers: FileKeepers,
  actor: Actor | null,
  id: string,
): Promise<FileRow> {
  const row = await findFile(db, id)
  if (!row || row.purgedAt) throw new Problem('not_found')
  const subject = await readSubject(db, keepers, actor, { kind: row.subjectKind, key: row.subjectId })
  if (!isCurrent(row) && !subject.mayChange) throw new Problem('not_found')
  if (row.state === 'waiting') throw new Problem('step_not_allowed', { facts: { state: 'chờ quét mã độc' } })
  return row
}

export const fileQueryWith = (keepers: FileKeepers, files: Files) =>
  answer(file, async ({ db, input, actor }) => {
    const { name, type, size, sha256 } = await readable(db, keepers, actor, input.id)
    return { name, type, size, tag: sha256, open: (range) => files.storage.open(sha256, range) }
  })

export const previewQueryWith = (keepers: FileKeepers, files: Files) =>
  answer(preview, async ({ db, input, actor }) => {
    const { name, type, sha256 } = await readable(db, keepers, actor, input.id)
    if (!isImage(type)) throw new Problem('not_found')
    // drawn while it is sent: no connection to the database waits for it
    const open = () => previewOf(files, sha256, input.size)
    return { name: `${name}.webp`, type: 'image/webp', size: null, tag: `${sha256}-${input.size}`, open }
  })
