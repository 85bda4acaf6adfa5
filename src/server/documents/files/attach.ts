import { join } from 'node:path'
import { attach, dropUpload } from '#contract/documents/files/acts.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import type { Files } from '#server/platform/files/index.ts'
import { arrived } from '#server/platform/files/parcels.ts'
import { changeSubject, checkRole, type FileKeepers } from './keeper.ts'
import { holdContent } from './store-contents.ts'
import { insertFile, lockFile, markReplaced, writePlaces, type FileRow } from './store.ts'
import { deleteUpload, lockUpload, type UploadRow } from './store-uploads.ts'
import { isCurrent, viewOf } from './view.ts'

/** What was found about the bytes. @throws Problem `invalid` while they are not all there, or when they were refused */
async function foundOf(files: Files, upload: UploadRow) {
  const { finding, size } = upload
  if (!finding) {
    const sent = await arrived(join(files.uploads, upload.id))
    throw invalidField(['upload'], 'file.unfinished', { sent, size })
  }
  if (!finding.ok) throw new Problem('invalid', { fields: finding.fields, facts: finding.facts })
  return finding
}

/** The new file stands in the place of the old one; its passages begin on the same pages until somebody says otherwise. */
async function takePlace(db: Queryable, file: FileRow, replaces: string): Promise<FileRow> {
  const old = await lockFile(db, replaces)
  if (!old || !isCurrent(old)) throw invalidField(['replaces'], 'file.removed')
  await markReplaced(db, old, file.id)
  await writePlaces(db, file, old.places)
  return { ...file, places: old.places }
}

/** Lays a file that has arrived beside its record. */
export const attachWith = (keepers: FileKeepers, files: Files) =>
  act(attach, async ({ db, input, actor, note }) => {
    const upload = await lockUpload(db, actor.personId, input.upload)
    if (!upload) throw new Problem('not_found')
    const { subjectKind, subjectId, role, name } = upload
    // rights may have changed while it was on its way
    const subject = await changeSubject(db, keepers, actor, { kind: subjectKind, key: subjectId })
    checkRole(subject, role)
    const found = await foundOf(files, upload)
    await holdContent(db, found.sha256)
    const kept = { sha256: found.sha256, size: found.size }
    if (!(await files.storage.has(kept.sha256)))
      await files.storage.keep(join(files.uploads, upload.id + (found.anew ? '.anew' : '')))
    const made = await insertFile(db, {
      ...kept,
      provinceId: subject.provinceId,
      subjectKind,
      subjectId,
      role,
      name,
      type: found.type,
      state: found.scanned ? 'ready' : 'waiting',
      open: subject.open,
      by: actor,
    })
    const file = upload.replaces ? await takePlace(db, made, upload.replaces) : made
    await deleteUpload(db, upload)
    note({
      subject: { kind: subjectKind, id: subjectId, provinceId: subject.provinceId },
      facts: { name },
      after: { file: file.id, role, name, ...kept, replaces: upload.replaces },
    })
    return { upload: upload.id, file: viewOf(file) }
  })

/** The sender does not want to go on. Its bytes are forgotten after the commit. */
export const dropUploadAct = act(dropUpload, async ({ db, input, actor, note }) => {
  const upload = await lockUpload(db, actor.personId, input.upload)
  if (!upload) throw new Problem('not_found')
  await deleteUpload(db, upload)
  const { id, provinceId, name } = upload
  note({ subject: { kind: 'upload', id, provinceId }, facts: { name } })
  return { upload: id }
})
