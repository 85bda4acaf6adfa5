import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import autocannon from 'autocannon'
import { openDataFolder } from '#server/platform/data-folder.ts'
import { startEmbedded } from '#server/platform/embedded-db/index.ts'
import { measureTables } from './tables.ts'

/**
 * Product and limit in turn, in one run, on one database: `npm run bench`. Only ratios of one run count.
 * SECONDS (default 5) per measurement, ROUNDS (default 3), CONNECTIONS (default 16).
 */
const seconds = Number(process.env['SECONDS'] ?? 5)
const rounds = Number(process.env['ROUNDS'] ?? 3)
const connections = Number(process.env['CONNECTIONS'] ?? 16)
const repo = join(import.meta.dirname, '..')

const scenarios = [
  { name: 'programme.cells', path: '/api/programme.cells?code=ben-tre-2014-2020', bar: 0.6 },
  {
    name: 'programme.budget',
    path: '/api/programme.budget?code=ben-tre-2014-2020&rows=area&columns=year',
    bar: 0.6,
  },
]

const start = (script: string, args: string[], env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [join(repo, script), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })

async function answers(url: string): Promise<void> {
  for (let n = 0; n < 600; n += 1) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return
    await sleep(100)
  }
  throw new Error(`${url} does not answer`)
}

/** Requests per second of one server on one path. */
async function rate(port: number, path: string): Promise<{ perSecond: number; p50: number; p99: number }> {
  const result = await autocannon({ url: `http://127.0.0.1:${port}${path}`, connections, duration: seconds })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${path}: ${result.non2xx} refused, ${result.errors} errors`)
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 }
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function measure(product: number, bare: number): Promise<boolean> {
  let good = true
  for (const { name, path, bar } of scenarios) {
    await rate(product, path)
    await rate(bare, path)
    const ratios: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const ours = await rate(product, path)
      const limit = await rate(bare, path)
      ratios.push(ours.perSecond / limit.perSecond)
      console.log(
        `${name}  ours ${ours.perSecond.toFixed(0)}/s (${ours.p50}/${ours.p99} ms)  limit ${limit.perSecond.toFixed(0)}/s (${limit.p50}/${limit.p99} ms)`,
      )
    }
    const ratio = median(ratios)
    good &&= ratio >= bar
    console.log(`${name}  ratio ${ratio.toFixed(2)} (bar ${bar}) ${ratio >= bar ? 'ok' : 'BELOW'}`)
  }
  return good
}

const dataDir = mkdtempSync(join(tmpdir(), 'kc-bench-'))
const folder = await openDataFolder({ repo, dataDir })
const server = await startEmbedded({ repo, folder })
const { host, port, user, database } = server.connection
const url = `postgres://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
const product = start('src/server/main.ts', [], { DATABASE_URL: url, PORT: '8191' })
let good = false
try {
  await answers('http://127.0.0.1:8191/api/ready')
  const bare = start('bench/bare.ts', ['8192', url], {})
  try {
    await answers('http://127.0.0.1:8192/api/programme.cells?code=ben-tre-2014-2020')
    good = await measure(8191, 8192)
  } finally {
    bare.kill()
  }
  // alone: whoever serves requests meanwhile would be measured too
  product.kill()
  await sleep(500)
  good = (await measureTables({ ...server.connection, max: 2 }, dataDir, server.pid)) && good
} finally {
  product.kill()
  await sleep(500)
  await server.stop()
  await folder.release()
  rmSync(dataDir, { recursive: true, force: true })
}
process.exit(good ? 0 : 1)
