import type { Capacity } from '#contract/kernel/actor.ts'
import type { Facts } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface TrailRow {
  id: string
  at: string
  act: string
  by: string | null
  organisation: string | null
  role: string | null
  capacity: Capacity | null
  reason: string | null
  address: string | null
  requestId: string | null
  kind: string | null
  subjectId: string | null
  facts: Facts
  before: unknown
  after: unknown
  chain: string
  seq: number
}

export interface TrailFilter {
  from?: string | undefined
  to?: string | undefined
  who?: string | undefined
  act?: string | undefined
  kind?: string | undefined
  id?: string | undefined
  request?: string | undefined
}

const columns = `id, at, act, person_name as by, organisation_name as organisation, role, capacity, reason, address,
  request_id as "requestId", subject_kind as kind, subject_id as "subjectId", facts, before, after, chain, seq`

/** Where a page ended: the moment in whole microseconds (a Date would lose them) and the id. */
export interface TrailMark {
  at: string
  id: string
}

const folded = (column: string) =>
  `lower(public.unaccent('public.unaccent'::regdictionary, coalesce(${column}, '')))`

/**
 * Events that the reader may see, newest first.
 * @param filter.who folded text, part of a person's or an organisation's name
 */
export async function listTrail(
  db: Queryable,
  filter: TrailFilter,
  page: { after?: TrailMark | undefined; limit: number },
): Promise<(TrailRow & { mark: string })[]> {
  const values: unknown[] = []
  const wanted: string[] = []
  const want = (condition: (place: string) => string, value: unknown) => {
    if (value === undefined || value === '') return
    values.push(value)
    wanted.push(condition(`$${values.length}`))
  }
  want((p) => `at >= (${p}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`, filter.from)
  want((p) => `at < (${p}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`, filter.to)
  want(
    (p) =>
      `(position(${p} in ${folded('person_name')}) > 0 or position(${p} in ${folded('organisation_name')}) > 0)`,
    filter.who,
  )
  want((p) => `starts_with(act, ${p})`, filter.act)
  want((p) => `subject_kind = ${p}`, filter.kind)
  want((p) => `subject_id = ${p}`, filter.id)
  want((p) => `request_id = ${p}`, filter.request)
  if (page.after) {
    values.push(page.after.at, page.after.id)
    wanted.push(`(at, id) < ($${values.length - 1}::timestamptz, $${values.length}::uuid)`)
  }
  values.push(page.limit)
  const { rows } = await db.query<TrailRow & { mark: string }>(
    `select ${columns}, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as mark
       from identity.audit_event ${wanted.length > 0 ? `where ${wanted.join(' and ')}` : ''}
      order by at desc, id desc limit $${values.length}`,
    values,
  )
  return rows
}

/** Everything that happened to one record, newest first; the caller has decided that it may be read. */
export async function listTrailOf(db: Queryable, kind: string, id: string): Promise<TrailRow[]> {
  const { rows } = await db.query<TrailRow>(
    `select ${columns} from identity.events_of($1, $2) order by at desc, seq desc limit 500`,
    [kind, id],
  )
  return rows
}

export interface BrokenLink {
  chain: string
  seq: number
  id: string | null
  what: 'gap' | 'changed' | 'cut'
}

/** Recomputes every link of every chain. Returns the first broken one of each; an empty list proves the trail. */
export async function verifyTrail(
  db: Queryable,
): Promise<{ checked: number; chains: number; broken: BrokenLink[] }> {
  const broken = await db.query<BrokenLink>('select chain, seq, id, what from identity.verify_audit()')
  const counted = await db.query<{ checked: number; chains: number }>(
    'select sum(events)::int as checked, count(*)::int as chains from identity.audit_size()',
  )
  return { checked: 0, chains: 0, ...counted.rows[0], broken: broken.rows }
}

/** The heads of all chains, to be noted outside of the machine: who rewrites the whole trail cannot rewrite the note. */
export async function listHeads(db: Queryable): Promise<{ chain: string; seq: number; hash: string }[]> {
  const { rows } = await db.query<{ chain: string; seq: number; hash: string }>(
    `select chain, seq, encode(hash, 'hex') as hash from identity.audit_head order by chain`,
  )
  return rows
}
