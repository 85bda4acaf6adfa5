import type { Confidence } from '#contract/agenda/dues.ts'
import type { Attribute, UnitAttribute } from '#contract/norms/eligibility/attributes.ts'
import type { Said } from '#contract/norms/eligibility/judge/facts.ts'
import type { Queryable } from '#server/platform/db.ts'

/** What is written down of a unit. */
export interface AttributeValues {
  unitId: string
  attribute: Attribute
  value: string
  validFrom: string
  validTo: string | null
  basis: string
  confidence: Confidence
}

const columns = `a.id, a.province_id as "provinceId", a.unit_id as "unitId", u.path as "unitName", a.attribute, a.value,
  a.valid_from as "validFrom", a.valid_to as "validTo", a.basis, a.confidence, a.version`

/** What is said of these units on a day. */
export async function listSaid(db: Queryable, unitIds: readonly string[], day: string): Promise<Said[]> {
  const { rows } = await db.query<Said>(
    `select unit_id as "unitId", attribute, value, confidence from norms.unit_attribute
      where unit_id = any($1) and valid_from <= $2 and coalesce(valid_to >= $2, true)`,
    [unitIds, day],
  )
  return rows
}

export interface AttributeFilter {
  words: readonly string[]
  attribute: string | null
  /** null: of every day */
  day: string | null
  provinceId: string | null
  unitId: string | null
}

const filtered = `from norms.unit_attribute a join territory.unit_named u on u.id = a.unit_id
  where public.kc_fold(u.path || ' ' || a.basis) like all($1::text[]) and ($2::text is null or a.attribute = $2)
    and ($3::date is null or a.valid_from <= $3 and coalesce(a.valid_to >= $3, true))
    and ($4::text is null or a.province_id = $4) and ($5::text is null or a.unit_id = $5)`

export async function listAttributes(
  db: Queryable,
  { words, attribute, day, provinceId, unitId }: AttributeFilter,
  limit: number,
): Promise<{ items: UnitAttribute[]; total: number }> {
  const values = [words.map((word) => `%${word}%`), attribute, day, provinceId, unitId]
  const [list, count] = [
    await db.query<UnitAttribute>(
      `select ${columns} ${filtered} order by a.province_id, u.path, a.attribute, a.valid_from limit $6`,
      [...values, limit],
    ),
    await db.query<{ n: number }>(`select count(*)::int as n ${filtered}`, values),
  ]
  return { items: list.rows, total: count.rows[0]?.n ?? 0 }
}

export async function findAttribute(db: Queryable, id: string): Promise<UnitAttribute | null> {
  const { rows } = await db.query<UnitAttribute>(
    `select ${columns} from norms.unit_attribute a join territory.unit_named u on u.id = a.unit_id where a.id = $1`,
    [id],
  )
  return rows[0] ?? null
}

/** What already stands of the unit in these days. */
export async function findTwin(
  db: Queryable,
  given: AttributeValues,
  own: string | null,
): Promise<UnitAttribute | null> {
  const { rows } = await db.query<UnitAttribute>(
    `select ${columns} from norms.unit_attribute a join territory.unit_named u on u.id = a.unit_id
      where a.unit_id = $1 and a.attribute = $2 and daterange(a.valid_from, a.valid_to, '[]') && daterange($3::date, $4::date, '[]')
        and a.id is distinct from $5 limit 1`,
    [given.unitId, given.attribute, given.validFrom, given.validTo, own],
  )
  return rows[0] ?? null
}

const valuesOf = (given: AttributeValues) => [
  given.unitId,
  given.attribute,
  given.value,
  given.validFrom,
  given.validTo,
  given.basis,
  given.confidence,
]

export async function insertAttribute(
  db: Queryable,
  provinceId: string,
  given: AttributeValues,
  by: string,
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into norms.unit_attribute (unit_id, attribute, value, valid_from, valid_to, basis, confidence, province_id, entered_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [...valuesOf(given), provinceId, by],
  )
  return rows[0]?.id ?? ''
}

export async function writeAttribute(
  db: Queryable,
  key: { provinceId: string; id: string },
  given: AttributeValues,
  by: string,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update norms.unit_attribute set unit_id = $1, attribute = $2, value = $3, valid_from = $4, valid_to = $5, basis = $6, confidence = $7,
        entered_by_name = $10, shipped = false, version = version + 1
      where province_id = $8 and id = $9 returning version`,
    [...valuesOf(given), key.provinceId, key.id, by],
  )
  return rows[0]?.version ?? 0
}

export async function deleteAttributes(
  db: Queryable,
  provinceId: string,
  ids: readonly string[],
): Promise<void> {
  await db.query('delete from norms.unit_attribute where province_id = $1 and id = any($2::uuid[])', [
    provinceId,
    ids,
  ])
}
