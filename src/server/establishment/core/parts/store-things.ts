import type { EquipmentFields, PersonFields, ProductFields } from '#contract/establishment/core/acts.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'

/** Products, equipment and contacts: rows beside the head, each with a version of its own. */

interface Owner {
  provinceId: string
  id: string
}

export interface PartFields {
  product: ProductFields
  equipment: EquipmentFields
  contact: PersonFields
}
export type PartKind = keyof PartFields
export type PartRow<K extends PartKind> = PartFields[K] & { id: string; version: number }

/** Column of the table by field of the form. */
const columns = {
  product: {
    name: 'name',
    unit: 'unit',
    yearlyOutput: 'yearly_output',
    standard: 'standard',
    trademark: 'trademark',
    ocopStars: 'ocop_stars',
    ocopOn: 'ocop_on',
    typicalLevel: 'typical_level',
    typicalOn: 'typical_on',
    keyProduct: 'key_product',
    exports: 'exports',
    note: 'note',
  },
  equipment: {
    name: 'name',
    model: 'model',
    serial: 'serial',
    origin: 'origin',
    madeYear: 'made_year',
    boughtOn: 'bought_on',
    priceVnd: 'price_vnd',
    note: 'note',
  },
  contact: { name: 'name', title: 'title', phone: 'phone', email: 'email' },
} as const satisfies { [K in PartKind]: Record<keyof PartFields[K], string> }

const selected = (kind: PartKind): string =>
  Object.entries(columns[kind])
    .map(([field, column]) => `${column} as "${field}"`)
    .join(', ')

/** Takes a part for writing. @throws Problem `not_found` */
export async function lockPart<K extends PartKind>(
  db: Queryable,
  kind: K,
  { provinceId, id }: Owner,
  partId: string,
): Promise<PartRow<K>> {
  const { rows } = await db.query<PartRow<K>>(
    `select id::text as id, version, ${selected(kind)} from establishment.${kind}
      where province_id = $1 and establishment_id = $2 and id = $3 for update`,
    [provinceId, id, partId],
  )
  if (!rows[0]) throw new Problem('not_found')
  return rows[0]
}

/** A new part. @returns its id */
export async function insertPart<K extends PartKind>(
  db: Queryable,
  kind: K,
  { provinceId, id }: Owner,
  fields: PartFields[K],
): Promise<string> {
  const [names, values] = [Object.values(columns[kind]), valuesOf(kind, fields)]
  const { rows } = await db.query<{ id: string }>(
    `insert into establishment.${kind} (province_id, establishment_id, ${names.join(', ')})
     values ($1, $2, ${values.map((_, index) => `$${index + 3}`).join(', ')}) returning id::text as id`,
    [provinceId, id, ...values],
  )
  return rows[0]?.id ?? ''
}

export async function updatePart<K extends PartKind>(
  db: Queryable,
  kind: K,
  { provinceId, id }: Owner,
  partId: string,
  fields: PartFields[K],
): Promise<void> {
  const [names, values] = [Object.values(columns[kind]), valuesOf(kind, fields)]
  await db.query(
    `update establishment.${kind} set version = version + 1, ${names.map((name, index) => `${name} = $${index + 4}`).join(', ')}
      where province_id = $1 and establishment_id = $2 and id = $3`,
    [provinceId, id, partId, ...values],
  )
}

export async function deletePart(
  db: Queryable,
  kind: PartKind,
  { provinceId, id }: Owner,
  partId: string,
): Promise<void> {
  await db.query(
    `delete from establishment.${kind} where province_id = $1 and establishment_id = $2 and id = $3`,
    [provinceId, id, partId],
  )
}

const valuesOf = <K extends PartKind>(kind: K, fields: PartFields[K]): unknown[] =>
  Object.keys(columns[kind]).map((field) => Reflect.get(fields, field) ?? null)

/** A person to ring, by their id alone. */
export async function findContact(
  db: Queryable,
  id: string,
): Promise<(PersonFields & { establishmentId: string }) | null> {
  const { rows } = await db.query<PersonFields & { establishmentId: string }>(
    `select establishment_id::text as "establishmentId", ${selected('contact')} from establishment.contact where id = $1`,
    [id],
  )
  return rows[0] ?? null
}
