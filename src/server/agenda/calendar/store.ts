import type { SpecialDays } from '#contract/kernel/working-days.ts'
import type { SpecialDay } from '#contract/agenda/calendar.ts'
import type { Queryable } from '#server/platform/db.ts'

const columns = 'day, kind, name, basis, confidence'

export async function listDays(db: Queryable, year: number | null): Promise<SpecialDay[]> {
  const { rows } = await db.query<SpecialDay>(
    `select ${columns} from agenda.special_day
      where province_id = '00' and ($1::int is null or extract(year from day) = $1) order by day`,
    [year],
  )
  return rows
}

/** The calendar by which every deadline is counted. */
export async function specialDays(db: Queryable): Promise<SpecialDays> {
  const days = await listDays(db, null)
  const of = (wanted: SpecialDay['kind']) =>
    new Set(days.filter(({ kind }) => kind === wanted).map(({ day }) => day))
  return { holidays: of('holiday'), worked: of('worked') }
}

export async function findDay(db: Queryable, day: string): Promise<SpecialDay | null> {
  const { rows } = await db.query<SpecialDay>(
    `select ${columns} from agenda.special_day where province_id = '00' and day = $1`,
    [day],
  )
  return rows[0] ?? null
}

export async function writeDay(db: Queryable, day: SpecialDay): Promise<void> {
  await db.query(
    `insert into agenda.special_day (day, kind, name, basis, confidence) values ($1, $2, $3, $4, $5)
     on conflict (province_id, day) do update set kind = $2, name = $3, basis = $4, confidence = $5`,
    [day.day, day.kind, day.name, day.basis, day.confidence],
  )
}

/** False where the reach of the asking person does not let it go. */
export async function deleteDay(db: Queryable, day: string): Promise<boolean> {
  const { rows } = await db.query(
    `delete from agenda.special_day where province_id = '00' and day = $1 returning day`,
    [day],
  )
  return rows.length > 0
}

/** Loads the days of years of which nothing is there yet; what people have changed stays theirs. */
export async function loadDays(db: Queryable, days: readonly SpecialDay[]): Promise<void> {
  await db.query(
    `insert into agenda.special_day (day, kind, name, basis, confidence)
     select d.day, d.kind, d.name, d.basis, d.confidence
       from jsonb_to_recordset($1) as d(day date, kind text, name text, basis text, confidence text)
      where not exists (select from agenda.special_day s where extract(year from s.day) = extract(year from d.day))`,
    [JSON.stringify(days)],
  )
}
