import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import type { Queryable } from '#server/platform/db.ts'

/** Classes that other departments plan. */

export interface OutsideClass {
  year: number
  organiser: string
  trade: string
  unitId: string | null
  place: string
  startsOn: string | null
  endsOn: string | null
  trainees: number | null
  note: string
}

export interface StoredClass extends OutsideClass {
  id: string
  provinceId: string
  unitName: string
}

const columns = `c.id::text as id, c.province_id as "provinceId", c.year, c.organiser, c.trade, c.unit_id as "unitId",
  coalesce(u.full_name, '') as "unitName", c.place, c.starts_on as "startsOn", c.ends_on as "endsOn", c.trainees, c.note`

const joined = 'from planning.outside_class c left join territory.unit_named u on u.id = c.unit_id'

/** A page of a year's classes, in the order in which they came; sent unnamed: a generic plan ruins searches. */
export async function listClasses(
  db: Queryable,
  asked: { year: number; q: string; unit: string | null; provinceId: string | null },
  page: { after: string | null; limit: number },
): Promise<StoredClass[]> {
  const words = fold(asked.q).split(' ').filter(Boolean)
  const { rows } = await db.query<StoredClass>(
    `select ${columns} ${joined}
      where c.year = $1 and ($2::text is null or c.unit_id = $2) and ($3::text is null or c.province_id = $3)
        and ' ' || public.kc_fold(concat_ws(' ', c.organiser, c.trade, c.place, u.full_name, c.note)) like all ($4::text[])
        and ($5::uuid is null or c.id > $5) order by c.id limit $6`,
    [asked.year, asked.unit, asked.provinceId, words.map((word) => `%${word}%`), page.after, page.limit],
  )
  return rows
}

/** Takes one for a change. @throws Problem `not_found` */
export async function lockClass(db: Queryable, id: string): Promise<StoredClass> {
  const { rows } = await db.query<StoredClass>(
    `select ${columns} ${joined} where c.id = $1 for update of c`,
    [id],
  )
  if (!rows[0]) throw new Problem('not_found')
  return rows[0]
}

const valuesOf = (of: OutsideClass): unknown[] => [
  of.year,
  of.organiser,
  of.trade,
  of.unitId,
  of.place,
  of.startsOn,
  of.endsOn,
  of.trainees,
  of.note,
]

export async function insertClass(db: Queryable, provinceId: string, of: OutsideClass): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into planning.outside_class (year, organiser, trade, unit_id, place, starts_on, ends_on, trainees, note, province_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id::text as id`,
    [...valuesOf(of), provinceId],
  )
  return rows[0]?.id ?? ''
}

export async function updateClass(
  db: Queryable,
  provinceId: string,
  id: string,
  of: OutsideClass,
): Promise<void> {
  await db.query(
    `update planning.outside_class set year = $1, organiser = $2, trade = $3, unit_id = $4, place = $5, starts_on = $6, ends_on = $7,
       trainees = $8, note = $9 where province_id = $10 and id = $11`,
    [...valuesOf(of), provinceId, id],
  )
}

export async function deleteClasses(
  db: Queryable,
  provinceId: string,
  ids: readonly string[],
): Promise<void> {
  await db.query('delete from planning.outside_class where province_id = $1 and id = any($2::uuid[])', [
    provinceId,
    ids,
  ])
}

/** What the province has of these years, for whoever imports them again. */
export async function listClassesOf(
  db: Queryable,
  provinceId: string,
  years: readonly number[],
): Promise<StoredClass[]> {
  const { rows } = await db.query<StoredClass>(
    `select ${columns} ${joined} where c.province_id = $1 and c.year = any($2::int[]) order by c.id`,
    [provinceId, years],
  )
  return rows
}

/** These classes as they stand. */
export async function listClassesNamed(
  db: Queryable,
  provinceId: string,
  ids: readonly string[],
): Promise<StoredClass[]> {
  const { rows } = await db.query<StoredClass>(
    `select ${columns} ${joined} where c.province_id = $1 and c.id = any($2::uuid[])`,
    [provinceId, ids],
  )
  return rows
}
