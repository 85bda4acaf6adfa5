import type { Level, Unit, UnitRef } from '#contract/territory/nouns.ts'
import type { Link } from '#contract/territory/rules.ts'
import { pathOf } from '#contract/territory/names.ts'
import type { Queryable } from '#server/platform/db.ts'

/** The day of a unit's own time nearest to today: where its path is read when nobody asks for a day. */
const ownDay = (today: string) => `greatest(u.valid_from, least(u.valid_to, ${today}::date))`

const covers = (unit: string, day: string) =>
  `coalesce(${unit}.valid_from <= ${day}, true) and coalesce(${unit}.valid_to >= ${day}, true)`

const refOf = (unit: string) =>
  `case when ${unit}.id is not null then json_build_object('id', ${unit}.id, 'level', ${unit}.level,
    'code', ${unit}.code, 'kind', ${unit}.kind, 'name', ${unit}.name, 'fullName', ${unit}.full_name) end`

const columns = `u.id, u.level, u.code, u.kind, u.name, u.full_name as "fullName",
  u.province_code as "provinceCode", u.province_id as "provinceId",
  u.valid_from as "validFrom", u.valid_to as "validTo", ${refOf('p')} as parent, ${refOf('g')} as grandparent`

/** The units above `u` on a day; codes name them, for a province may change kind while its communes stay. */
const above = (day: string) => `
  left join territory.unit p on p.level = u.parent_level and p.code = u.parent_code and ${covers('p', day)}
  left join territory.unit g on g.level = p.parent_level and g.code = p.parent_code and ${covers('g', day)}`

interface UnitRow extends Omit<Unit, 'path' | 'ancestors'> {
  parent: UnitRef | null
  grandparent: UnitRef | null
}

const placed = ({ parent, grandparent, ...unit }: UnitRow): Unit => {
  const upwards = [parent, grandparent].filter((one) => one !== null)
  return { ...unit, path: pathOf(unit.fullName, upwards), ancestors: upwards.toReversed() }
}

export interface Wanted {
  /** null: units of every day */
  date: string | null
  today: string
  level: Level | null
  provinceCode: string | null
  /** only units below this one */
  under: { level: Level; code: string } | null
  /** as read by `readSearch` */
  whole: string
  bare: string
  spelled: string
  words: string[]
  code: string | null
  limit: number
}

/**
 * Units with all the words at the beginning of words of their own name or those above them, or with the phrase
 * inside. Best first: the exact name with its kind, the exact name, names that begin so, names that stand whole in what was
 * typed, names with the words, and last those where only the units above complete the words;
 * among equals first those spelled with the very marks that were typed.
 * Sent unnamed and materialized: a generic plan or an inlined condition made such searches many times slower.
 */
export async function searchUnits(db: Queryable, wanted: Wanted): Promise<Unit[]> {
  const { date, today, level, provinceCode, under, whole, bare, spelled, words, code, limit } = wanted
  const patterns = words.map((word) => `% ${word}%`)
  const { rows } = await db.query<UnitRow>(
    `with found as materialized (
      select u.*, case
        when u.code = $9 or u.full_folded = $5 or u.folded = $5 then 0
        when u.folded = $6 then 1
        when u.full_folded like $5 || '%' or u.folded like $6 || '%' then 2
        when ' ' || $5 || ' ' like '% ' || u.full_folded || ' %' then 3
        when ' ' || $5 || ' ' like '% ' || u.folded || ' %' or ' ' || $6 || ' ' like '% ' || u.folded || ' %' then 4
        when ' ' || u.folded like '% ' || $6 || '%' then 5
        when ' ' || u.folded like all($8::text[]) then 6
        else 7 end as rank
      from territory.unit u
      where ($1::date is null or ${covers('u', '$1::date')})
        and ($2::text is null or u.level = $2)
        and ($3::text is null or u.province_code = $3)
        and case $4::text when 'province' then u.province_code = $12 and u.level <> 'province'
          when 'district' then u.parent_level = 'district' and u.parent_code = $12 else true end
        and (u.code = $9 or u.search like $7 and u.search like all($8::text[]) or u.search like '%' || $6 || '%')
    ), best as materialized (
      select * from found
      order by rank, array_position(array['province', 'district', 'commune'], level),
        case when rank in (3, 4) then -length(folded) end,
        position(spelled in $13) = 0, folded, full_name, valid_to desc nulls first, id
      limit $10
    )
    select ${columns} from best u ${above(`coalesce($1::date, ${ownDay('$11')})`)}
    order by u.rank, array_position(array['province', 'district', 'commune'], u.level),
      case when u.rank in (3, 4) then -length(u.folded) end,
      position(u.spelled in $13) = 0, u.folded, u.full_name, u.valid_to desc nulls first, u.id`,
    [
      date,
      level,
      provinceCode,
      under?.level ?? null,
      whole,
      bare,
      patterns[0] ?? '%',
      patterns,
      code,
      limit,
      today,
      under?.code ?? null,
      spelled,
    ],
  )
  return rows.map(placed)
}

