import type { EstablishmentOrder } from '#contract/establishment/finding/queries.ts'
import type { Queryable } from '#server/platform/db.ts'
import { type Asked, wholeQuery } from './asked.ts'
import { type FileRow, type FoundRow, fileRowsOf, ofFile, rowsOf } from './store-rows.ts'

/** How many rows are looked at before the index of words is asked: about two milliseconds. */
export const STEPS = 4000

/** By what a page goes on: the last row's key in its order. */
export interface Mark {
  id: string
  /** as text; empty where the id itself is the order */
  key: string
}

export interface Hit extends FoundRow, Mark {}

type Order = Exclude<EstablishmentOrder, 'best'>

/** The column of each order, its type, and which end comes first. */
const orders = {
  new: { column: null, type: '', way: 'desc' },
  name: { column: 'name_key', type: 'text', way: 'asc' },
  workers: { column: 'workers', type: 'int', way: 'desc' },
  changed: { column: 'changed_at', type: 'timestamptz', way: 'desc' },
} as const satisfies Record<Order, { column: string | null; type: string; way: 'asc' | 'desc' }>

/** Which of those that hold the words: with the phrase in the name, without it, or both. */
export type Tier = 'phrase' | 'other' | 'all'

/** A hit with the tier that it was found in. */
export interface Ranked extends Hit {
  tier: Tier
}

export interface Page {
  asked: Asked
  order: Order
  tier: Tier
  after: Mark | null
  limit: number
}

