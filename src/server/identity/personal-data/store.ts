import type { Queryable } from '#server/platform/db.ts'

export interface PersonRow {
  id: string
  name: string
  username: string
}

/** A person whom the reach of the transaction may change, or null. */
export async function lockPerson(db: Queryable, id: string): Promise<PersonRow | null> {
  const { rows } = await db.query<PersonRow>(
    'select id, name, username from identity.person where id = $1 for update',
    [id],
  )
  return rows[0] ?? null
}

interface Place {
  table: string
  columns: string[]
}

/** Columns of ours that name a person: by foreign key, or by the house's way of naming who did something. */
async function listPlaces(db: Queryable): Promise<Place[]> {
  const { rows } = await db.query<Place>(
    `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as table,
       array_agg(quote_ident(a.attname) order by a.attnum)::text[] as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
     where c.relkind = 'r' and has_table_privilege(c.oid, 'select') and n.nspname <> 'graphile_worker'
       and (a.attname = 'person_id' or a.attname like '%\\_person\\_id' or a.attname like '%\\_by'
            or (n.nspname = 'identity' and c.relname = 'person' and a.attname = 'id'))
     group by 1 order by 1`,
  )
  return rows
}

/** Secrets prove who somebody is; they are no data about them. A letter that carries one says so in its row. */
const secret = `(^|_)(hash|secret|verifier|nonce|state_key)$`

/** Every row that names the person, in tables that the reach may read, without secrets; at most 5,000 of each. */
export async function collectAbout(
  db: Queryable,
  personId: string,
): Promise<{ table: string; rows: Record<string, unknown>[] }[]> {
  const found: { table: string; rows: Record<string, unknown>[] }[] = []
  for (const { table, columns } of await listPlaces(db)) {
    const mine = columns.map((column) => `t.${column} = $1`).join(' or ')
    const { rows } = await db.query<{ row: Record<string, unknown> }>(
      `select (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(t))
                where key !~ '${secret}' and not (key = 'body' and coalesce(to_jsonb(t) ->> 'secret' = 'true', false))) as row
         from ${table} t where ${mine} limit 5000`,
      [personId],
    )
    if (rows.length > 0) found.push({ table, rows: rows.map(({ row }) => row) })
  }
  return found
}

/** Roles that the person still holds, or will. */
export async function countRolesHeld(db: Queryable, personId: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from identity.role_holding
      where person_id = $1 and coalesce(valid_to, 'infinity') >= (now() at time zone 'Asia/Ho_Chi_Minh')::date`,
    [personId],
  )
  return rows[0]?.n ?? 0
}

/** Takes out what says who the person is and how they sign in; the row stays for those who point at it. */
export async function erase(db: Queryable, personId: string, name: string): Promise<void> {
  await db.query(
    `update identity.person set name = $2, username = 'da-xoa-' || replace(id::text, '-', ''), password_hash = null,
        email = null, phone = null, identity_number = null, division = null, active = false,
        disabled_at = coalesce(disabled_at, now()), version = version + 1
      where id = $1`,
    [personId, name],
  )
  for (const table of ['session', 'second_factor', 'link', 'provider_account', 'api_key'])
    await db.query(`delete from identity.${table} where person_id = $1`, [personId])
}
