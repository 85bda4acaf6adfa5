import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import autocannon from 'autocannon'
import pg from 'pg'
import { makeNation } from '#server/establishment/index.ts'
import { copyProposals } from '#server/pipeline/index.ts'
import { attachEmbedded } from '#server/platform/embedded-db/attach.ts'
import { makeNames, names, patternOf, phrases } from './names.ts'
import { measureOut } from './search-out.ts'

/**
 * A million establishments: product, limit and the SQL alone in turn, in one run, on one database. The data lie under
 * BENCH_DIR (default var/bench) and are made when they are not there. SECONDS (default 5), ROUNDS (default 3).
 */
const repo = join(import.meta.dirname, '..')
const dataDir = process.env['BENCH_DIR'] ?? join(repo, 'var/bench')
const seconds = Number(process.env['SECONDS'] ?? 5)
const rounds = Number(process.env['ROUNDS'] ?? 3)
const connections = 16
const product = 'http://127.0.0.1:8193'
const bare = 'http://127.0.0.1:8194'

const start = (script: string, args: string[], env: Record<string, string>): ChildProcess =>
  // as `npm start` does
  spawn(process.execPath, ['--max-semi-space-size=8', join(repo, script), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })

async function answers(url: string): Promise<void> {
  for (let n = 0; n < 1200; n += 1) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return
    await sleep(100)
  }
  throw new Error(`${url} does not answer`)
}

/** The Ministry looks at the whole country. */
async function signIn(): Promise<string> {
  const response = await fetch(`${product}/api/identity.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: product },
    body: JSON.stringify({ username: 'bocongthuong', password: 'khuyencong' }),
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (!response.ok || !cookie) throw new Error(`nobody could sign in: ${response.status}`)
  return cookie
}

interface Rate {
  perSecond: number
  p50: number
  p99: number
}

/** Requests per second of one server on these paths in turn. */
async function rate(url: string, paths: string[], headers: Record<string, string> = {}): Promise<Rate> {
  const requests = paths.map((path) => ({ path }))
  const result = await autocannon({ url, connections, duration: seconds, headers, requests })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${paths[0]}: ${result.non2xx} refused, ${result.errors} errors`)
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 }
}

/** Statements per second of the database alone, over as many connections as the product's pool has. */
async function sqlAlone(pool: pg.Pool, text: string, values: unknown[]): Promise<Rate> {
  const times: number[] = []
  const until = performance.now() + seconds * 1000
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      while (performance.now() < until) {
        const from = performance.now()
        await pool.query(text, values)
        times.push(performance.now() - from)
      }
    }),
  )
  times.sort((a, b) => a - b)
  const at = (part: number) => Math.round(times[Math.floor(times.length * part)] ?? 0)
  return { perSecond: times.length / ((performance.now() - begun) / 1000), p50: at(0.5), p99: at(0.99) }
}

const address = (name: string, filters: Record<string, string>): string =>
  `/api/${name}?${new URLSearchParams(filters).toString()}`

const list = (q: string) => address('establishment.list', { q, limit: '20' })
const count = (q: string, changedSince?: string) =>
  address('establishment.count', { q, ...(changedSince ? { changedSince } : {}) })

/** Different questions, so that none was counted a moment ago; all of them find the same. */
const manyDays = Array.from({ length: 1000 }, (_, n) =>
  new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10),
)

interface Scenario {
  name: string
  bar: number
  /** requests that make one answer */
  each: number
  ours(): Promise<Rate>
  theirs(): Promise<Rate>
}

const scenariosOn = (pool: pg.Pool, headers: Record<string, string>): Scenario[] => [
  {
    name: 'c: «che bien thuy san», first 20, against the bare handler',
    bar: 0.5,
    each: 1,
    ours: () => rate(product, [list(phrases.common)], headers),
    theirs: () => rate(bare, [`/?q=${encodeURIComponent(phrases.common)}`]),
  },
  {
    name: 'c2: the rare phrase, against the SQL alone',
    bar: 3,
    each: 1,
    ours: () => rate(product, [list(phrases.rare)], headers),
    theirs: () => sqlAlone(pool, names.page, [patternOf(phrases.rare)]),
  },
  {
    name: 'c3: list and total, remembered for half a minute, against the SQL of the total alone',
    bar: 3,
    each: 2,
    ours: () => rate(product, [list(phrases.common), count(phrases.common)], headers),
    theirs: () => sqlAlone(pool, names.count, [patternOf(phrases.common)]),
  },
  {
    name: 'c3: list and total, counted anew each time',
    bar: 0,
    each: 2,
    ours: () =>
      rate(
        product,
        manyDays.flatMap((day) => [list(phrases.common), count(phrases.common, day)]),
        headers,
      ),
    theirs: () => sqlAlone(pool, names.count, [patternOf(phrases.common)]),
  },
]

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function measure({ name, bar, each, ours, theirs }: Scenario): Promise<boolean> {
  await ours()
  await theirs()
  const ratios: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const one = await ours()
    const other = await theirs()
    ratios.push(one.perSecond / each / other.perSecond)
    console.log(
      `  ours ${(one.perSecond / each).toFixed(0)}/s (${one.p50}/${one.p99} ms)  other ${other.perSecond.toFixed(0)}/s (${other.p50}/${other.p99} ms)`,
    )
  }
  const ratio = median(ratios)
  console.log(`${name}: ${ratio.toFixed(2)} (bar ${bar || 'none'}) ${ratio >= bar ? 'ok' : 'BELOW'}`)
  return ratio >= bar
}

async function ready(): Promise<pg.PoolConfig> {
  const { connection } = await attachEmbedded({ repo, dataDir })
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ n: number }>(
    'select count(*)::int as n from (select from establishment.establishment limit 500000) e',
  )
  const tell = (what: string, done: number, of: number) => {
    if (done === of) console.log(`${what}: ${of}`)
  }
  if ((rows[0]?.n ?? 0) < 500_000)
    await makeNation(connection, { establishments: 1_000_000, supports: 200_000 }, tell, (db, bearerAt) =>
      copyProposals(db, 200_000, bearerAt, (done) => tell('proposal', done, 200_000)),
    )
  await makeNames(client)
  await client.end()
  return connection
}

const program = start('src/server/main.ts', [], { DATA_DIR: dataDir, PORT: '8193' })
let good = true
try {
  await answers(`${product}/api/ready`)
  const connection = await ready()
  const { host, port, user, database } = connection
  const limit = start(
    'bench/bare-search.ts',
    ['8194', `postgres://${user}@/${database}?host=${encodeURIComponent(String(host))}&port=${port}`],
    {},
  )
  const pool = new pg.Pool({ ...connection, max: 10 })
  try {
    await answers(`${bare}/?q=x`)
    const headers = { cookie: await signIn() }
    for (const scenario of scenariosOn(pool, headers)) good = (await measure(scenario)) && good
    good = (await measureOut({ product, headers, pid: program.pid ?? 0 })) && good
  } finally {
    limit.kill()
    await pool.end()
  }
} finally {
  program.kill()
  await sleep(3000)
}
process.exit(good ? 0 : 1)
