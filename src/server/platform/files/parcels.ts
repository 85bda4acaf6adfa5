import { open, rm, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { Problem } from '#contract/kernel/problem.ts'

/** Bytes of a file that have arrived; none: 0. Its length on the disk is the only truth about it. */
export const arrived = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )

interface Writer {
  stop(): void
  done: Promise<unknown>
}

/** Who is writing to which file in this process. */
const writers = new Map<string, Writer>()

/** The line of a sender who comes back is often still open here: the newer one goes on, the older one stops. */
export async function supersede(path: string): Promise<void> {
  const writer = writers.get(path)
  writer?.stop()
  await writer?.done.catch(() => {})
}

/** What arrives is written; a line that breaks ends the part, and what came before it counts. */
async function write(path: string, total: number, body: Readable): Promise<number> {
  const file = await open(path, 'a', 0o600)
  try {
    let { size } = await file.stat()
    try {
      for await (const piece of body as AsyncIterable<Uint8Array>) {
        if (size + piece.length > total) throw new Problem('too_large', { facts: { limit: `${total} byte` } })
        await file.writeFile(piece)
        size += piece.length
      }
    } catch (error) {
      if (error instanceof Problem || !body.destroyed) throw error
    }
    if (size === total) await file.sync()
    return size
  } finally {
    await file.close()
  }
}

/**
 * Adds the next part of a file. What arrived before the line broke stays.
 * Returns how much is there now.
 * @throws Problem `wrong_offset` when the part does not begin where the file ends, `too_large` beyond `total`
 */
export async function append(
  path: string,
  part: { offset: number; total: number; body: Readable },
): Promise<number> {
  await supersede(path)
  const there = await arrived(path)
  if (there !== part.offset) throw new Problem('wrong_offset', { facts: { offset: there } })
  const done = write(path, part.total, part.body)
  const writer = { stop: () => part.body.destroy(), done }
  writers.set(path, writer)
  try {
    return await done
  } finally {
    if (writers.get(path) === writer) writers.delete(path)
  }
}

/** Forgets a file on its way, and what was written anew from it. */
export async function discard(path: string): Promise<void> {
  await supersede(path)
  for (const each of [path, `${path}.anew`]) await rm(each, { force: true })
}