/** Units by id, each placed among the units above it of `date`, or of its own day nearest to today. */
export async function findUnits(
  db: Queryable,
  ids: string[],
  today: string,
  date: string | null = null,
): Promise<Unit[]> {
  const { rows } = await db.query<UnitRow>(
    `select ${columns} from unnest($1::text[]) with ordinality as wanted (id, place)
    join territory.unit u using (id) ${above(`coalesce($3::date, ${ownDay('$2')})`)} order by place`,
    [ids, today, date],
  )
  return rows.map(placed)
}

/** The unit that bore this code on this day. */
export async function findUnitByCodeAt(
  db: Queryable,
  level: Level,
  code: string,
  date: string,
): Promise<Unit | null> {
  const { rows } = await db.query<UnitRow>(
    `select ${columns} from territory.unit u ${above('$3::date')}
    where u.level = $1 and u.code = $2 and ${covers('u', '$3::date')}`,
    [level, code, date],
  )
  return rows[0] ? placed(rows[0]) : null
}

/** Units one level below a unit on a day, by name. */
export async function listChildren(
  db: Queryable,
  parent: { level: Level; code: string },
  date: string,
): Promise<Unit[]> {
  const { rows } = await db.query<UnitRow>(
    `select ${columns} from territory.unit u ${above('$3::date')}
    where u.parent_level = $1 and u.parent_code = $2 and ${covers('u', '$3::date')} order by u.folded, u.id`,
    [parent.level, parent.code, date],
  )
  return rows.map(placed)
}

/** Communes on the ground of a jurisdiction of today that ended before a day, by name. */
export async function listEndedCommunes(db: Queryable, provinceId: string, day: string): Promise<Unit[]> {
  const { rows } = await db.query<UnitRow>(
    `select ${columns} from territory.unit u ${above(ownDay('$2'))}
    where u.level = 'commune' and u.province_id = $1 and u.valid_to < $2::date order by u.folded, u.id`,
    [provinceId, day],
  )
  return rows.map(placed)
}

/** How many units stand one level below on a day. */
export async function countChildren(
  db: Queryable,
  parent: { level: Level; code: string },
  date: string,
): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from territory.unit u
    where u.parent_level = $1 and u.parent_code = $2 and ${covers('u', '$3::date')}`,
    [parent.level, parent.code, date],
  )
  return rows[0]?.count ?? 0
}

/** All links that lead on from these units, however many changes lie between. */
export async function linksFrom(db: Queryable, ids: string[], forward: boolean): Promise<Link[]> {
  const [near, far] = forward ? ['from_id', 'to_id'] : ['to_id', 'from_id']
  const { rows } = await db.query<Link>(
    `with recursive reached (id) as (
      select unnest($1::text[])
      union
      select s.${far} from reached r join territory.succession s on s.${near} = r.id
    )
    select s.from_id as "from", s.to_id as "to", s.kind, s.date
    from reached r join territory.succession s on s.${near} = r.id order by s.date, s.from_id, s.to_id`,
    [ids],
  )
  return rows
}
