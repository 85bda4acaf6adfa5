import type { z } from 'zod'
import type { Card, EstablishmentRef } from '#contract/establishment/core/queries.ts'
import type { Queryable } from '#server/platform/db.ts'
import { type Head, headColumns } from './store.ts'

/** A unit as a place names it; its path is that of its own last day, or of today. */
const unit = (u: string): string =>
  `json_build_object('id', ${u}.id, 'level', ${u}.level, 'code', ${u}.code, 'kind', ${u}.kind, 'name', ${u}.name,
    'fullName', ${u}.full_name, 'path', ${u}.path, 'validFrom', ${u}.valid_from, 'validTo', ${u}.valid_to)`

const list = (columns: string, from: string, order: string): string =>
  `coalesce((select json_agg(json_build_object(${columns}) order by ${order}) from ${from}
     where x.province_id = e.province_id and x.establishment_id = e.id), '[]')`

const places = list(
  `'id', x.id, 'unit', ${unit('u')}, 'nowUnit', case when n.id is not null then ${unit('n')} end, 'address', x.address,
    'latitude', x.latitude, 'longitude', x.longitude, 'since', x.since, 'until', x.until, 'main', x.main`,
  `establishment.place x join territory.unit_named u on u.id = x.unit_id left join territory.unit_named n on n.id = x.now_unit_id`,
  'x.main desc, x.since nulls first, x.id',
)

const industries = list(
  `'version', x.version, 'code', x.code, 'name', i.name, 'main', x.main`,
  'establishment.industry x left join norms.industry_named i on i.version = x.version and i.code = x.code',
  'x.main desc, x.version desc, x.code',
)

const years = list(
  `'year', x.year, 'workers', x.workers, 'womenWorkers', x.women_workers, 'revenueVnd', x.revenue_vnd,
    'capitalVnd', x.capital_vnd, 'exportVnd', x.export_vnd, 'taxPaidVnd', x.tax_paid_vnd, 'profitVnd', x.profit_vnd,
    'incomeVnd', x.income_vnd, 'electricityKwh', x.electricity_kwh, 'fuel', x.fuel, 'materials', x.materials,
    'localMaterial', x.local_material, 'environment', x.environment, 'note', x.note, 'source', x.source,
    'version', x.version, 'writtenAt', x.written_at`,
  'establishment.snapshot x',
  'x.year desc',
)

const products = list(
  `'id', x.id, 'name', x.name, 'unit', x.unit, 'yearlyOutput', x.yearly_output, 'standard', x.standard,
    'trademark', x.trademark, 'ocopStars', x.ocop_stars, 'ocopOn', x.ocop_on, 'typicalLevel', x.typical_level,
    'typicalOn', x.typical_on, 'keyProduct', x.key_product, 'exports', x.exports, 'note', x.note, 'version', x.version`,
  'establishment.product x',
  'x.name, x.id',
)

const equipment = list(
  `'id', x.id, 'name', x.name, 'model', x.model, 'serial', x.serial, 'origin', x.origin, 'madeYear', x.made_year,
    'boughtOn', x.bought_on, 'priceVnd', x.price_vnd, 'note', x.note, 'version', x.version`,
  'establishment.equipment x',
  'x.name, x.id',
)

const contacts = list(
  `'id', x.id, 'name', x.name, 'title', x.title, 'phone', x.phone, 'email', x.email, 'version', x.version`,
  'establishment.contact x',
  'x.name, x.id',
)

const tags = list(
  `'id', t.id, 'name', t.name, 'tone', t.tone`,
  'establishment.tagged x join establishment.tag t on t.province_id = x.province_id and t.id = x.tag_id',
  't.name',
)

const counts = `(select json_build_object('supports', count(*), 'supportVnd', coalesce(sum(s.support_vnd), 0),
    'participations', (select count(*) from establishment.participation a
      where a.province_id = e.province_id and a.establishment_id = e.id))
   from establishment.support s where s.province_id = e.province_id and s.establishment_id = e.id)`

const text = `select ${headColumns}, e.changed_at as "changedAt",
  (select json_build_object('id', m.id, 'name', m.name) from establishment.establishment m where m.id = e.merged_into) as "mergedInto",
  (select json_build_object('organisationId', o.organisation_id, 'name', o.name) from identity.office o
    where o.organisation_id = e.organisation_id) as account,
  (select json_build_object('id', v.id, 'name', v.name, 'kind', v.kind, 'recognisedOn', v.recognised_on,
      'withdrawnOn', v.withdrawn_on) from establishment.craft_village v
    where v.province_id = e.province_id and v.id = e.craft_village_id) as "craftVillage",
  (select json_build_object('id', c.id, 'name', c.name, 'state', c.state) from establishment.cluster c
    where c.province_id = e.province_id and c.id = e.cluster_id) as cluster,
  case when e.size is not null then json_build_object('size', e.size, 'year', e.size_year, 'ruleId', coalesce(e.size_rule, ''),
    'basis', e.size_basis) end as size,
  ${places} as places, ${industries} as industries, ${years} as years, ${products} as products,
  ${equipment} as equipment, ${contacts} as contacts, ${tags} as tags, ${counts} as counts
  from establishment.establishment e where e.id = $1`

export type CardRow = Head & Omit<z.input<typeof Card>, 'offers' | keyof Head | 'householdTaxCode'>

/** Everything about one establishment, in one statement. */
export async function findCard(db: Queryable, id: string): Promise<CardRow | null> {
  const { rows } = await db.query<CardRow>({ name: 'establishment.card', text }, [id])
  return rows[0] ?? null
}

/** Establishments by id, in the order asked for. */
export async function listNamed(db: Queryable, ids: readonly string[]): Promise<EstablishmentRef[]> {
  const { rows } = await db.query<EstablishmentRef>(
    `select n.id::text as id, n.province_id as "provinceId", n.name, n.kind, n.state, n.tax_code as "taxCode",
        coalesce(n.place, '') as place, n.unit_id as "unitId"
       from unnest($1::uuid[]) with ordinality w (id, at) join establishment.establishment_named n on n.id = w.id order by w.at`,
    [ids],
  )
  return rows
}
