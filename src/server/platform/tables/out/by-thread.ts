import { Worker } from 'node:worker_threads'
import type { Piece } from './cells.ts'
import type { ListHead } from './writing.ts'

/** Pieces that may lie before the thread: one in its hands, one ready. */
const AHEAD = 2

/** Megabytes that a thread may take; a list is in none of them whole. */
const resourceLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 }

/** Lists that are written at a time: more would not come sooner, and each needs room. */
const AT_ONCE = 2
let atWork = 0
const queue: (() => void)[] = []

async function myTurn(): Promise<void> {
  if (atWork >= AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve))
  else atWork += 1
}

/** Whoever waits longest takes the place over. */
function myTurnIsOver(): void {
  const next = queue.shift()
  if (next) next()
  else atWork -= 1
}

/** A thread with what it still has to write. */
function startThread(head: ListHead, path: string) {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    name: 'list',
    // as a text: columns carry how they are read, which stays here
    workerData: { head: JSON.stringify(head), path },
    resourceLimits,
  })
  const at = { open: 0, last: false, wake: () => {} }
  const ended = new Promise<void>((resolve, reject) => {
    thread.once('error', reject)
    thread.once('exit', (code) => {
      if (code === 0 && at.last) resolve()
      else reject(new Error(`the thread that wrote a list ended with ${code}`))
    })
  })
  // told to whoever waits for it, now or later
  ended.catch(() => {})
  thread.on('message', () => {
    at.open -= 1
    at.wake()
  })
  return {
    /** Waits until the thread can take a piece more. @throws what the thread died of */
    async room(): Promise<void> {
      while (at.open >= AHEAD) {
        const taken = new Promise<void>((resolve) => (at.wake = resolve))
        await Promise.race([taken, ended])
      }
    },
    take(piece: Piece): void {
      at.open += 1
      // as one text: a hundred thousand small ones cost several times as much on the way
      thread.postMessage(JSON.stringify(piece), [])
    },
    async end(): Promise<void> {
      at.last = true
      thread.postMessage(null, [])
      await ended
    },
    stop: () => thread.terminate(),
  }
}

/**
 * Writes a list into a file by a thread of its own, so that nobody else waits for it; rows are asked for no faster than
 * they are written. @throws what the thread died of, or what the rows throw: then what stands in the file is worth nothing
 */
export async function writeByThread(
  head: ListHead,
  path: string,
  pieces: AsyncIterable<Piece>,
): Promise<void> {
  await myTurn()
  try {
    const thread = startThread(head, path)
    try {
      for await (const piece of pieces) {
        await thread.room()
        thread.take(piece)
      }
      await thread.end()
    } finally {
      await thread.stop()
    }
  } finally {
    myTurnIsOver()
  }
}
