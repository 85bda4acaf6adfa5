import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'

/** What a scanner says of bytes; `unknown`: it could not be asked, or did not finish. */
export type Verdict =
  | { kind: 'clean' }
  | { kind: 'infected'; virus: string }
  | { kind: 'unknown'; reason: string }

/** Looks for malware in a stream of bytes; it answers always and throws never. */
export type Scan = (bytes: AsyncIterable<Uint8Array>) => Promise<Verdict>

const patience = 60_000

/** `host:port` or the path of a Unix socket. */
const dial = (address: string): Socket => {
  const tcp = /^([\w.-]+):(\d+)$/.exec(address)
  return tcp ? connect(Number(tcp[2]), tcp[1]) : connect(address)
}

const lengthOf = (chunk: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length)
  return length
}

async function write(socket: Socket, chunk: Uint8Array): Promise<void> {
  if (socket.destroyed) throw new Error('clamd closed the connection')
  if (socket.write(chunk)) return
  await new Promise<void>((resolve, reject) => {
    const done = (error?: Error) => {
      socket.off('drain', resume).off('close', closed)
      if (error) reject(error)
      else resolve()
    }
    const resume = () => done()
    const closed = () => done(new Error('clamd closed the connection'))
    socket.on('drain', resume).on('close', closed)
  })
}

/** clamd's answer in our words: `stream: OK`, `stream: Eicar-Test-Signature FOUND`, `… ERROR`. */
export function readVerdict(answer: string): Verdict {
  const text = answer.replaceAll('\0', '').trim()
  const found = /^stream: (.+) FOUND$/.exec(text)
  if (found) return { kind: 'infected', virus: found[1] ?? '' }
  return text === 'stream: OK' ? { kind: 'clean' } : { kind: 'unknown', reason: text || 'no answer' }
}

/** Asks a ClamAV daemon by INSTREAM. @see clamd(8), "COMMANDS" */
export const clamd =
  (address: string): Scan =>
  async (bytes) => {
    const socket = dial(address)
    socket.setTimeout(patience, () => socket.destroy(new Error('clamd took too long')))
    let answer = ''
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')))
    const ended = new Promise<void>((resolve, reject) => {
      socket.on('end', resolve).on('close', resolve).on('error', reject)
    })
    ended.catch(() => {})
    try {
      await write(socket, Buffer.from('zINSTREAM\0'))
      for await (const chunk of bytes) {
        await write(socket, lengthOf(chunk))
        await write(socket, chunk)
      }
      await write(socket, Buffer.alloc(4))
      await ended
      return readVerdict(answer)
    } catch (error) {
      // a limit of the daemon is told in its answer before it hangs up
      if (answer !== '') return readVerdict(answer)
      return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) }
    } finally {
      socket.destroy()
    }
  }

/** Scans a file on this machine. */
export const scanFile = (scan: Scan, path: string): Promise<Verdict> =>
  scan(createReadStream(path, { highWaterMark: 256 * 1024 }))
