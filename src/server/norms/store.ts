import type { Norm, NormFields } from '#contract/norms/norm.ts'
import type { Queryable } from '#server/platform/db.ts'

const columns = `n.id::text as id, n.province_id as "provinceId", n.version, n.activity, n.funding, n.unit_id as "unitId", n.figures,
  n.rate, n.ceiling::float8 as ceiling, n.unit, n.line_factor as "lineFactor", n.priority_factor as "priorityFactor",
  n.priority_raises_ceiling as "priorityRaisesCeiling", n.priority_raises_rate as "priorityRaisesRate", n.cost_items as "costItems",
  n.conditions, n.legal_id::text as "legalId", n.legal_name as legal, n.clause, n.source, n.confidence,
  n.confirmed_by_name as "confirmedBy", n.confirmed_on as "confirmedOn", n.entered_by_name as "enteredBy",
  n.entered_by::text as "enteredById", n.confirmed_by::text as "confirmedById", n.valid_from as "validFrom", n.valid_to as "validTo", n.legal_number as "legalNumber",
  n.legal_title as "legalTitle", n.legal_signed as "legalSigned",
  case when n.withdrawn_at is null then null
    else json_build_object('at', n.withdrawn_at, 'by', n.withdrawn_by, 'reason', n.withdrawn_reason) end as withdrawn,
  coalesce((select a.name from norms.activity a where a.code = n.activity order by a.valid_from desc limit 1),
    'Mọi hoạt động chưa có mức riêng') as "activityName",
  json_build_object('unitId', n.unit_id, 'name', coalesce(u.full_name || case when u.valid_to is null then '' else ' (trước sắp xếp)' end, 'Cả nước'),
    'kind', case when n.unit_id is null then 'nation' when u.valid_to is null then 'province' else 'oldProvince' end) as jurisdiction`

const source = 'norms.norm n left join territory.unit_named u on u.id = n.unit_id'

/** A norm with what the room alone needs to know of it. */
export interface NormRow extends Norm {
  enteredById: string | null
  confirmedById: string | null
  legalNumber: string | null
  legalTitle: string
  legalSigned: string | null
}

/** Rows that are not withdrawn and may speak of an activity on one of these grounds or for the nation, of every day. */
export async function listFor(
  db: Queryable,
  activity: string | null,
  grounds: readonly string[],
): Promise<NormRow[]> {
  const { rows } = await db.query<NormRow>(
    `select ${columns} from ${source}
      where n.withdrawn_at is null and ($1::text is null or n.activity = $1 or n.activity is null)
        and (n.unit_id is null or n.unit_id = any($2)) order by n.valid_from, n.id`,
    [activity, grounds],
  )
  return rows
}

/** Every row that is not withdrawn, or those in force on a day. */
export async function listAll(db: Queryable, on: string | null): Promise<NormRow[]> {
  const { rows } = await db.query<NormRow>(
    `select ${columns} from ${source}
      where n.withdrawn_at is null and ($1::date is null or ($1 >= n.valid_from and (n.valid_to is null or $1 <= n.valid_to)))
      order by n.unit_id nulls first, n.activity nulls last, n.funding, n.valid_from`,
    [on],
  )
  return rows
}

export async function findRow(db: Queryable, id: string): Promise<NormRow | null> {
  const { rows } = await db.query<NormRow>(`select ${columns} from ${source} where n.id = $1`, [id])
  return rows[0] ?? null
}

/** Takes a row for an act; null: there is none, or it is another's to change. */
export async function lockRow(db: Queryable, id: string): Promise<NormRow | null> {
  const { rows } = await db.query<NormRow>(
    `select ${columns} from ${source} where n.id = $1 for update of n`,
    [id],
  )
  return rows[0] ?? null
}

/** Rows of the same activity, money and ground, the earliest first. */
export async function listLine(db: Queryable, row: Norm): Promise<NormRow[]> {
  const { rows } = await db.query<NormRow>(
    `select ${columns} from ${source}
      where n.withdrawn_at is null and n.province_id = $1 and n.unit_id is not distinct from $2 and n.funding = $3
        and n.activity is not distinct from $4 order by n.valid_from, n.id`,
    [row.provinceId, row.unitId, row.funding, row.activity],
  )
  return rows
}

/** Another row of the same activity, money and ground whose days meet these; null: none. */
export async function findOverlap(
  db: Queryable,
  provinceId: string,
  fields: Pick<NormFields, 'activity' | 'funding' | 'unitId' | 'validFrom' | 'validTo'>,
  except: string | null,
): Promise<NormRow | null> {
  const { rows } = await db.query<NormRow>(
    `select ${columns} from ${source}
      where n.withdrawn_at is null and n.province_id = $1 and n.unit_id is not distinct from $2 and n.funding = $3
        and n.activity is not distinct from $4 and daterange(n.valid_from, n.valid_to, '[]') && daterange($5, $6, '[]')
        and n.id is distinct from $7::uuid limit 1`,
    [provinceId, fields.unitId, fields.funding, fields.activity, fields.validFrom, fields.validTo, except],
  )
  return rows[0] ?? null
}
