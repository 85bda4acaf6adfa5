import { scopeOf, type Scope } from '#contract/establishment/core/reach.ts'
import type { EstablishmentFilters } from '#contract/establishment/finding/filters.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findUnit } from '#server/territory/index.ts'
import { type Reading, readSearch } from './reading.ts'
import { listCommunesBelow } from './store-names.ts'

/** What is asked for, as the index of words is asked. */
export interface Asked {
  reading: Reading
  /** one of today's provinces; null: the whole country */
  provinceId: string | null
  /** everything beside the typed words; tsqueries that must all hold */
  marks: string[]
  changedSince: string | null
  /** those that went into another record too */
  merged: boolean
}

const mark = (kind: string, value: string): string => `'${kind}:${value}'`

const plainMarks = (filters: EstablishmentFilters): string[] => {
  const { kind, state, industry, size, tag, village, cluster, women, minority, exports, stars, supported } =
    filters
  return [
    ...(kind ? [mark('k', kind)] : []),
    ...(state ? [mark('s', state)] : []),
    ...(industry ? [mark('i', industry)] : []),
    ...(size ? [mark('z', size)] : []),
    ...(tag ? [mark('t', tag.toLowerCase())] : []),
    ...(village ? [mark('v', village.toLowerCase())] : []),
    ...(cluster ? [mark('c', cluster.toLowerCase())] : []),
    ...(women ? [mark('f', 'women')] : []),
    ...(minority ? [mark('f', 'minority')] : []),
    ...(exports ? [mark('f', 'exports')] : []),
    ...(stars ? [mark('o', String(stars))] : []),
    ...(supported ? [mark('y', supported)] : []),
  ]
}

interface Ground {
  provinceId: string | null
  marks: string[]
}

/** Today's units are marked by their code, those of other days by their id; above the communes of old stand no marks. */
async function groundOf(db: Queryable, unitId: string): Promise<Ground | null> {
  const unit = await findUnit(db, unitId)
  if (!unit) return null
  const stands = unit.validTo === null
  if (unit.level === 'province' && stands) return { provinceId: unit.code, marks: [] }
  const { provinceId } = unit
  if (unit.level === 'commune')
    return { provinceId, marks: [stands ? mark('u', unit.code) : mark('u', unit.id)] }
  const below = await listCommunesBelow(db, unit)
  return below.length === 0
    ? null
    : { provinceId, marks: [`(${below.map((id) => mark('u', id)).join(' | ')})`] }
}

/** Both must hold; null: they exclude each other. */
const both = (one: string | null, other: string | null): string | null | undefined =>
  one === null || other === null || one === other ? (one ?? other) : undefined

/** The scope of a person as marks. */
async function scopeMarks(db: Queryable, { unitId, organisationId }: Scope): Promise<string[]> {
  const ground = unitId === null ? null : await groundOf(db, unitId)
  return [
    ...(ground?.marks ?? []),
    ...(organisationId === null ? [] : [mark('g', organisationId.toLowerCase())]),
  ]
}

/** Reads the filters within what the person sees; null: there is nothing of it for them. */
export async function askedBy(
  db: Queryable,
  actor: Actor | null,
  filters: EstablishmentFilters,
  province: string | null = null,
): Promise<Asked | null> {
  const scope = scopeOf(actor)
  const ground = filters.unit ? await groundOf(db, filters.unit) : { provinceId: null, marks: [] }
  if (!scope || !ground) return null
  const narrowed = both(scope.provinceId, ground.provinceId)
  const provinceId = narrowed === undefined ? undefined : both(narrowed, province)
  if (provinceId === undefined) return null
  const reading = readSearch(filters.q)
  // something was typed, and nothing of it is a letter or a figure
  if (reading.words === '' && filters.q.trim() !== '') return null
  return {
    reading,
    provinceId,
    marks: [...plainMarks(filters), ...ground.marks, ...(await scopeMarks(db, scope))],
    changedSince: filters.changedSince ?? null,
    merged: filters.state === 'merged',
  }
}

/** Everything that the index of words can answer, as one tsquery; empty: all of them. */
export const wholeQuery = ({ reading, provinceId, marks }: Asked): string =>
  [
    ...(reading.words ? [reading.words] : []),
    ...(marks.length > 0 || reading.words ? (provinceId ? [mark('p', provinceId)] : []) : []),
    ...marks,
  ].join(' & ')
