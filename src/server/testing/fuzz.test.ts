import { randomBytes } from 'node:crypto'
import { someFiles } from '#server/testing/files.ts'
import { createApp } from '../app.ts'
import { openSessionFor } from '../identity/testing.ts'
import { castNames, expect, test } from './door.ts'
import { chanceFrom } from './fuzz/chance.ts'
import { operationsOf, requestFor, type Asked } from './fuzz/requests.ts'
import { isShape, learn, type Known } from './fuzz/values.ts'

/** What stands only in a draft of Cà Mau: nobody of another province, and no visitor, may ever be shown it. */
const secret = 'BÍ MẬT CỦA CÀ MAU 7731'
const COUNT = Number(process.env['FUZZ_REQUESTS'] ?? 20_000)
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261121)

/** Signing in costs a tenth of a second each time, by design. */
const slow = /^identity\.(signIn|changePassword|resetPassword|setPassword|prove)/

/** Traces of the inside: a stack, a statement, a hash, a path of the machine. */
const leaks =
  /\bat [\w.<>]+ \(|node_modules|\$argon2|password_hash|SQLSTATE|relation "|syntax error|\/src\/server\/|\bselect .* from \w+\./

const outside = ['stranger', 'visitor'] as const

test(`${COUNT} requests of chance to every act and query find no accident, no leak and no way into another province`, async ({
  db,
  as,
}) => {
  await as.appraiser.do('programme.create', {
    title: secret,
    level: 'province',
    unitId: 'p:96:2025-07-01',
    yearFrom: 2031,
    yearTo: 2035,
    copyFrom: 'ca-mau-2026-2030',
  })
  const app = await createApp({ database: db, files: someFiles(), jobsRunning: () => true, version: 'fuzz' })
  const cookies = new Map<string, string | null>()
  for (const [name, username] of Object.entries(castNames)) {
    const token = username && randomBytes(32).toString('base64url')
    if (token) await openSessionFor(db, username, token)
    cookies.set(name, token ? `kc_session=${token}` : null)
  }
  const operations = operationsOf((await app.inject('/api/openapi.json')).json())
  expect(operations.length).toBeGreaterThan(30)
  const chance = chanceFrom(SEED)
  const known: Known = new Map()
  const people = [...cookies.keys()]
  const statuses = new Map<number, number>()
  const asked = new Set<string>()
  for (let n = 0; n < COUNT; n += 1) {
    const operation = chance.pick(operations)
    if (slow.test(operation.name) && asked.has(operation.name) && !chance.once(50)) continue
    if (operation.name === 'identity.signOut') continue
    const who = chance.pick(people)
    const request: Asked = requestFor(operation, cookies.get(who) ?? null, known, chance)
    const answer = await app.inject({
      ...request,
      remoteAddress: `10.${n % 250}.${(n >> 8) % 250}.${chance.below(250)}`,
    })
    const seen = {
      seed: SEED,
      n,
      who,
      ...request,
      status: answer.statusCode,
      body: answer.body.slice(0, 2000),
    }
    statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1)
    asked.add(operation.name)
    expect(answer.statusCode, JSON.stringify(seen)).not.toBe(500)
    const type = answer.headers['content-type'] ?? ''
    if (type.includes('json')) {
      expect(leaks.test(answer.body), JSON.stringify(seen)).toBe(false)
      if (answer.statusCode < 300) learn(known, answer.json())
      else expect(isShape(answer.json()) && typeof answer.json().code, JSON.stringify(seen)).toBe('string')
    }
    const mayNotSee = outside.some((name) => name === who)
    if (mayNotSee && !JSON.stringify(request).includes(secret))
      expect(answer.body.includes(secret), JSON.stringify(seen)).toBe(false)
  }
  await app.close()
  expect(asked.size, 'every operation was asked').toBeGreaterThan(operations.length - 3)
  expect(statuses.get(200) ?? 0, 'many requests get through').toBeGreaterThan(COUNT / 20)
}, 600_000)
