import type { Queryable } from '#server/platform/db.ts'

export interface StoredView {
  provinceId: string
  id: string
  organisationId: string
  personId: string
  personName: string
  list: string
  name: string
  search: string
  shared: boolean
}

const columns = `v.province_id as "provinceId", v.id::text as id, v.organisation_id::text as "organisationId", v.person_id::text as "personId",
  v.person_name as "personName", v.list, v.name, v.search, v.shared`

/** Keeps it; the person's view of the same list and name is written over. */
export async function writeView(db: Queryable, view: Omit<StoredView, 'id'>): Promise<string> {
  const { provinceId, organisationId, personId, personName, list, name, search, shared } = view
  const { rows } = await db.query<{ id: string }>(
    `insert into tables.view (province_id, organisation_id, person_id, person_name, list, name, search, shared)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict on constraint view_name do update set organisation_id = excluded.organisation_id, search = excluded.search,
       shared = excluded.shared, changed_at = now()
     returning id::text as id`,
    [provinceId, organisationId, personId, personName, list, name, search, shared],
  )
  return rows[0]?.id ?? ''
}

export async function findView(db: Queryable, id: string): Promise<StoredView | null> {
  const { rows } = await db.query<StoredView>(`select ${columns} from tables.view v where v.id = $1`, [id])
  return rows[0] ?? null
}

export async function deleteView(db: Queryable, { provinceId, id }: StoredView): Promise<void> {
  await db.query('delete from tables.view where province_id = $1 and id = $2', [provinceId, id])
}

/** One's own, and what one's office shares, by name. */
export async function listViews(
  db: Queryable,
  wanted: { list: string; personId: string; organisationId: string },
): Promise<StoredView[]> {
  const { rows } = await db.query<StoredView>(
    `select ${columns} from tables.view v
      where v.list = $1 and (v.person_id = $2 or v.shared and v.organisation_id = $3)
      order by public.kc_fold(v.name), v.name, v.id`,
    [wanted.list, wanted.personId, wanted.organisationId],
  )
  return rows
}
