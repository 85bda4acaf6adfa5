import type { Queryable } from '#server/platform/db.ts'
import type { Fact } from './facts.ts'

/** Organisations that came from facts: key → id. */
export async function keyIds(db: Queryable): Promise<Map<string, string>> {
  const { rows } = await db.query<{ key: string; id: string }>(
    'select fact_key as key, id from identity.organisation where fact_key is not null',
  )
  return new Map(rows.map(({ key, id }) => [key, id]))
}

/** An organisation that stands under the same kind, name and province is the fact's. Returns the keys so found. */
export async function adoptKnown(db: Queryable, facts: readonly Fact[]): Promise<string[]> {
  const { rows } = await db.query<{ key: string }>(
    `update identity.organisation o set fact_key = f.key, confidence = f.confidence, source = f.source
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) f (key, kind, name, province, confidence, source)
      where o.fact_key is null and o.valid_to is null and o.kind = f.kind and o.name = f.name
        and o.province_id is not distinct from f.province
      returning f.key`,
    [
      facts.filter(({ to }) => !to).map(({ key }) => key),
      facts.filter(({ to }) => !to).map(({ kind }) => kind),
      facts.filter(({ to }) => !to).map(({ name }) => name),
      facts.filter(({ to }) => !to).map(({ province }) => province),
      facts.filter(({ to }) => !to).map(({ confidence }) => confidence),
      facts.filter(({ to }) => !to).map(({ source }) => source),
    ],
  )
  return rows.map(({ key }) => key)
}

/** Adds organisations, each with its first form; parents follow when all are there. */
export async function keepOrganisations(
  db: Queryable,
  facts: readonly Fact[],
  provinces: Readonly<Record<string, string>>,
): Promise<void> {
  await db.query(
    `insert into identity.organisation (fact_key, kind, name, province_id, province_name, unit_id, short_name, valid_from, valid_to,
        confidence, source)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date[], $9::date[],
        $10::text[], $11::text[])`,
    [
      facts.map(({ key }) => key),
      facts.map(({ kind }) => kind),
      facts.map(({ name }) => name),
      facts.map(({ province }) => province),
      facts.map(({ province }) => (province === null ? null : (provinces[province] ?? null))),
      facts.map(({ unit }) => unit ?? null),
      facts.map(({ short }) => short ?? null),
      facts.map(({ from }) => from ?? null),
      facts.map(({ to }) => to ?? null),
      facts.map(({ confidence }) => confidence),
      facts.map(({ source }) => source),
    ],
  )
}

/** Hangs each below its parent, in its own row and in its only form. */
export async function keepParents(db: Queryable, facts: readonly Fact[]): Promise<void> {
  const below = facts.filter(({ parent }) => parent)
  const pairs = [below.map(({ key }) => key), below.map(({ parent }) => parent)]
  await db.query(
    `update identity.organisation o set parent_id = p.id
       from unnest($1::text[], $2::text[]) f (key, parent) join identity.organisation p on p.fact_key = f.parent
      where o.fact_key = f.key and o.parent_id is null`,
    pairs,
  )
  await db.query(
    `update identity.organisation_form form set parent_id = o.parent_id
       from identity.organisation o
      where form.organisation_id = o.id and form.no = 1 and form.parent_id is null and o.fact_key = any($1)`,
    [pairs[0]],
  )
}

/** Who went on after whom. */
export async function keepLinks(db: Queryable, facts: readonly Fact[]): Promise<void> {
  const links = facts.flatMap(({ key, successors }) =>
    (successors ?? []).map((link) => ({ ...link, from: key })),
  )
  await db.query(
    `insert into identity.organisation_succession (from_id, to_id, kind, date, document_number, document_date, confidence)
     select a.id, b.id, l.kind, l.date, l.number, l.dated, l.confidence
       from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::text[], $6::date[], $7::text[])
         l (from_key, to_key, kind, date, number, dated, confidence)
       join identity.organisation a on a.fact_key = l.from_key join identity.organisation b on b.fact_key = l.to_key
     on conflict do nothing`,
    [
      links.map(({ from }) => from),
      links.map(({ to }) => to),
      links.map(({ kind }) => kind),
      links.map(({ date }) => date),
      links.map(({ documentNumber }) => documentNumber ?? null),
      links.map(({ documentDate }) => documentDate ?? null),
      links.map(({ confidence }) => confidence),
    ],
  )
}
