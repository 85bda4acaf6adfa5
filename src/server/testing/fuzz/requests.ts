import type { Chance } from './chance.ts'
import { generate, isShape, type Known, type Shape } from './values.ts'

export interface Asked {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  payload?: string
}

export interface Operation {
  name: string
  kind: 'act' | 'query'
  input: Shape
}

const shapeOf = (value: unknown): Shape => (isShape(value) ? value : {})

/** What the OpenAPI document lets anyone ask. */
export function operationsOf(document: unknown): Operation[] {
  return Object.entries(shapeOf(shapeOf(document)['paths'])).flatMap(([path, methods]): Operation[] => {
    const name = path.replace('/api/', '')
    const post = shapeOf(shapeOf(methods)['post'])
    if ('responses' in post) {
      const content = shapeOf(shapeOf(post['requestBody'])['content'])
      return [{ name, kind: 'act', input: shapeOf(shapeOf(content['application/json'])['schema']) }]
    }
    const parameters = shapeOf(shapeOf(methods)['get'])['parameters']
    if (!Array.isArray(parameters)) return []
    const all = parameters.map(shapeOf)
    const properties = Object.fromEntries(all.map((each) => [String(each['name']), each['schema']]))
    const required = all.filter((each) => each['required'] === true).map((each) => String(each['name']))
    return [{ name, kind: 'query', input: { type: 'object', properties, required } }]
  })
}

const brokenBodies = [
  '',
  '{',
  '[',
  'null',
  '"',
  '{"a":}',
  '[]',
  '123',
  '{"__proto__":{"x":1}}',
  '\u0000',
] as const

const oddHeaders: readonly Record<string, string>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/xml' },
  { 'content-type': 'application/json; charset=utf-16' },
  { origin: 'https://example.org' },
  { 'sec-fetch-site': 'cross-site' },
  { cookie: `kc_session=${'x'.repeat(6000)}` },
  { cookie: 'kc_session=%00%ff; kc_session=; =' },
  { authorization: 'Bearer kc_khong-co' },
  { authorization: `Bearer ${'x'.repeat(6000)}` },
  { authorization: 'Basic \u00e9' },
  { 'idempotency-key': 'x'.repeat(300) },
  { 'idempotency-key': 'lặp lại' },
  { 'accept-encoding': 'gzip;q=x, br;;' },
  { 'x-forwarded-for': `';--, ::1, ${'9'.repeat(400)}` },
  { range: 'bytes=9999999999-1' },
  { 'content-length': '-1' },
]

const queryText = (input: unknown): string =>
  isShape(input)
    ? Object.entries(input)
        .map(([key, value]) => {
          const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
          return `${encodeURIComponent(key.toWellFormed())}=${encodeURIComponent(text.toWellFormed())}`
        })
        .join('&')
    : encodeURIComponent((JSON.stringify(input) ?? '').toWellFormed())

/** One request to an operation: its input of chance, now and then with a broken body or odd headers. */
export function requestFor(operation: Operation, cookie: string | null, known: Known, chance: Chance): Asked {
  const input = generate(operation.input, '', known, chance)
  const odd = chance.once(25) ? chance.pick(oddHeaders) : {}
  const address = `/api/${operation.name}`
  const session: Record<string, string> = cookie ? { cookie } : {}
  if (operation.kind === 'query')
    return { method: 'GET', url: `${address}?${queryText(input)}`, headers: { ...session, ...odd } }
  return {
    method: 'POST',
    url: address,
    headers: { 'content-type': 'application/json', ...session, ...odd },
    payload: chance.once(40) ? chance.pick(brokenBodies) : (JSON.stringify(input) ?? ''),
  }
}
