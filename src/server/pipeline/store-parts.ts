import type { CostItem, EquipmentItem, ExpectedItem } from '#contract/pipeline/fields.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Key } from './store.ts'

/** Lists of a proposal's parts, in the order in which they were written. */
export interface Parts {
  costs: (CostItem & { id: string })[]
  equipment: (EquipmentItem & { id: string })[]
  expected: (ExpectedItem & { id: string })[]
}

export async function listParts(db: Queryable, { provinceId, id }: Key): Promise<Parts> {
  const of = async <T>(select: string): Promise<T[]> =>
    (
      await db.query<T>(
        `select id::text as id, ${select} where province_id = $1 and proposal_id = $2 order by position`,
        [provinceId, id],
      )
    ).rows
  return {
    costs:
      await of(`content, activity, item, establishment_id::text as "establishmentId", year, total_vnd as "totalVnd",
      national_vnd as "nationalVnd", local_vnd as "localVnd", own_vnd as "ownVnd", other_vnd as "otherVnd",
      loan_vnd as "loanVnd", note from pipeline.cost_item`),
    equipment: await of(
      `name, model, serial, origin, is_new as "isNew", part_of_line as "partOfLine" from pipeline.equipment`,
    ),
    expected: await of('what, value, unit from pipeline.expected'),
  }
}

/** Writes the parts anew, whole: what is left out is gone. */
export async function writeParts(
  db: Queryable,
  { provinceId, id }: Key,
  parts: {
    costs: readonly CostItem[]
    equipment: readonly EquipmentItem[]
    expected: readonly ExpectedItem[]
  },
): Promise<void> {
  const key = [provinceId, id]
  await db.query('delete from pipeline.cost_item where province_id = $1 and proposal_id = $2', key)
  await db.query('delete from pipeline.equipment where province_id = $1 and proposal_id = $2', key)
  await db.query('delete from pipeline.expected where province_id = $1 and proposal_id = $2', key)
  const rows = (list: readonly object[]) =>
    JSON.stringify(list.map((each, position) => ({ ...each, position })))
  await db.query(
    `insert into pipeline.cost_item (province_id, proposal_id, position, content, activity, item, establishment_id, year,
       total_vnd, national_vnd, local_vnd, own_vnd, other_vnd, loan_vnd, note)
     select $1, $2, r.position, r.content, r.activity, r.item, r."establishmentId", r.year, r."totalVnd", r."nationalVnd",
       r."localVnd", r."ownVnd", r."otherVnd", r."loanVnd", r.note
       from jsonb_to_recordset($3::jsonb) as r (position smallint, content text, activity text, item text,
         "establishmentId" uuid, year smallint, "totalVnd" bigint, "nationalVnd" bigint, "localVnd" bigint,
         "ownVnd" bigint, "otherVnd" bigint, "loanVnd" bigint, note text)`,
    [...key, rows(parts.costs)],
  )
  await db.query(
    `insert into pipeline.equipment (province_id, proposal_id, position, name, model, serial, origin, is_new, part_of_line)
     select $1, $2, r.position, r.name, r.model, r.serial, r.origin, r."isNew", r."partOfLine"
       from jsonb_to_recordset($3::jsonb) as r (position smallint, name text, model text, serial text, origin text,
         "isNew" boolean, "partOfLine" boolean)`,
    [...key, rows(parts.equipment)],
  )
  await db.query(
    `insert into pipeline.expected (province_id, proposal_id, position, what, value, unit)
     select $1, $2, r.position, r.what, r.value, r.unit
       from jsonb_to_recordset($3::jsonb) as r (position smallint, what text, value numeric, unit text)`,
    [...key, rows(parts.expected)],
  )
}

/** An establishment as proposals name it. */
export interface NamedEstablishment {
  id: string
  provinceId: string
  name: string
  state: string
  organisationId: string | null
  unitId: string | null
  unitIds: string[]
  place: string
}

/** Establishments by their ids, within the reader's reach, in the order of the ids. */
export async function listNamed(db: Queryable, ids: readonly string[]): Promise<NamedEstablishment[]> {
  if (ids.length === 0) return []
  const { rows } = await db.query<NamedEstablishment>(
    `select e.id::text as id, e.province_id as "provinceId", e.name, e.state, e.organisation_id::text as "organisationId",
       e.unit_id as "unitId", e.unit_ids as "unitIds", coalesce(u.path, '') as place
       from establishment.beneficiary e left join territory.unit_named u on u.id = e.unit_id
      where e.id = any($1::uuid[]) order by array_position($1::uuid[], e.id)`,
    [ids],
  )
  return rows
}

/** The establishments that an organisation's account keeps. */
export async function listOwn(db: Queryable, organisationId: string): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select id::text as id from establishment.beneficiary where organisation_id = $1 and state <> 'merged' order by name, id`,
    [organisationId],
  )
  return rows.map(({ id }) => id)
}

/** Who would benefit, anew. */
export async function writeEstablishments(
  db: Queryable,
  { provinceId, id }: Key,
  ids: readonly string[],
): Promise<void> {
  await db.query('delete from pipeline.proposal_establishment where province_id = $1 and proposal_id = $2', [
    provinceId,
    id,
  ])
  await db.query(
    `insert into pipeline.proposal_establishment (province_id, proposal_id, establishment_id, position)
     select $1, $2, e.id, e.position - 1 from unnest($3::uuid[]) with ordinality as e (id, position)`,
    [provinceId, id, ids],
  )
}
