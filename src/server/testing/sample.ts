import { z } from 'zod'

type Shape = Record<string, unknown>

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const asShape = (value: unknown): Shape => (isShape(value) ? value : {})
const atLeast = (value: unknown, least = 0): number => (typeof value === 'number' ? value : least)

/** The smallest value that a JSON schema lets through; what may be left out is left out. */
export function smallest(shape: Shape): unknown {
  if ('const' in shape) return shape['const']
  if (Array.isArray(shape['enum'])) return shape['enum'][0]
  const choices = list(shape['anyOf'] ?? shape['oneOf'])
  if (choices.length > 0) return smallest(asShape(choices[0]))
  switch (shape['type']) {
    case 'object': {
      const properties = asShape(shape['properties'])
      const needed = list(shape['required']).map(String)
      return Object.fromEntries(needed.map((key) => [key, smallest(asShape(properties[key]))]))
    }
    case 'array':
      return Array.from({ length: atLeast(shape['minItems']) }, () => smallest(asShape(shape['items'])))
    case 'string':
      // a unit of a day
      if (String(shape['pattern']).startsWith('^[pdc]:')) return 'c:32244:2025-07-01'
      return shape['format'] === 'date' ? '2026-01-05' : 'x'.repeat(atLeast(shape['minLength'], 1))
    case 'integer':
    case 'number':
      return Math.max(atLeast(shape['minimum']), atLeast(shape['exclusiveMinimum'], -1) + 1)
    case 'boolean':
      return false
    default:
      return null
  }
}

/** The smallest input that a contract accepts, for tests that ask every act and query the same question. */
export const sampleInput = (input: z.ZodType): Shape =>
  asShape(smallest(asShape(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))))
