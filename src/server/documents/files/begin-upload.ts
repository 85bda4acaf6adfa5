import { beginUpload } from '#contract/documents/files/acts.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { refuseFile } from '#server/platform/files/examine/refusals.ts'
import { uploadsAt } from '#server/platform/http/uploads.ts'
import { changeSubject, checkRole, type FileKeepers, type Seen } from './keeper.ts'
import { findFile, usedBy } from './store.ts'
import { insertUpload, listUploads, type NewUpload, type UploadRow } from './store-uploads.ts'
import { isCurrent } from './view.ts'

const { files: limits } = config

const inMegabytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024).toLocaleString('vi-VN')} MB`

function checkSize(size: number): void {
  if (size === 0) throw refuseFile('empty')
  if (size > limits.largest) throw new Problem('too_large', { facts: { limit: inMegabytes(limits.largest) } })
}

/** There is room for it: in the province, and among what this person is sending. @throws Problem `invalid` */
async function checkRoom(db: Queryable, subject: Seen, size: number, sending: UploadRow[]): Promise<void> {
  if (sending.length >= limits.onTheirWay)
    throw invalidField(['file'], 'file.many', { max: limits.onTheirWay })
  const coming = sending.reduce((sum, upload) => sum + upload.size, 0)
  if ((await usedBy(db, subject.provinceId)) + coming + size > limits.perProvince)
    throw invalidField(['file'], 'file.quota', { limit: inMegabytes(limits.perProvince) })
}

/** Sent twice, or taken up again after a reload: the one that was begun goes on. */
const isSame = (one: UploadRow, other: NewUpload): boolean =>
  one.mark !== '' &&
  (['mark', 'name', 'size', 'role', 'replaces', 'subjectKind', 'subjectId'] as const).every(
    (key) => one[key] === other[key],
  )

const told = ({ id, expiresAt }: UploadRow) => ({ upload: id, address: `${uploadsAt}/${id}`, expiresAt })

/** Opens the way for a file, before its first byte. */
export const beginUploadWith = (keepers: FileKeepers) =>
  act(beginUpload, async ({ db, input, actor, note }) => {
    const { subjectKind, subjectId: key, role, name, size, mark, replaces = null } = input
    const subject = await changeSubject(db, keepers, actor, { kind: subjectKind, key })
    checkRole(subject, role)
    checkSize(size)
    const old = replaces && (await findFile(db, replaces))
    const fits = old && old.subjectId === subject.id && old.role === role && isCurrent(old)
    if (replaces && !fits) throw invalidField(['replaces'], 'file.removed')
    const wanted: NewUpload = {
      provinceId: subject.provinceId,
      subjectKind,
      subjectId: subject.id,
      subjectKey: key,
      role,
      replaces,
      name,
      size,
      mark,
      personId: actor.personId,
      personName: actor.name,
    }
    const sending = await listUploads(db, actor.personId)
    const begun = sending.find((upload) => isSame(upload, wanted))
    if (!begun) await checkRoom(db, subject, size, sending)
    const upload = begun ?? (await insertUpload(db, wanted, limits.uploadHours))
    note({ subject: { kind: 'upload', id: upload.id, provinceId: subject.provinceId }, facts: { name } })
    return told(upload)
  })
