import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fingerprint } from './fingerprint.ts'
import { contentAt, placeOf, type Storage } from './storage.ts'

/** Makes what was written to a file or a folder survive a power cut. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Files in a folder of this machine, by their SHA-256. */
export function diskStorage(folder: string): Storage {
  const at = (sha256: string) => join(folder, placeOf(sha256))
  return {
    async keep(path) {
      const content = await fingerprint(path)
      const place = at(content.sha256)
      if (await exists(place)) return content
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      // written beside its place and moved there whole: nobody ever reads half a file
      const beside = `${place}.${crypto.randomUUID()}`
      try {
        await copyFile(path, beside)
        await flush(beside)
        await rename(beside, place)
        await flush(dirname(place))
      } finally {
        await rm(beside, { force: true })
      }
      return content
    },
    open: (sha256, range) => createReadStream(at(sha256), range),
    has: (sha256) => exists(at(sha256)),
    remove: (sha256) => rm(at(sha256), { force: true }),
    async *list() {
      const firsts = await readdir(folder).catch(() => [])
      for (const first of firsts) {
        for (const rest of await readdir(join(folder, first)).catch(() => [])) {
          const sha256 = contentAt(`${first}/${rest}`)
          const seen = sha256 && (await stat(at(sha256)).catch(() => null))
          if (sha256 && seen) yield { sha256, at: seen.mtime }
        }
      }
    },
  }
}
