import type { SupportSource } from '#contract/establishment/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Head } from '../core/store.ts'

/** A known payment, with whose it is. */
export interface KnownPayment {
  supportId: string
  establishmentId: string
  establishmentName: string
  provinceId: string
  organisationId: string | null
  unitIds: string[]
  year: number
  activity: string | null
  title: string
  source: SupportSource
  programme: string
  decision: string
  supportVnd: number
  costItem: string
  serial: string
}

const payment = `s.id as "supportId", e.id as "establishmentId", e.name as "establishmentName", e.province_id as "provinceId",
  e.organisation_id as "organisationId",
  array(select unnest(array[p.unit_id, p.now_unit_id]) from establishment.place p
         where p.province_id = e.province_id and p.establishment_id = e.id) as "unitIds",
  s.year, s.activity, s.title, s.source, s.programme, s.decision, s.support_vnd as "supportVnd", s.cost_item as "costItem", s.serial`

/**
 * Other establishments that belong together with this one: the same tax code, identity number or telephone, or the same
 * representative in the same commune.
 */
export async function listRelatives(db: Queryable, of: Head): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `with own as materialized (
       select tax_code, identity_number, nullif(regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g'), '') as phone,
           nullif(public.kc_fold(representative), '') as representative
         from establishment.establishment where province_id = $1 and id = $2
     )
     select e.id from own o join establishment.establishment e on e.tax_code = o.tax_code where e.id <> $2
     union select e.id from own o join establishment.establishment e on e.identity_number = o.identity_number where e.id <> $2
     union select e.id from own o join establishment.establishment e
         on e.province_id = $1 and regexp_replace(e.phone, '[^0-9]', '', 'g') = o.phone and e.phone is not null where e.id <> $2
     union select e.id from own o
         join establishment.place p on p.province_id = $1 and (p.unit_id = any($3) or p.now_unit_id = any($3))
         join establishment.establishment e on e.province_id = p.province_id and e.id = p.establishment_id
          and public.kc_fold(e.representative) = o.representative
        where e.id <> $2
     limit 50`,
    [of.provinceId, of.id, of.unitIds],
  )
  return rows.map(({ id }) => id)
}

/** Payments to these establishments; what was only planned or stopped paid nothing. */
export async function listPaymentsOf(db: Queryable, ids: readonly string[]): Promise<KnownPayment[]> {
  const { rows } = await db.query<KnownPayment>(
    `select ${payment} from establishment.establishment e
       join establishment.support s on s.province_id = e.province_id and s.establishment_id = e.id
      where e.id = any($1) and s.state in ('done', 'running') order by s.year desc, s.id`,
    [ids],
  )
  return rows
}

/** Payments for machines of these numbers, whosever they are, within the reach of the transaction. */
export async function listPaymentsForSerials(
  db: Queryable,
  serials: readonly string[],
): Promise<(KnownPayment & { asked: string })[]> {
  const { rows } = await db.query<KnownPayment & { asked: string }>(
    `select ${payment}, w.asked from unnest($1::text[]) w (asked)
       join establishment.support s on s.serial <> '' and public.kc_fold(s.serial) = public.kc_fold(w.asked)
       join establishment.establishment e on e.province_id = s.province_id and e.id = s.establishment_id
      order by s.year desc, s.id`,
    [serials],
  )
  return rows
}

export type KnownMachine = Pick<
  KnownPayment,
  'establishmentId' | 'establishmentName' | 'provinceId' | 'organisationId' | 'unitIds' | 'serial'
> & { asked: string; name: string; year: number | null }

/** Machines of these numbers that the register knows at other establishments. */
export async function listMachines(
  db: Queryable,
  serials: readonly string[],
  except: string,
): Promise<KnownMachine[]> {
  const { rows } = await db.query<KnownMachine>(
    `select w.asked, q.name, q.serial, coalesce(extract(year from q.bought_on)::int, q.made_year) as year,
        e.id as "establishmentId", e.name as "establishmentName", e.province_id as "provinceId", e.organisation_id as "organisationId",
        array(select unnest(array[p.unit_id, p.now_unit_id]) from establishment.place p
               where p.province_id = e.province_id and p.establishment_id = e.id) as "unitIds"
       from unnest($1::text[]) w (asked)
       join establishment.equipment q on q.serial <> '' and public.kc_fold(q.serial) = public.kc_fold(w.asked)
       join establishment.establishment e on e.province_id = q.province_id and e.id = q.establishment_id
      where e.id <> $2 and e.state <> 'merged' order by e.name, q.id`,
    [serials, except],
  )
  return rows
}

/** Which of these numbers another province has paid for; never whose or when. */
export async function listSerialsElsewhere(
  db: Queryable,
  serials: readonly string[],
  provinceId: string,
): Promise<string[]> {
  const { rows } = await db.query<{ asked: string }>(
    `select w.asked from unnest($1::text[]) w (asked)
      where public.kc_fold(w.asked) in (select establishment.serial_elsewhere($1::text[], $2))`,
    [serials, provinceId],
  )
  return rows.map(({ asked }) => asked)
}
