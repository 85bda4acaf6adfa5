import { z } from 'zod'
import type { Contract } from '#contract/kernel/act.ts'
import { sampleInput, smallest } from '../sample.ts'

type Shape = Record<string, unknown>

const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const asShape = (value: unknown): Shape => (isShape(value) ? value : {})

/** One record of each kind, by the name that contracts give the kind. */
export type Records = ReadonlyMap<string, string>

/** Visits every place of a schema, with its value where there is one; a choice is its first that is not null. */
function visit(
  schema: unknown,
  path: readonly string[],
  see: (schema: Shape, path: readonly string[]) => void,
): void {
  if (!isShape(schema)) return
  see(schema, path)
  const choices = Array.isArray(schema['anyOf']) ? schema['anyOf'].filter(isShape) : []
  const first = choices.find((choice) => choice['type'] !== 'null')
  if (first) visit(first, path, see)
  if (isShape(schema['items'])) visit(schema['items'], [...path, '*'], see)
  if (isShape(schema['properties']))
    for (const [key, inner] of Object.entries(schema['properties'])) visit(inner, [...path, key], see)
}

const schemaOf = (contract: Contract): Shape => ({
  ...z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' }),
})

const propertiesOf = (contract: Contract): [string, unknown][] => {
  const properties = schemaOf(contract)['properties']
  return isShape(properties) ? Object.entries(properties) : []
}

/** Places of an input that name a record, with its kind: `['parts', '*', 'id']`. */
export function recordsIn(contract: Contract): { path: readonly string[]; kind: string }[] {
  const found: { path: readonly string[]; kind: string }[] = []
  visit(schemaOf(contract), [], (schema, path) => {
    if (typeof schema['x-record'] === 'string') found.push({ path, kind: schema['x-record'] })
  })
  return found
}

/** Lists of an input: what stands in each, by its place. */
function listsIn(contract: Contract): ReadonlyMap<string, Shape> {
  const found = new Map<string, Shape>()
  visit(schemaOf(contract), [], (schema, path) => {
    if (isShape(schema['items'])) found.set(path.join('.'), schema['items'])
  })
  return found
}

/** Puts a value where a path leads: into every item of a list, into the smallest one where the list is left out. */
function put(
  target: unknown,
  [key, ...rest]: readonly string[],
  value: string,
  lists: ReadonlyMap<string, Shape>,
  at: readonly string[] = [],
): unknown {
  if (key === undefined) return value
  const there = [...at, key]
  if (key === '*') {
    const one = lists.get(at.join('.'))
    const items: unknown[] = Array.isArray(target) && target.length > 0 ? target : [one && smallest(one)]
    return items.map((item) => put(item, rest, value, lists, there))
  }
  const shape = isShape(target) ? target : {}
  return { ...shape, [key]: put(shape[key], rest, value, lists, there) }
}

/** Fields that look like the id of a record, and do not say of what kind. */
export const unmarkedIds = (contract: Contract): string[] =>
  propertiesOf(contract)
    .filter(([, schema]) => {
      const text = JSON.stringify(schema)
      return /"format":"(uuid|guid)"/.test(text) && !text.includes('"x-record"')
    })
    .map(([key]) => key)

/** Where the smallest value of a type is not yet a sensible one. */
const sensible: Readonly<Record<string, unknown>> = {
  name: 'Nguyễn Văn Thử.pdf',
  username: 'nguoi.thu',
  field: 'phone',
  provinceId: '96',
  size: 1,
  role: 'centreOfficer',
  reason: 'Vì việc thử',
  month: '2026-10',
  activity: 'N-DN',
  rate: null,
  ceiling: null,
  lineFactor: null,
  priorityFactor: null,
  ownerKind: 'communeCommittee',
  recipientKind: 'department',
  forms: [{ name: 'Sở Thử', from: '2026-01-05' }],
}

/** Fields of an input that name a record of whatever kind: a programme by its code, and pairs of kind and id. */
function freely(contract: Contract): { code: boolean; pair: readonly [string, string] | null } {
  const keys = new Set(propertiesOf(contract).map(([key]) => key))
  const pairs = [
    ['kind', 'id'],
    ['subjectKind', 'subjectId'],
  ] as const
  return {
    code: keys.has('code') && contract.name.startsWith('programme.'),
    pair:
      pairs.find(
        ([kind, id]) =>
          keys.has(kind) && keys.has(id) && !recordsIn(contract).some(({ path }) => path.join() === id),
      ) ?? null,
  }
}

/** Is this about a record at all? */
export const isAboutRecord = (contract: Contract): boolean => {
  const { code, pair } = freely(contract)
  return code || pair !== null || recordsIn(contract).length > 0
}

/**
 * The smallest input that a contract lets through, with real records in the places that name one. A pair of kind
 * and id, of whatever record, names the draft, or the person whose values are masked.
 */
export function inputFor(contract: Contract, records: Records): Shape {
  let input = sampleInput(contract.input)
  for (const key of Object.keys(input)) if (key in sensible) input[key] = sensible[key]
  const take = (kind: string): string => {
    const id = records.get(kind)
    if (id === undefined) throw new Error(`${contract.name}: the world has no ${kind}`)
    return id
  }
  const seen = new Set<string>()
  const lists = listsIn(contract)
  for (const { path, kind } of recordsIn(contract)) {
    // two places of one kind name two records, where the world has two
    const other = seen.has(kind) && records.has(`${kind}2`) ? `${kind}2` : kind
    seen.add(kind)
    input = { ...input, ...asShape(put(input, path, take(other), lists)) }
  }
  // those named, or everything under a filter, never both
  if ('ids' in input) delete input['filters']
  const { code, pair } = freely(contract)
  if (code) input['code'] = take('draft')
  if (pair) {
    const person = contract.name === 'identity.unmask'
    const [kind, id] = pair
    input[kind] = person ? 'person' : 'programme'
    input[id] = take(person ? 'person' : kind === 'kind' ? 'draftId' : 'draft')
  }
  return input
}
