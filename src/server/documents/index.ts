import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { Door } from '#server/platform/door.ts'
import type { Files } from '#server/platform/files/index.ts'
import { attachWith, dropUploadAct } from './files/attach.ts'
import { beginUploadWith } from './files/begin-upload.ts'
import { removeWith, renameWith, restoreWith, setPlacesWith } from './files/change.ts'
import type { FileKeepers } from './files/keeper.ts'
import { fileQueryWith, filesQueryWith, previewQueryWith } from './files/read.ts'
import type { Citers } from './legal/citers.ts'
import * as legal from './legal/keep.ts'
import { citationsQueryWith, legalChoicesQuery, legalListQuery, legalQueryWith } from './legal/read.ts'
import * as office from './register/office.ts'
import { arrivalsQuery, booksQuery, paperQueryWith, papersQuery } from './register/read.ts'
import * as papers from './register/write.ts'

/** Front door of the room `documents`. */
export const acts: RegisteredAct[] = [
  legal.addAct,
  legal.correctAct,
  legal.relateAct,
  legal.unrelateAct,
  legal.withdrawAct,
  papers.draftAct,
  papers.editAct,
  papers.submitAct,
  papers.returnAct,
  papers.issueAct,
  papers.replaceAct,
  papers.correctAct,
  papers.discardAct,
  office.setOfficeAct,
  office.openBookAct,
  office.receiveAct,
]

/** Queries; other rooms say what their records cite, the door which steps a paper may take. */
export const queriesWith = (parts: { citers: Citers; offers(): Door['offers'] }): RegisteredQuery[] => [
  legalListQuery,
  legalChoicesQuery,
  legalQueryWith(parts.citers),
  citationsQueryWith(parts.citers),
  papersQuery,
  paperQueryWith(parts.offers),
  booksQuery,
  arrivalsQuery,
]

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
export { keepFile, openFile } from './files/own.ts'
export { countFilesOf, dropFilesOf, moveFilesOf, openFilesOf } from './files/store.ts'
export { scanWaiting, sweepFiles } from './files/sweep.ts'
export type { Citer, Citers } from './legal/citers.ts'
export { legalFiles, readsLegalHistory } from './legal/files.ts'
export { loadLegal } from './legal/load.ts'
export { findCited, listShipped, type CitedLegal } from './legal/store-cited.ts'
export { standingOf } from './legal/standing.ts'
export { listsOut } from './lists-out.ts'
export { paperFiles, paperKeeper, readsPaperHistory, waitingPapers } from './register/keeper.ts'
export { loadSamplePapers } from './register/load.ts'
export { issue, type Outgoing } from './register/number.ts'
