import type { Queryable } from '#server/platform/db.ts'

/** Contents and activities are ours alone to ship: what the file says is what there is. */
export async function keepCatalogue(
  db: Queryable,
  contents: readonly unknown[],
  activities: readonly unknown[],
): Promise<void> {
  await db.query(
    `insert into norms.content (code, number, name, basis, confidence, valid_from, valid_to)
     select c.code, c.number, c.name, c.basis, c.confidence, c."validFrom", c."validTo"
       from jsonb_to_recordset($1::jsonb) as c (code text, number smallint, name text, basis text, confidence text, "validFrom" date, "validTo" date)
     on conflict (province_id, code, valid_from) do update set number = excluded.number, name = excluded.name, basis = excluded.basis,
       confidence = excluded.confidence, valid_to = excluded.valid_to`,
    [JSON.stringify(contents)],
  )
  await db.query(
    `insert into norms.activity (code, content, place, name, plain, told, unit, by_cost, cost_items, papers, conditions, basis, valid_from, valid_to)
     select a.code, a.content, a.place, a.name, a.plain, a.told, a.unit, a."byCost", a."costItems", a.papers, a.conditions, a.basis,
        a."validFrom", a."validTo"
       from jsonb_to_recordset($1::jsonb) as a (code text, content smallint, place smallint, name text, plain text, told text, unit text,
         "byCost" boolean, "costItems" jsonb, papers jsonb, conditions jsonb, basis text, "validFrom" date, "validTo" date)
     on conflict (province_id, code, valid_from) do update set content = excluded.content, place = excluded.place, name = excluded.name,
       plain = excluded.plain, told = excluded.told, unit = excluded.unit, by_cost = excluded.by_cost, cost_items = excluded.cost_items,
       papers = excluded.papers, conditions = excluded.conditions, basis = excluded.basis, valid_to = excluded.valid_to`,
    [JSON.stringify(activities)],
  )
}

/** A norm as it is shipped, its ground and its document found. */
export interface NormFact {
  province: string
  key: string
  unitId: string | null
  legalId: string
  legalName: string
  legalNumber: string | null
  legalTitle: string
  legalSigned: string | null
}

/** Adds norms that are not there, and renews those that nobody has touched; what a person has set right stays. */
export async function keepNorms(db: Queryable, facts: readonly NormFact[]): Promise<void> {
  await db.query(
    `insert into norms.norm (province_id, fact_key, activity, funding, unit_id, figures, rate, ceiling, unit, line_factor, priority_factor,
        priority_raises_ceiling, priority_raises_rate, cost_items, conditions, legal_id, legal_name, legal_number, legal_title, legal_signed,
        clause, source, confidence, valid_from, valid_to)
     select f.province, f.key, f.activity, f.funding, f."unitId", f.figures, f.rate, f.ceiling, f.unit, f."lineFactor", f."priorityFactor",
        f."priorityRaisesCeiling", f."priorityRaisesRate", array(select jsonb_array_elements_text(f."costItems")), f.conditions, f."legalId",
        f."legalName", f."legalNumber", f."legalTitle", f."legalSigned", f.clause, f.source, f.confidence, f."validFrom", f."validTo"
       from jsonb_to_recordset($1::jsonb) as f (province text, key text, activity text, funding text, "unitId" text, figures text,
         rate smallint, ceiling bigint, unit text, "lineFactor" smallint, "priorityFactor" smallint, "priorityRaisesCeiling" boolean,
         "priorityRaisesRate" boolean, "costItems" jsonb, conditions text, "legalId" uuid, "legalName" text, "legalNumber" text,
         "legalTitle" text, "legalSigned" date, clause text, source text, confidence text, "validFrom" date, "validTo" date)
     on conflict on constraint norm_fact_unique do update set activity = excluded.activity, rate = excluded.rate, ceiling = excluded.ceiling,
       figures = excluded.figures, unit = excluded.unit, line_factor = excluded.line_factor, priority_factor = excluded.priority_factor,
       priority_raises_ceiling = excluded.priority_raises_ceiling, priority_raises_rate = excluded.priority_raises_rate,
       cost_items = excluded.cost_items, conditions = excluded.conditions, legal_id = excluded.legal_id, legal_name = excluded.legal_name,
       legal_number = excluded.legal_number, legal_title = excluded.legal_title, legal_signed = excluded.legal_signed,
       clause = excluded.clause, source = excluded.source, confidence = excluded.confidence, valid_from = excluded.valid_from,
       valid_to = excluded.valid_to
      where norm.version = 1 and norm.withdrawn_at is null`,
    [JSON.stringify(facts)],
  )
}
