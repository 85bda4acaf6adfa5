import type { RelationKind } from '#contract/documents/legal/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import { line, type LegalLine } from './store.ts'

export interface Related {
  kind: RelationKind
  articles: string
  effectiveOn: string | null
  document: LegalLine
}

type Row = LegalLine & { relation: RelationKind; articles: string; from: string | null }

const told = ({ relation, articles, from, ...document }: Row): Related => ({
  kind: relation,
  articles,
  effectiveOn: from,
  document,
})

/** From which day a relation works. */
const works = 'coalesce(r.effective_on, f.effective_on, f.signed_on)'

/** What a document does to others. */
export async function listDoes(db: Queryable, id: string, day: string): Promise<Related[]> {
  const { rows } = await db.query<Row>(
    `select ${line('$2')}, r.kind as relation, r.articles, ${works} as "from"
       from documents.legal_relation r join documents.legal f on f.id = r.from_id join documents.legal d on d.id = r.to_id
      where r.from_id = $1 order by r.kind, d.signed_on, d.id`,
    [id, day],
  )
  return rows.map(told)
}

/** What others do to a document, the latest first; what was withdrawn does nothing. */
export async function listSuffers(db: Queryable, id: string, day: string): Promise<Related[]> {
  const { rows } = await db.query<Row>(
    `select ${line('$2')}, r.kind as relation, r.articles, ${works} as "from"
       from documents.legal_relation r join documents.legal f on f.id = r.from_id join documents.legal d on d.id = r.from_id
      where r.to_id = $1 and f.withdrawn_at is null order by ${works} desc nulls last, d.id`,
    [id, day],
  )
  return rows.map(told)
}

/** What took the place of each document, and what took the place of that; or backwards: what it took the place of. */
export async function listChain(
  db: Queryable,
  ids: readonly string[],
  way: 'successors' | 'predecessors',
  day: string,
): Promise<{ root: string; depth: number; from: string | null; document: LegalLine }[]> {
  const [near, far] = way === 'successors' ? ['to_id', 'from_id'] : ['from_id', 'to_id']
  const { rows } = await db.query<LegalLine & { root: string; depth: number; from: string | null }>(
    `with recursive chain (root, id, depth, works) as (
       select x, x, 0, null::date from unnest($1::uuid[]) x
       union all
       select c.root, r.${far}, c.depth + 1, ${works}
         from chain c join documents.legal_relation r on r.${near} = c.id and r.kind = 'replaces' and r.articles = ''
         join documents.legal f on f.id = r.from_id and f.stage = 'issued' and f.withdrawn_at is null
        where c.depth < 20
     )
     select c.root::text as root, c.depth, c.works as "from", ${line('$2')}
       from chain c join documents.legal d on d.id = c.id where c.depth > 0 order by c.root, c.depth, d.signed_on, d.id`,
    [ids, day],
  )
  return rows.map(({ root, depth, from, ...document }) => ({ root, depth, from, document }))
}

/** Is `id` reached from `start` by what took its place? Then it cannot take the place of it. */
export async function leadsTo(db: Queryable, start: string, id: string): Promise<boolean> {
  const { rows } = await db.query(
    `with recursive chain (id) as (
       select $1::uuid
       union select r.to_id from chain c join documents.legal_relation r on r.from_id = c.id and r.kind = 'replaces'
     ) select from chain where id = $2`,
    [start, id],
  )
  return rows.length > 0
}

export interface RelationKey {
  provinceId: string
  id: string
  kind: RelationKind
  to: string
}

export async function keepRelation(
  db: Queryable,
  { provinceId, id, kind, to }: RelationKey,
  { articles, effectiveOn }: { articles: string; effectiveOn: string | null },
): Promise<void> {
  await db.query(
    `insert into documents.legal_relation (province_id, from_id, kind, to_id, articles, effective_on) values ($1,$2,$3,$4,$5,$6)
     on conflict (province_id, from_id, kind, to_id)
       do update set articles = excluded.articles, effective_on = excluded.effective_on, confidence = 'entered'`,
    [provinceId, id, kind, to, articles, effectiveOn],
  )
}

/** Returns false where there was no such relation. */
export async function dropRelation(
  db: Queryable,
  { provinceId, id, kind, to }: RelationKey,
): Promise<boolean> {
  const { rows } = await db.query(
    'delete from documents.legal_relation where province_id = $1 and from_id = $2 and kind = $3 and to_id = $4 returning 1',
    [provinceId, id, kind, to],
  )
  return rows.length > 0
}
