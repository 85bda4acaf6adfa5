import { z } from 'zod'
import { isMasked, masked } from '../kernel/sensitive.ts'
import { tidy } from '../kernel/text.ts'
import type { Facts, Position } from './nouns.ts'

/** What a survey may put right in the register, field by field. */
export const factKeys = [
  'name',
  'kind',
  'representative',
  'phone',
  'address',
  'position',
  'state',
  'workers',
  'revenueVnd',
  'products',
] as const
export const FactKey = z.enum(factKeys)
export type FactKey = z.infer<typeof FactKey>

/** The facts that are compared, with where the place lies. */
export type Compared = Facts & { position: Position | null }

/**
 * How the three sides of a field stand to each other. `blank`: the survey says nothing; `same`: it says what the
 * register says; `survey`: only the survey is new; `register`: only the register has changed since the form was
 * filled in; `both`: both are new, and a person must choose.
 */
export type Standing = 'blank' | 'same' | 'survey' | 'register' | 'both'

export interface Difference {
  field: FactKey
  standing: Standing
}

/** Degrees that a metre and a little more make: two readings of one place. */
const near = 0.0005

const samePlace = (one: Position | null, other: Position | null): boolean =>
  one === null || other === null
    ? one === other
    : Math.abs(one.latitude - other.latitude) < near && Math.abs(one.longitude - other.longitude) < near

const plain = (value: unknown): unknown => (typeof value === 'string' ? tidy(value).toLowerCase() : value)

const digits = (phone: string): string => phone.replace(/[\s.()-]/g, '').replace(/^\+84/, '0')

/** What the form saw was masked: then only what can be seen of a telephone is compared. */
const samePhone = (one: string, other: string): boolean =>
  isMasked(one) || isMasked(other)
    ? masked(digits(one)) === masked(digits(other))
    : digits(one) === digits(other)

/** Do two sides say the same of a field? */
export const agrees = (field: FactKey, one: Compared, other: Compared): boolean =>
  field === 'position'
    ? samePlace(one.position, other.position)
    : field === 'phone'
      ? samePhone(one.phone, other.phone)
      : plain(one[field]) === plain(other[field])

const isBlank = (field: FactKey, side: Compared): boolean => side[field] === null || side[field] === ''

/**
 * Field by field: what the register said when the form was filled in (`seen`; null: not known), what it says now, and
 * what the survey says. What a survey leaves blank touches nothing.
 */
export function compare(seen: Compared | null, now: Compared, survey: Compared): Difference[] {
  return factKeys.map((field) => {
    if (isBlank(field, survey)) return { field, standing: 'blank' }
    if (agrees(field, now, survey)) return { field, standing: 'same' }
    if (seen === null) return { field, standing: isBlank(field, now) ? 'survey' : 'both' }
    const surveyNew = !agrees(field, seen, survey)
    const registerNew = !agrees(field, seen, now)
    if (surveyNew && registerNew) return { field, standing: 'both' }
    return { field, standing: surveyNew ? 'survey' : 'register' }
  })
}

/** What the page proposes: the side that alone is new; where both are, the register stays until somebody chooses. */
export const proposed = (standing: Standing): 'register' | 'survey' =>
  standing === 'survey' ? 'survey' : 'register'

/** The register after the choices: a field that nobody chose keeps what the register says. */
export function merged(now: Compared, choices: readonly { field: FactKey; value: Compared }[]): Compared {
  const result: Compared = { ...now }
  for (const { field, value } of choices)
    if (!isBlank(field, value)) Object.assign(result, { [field]: value[field] })
  return result
}
