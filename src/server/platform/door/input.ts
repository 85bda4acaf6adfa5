import type { z } from 'zod'
import { Problem, type FieldProblem } from '#contract/kernel/problem.ts'
import { fieldProblems } from './field-problems.ts'

/** More values than any honest form sends. A schema names each wrong one, and naming millions stops the process. */
const mostValues = 200_000
/** Fields that are told; the count tells of all. */
const mostTold = 100

/** @throws Problem `too_large` before anything looks at the single values */
function refuseFlood(input: unknown): void {
  const waiting = [input]
  let seen = 0
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    // the bytes of a file are one value; their count is limited at the edge
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) continue
    const inside: unknown[] = Array.isArray(value) ? value : Object.values(value)
    seen += inside.length
    if (seen > mostValues) throw new Problem('too_large', { facts: { limit: '200.000 giá trị' } })
    for (const inner of inside) if (inner !== undefined) waiting.push(inner)
  }
}

/** Refuses fields, all together, each on its path. */
export const refuseFields = (fields: FieldProblem[]): Problem =>
  new Problem('invalid', { fields: fields.slice(0, mostTold), facts: { count: fields.length } })

/**
 * Text as it is kept: composed (NFC), so that the same word typed on another machine is the same word. Half a
 * character and NUL cannot be stored by PostgreSQL.
 */
function storable(value: unknown, path: (string | number)[], refused: FieldProblem[]): unknown {
  if (typeof value === 'string') {
    if (!value.isWellFormed() || value.includes('\0')) refused.push({ path, code: 'text.unstorable' })
    return value.normalize('NFC')
  }
  if (Array.isArray(value)) return value.map((item, index) => storable(item, [...path, index], refused))
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      storable(key, [...path, key], refused),
      storable(inner, [...path, key], refused),
    ]),
  )
}

/** Takes what came in by its contract. @throws Problem `invalid` with every refused field, `too_large` */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  refuseFlood(input)
  const result = schema.safeParse(input)
  if (!result.success) throw refuseFields(fieldProblems(result.error, input))
  const refused: FieldProblem[] = []
  const kept = storable(result.data, [], refused)
  if (refused.length > 0) throw refuseFields(refused)
  return kept as z.output<S>
}
