import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const repo = join(import.meta.dirname, '..')

/** The program as a person starts it, on a free port and in a folder of its own. */
export interface Program {
  child: ChildProcess
  /** everything printed so far */
  output(): string
  /** all that went to standard error, once it has closed it */
  errors(): Promise<string>
  /** waits for the line that says where it serves; the address */
  address(): Promise<string>
  /** waits for the process to end; its exit code */
  ended(): Promise<number | null>
  /** asks it to stop and waits */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

export function start(env: Record<string, string>, args: string[] = []): Program {
  const child = spawn(process.execPath, [join(repo, 'src/server/main.ts'), ...args], {
    cwd: repo,
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'silent', PORT: '0', DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk.toString()
    errors += chunk.toString()
  })
  const closed = new Promise((resolve) => child.stderr.once('close', resolve))
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return {
    child,
    output: () => text,
    errors: () => closed.then(() => errors),
    async address() {
      for (let n = 0; n < 1200; n += 1) {
        const found = /^Khuyến công số: (http:\/\/127\.0\.0\.1:\d+)$/m.exec(text)?.[1]
        if (found) return found
        if (child.exitCode !== null) break
        await sleep(100)
      }
      throw new Error(`it does not serve:\n${text}`)
    },
    ended: () => exit,
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      return await exit
    },
  }
}

/** A data folder that is removed afterwards. */
export function dataFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'kc-e2e-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Asks until the program is ready again. */
export async function ready(address: string): Promise<boolean> {
  for (let n = 0; n < 300; n += 1) {
    if (
      await fetch(`${address}/api/ready`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return true
    await sleep(100)
  }
  return false
}
