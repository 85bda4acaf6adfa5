import { remove, rename, restore, setPlaces } from '#contract/documents/files/acts.ts'
import { extensionOf, kindByName, kindByType } from '#contract/kernel/file-type.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { refuseFile } from '#server/platform/files/examine/refusals.ts'
import { changeSubject, type FileKeepers } from './keeper.ts'
import { lockFile, markRemoved, renameFile, writePlaces, type FileRow } from './store.ts'
import { isCurrent } from './view.ts'

const subjectOf = ({ subjectKind: kind, subjectId: id, provinceId }: FileRow) => ({ kind, id, provinceId })

/** The file, for somebody who may change it. @throws Problem `not_found`, `out_of_reach` */
async function mine(db: Queryable, keepers: FileKeepers, actor: Actor, id: string): Promise<FileRow> {
  const file = await lockFile(db, id)
  if (!file) throw new Problem('not_found')
  const subject = await changeSubject(db, keepers, actor, { kind: file.subjectKind, key: file.subjectId })
  // what the record's room has sealed stays as it is
  if (!subject.roles.includes(file.role)) throw new Problem('out_of_reach')
  return file
}

async function mineNow(db: Queryable, keepers: FileKeepers, actor: Actor, id: string): Promise<FileRow> {
  const file = await mine(db, keepers, actor, id)
  if (!isCurrent(file)) throw invalidField(['id'], 'file.removed')
  return file
}

/** Gives a file another name; what it is does not change with it. */
export const renameWith = (keepers: FileKeepers) =>
  act(rename, async ({ db, input, actor, note }) => {
    const file = await mineNow(db, keepers, actor, input.id)
    const kind = kindByType(file.type)
    if (kindByName(input.name) !== kind)
      throw refuseFile('extension', { extension: extensionOf(input.name), found: kind })
    await renameFile(db, file, input.name)
    note({
      subject: subjectOf(file),
      facts: { name: input.name, before: file.name },
      before: { file: file.id, name: file.name },
      after: { file: file.id, name: input.name },
    })
    return { id: file.id, name: input.name }
  })

export const removeWith = (keepers: FileKeepers) =>
  act(remove, async ({ db, input, actor, note }) => {
    const file = await mineNow(db, keepers, actor, input.id)
    await markRemoved(db, file, actor)
    const { id, name, role, sha256 } = file
    note({ subject: subjectOf(file), facts: { name }, before: { file: id, name, role, sha256 } })
    return { id }
  })

/** Brings back what was taken away, as long as its bytes are there. */
export const restoreWith = (keepers: FileKeepers) =>
  act(restore, async ({ db, input, actor, note }) => {
    const file = await mine(db, keepers, actor, input.id)
    if (file.purgedAt || !file.removedAt) throw invalidField(['id'], 'file.removed')
    await markRemoved(db, file, null)
    const { id, name, role, sha256 } = file
    note({ subject: subjectOf(file), facts: { name }, after: { file: id, name, role, sha256 } })
    return { id }
  })

/** Says on which page of a scan each passage begins. */
export const setPlacesWith = (keepers: FileKeepers) =>
  act(setPlaces, async ({ db, input, actor, note }) => {
    const file = await mineNow(db, keepers, actor, input.id)
    const twice = input.places.find(({ place }, at) =>
      input.places.slice(0, at).some((earlier) => earlier.place === place),
    )
    if (twice) throw invalidField(['places'], 'place.twice', { place: twice.place })
    await writePlaces(db, file, input.places)
    note({
      subject: subjectOf(file),
      facts: { name: file.name },
      before: { file: file.id, places: file.places },
      after: { file: file.id, places: input.places },
    })
    return { id: file.id, places: input.places }
  })
