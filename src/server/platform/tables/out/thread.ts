import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Piece } from './cells.ts'
import { openList, type ListHead } from './writing.ts'

/** The thread that writes one list: takes its rows in pieces, says when it has written each, and ends with the list. */
if (!parentPort) throw new Error('a thread is started by its program')
const port = parentPort
const { head, path } = workerData as { head: string; path: string }

// whoever waits for a page goes before whoever waits for a file; elsewhere this would slow the whole program
if (process.platform === 'linux') setPriority(5)

const list = openList(JSON.parse(head) as ListHead, path)
port.on('message', (piece: string | null) => {
  if (piece === null) {
    list.end()
    port.close()
    return
  }
  list.rows(JSON.parse(piece) as Piece)
  port.postMessage(null, [])
})
