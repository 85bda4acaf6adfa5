import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { aFolder, eicar } from './testing.ts'

/** A socket that speaks clamd's protocol and knows one virus. */
export interface FakeClamd {
  address: string
  /** bytes of each stream that it was sent */
  seen: number[]
  close(): Promise<void>
}

/** Takes an INSTREAM apart: null until the last, empty chunk has come. @throws Error on what clamd would not take */
function bodyOf(bytes: Buffer): Buffer | null {
  const command = 'zINSTREAM\0'
  if (bytes.length < command.length) return null
  if (bytes.toString('latin1', 0, command.length) !== command) throw new Error('UNKNOWN COMMAND')
  const parts: Buffer[] = []
  for (let at = command.length; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

function answer(socket: Socket, seen: number[], limit: number): void {
  let bytes = Buffer.alloc(0)
  socket.on('error', () => {})
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk])
    if (bytes.length > limit) return void socket.end('INSTREAM size limit exceeded. ERROR\0')
    const body = bodyOf(bytes)
    if (!body) return
    seen.push(body.length)
    socket.end(body.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
  })
}

/** @param limit bytes after which the daemon hangs up, as StreamMaxLength makes it */
export async function fakeClamd(limit = Number.POSITIVE_INFINITY): Promise<FakeClamd> {
  const seen: number[] = []
  const server: Server = createServer((socket) => answer(socket, seen, limit))
  const address = join(aFolder(), 'clamd.sock')
  await new Promise<void>((resolve) => server.listen(address, resolve))
  return {
    address,
    seen,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Where Debian's package clamav-daemon lays it. */
export const clamdProgram = '/usr/sbin/clamd'

/** The real daemon, with a list of one virus instead of the half a gigabyte that it fetches from the network. */
export async function realClamd(): Promise<{ address: string; close(): Promise<void> }> {
  const folder = aFolder()
  chmodSync(folder, 0o755)
  const [viruses, address, settings] = ['db', 'clamd.sock', 'clamd.conf'].map((name) => join(folder, name))
  mkdirSync(viruses ?? '')
  // as root it would become a user of the package's own, who may not enter here
  const asRoot = process.getuid?.() === 0 ? 'User root\n' : ''
  const hash = createHash('md5').update(eicar).digest('hex')
  writeFileSync(join(viruses ?? '', 'test.hdb'), `${hash}:${eicar.length}:Eicar-Test-Signature\n`)
  writeFileSync(
    settings ?? '',
    `DatabaseDirectory ${viruses}\nLocalSocket ${address}\nForeground yes\nStreamMaxLength 10M\n${asRoot}`,
  )
  const child = spawn(clamdProgram, ['-c', settings ?? ''], { stdio: 'ignore' })
  for (let n = 0; n < 200 && !existsSync(address ?? '') && child.exitCode === null; n += 1) await sleep(100)
  return {
    address: address ?? '',
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await gone
    },
  }
}
