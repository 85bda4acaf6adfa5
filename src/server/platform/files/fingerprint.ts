import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Content } from './storage.ts'

/** SHA-256 and length of a file on this machine. */
export async function fingerprint(path: string): Promise<Content> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk)
    size += chunk.length
  }
  return { sha256: hash.digest('hex'), size }
}
