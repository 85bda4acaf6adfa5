import type { Chance } from './chance.ts'

export type Shape = Record<string, unknown>

export const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shapeOf = (value: unknown): Shape => (isShape(value) ? value : {})
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const numberOf = (value: unknown, fallback: number): number => (typeof value === 'number' ? value : fallback)

/** What people, broken programs and hostile ones type. */
const texts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202eđảo\u202c',
  'Đ'.repeat(9000),
  `'; drop table programme.programme; --`,
  `\${process.exit(1)}`,
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '%00%2e%2e%2f',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-1',
  '1e400',
  '0000-00-00',
  '2026-02-30',
  '99999-01-01',
  '+010000-01-01',
  '00000000-0000-0000-0000-000000000000',
  'ca-mau-2026-2030',
  'p:96:2025-07-01',
  '1.234,5',
  '=cmd|calc!A1',
  'a\r\nset-cookie: x=1',
  '•••••••123',
] as const

const numbers = [0, -1, 1, 0.5, 1e21, -1e21, 2 ** 31, 2 ** 53 + 2, -(2 ** 63), 1e308] as const

const deep = (levels: number): unknown => (levels === 0 ? 'đáy' : [deep(levels - 1)])

const strange = [null, true, false, [], {}, [[]], { __proto__: null }, [null], deep(200)] as const

const nasty = (chance: Chance): unknown => {
  const kind = chance.below(4)
  if (kind === 0) return chance.pick(numbers)
  return kind === 1 ? chance.pick(strange) : chance.pick(texts)
}

/** Names and numbers that the system gave out, by the key under which they stood: they lead deeper than chance does. */
export type Known = Map<string, string[]>

/** Remembers what an answer calls its records. */
export function learn(known: Known, answer: unknown, depth = 0): void {
  if (depth > 6) return
  if (Array.isArray(answer)) for (const item of answer.slice(0, 20)) learn(known, item, depth + 1)
  if (!isShape(answer)) return
  for (const [key, value] of Object.entries(answer)) {
    if (typeof value !== 'string') learn(known, value, depth + 1)
    else if (value.length < 80) {
      const seen = known.get(key) ?? []
      if (!seen.includes(value) && seen.length < 40) known.set(key, [...seen, value])
    }
  }
}

/** A value that the schema lets through, of what is known where something is, or of chance. */
function fitting(schema: Shape, key: string, known: Known, chance: Chance, depth: number): unknown {
  if ('const' in schema) return schema['const']
  const choices = listOf(schema['enum'])
  if (choices.length > 0) return chance.pick(choices)
  const options = listOf(schema['anyOf'] ?? schema['oneOf'])
  if (options.length > 0) return fitting(shapeOf(chance.pick(options)), key, known, chance, depth)
  switch (schema['type']) {
    case 'object':
      return fittingObject(schema, known, chance, depth)
    case 'array': {
      const least = numberOf(schema['minItems'], 0)
      const count = depth > 5 ? least : least + chance.below(3)
      return Array.from({ length: count }, () => generate(schema['items'], key, known, chance, depth + 1))
    }
    case 'integer':
    case 'number': {
      const [least, most] = [numberOf(schema['minimum'], 0), numberOf(schema['maximum'], 3000)]
      return Math.round(least + chance.below(Math.max(1, Math.min(most - least, 5000))))
    }
    case 'boolean':
      return chance.once(2)
    case 'null':
      return null
    default:
      return fittingText(schema, key, known, chance)
  }
}

function fittingText(schema: Shape, key: string, known: Known, chance: Chance): string {
  if (schema['format'] === 'date')
    return `20${10 + chance.below(30)}-0${1 + chance.below(9)}-1${chance.below(9)}`
  const seen = [...(known.get(key) ?? []), ...(chance.once(6) ? (known.get('id') ?? []) : [])]
  if (seen.length > 0 && !chance.once(4)) return chance.pick(seen)
  return 'x'.repeat(numberOf(schema['minLength'], 1))
}

function fittingObject(schema: Shape, known: Known, chance: Chance, depth: number): Shape {
  const needed = new Set(listOf(schema['required']).map(String))
  const entries = Object.entries(shapeOf(schema['properties'])).filter(
    ([key]) => needed.has(key) || (depth < 4 && chance.once(2)),
  )
  const made = entries.map(
    ([key, property]) => [key, generate(property, key, known, chance, depth + 1)] as const,
  )
  if (chance.once(40)) made.push([chance.pick(['__proto__', 'constructor', 'lạ', '']), nasty(chance)])
  return Object.fromEntries(made)
}

/** A value for a schema: mostly one that fits, now and then one that no form would send. */
export function generate(schema: unknown, key: string, known: Known, chance: Chance, depth = 0): unknown {
  return chance.once(depth === 0 ? 60 : 12)
    ? nasty(chance)
    : fitting(shapeOf(schema), key, known, chance, depth)
}
