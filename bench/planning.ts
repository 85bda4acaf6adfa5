import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { attachEmbedded } from '#server/platform/embedded-db/attach.ts'
import { bare, makePlans, province, year } from './planning-data.ts'

/**
 * The yearly plan of a province (103 units, 5,000 lines) and of the country (34 provinces, 3,321 units, 100,000 lines):
 * product and bare SQL in turn, in one run, on one database of its own under BENCH_DIR (default var/bench-planning).
 * ROUNDS (default 15).
 */
const repo = join(import.meta.dirname, '..')
const dataDir = process.env['BENCH_DIR'] ?? join(repo, 'var/bench-planning')
const rounds = Number(process.env['ROUNDS'] ?? 15)
const product = 'http://127.0.0.1:8195'

async function answers(): Promise<void> {
  for (let n = 0; n < 3000; n += 1) {
    const ok = await fetch(`${product}/api/ready`).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return
    await sleep(100)
  }
  throw new Error(`${product} does not answer`)
}

/** The Ministry looks at the whole country, and at one province. */
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

async function took(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

interface Scenario {
  name: keyof typeof bare
  path: string
  /** milliseconds at most, and how fast beside the bare SQL at least */
  limit: number
  bar: number
}

const scenarios: readonly Scenario[] = [
  { name: 'items', path: `planning.items?year=${year}&province=${province}`, limit: 500, bar: 0.25 },
  { name: 'totals', path: `planning.totals?year=${year}&province=${province}`, limit: 500, bar: 0.25 },
  { name: 'nation', path: `planning.nation?year=${year}`, limit: 300, bar: 0.5 },
]

async function measure(pool: pg.Pool, cookie: string, of: Scenario): Promise<boolean> {
  const ours = async () => {
    const response = await fetch(`${product}/api/${of.path}`, { headers: { cookie } })
    const text = await response.text()
    if (!response.ok) throw new Error(`${of.name}: ${response.status} ${text.slice(0, 200)}`)
    return text.length
  }
  const theirs = () => pool.query(bare[of.name])
  const size = await ours()
  await theirs()
  const [mine, plain]: [number[], number[]] = [[], []]
  for (let n = 0; n < rounds; n += 1) {
    mine.push(await took(ours))
    plain.push(await took(theirs))
  }
  const [a, b] = [median(mine), median(plain)]
  const good = b / a >= of.bar
  console.log(
    `${of.name}: ours ${a.toFixed(0)} ms (aim ${of.limit}), bare ${b.toFixed(0)} ms, ratio ${(b / a).toFixed(2)} (bar ${of.bar}) ${Math.round(size / 1024)} KB ${good ? 'ok' : 'BELOW'}`,
  )
  return good
}

const program = spawn(process.execPath, [join(repo, 'src/server/main.ts')], {
  env: { ...process.env, DATA_DIR: dataDir, PORT: '8195' },
  stdio: ['ignore', 'ignore', 'inherit'],
})
let good = true
try {
  await answers()
  const { connection } = await attachEmbedded({ repo, dataDir })
  const client = new pg.Client(connection)
  await client.connect()
  await makePlans(client)
  await client.end()
  const pool = new pg.Pool({ ...connection, max: 1 })
  const cookie = await signIn()
  for (const scenario of scenarios) good = (await measure(pool, cookie, scenario)) && good
  await pool.end()
} finally {
  program.kill()
  await sleep(3000)
}
process.exit(good ? 0 : 1)
