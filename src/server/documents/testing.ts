import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reachOf } from '#server/identity/index.ts'
import type { Door } from '#server/platform/door.ts'
import type { Files } from '#server/platform/files/index.ts'
import type { Borrowed } from '#server/testing/database.ts'
import type { Person } from '#server/testing/door.ts'
import { someFiles } from '#server/testing/files.ts'
import { uploadsWith } from './index.ts'

/** What a test sends: to Cà Mau's programme unless it says otherwise. */
interface Parcel {
  name: string
  bytes: Uint8Array | string
  subjectKind?: string
  subjectId?: string
  role?: string
  replaces?: string
  files?: Files
}

/** Sends a file as the browser does: asks, lays the bytes down, has them looked at. Returns the upload. */
export async function sent(db: Borrowed, door: Door, person: Person, parcel: Parcel): Promise<string> {
  const { name, subjectId = 'ca-mau-2026-2030', role = 'original', replaces, files = someFiles() } = parcel
  const bytes = Buffer.from(parcel.bytes)
  const { subjectKind = 'programme' } = parcel
  const wish = { subjectKind, subjectId, role, name, size: bytes.length }
  const { upload } = await person.do('documents.beginUpload', { ...wish, ...(replaces ? { replaces } : {}) })
  writeFileSync(join(files.uploads, upload), bytes)
  await uploadsWith({ database: db, door, files, reachOf }).look(await person.actor(), upload)
  return upload
}

/** A file beside its record. */
export async function attached(db: Borrowed, door: Door, person: Person, parcel: Parcel) {
  return (await person.do('documents.attach', { upload: await sent(db, door, person, parcel) })).file
}
