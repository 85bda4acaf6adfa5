import { z } from 'zod'
import { masked, sensitivityOf } from '#contract/kernel/sensitive.ts'

type Mask = (value: unknown) => unknown

/** Masks the marked places of an answer; null where its schema marks none, which costs nothing. */
export function maskOf(schema: z.ZodType): Mask | null {
  const known = made.get(schema)
  if (known !== undefined) return known
  // a schema that holds itself marks nothing that was not seen on the way
  made.set(schema, null)
  const mask = build(schema)
  made.set(schema, mask)
  return mask
}

const made = new WeakMap<z.ZodType, Mask | null>()

const mustType = (schema: unknown): z.ZodType => {
  if (!(schema instanceof z.ZodType)) throw new Error('an answer is described by its own schema')
  return schema
}

function build(schema: z.ZodType): Mask | null {
  if (sensitivityOf(schema)) return (value) => (typeof value === 'string' ? masked(value) : value)
  if (schema instanceof z.ZodObject) return maskObject(schema.shape)
  if (schema instanceof z.ZodArray) {
    const each = maskOf(mustType(schema.element))
    return each && ((value) => (Array.isArray(value) ? value.map(each) : value))
  }
  if (schema instanceof z.ZodRecord) {
    const each = maskOf(mustType(schema.valueType))
    return each && ((value) => mapValues(value, each))
  }
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map((option) => ({
      option: mustType(option),
      mask: maskOf(mustType(option)),
    }))
    if (!options.some(({ mask }) => mask)) return null
    return (value) => {
      const fitting = options.find(({ option }) => option.safeParse(value).success)
      return fitting?.mask ? fitting.mask(value) : value
    }
  }
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  return isWrapper ? maskOf(mustType(schema.unwrap())) : null
}

const mapValues = (value: unknown, each: Mask): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, each(inner)]))
    : value

function maskObject(shape: Readonly<Record<string, unknown>>): Mask | null {
  const masks = Object.entries(shape).flatMap(([key, inner]) => {
    const mask = maskOf(mustType(inner))
    return mask ? [{ key, mask }] : []
  })
  if (masks.length === 0) return null
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    // lists of a hundred thousand rows go through here: only what is marked is looked at
    const copy: Record<string, unknown> = { ...value }
    for (const { key, mask } of masks) if (Object.hasOwn(copy, key)) copy[key] = mask(copy[key])
    return copy
  }
}
