import type { Link } from '#contract/territory/rules.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { UnitFacts } from './facts.ts'

const name = 'units'

/** The content that is loaded, or null. */
export async function loadedHash(db: Queryable): Promise<string | null> {
  const { rows } = await db.query<{ hash: string }>('select hash from territory.fact_table where name = $1', [
    name,
  ])
  return rows[0]?.hash ?? null
}

export interface UnitsKept {
  added: number
  /** units that the newer table ends */
  ended: number
  /** stored facts that the newer table tells otherwise; they stay as they are, and these are their ids */
  differing: string[]
}

/**
 * Adds new units and ends ended ones. What is stored about a unit's days, name and kind is history and stays;
 * only what is derived (search forms, today's jurisdiction) follows the newer table.
 */
export async function keepUnits(db: Queryable, units: UnitFacts[]): Promise<UnitsKept> {
  const { rows } = await db.query<UnitsKept>(
    `with incoming as materialized (
      select * from json_populate_recordset(null::territory.unit, $1::json)
    ), differing as (
      select i.id from incoming i join territory.unit u using (id)
      where (u.kind, u.name, u.parent_code) is distinct from (i.kind, i.name, i.parent_code)
        or (u.valid_to is not null and u.valid_to is distinct from i.valid_to)
    ), ended as (
      select i.id from incoming i join territory.unit u using (id)
      where u.valid_to is null and i.valid_to is not null
    ), kept as (
      insert into territory.unit as u select * from incoming
      on conflict (id) do update set valid_to = coalesce(u.valid_to, excluded.valid_to),
        province_id = excluded.province_id, spelled = excluded.spelled, folded = excluded.folded,
        full_folded = excluded.full_folded, search = excluded.search
      returning (xmax = 0) as added
    )
    select (select count(*)::int from kept where added) as added, (select count(*)::int from ended) as ended,
      (select coalesce(array_agg(id order by id), '{}') from differing) as differing`,
    [JSON.stringify(units)],
  )
  return rows[0] ?? { added: 0, ended: 0, differing: [] }
}

/** Adds successions that are not known yet. */
export async function keepLinks(db: Queryable, links: Link[]): Promise<number> {
  const { rows } = await db.query<{ added: number }>(
    `with kept as (
      insert into territory.succession (from_id, to_id, kind, date)
      select "from", "to", kind, date from json_to_recordset($1::json) as link ("from" text, "to" text, kind text, date date)
      on conflict do nothing returning 1
    ) select count(*)::int as added from kept`,
    [JSON.stringify(links)],
  )
  return rows[0]?.added ?? 0
}

/** Remembers what is loaded, and lets the planner know how the words are spread. */
export async function rememberHash(db: Queryable, hash: string): Promise<void> {
  await db.query(
    `insert into territory.fact_table (name, hash) values ($1, $2)
    on conflict (name) do update set hash = excluded.hash, loaded_at = now()`,
    [name, hash],
  )
  await db.query('analyze territory.unit, territory.succession')
}
