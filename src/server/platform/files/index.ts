import { mkdirSync } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { dirname, join } from 'node:path'
import { config } from '../config.ts'
import { atOnce } from './at-once.ts'
import { clamd, type Scan } from './clamd.ts'
import { diskStorage } from './disk.ts'
import { shrink, type PreviewSize } from './examine/image.ts'
import { s3Storage } from './s3.ts'
import { placeOf, type Storage } from './storage.ts'

/** Where files lie and who looks at them: all that the rooms need to keep and show them. */
export interface Files {
  storage: Storage
  /** folder of files on their way, on this machine */
  uploads: string
  /** folder of smaller pictures; they can always be made again */
  previews: string
  /** null: no scanner is set */
  scan: Scan | null
}

/** Opens the files of an installation. @param folder under which everything that lies on this machine is kept */
export function openFiles(folder: string): Files {
  const at = (name: string) => join(folder, name)
  const files = {
    storage: config.files.s3 ? s3Storage(config.files.s3) : diskStorage(at('files')),
    uploads: at('uploads'),
    previews: at('previews'),
    scan: config.files.clamd ? clamd(config.files.clamd) : null,
  }
  for (const each of [at('files'), files.uploads, files.previews])
    mkdirSync(each, { recursive: true, mode: 0o700 })
  return files
}

const drawn = atOnce(2)

/** A smaller picture of kept content, drawn when it is first read and from then on read from the disk. */
export async function* previewOf(files: Files, sha256: string, size: PreviewSize): AsyncIterable<Uint8Array> {
  const place = join(files.previews, `${placeOf(sha256)}.${size}.webp`)
  const exists = await stat(place).catch(() => null)
  if (!exists) {
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    const beside = `${place}.${crypto.randomUUID()}`
    try {
      await drawn(() => shrink(files.storage.open(sha256), size, beside))
      await rename(beside, place)
    } finally {
      await rm(beside, { force: true })
    }
  }
  yield* createReadStream(place)
}

/** Lets go of content and of the pictures made from it. */
export async function forget(files: Files, sha256: string): Promise<void> {
  await files.storage.remove(sha256)
  for (const size of ['small', 'large'])
    await rm(join(files.previews, `${placeOf(sha256)}.${size}.webp`), { force: true })
}
