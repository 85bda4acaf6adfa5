import type { FileView } from '#contract/documents/files/nouns.ts'
import type { FileRow } from './store.ts'

const version = ({ id, name, type, size, state, uploadedBy, uploadedAt }: FileRow) => ({
  id,
  name,
  type,
  size,
  state,
  uploadedBy,
  uploadedAt,
})

/** The files whose place a file took, newest first. */
function olderThan(file: FileRow, all: readonly FileRow[]): FileRow[] {
  const before = all.findLast(({ replacedBy }) => replacedBy === file.id)
  return before ? [before, ...olderThan(before, all)] : []
}

/** A file as people see it, with its older versions out of `all` for those who may change it. */
export const viewOf = (file: FileRow, all: readonly FileRow[] = []): FileView => ({
  ...version(file),
  role: file.role,
  sha256: file.sha256,
  places: file.places,
  older: olderThan(file, all).map(version),
})

/** Is it among the files of its record today? */
export const isCurrent = (file: FileRow): boolean => file.removedAt === null && file.replacedBy === null
