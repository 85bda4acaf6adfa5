import { Problem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface TagKey {
  provinceId: string
  id: string
}

export interface Tag extends TagKey {
  name: string
  tone: string
}

/**
 * Tags that the person sees, by name, with how many establishments of their reach bear each.
 * @param unitId the commune that their reach ends at; null: the province
 */
export async function listTags(
  db: Queryable,
  unitId: string | null,
): Promise<(Omit<Tag, 'provinceId'> & { count: number })[]> {
  const { rows } = await db.query<Omit<Tag, 'provinceId'> & { count: number }>(
    `select t.id::text as id, t.name, t.tone, (select count(*)::int from establishment.tagged x
        where x.province_id = t.province_id and x.tag_id = t.id
          and ($1::text is null or exists (select from establishment.place p
            where p.province_id = x.province_id and p.establishment_id = x.establishment_id and $1 in (p.unit_id, p.now_unit_id)))) as count
       from establishment.tag t order by public.kc_fold(t.name), t.name, t.id`,
    [unitId],
  )
  return rows
}

/** @throws Problem `not_found` */
export async function getTag(db: Queryable, id: string): Promise<Tag> {
  const { rows } = await db.query<Tag>(
    `select province_id as "provinceId", id::text as id, name, tone from establishment.tag where id = $1`,
    [id],
  )
  if (!rows[0]) throw new Problem('not_found')
  return rows[0]
}

/**
 * The tag that bears this name already, whatever its case and diacritics, or null. Until the end of the transaction
 * nobody else names a tag of the province.
 */
export async function findNamesake(
  db: Queryable,
  { provinceId, name }: Pick<Tag, 'provinceId' | 'name'>,
  own: string | null,
): Promise<string | null> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('establishment.tag ' || $1, 0))`, [
    provinceId,
  ])
  const { rows } = await db.query<{ name: string }>(
    `select name from establishment.tag
      where province_id = $1 and public.kc_fold(name) = public.kc_fold($2) and id is distinct from $3::uuid limit 1`,
    [provinceId, name, own],
  )
  return rows[0]?.name ?? null
}

/** @throws `already_exists` where the province has a tag of this name */
export async function insertTag(db: Queryable, tag: Omit<Tag, 'id'>): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    'insert into establishment.tag (province_id, name, tone) values ($1, $2, $3) returning id::text as id',
    [tag.provinceId, tag.name, tag.tone],
  )
  return rows[0]?.id ?? ''
}

export async function updateTag(db: Queryable, { provinceId, id, name, tone }: Tag): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `update establishment.tag set name = $3, tone = $4 where province_id = $1 and id = $2 returning id::text as id`,
    [provinceId, id, name, tone],
  )
  if (!rows[0]) throw new Problem('out_of_reach')
  return rows[0].id
}

/** The tag and every mark of it; how many bore it. */
export async function deleteTag(db: Queryable, { provinceId, id }: TagKey): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `with gone as (delete from establishment.tagged where province_id = $1 and tag_id = $2 returning 1)
     select count(*)::int as n from gone`,
    [provinceId, id],
  )
  const dropped = await db.query(
    'delete from establishment.tag where province_id = $1 and id = $2 returning id',
    [provinceId, id],
  )
  if (dropped.rows.length === 0) throw new Problem('out_of_reach')
  return rows[0]?.n ?? 0
}

/** Puts it on those that did not bear it, of the tag's own province. */
export async function insertTagged(
  db: Queryable,
  { provinceId, id }: TagKey,
  ids: readonly string[],
  run: string,
): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `with put as (
       insert into establishment.tagged (province_id, tag_id, establishment_id, run_id)
       select e.province_id, $2, e.id, $4 from establishment.establishment e where e.province_id = $1 and e.id = any($3::uuid[])
       on conflict do nothing returning 1)
     select count(*)::int as n from put`,
    [provinceId, id, ids, run],
  )
  return rows[0]?.n ?? 0
}

export async function removeTagged(
  db: Queryable,
  { provinceId, id }: TagKey,
  ids: readonly string[],
): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `with gone as (
       delete from establishment.tagged where province_id = $1 and tag_id = $2 and establishment_id = any($3::uuid[]) returning 1)
     select count(*)::int as n from gone`,
    [provinceId, id, ids],
  )
  return rows[0]?.n ?? 0
}

/** Takes back what one act put on. */
export async function removeRun(db: Queryable, { provinceId, id }: TagKey, run: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `with gone as (delete from establishment.tagged where province_id = $1 and tag_id = $2 and run_id = $3 returning 1)
     select count(*)::int as n from gone`,
    [provinceId, id, run],
  )
  return rows[0]?.n ?? 0
}
