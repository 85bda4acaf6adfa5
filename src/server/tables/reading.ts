import { invalidField, Problem } from '#contract/kernel/problem.ts'
import type { Reading } from '#contract/tables/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import {
  openTable,
  readSheet,
  UnreadableFile,
  type RawFile,
  type RawSheet,
} from '#server/platform/tables/read/index.ts'
import { readFileOf, type ImportRecord } from './store.ts'

/** What the file reader cannot read, told on the field of the file. */
export async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UnreadableFile) throw invalidField(['file'], `table.${error.why}`, error.facts)
    throw error
  }
}

export interface OpenFile {
  bytes: Uint8Array
  file: RawFile
  sheet: RawSheet
}

/** The file of an import, opened at a sheet. @throws Problem `not_found` where its bytes were let go; `invalid` on `file` */
export async function openFileOf(
  db: Queryable,
  record: ImportRecord,
  choice: Partial<Pick<Reading, 'sheet' | 'encoding' | 'separator'>>,
): Promise<OpenFile> {
  const bytes = await readFileOf(db, record)
  if (!bytes) throw new Problem('not_found')
  return await readable(async () => {
    const file = openTable(bytes, choice)
    return { bytes, file, sheet: await readSheet(bytes, file, choice.sheet ?? file.sheetNames[0] ?? '') }
  })
}
