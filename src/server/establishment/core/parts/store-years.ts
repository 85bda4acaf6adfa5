import type { YearFields } from '#contract/establishment/core/acts.ts'
import type { FactSource } from '#contract/establishment/nouns.ts'
import type { Size } from '#contract/norms/size.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface YearRow extends YearFields {
  year: number
  source: FactSource
  version: number
}

interface Owner {
  provinceId: string
  id: string
}

const columns = `year, workers, women_workers as "womenWorkers", revenue_vnd as "revenueVnd", capital_vnd as "capitalVnd",
  export_vnd as "exportVnd", tax_paid_vnd as "taxPaidVnd", profit_vnd as "profitVnd", income_vnd as "incomeVnd",
  electricity_kwh as "electricityKwh", fuel, materials, local_material as "localMaterial", environment, note, source, version`

/** The figures of one year, taken for writing; null: there are none yet. */
export async function lockYear(
  db: Queryable,
  { provinceId, id }: Owner,
  year: number,
): Promise<YearRow | null> {
  const { rows } = await db.query<YearRow>(
    `select ${columns} from establishment.snapshot
      where province_id = $1 and establishment_id = $2 and year = $3 for update`,
    [provinceId, id, year],
  )
  return rows[0] ?? null
}

/** Writes a year's figures in the stead of those that were there. @returns their version */
export async function writeFigures(
  db: Queryable,
  { provinceId, id }: Owner,
  { year, source, ...of }: YearFields & { year: number; source: FactSource },
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `insert into establishment.snapshot as s (province_id, establishment_id, year, source, workers, women_workers, revenue_vnd,
        capital_vnd, export_vnd, tax_paid_vnd, profit_vnd, income_vnd, electricity_kwh, fuel, materials, local_material,
        environment, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
     on conflict (province_id, establishment_id, year) do update set source = excluded.source, workers = excluded.workers,
        women_workers = excluded.women_workers, revenue_vnd = excluded.revenue_vnd, capital_vnd = excluded.capital_vnd,
        export_vnd = excluded.export_vnd, tax_paid_vnd = excluded.tax_paid_vnd, profit_vnd = excluded.profit_vnd,
        income_vnd = excluded.income_vnd, electricity_kwh = excluded.electricity_kwh, fuel = excluded.fuel,
        materials = excluded.materials, local_material = excluded.local_material, environment = excluded.environment,
        note = excluded.note, version = s.version + 1, written_at = now()
     returning version`,
    [
      provinceId,
      id,
      year,
      source,
      of.workers,
      of.womenWorkers,
      of.revenueVnd,
      of.capitalVnd,
      of.exportVnd,
      of.taxPaidVnd,
      of.profitVnd,
      of.incomeVnd,
      of.electricityKwh,
      of.fuel,
      of.materials,
      of.localMaterial,
      of.environment,
      of.note,
    ],
  )
  return rows[0]?.version ?? 0
}

export interface Figures {
  year: number
  workers: number | null
  revenueVnd: number | null
  capitalVnd: number | null
}

/** Figures of all years, the newest first. */
export async function listFigures(db: Queryable, { provinceId, id }: Owner): Promise<Figures[]> {
  const { rows } = await db.query<Figures>(
    `select year, workers, revenue_vnd as "revenueVnd", capital_vnd as "capitalVnd" from establishment.snapshot
      where province_id = $1 and establishment_id = $2 order by year desc`,
    [provinceId, id],
  )
  return rows
}

export interface Newest {
  workers: number | null
  revenueVnd: number | null
  size: { size: Size; year: number; rule: string; basis: string } | null
}

/** Keeps the newest figures and the size beside the head, where lists look for them. */
export async function keepNewest(db: Queryable, { provinceId, id }: Owner, newest: Newest): Promise<void> {
  const { workers, revenueVnd, size } = newest
  await db.query(
    `update establishment.establishment set workers = $3, revenue_vnd = $4, size = $5, size_year = $6, size_rule = $7,
        size_basis = $8, changed_at = now()
      where province_id = $1 and id = $2`,
    [
      provinceId,
      id,
      workers,
      revenueVnd,
      size?.size ?? null,
      size?.year ?? null,
      size?.rule ?? null,
      size?.basis ?? '',
    ],
  )
}
