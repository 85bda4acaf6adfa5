import type { ParticipationFields, SupportFields } from '#contract/establishment/history/acts.ts'
import type { Participation, Support } from '#contract/establishment/history/nouns.ts'
import type { YearFigure } from '#contract/establishment/history/impact.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Head } from '../core/store.ts'

const recordOf = `case when s.record_id is null then null else json_build_object('kind', s.record_kind, 'id', s.record_id) end as record`

const supportColumns = `s.id, s.year, s.area, s.activity, s.title, s.source, s.programme, s.decision,
  s.decided_on as "decidedOn", s.support_vnd as "supportVnd", s.counterpart_vnd as "counterpartVnd", s.other_vnd as "otherVnd",
  s.cost_item as "costItem", s.serial, s.state, ${recordOf}, s.note, s.version`

export async function listSupports(db: Queryable, of: Head): Promise<Support[]> {
  const { rows } = await db.query<Support>(
    `select ${supportColumns} from establishment.support s where s.province_id = $1 and s.establishment_id = $2
      order by s.year desc, s.decided_on desc nulls last, s.id desc`,
    [of.provinceId, of.id],
  )
  return rows
}

export interface HeldSupport extends Support {
  establishmentId: string
}

/** A support taken for a change, or null. */
export async function lockSupport(db: Queryable, id: string): Promise<HeldSupport | null> {
  const { rows } = await db.query<HeldSupport>(
    `select ${supportColumns}, s.establishment_id as "establishmentId" from establishment.support s where s.id = $1 for update`,
    [id],
  )
  return rows[0] ?? null
}

const supportValues = (one: SupportFields): unknown[] => [
  one.year,
  one.area,
  one.activity,
  one.title,
  one.source,
  one.programme,
  one.decision,
  one.decidedOn,
  one.supportVnd,
  one.counterpartVnd,
  one.otherVnd,
  one.costItem,
  one.serial,
  one.state,
  one.note,
]
const supportNames = `year, area, activity, title, source, programme, decision, decided_on, support_vnd, counterpart_vnd, other_vnd,
  cost_item, serial, state, note`

/** Writes a support; one that comes from a record of this house is written once, and again anew. Its id. */
export async function insertSupport(
  db: Queryable,
  of: Head,
  one: SupportFields,
  record: { kind: string; id: string } | null = null,
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into establishment.support as s (province_id, establishment_id, record_kind, record_id, ${supportNames})
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
     on conflict (province_id, record_kind, record_id, establishment_id) where record_id is not null
     do update set (${supportNames}, version) = (excluded.year, excluded.area, excluded.activity, excluded.title, excluded.source,
       excluded.programme, excluded.decision, excluded.decided_on, excluded.support_vnd, excluded.counterpart_vnd, excluded.other_vnd,
       excluded.cost_item, excluded.serial, excluded.state, excluded.note, s.version + 1)
     returning id`,
    [of.provinceId, of.id, record?.kind ?? null, record?.id ?? null, ...supportValues(one)],
  )
  return rows[0]!.id
}

export async function updateSupport(
  db: Queryable,
  of: Head,
  id: string,
  one: SupportFields,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update establishment.support s set (${supportNames}, version) =
       ($4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, s.version + 1)
      where s.province_id = $1 and s.establishment_id = $2 and s.id = $3 returning version`,
    [of.provinceId, of.id, id, ...supportValues(one)],
  )
  return rows[0]!.version
}

export async function deleteSupport(db: Queryable, of: Head, id: string): Promise<void> {
  await db.query(
    'delete from establishment.support where province_id = $1 and establishment_id = $2 and id = $3',
    [of.provinceId, of.id, id],
  )
}

const participation = `s.id, s.kind, s.on_day as "onDay", s.title, s.place, s.result, ${recordOf}, s.version`

export async function listParticipations(db: Queryable, of: Head): Promise<Participation[]> {
  const { rows } = await db.query<Participation>(
    `select ${participation} from establishment.participation s where s.province_id = $1 and s.establishment_id = $2
      order by s.on_day desc, s.id desc`,
    [of.provinceId, of.id],
  )
  return rows
}

export interface HeldParticipation extends Participation {
  establishmentId: string
}

export async function lockParticipation(db: Queryable, id: string): Promise<HeldParticipation | null> {
  const { rows } = await db.query<HeldParticipation>(
    `select ${participation}, s.establishment_id as "establishmentId" from establishment.participation s where s.id = $1 for update`,
    [id],
  )
  return rows[0] ?? null
}

export async function insertParticipation(
  db: Queryable,
  of: Head,
  one: ParticipationFields,
  record: { kind: string; id: string } | null = null,
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into establishment.participation (province_id, establishment_id, kind, on_day, title, place, result, record_kind, record_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      of.provinceId,
      of.id,
      one.kind,
      one.onDay,
      one.title,
      one.place,
      one.result,
      record?.kind ?? null,
      record?.id ?? null,
    ],
  )
  return rows[0]!.id
}

export async function updateParticipation(
  db: Queryable,
  of: Head,
  id: string,
  one: ParticipationFields,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update establishment.participation set kind = $4, on_day = $5, title = $6, place = $7, result = $8, version = version + 1
      where province_id = $1 and establishment_id = $2 and id = $3 returning version`,
    [of.provinceId, of.id, id, one.kind, one.onDay, one.title, one.place, one.result],
  )
  return rows[0]!.version
}

export async function deleteParticipation(db: Queryable, of: Head, id: string): Promise<void> {
  await db.query(
    'delete from establishment.participation where province_id = $1 and establishment_id = $2 and id = $3',
    [of.provinceId, of.id, id],
  )
}

/** Figures of all its years. */
export async function listFigures(db: Queryable, of: Head): Promise<YearFigure[]> {
  const { rows } = await db.query<YearFigure>(
    `select year, workers, revenue_vnd as "revenueVnd", export_vnd as "exportVnd", tax_paid_vnd as "taxPaidVnd",
        income_vnd as "incomeVnd", electricity_kwh as "electricityKwh"
       from establishment.snapshot where province_id = $1 and establishment_id = $2 order by year`,
    [of.provinceId, of.id],
  )
  return rows
}
