import type { Queryable } from '#server/platform/db.ts'

/** Adds what is not there yet, and renews what nobody has touched; what a person has written or confirmed stays. */
export async function keepRules(db: Queryable, facts: readonly object[]): Promise<void> {
  await db.query(
    `insert into norms.eligibility_rule (province_id, fact_key, place, aspect, title, remedy, terms, funding, territory_id, valid_from, valid_to,
        basis, confidence, note)
     select f.province, f.key, f.place, f.terms ->> 'aspect', f.title, f.remedy, f.terms, f.funding, f.territory, f."from", f."to",
        f.basis, f.confidence, f.note
       from jsonb_to_recordset($1::jsonb) as f (province text, key text, place int, title text, remedy text, terms jsonb, funding text,
         territory text, "from" date, "to" date, basis text, confidence text, note text)
     on conflict on constraint eligibility_rule_fact do update set place = excluded.place, aspect = excluded.aspect, title = excluded.title,
        remedy = excluded.remedy, terms = excluded.terms, funding = excluded.funding, territory_id = excluded.territory_id,
        valid_from = excluded.valid_from, valid_to = excluded.valid_to, basis = excluded.basis, confidence = excluded.confidence,
        note = excluded.note
      where eligibility_rule.entered_by is null and eligibility_rule.confirmed_on is null`,
    [JSON.stringify(facts)],
  )
}

export async function keepMappings(db: Queryable, facts: readonly object[]): Promise<void> {
  await db.query(
    `insert into norms.industry_mapping (province_id, letter, version, code, sense, note, confidence, shipped)
     select '00', f.letter, f.version, f.code, f.sense, f.note, f.confidence, true
       from jsonb_to_recordset($1::jsonb) as f (letter text, version text, code text, sense text, note text, confidence text)
     on conflict on constraint industry_mapping_once do update set sense = excluded.sense, note = excluded.note,
        confidence = excluded.confidence
      where industry_mapping.shipped`,
    [JSON.stringify(facts)],
  )
}

/** What is said of units that nobody has said anything about for those days. */
export async function keepAttributes(db: Queryable, facts: readonly object[]): Promise<void> {
  await db.query(
    `insert into norms.unit_attribute (province_id, unit_id, attribute, value, valid_from, valid_to, basis, confidence, shipped)
     select f.province, f.unit, f.attribute, f.value, f."from", f."to", f.basis, f.confidence, true
       from jsonb_to_recordset($1::jsonb) as f (province text, unit text, attribute text, value text, "from" date, "to" date,
         basis text, confidence text)
      where not exists (select from norms.unit_attribute a where a.unit_id = f.unit and a.attribute = f.attribute
        and daterange(a.valid_from, a.valid_to, '[]') && daterange(f."from", f."to", '[]'))`,
    [JSON.stringify(facts)],
  )
}

/** Is this the content that is loaded already? Then it is not loaded again; otherwise it is remembered. */
export async function isNewContent(db: Queryable, name: string, hash: string): Promise<boolean> {
  const { rows } = await db.query(
    `insert into norms.eligibility_file (name, hash) values ($1, $2)
     on conflict (province_id, name) do update set hash = $2 where eligibility_file.hash <> $2 returning 1`,
    [name, hash],
  )
  return rows.length > 0
}

export interface Catalogue {
  version: string
  title: string
  decision: string
  effectiveDate: string
}

/** Keeps a version of the classification with its industries, or its name alone. */
export async function keepIndustries(
  db: Queryable,
  of: Catalogue,
  industries: readonly object[],
): Promise<void> {
  await db.query(
    `insert into norms.industry_version (version, title, decision, valid_from) values ($1, $2, $3, $4)
     on conflict (province_id, version) do update set title = excluded.title, decision = excluded.decision,
        valid_from = excluded.valid_from`,
    [of.version, of.title, of.decision, of.effectiveDate],
  )
  await db.query(
    `insert into norms.industry (version, code, level, name, parent_code)
     select $1, f.code, f.level, f.name, f.parent from jsonb_to_recordset($2::jsonb) as f (code text, level int, name text, parent text)
     on conflict (province_id, version, code) do update set level = excluded.level, name = excluded.name,
        parent_code = excluded.parent_code`,
    [of.version, JSON.stringify(industries)],
  )
}