/** A statement in the making: conditions with their values. */
class Conditions {
  readonly values: unknown[] = []
  readonly texts: string[] = []
  value(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
  add(text: string): void {
    this.texts.push(text)
  }
  get where(): string {
    return this.texts.length === 0 ? 'true' : this.texts.join(' and ')
  }
}

const orderBy = (order: Order, of = ''): string => {
  const { column, way } = orders[order]
  return `${column ? `${of}${column} ${way}, ` : ''}${of}establishment_id ${way}`
}

const keyOf = (order: Order): string => {
  const { column } = orders[order]
  return column ? `w.${column}::text` : `''`
}

/** Where the page begins, and in whose province: what the indexes in order can use. */
function bounds(made: Conditions, { asked, order, after }: Page): string {
  const { column, type, way } = orders[order]
  const sign = way === 'desc' ? '<' : '>'
  const parts = asked.provinceId === null ? [] : [`province_id = ${made.value(asked.provinceId)}`]
  if (after && column)
    parts.push(
      `(${column}, establishment_id) ${sign} (${made.value(after.key)}::${type}, ${made.value(after.id)}::uuid)`,
    )
  if (after && !column) parts.push(`establishment_id ${sign} ${made.value(after.id)}::uuid`)
  return parts.length === 0 ? 'true' : parts.join(' and ')
}

function rest(made: Conditions, { asked, tier }: Page): void {
  const { reading, merged, changedSince } = asked
  if (!merged) made.add('not merged')
  if (changedSince)
    made.add(`changed_at >= ${made.value(changedSince)}::date at time zone 'Asia/Ho_Chi_Minh'`)
  if (reading.phrase && tier !== 'all')
    made.add(`name_key ${tier === 'phrase' ? '' : 'not '}like ${made.value(reading.phrase)}`)
}

/** Everything that the words say, tested on the row: the phrase says the words already. */
function onRow(made: Conditions, page: Page): void {
  const { asked, tier } = page
  const words = tier === 'phrase' ? '' : asked.reading.words
  const query = [...(words ? [words] : []), ...asked.marks].join(' & ')
  if (query) made.add(`words @@ ${made.value(query)}::tsquery`)
  rest(made, page)
}

/** The narrow rows that a page is put in order by. */
const narrow = (order: Order): string =>
  ['province_id', 'establishment_id', ...(orders[order].column ? [orders[order].column] : [])].join(', ')

/** Texts of walks by their own, each with its name: there are some dozens. */
const names = new Map<string, string>()

function nameOf(text: string): string {
  const name = names.get(text) ?? `establishment.walk.${names.size}`
  names.set(text, name)
  return name
}

/**
 * Walks down the order and takes what fits, over at most `steps` rows: quick where there are many of them, wherever they
 * stand. Prepared where `steps` is the usual one: there is but one way to walk, whatever is searched.
 */
export async function walk(db: Queryable, page: Page, steps: number | null): Promise<Hit[]> {
  const made = new Conditions()
  const begin = bounds(made, page)
  onRow(made, page)
  const { order } = page
  const text = rowsOf(
    `select ${narrow(order)} from (
       select * from establishment.found where ${begin} order by ${orderBy(order)} ${steps === null ? '' : `limit ${steps}`}
     ) f where ${made.where} order by ${orderBy(order)} limit ${made.value(page.limit)}`,
    { order: orderBy(order, 'w.'), key: keyOf(order) },
  )
  const { rows } = await db.query<Hit>(steps === STEPS ? { name: nameOf(text), text } : text, made.values)
  return rows
}

/** Takes all that fit out of the index of words and puts them in order: quick where there are few of them. Never prepared. */
export async function gather(db: Queryable, page: Page): Promise<Hit[]> {
  const made = new Conditions()
  const { reading } = page.asked
  const query = wholeQuery(page.asked)
  if (page.tier === 'phrase' && reading.pairs)
    made.add(`establishment.pairs_of(name_key) @@ ${made.value(reading.pairs)}::tsquery`)
  if (page.tier !== 'phrase' || !reading.pairs) made.add(`words @@ ${made.value(query)}::tsquery`)
  else if (page.asked.marks.length > 0)
    made.add(`words @@ ${made.value(page.asked.marks.join(' & '))}::tsquery`)
  rest(made, page)
  made.add(bounds(made, page))
  const { order } = page
  const { rows } = await db.query<Hit>(
    rowsOf(
      `select * from (select ${narrow(order)} from establishment.found where ${made.where} offset 0) hit
        order by ${orderBy(order)} limit ${made.value(page.limit)}`,
      { order: orderBy(order, 'w.'), key: keyOf(order) },
    ),
    made.values,
  )
  return rows
}

/** Conditions of all that are asked for, out of the index. */
function allOf(asked: Asked): Conditions {
  const made = new Conditions()
  const query = wholeQuery(asked)
  if (query) made.add(`words @@ ${made.value(query)}::tsquery`)
  else if (asked.provinceId) made.add(`province_id = ${made.value(asked.provinceId)}`)
  rest(made, { asked, tier: 'all', order: 'new', after: null, limit: 0 })
  return made
}

export async function countAll(db: Queryable, asked: Asked): Promise<number> {
  const made = allOf(asked)
  const { rows } = await db.query<{ n: number }>(
    `select count(*) as n from establishment.found where ${made.where}`,
    made.values,
  )
  return rows[0]?.n ?? 0
}

export interface Place {
  /** commune of today, or null where none covers the ground; code of the province for the nation */
  at: string | null
  count: number
  workers: number
  supportVnd: number
}

/** How many stand where: by province, or by commune. */
export async function countByPlace(
  db: Queryable,
  asked: Asked,
  by: 'province' | 'commune',
): Promise<Place[]> {
  const made = allOf(asked)
  const { rows } = await db.query<Place>(
    `select ${by === 'province' ? 'province_id' : 'now_unit_id'} as at, count(*) as count,
       coalesce(sum(workers) filter (where workers > 0), 0) as workers, sum(support_vnd)::bigint as "supportVnd"
       from establishment.found where ${made.where} group by 1`,
    made.values,
  )
  return rows
}

/** Ids of everything asked for, at most so many, oldest first. */
export async function listAll(db: Queryable, asked: Asked, limit: number): Promise<string[]> {
  const made = allOf(asked)
  const { rows } = await db.query<{ id: string }>(
    `with hit as materialized (select establishment_id from establishment.found where ${made.where})
     select establishment_id::text as id from hit order by 1 limit ${made.value(limit)}`,
    made.values,
  )
  return rows.map(({ id }) => id)
}

/** Rows at a time: so few that whoever asks something else meanwhile waits no longer than for a page. */
const PIECE = 500

/** Everything asked for in the order of the list, as one statement. */
function wholeList(asked: Asked, order: EstablishmentOrder): { text: string; values: unknown[] } {
  const made = allOf(asked)
  const by = order === 'best' ? 'new' : order
  const ranked = order === 'best' && asked.reading.phrase !== null
  const phrase = ranked ? `name_key like ${made.value(asked.reading.phrase)}` : 'true'
  const orderOf = (of: string) => `${ranked ? `${of}whole desc, ` : ''}${orderBy(by, of)}`
  return {
    text: fileRowsOf(
      `select ${narrow(by)}, ${phrase} as whole, ${ofFile} from establishment.found f where ${made.where}`,
      orderOf,
    ),
    values: made.values,
  }
}

/**
 * All rows of a list in pieces, read by one cursor: while a piece is written, the next one is on its way. Within the
 * transaction of `db`, one at a time.
 */
export async function* streamAll(
  db: Queryable,
  asked: Asked,
  order: EstablishmentOrder,
): AsyncGenerator<FileRow[]> {
  const { text, values } = wholeList(asked, order)
  await db.query(`declare whole_list no scroll cursor for ${text}`, values)
  const piece = async () => (await db.query<FileRow>(`fetch ${PIECE} from whole_list`)).rows
  let next = piece()
  for (;;) {
    const rows = await next
    if (rows.length === 0) break
    next = piece()
    // whoever stops taking rows is told of nothing that happens to the rest
    next.catch(() => {})
    yield rows
  }
  await db.query('close whole_list')
}
