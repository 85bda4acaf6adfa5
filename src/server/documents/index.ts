import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { Files } from '#server/platform/files/index.ts'
import { attachWith, dropUploadAct } from './files/attach.ts'
import { beginUploadWith } from './files/begin-upload.ts'
import { removeWith, renameWith, restoreWith, setPlacesWith } from './files/change.ts'
import type { FileKeepers } from './files/keeper.ts'
import { fileQueryWith, filesQueryWith, previewQueryWith } from './files/read.ts'

/** Front door of the room `documents`. */
export const acts: RegisteredAct[] = []
export const queries: RegisteredQuery[] = []

/** Acts on files beside the records of any room; each room's keeper says whose they are. */
export const fileActsWith = (keepers: FileKeepers, files: Files): RegisteredAct[] => [
  beginUploadWith(keepers),
  attachWith(keepers, files),
  dropUploadAct,
  renameWith(keepers),
  removeWith(keepers),
  restoreWith(keepers),
  setPlacesWith(keepers),
]

export const fileQueriesWith = (keepers: FileKeepers, files: Files): RegisteredQuery[] => [
  filesQueryWith(keepers, files),
  fileQueryWith(keepers, files),
  previewQueryWith(keepers, files),
]

export { uploadsWith } from './files/carry.ts'
export type { FileKeeper, FileKeepers, FileSubject } from './files/keeper.ts'
export { keepFile, openFile, type OwnFile } from './files/own.ts'
export { dropFilesOf, openFilesOf } from './files/store.ts'
export { scanWaiting, sweepFiles } from './files/sweep.ts'
