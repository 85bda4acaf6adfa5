import type { Confidence } from '#contract/agenda/dues.ts'
import type { RuleFields, RuleFunding } from '#contract/norms/eligibility/rule.ts'
import { RuleTerms, type RuleAspect } from '#contract/norms/eligibility/terms.ts'
import type { Queryable } from '#server/platform/db.ts'

/** A rule as it is kept. */
export interface RuleRow {
  id: string
  provinceId: string
  key: string | null
  title: string
  remedy: string
  terms: RuleTerms
  funding: RuleFunding
  territoryId: string | null
  validFrom: string
  validTo: string | null
  basis: string
  confidence: Confidence
  note: string
  version: number
  confirmedBy: string | null
  confirmedOn: string | null
  enteredById: string | null
}

const columns = `r.id, r.province_id as "provinceId", r.fact_key as key, r.title, r.remedy, r.terms, r.funding, r.territory_id as "territoryId",
  r.valid_from as "validFrom", r.valid_to as "validTo", r.basis, r.confidence, r.note, r.version,
  r.confirmed_by_name as "confirmedBy", r.confirmed_on as "confirmedOn", r.entered_by as "enteredById"`

/** Rules of these keepers, of every day, in the order in which they are read: shipped ones first, as they were shipped. */
export async function listRules(
  db: Queryable,
  provinces: readonly string[],
  aspect: RuleAspect | null = null,
): Promise<RuleRow[]> {
  const { rows } = await db.query<RuleRow>(
    `select ${columns} from norms.eligibility_rule r
      where r.province_id = any($1) and ($2::text is null or r.aspect = $2)
      order by array_position(array['who', 'size', 'place', 'industry', 'condition', 'priority', 'transition'], r.aspect),
        r.province_id, coalesce((r.terms ->> 'rank')::int, 0), r.valid_from, r.place, r.created_at, r.id`,
    [provinces, aspect],
  )
  return rows
}

/** Keepers of rules beside the nation. */
export async function listKeepers(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select distinct province_id as id from norms.eligibility_rule where province_id <> '00' order by 1`,
  )
  return rows.map(({ id }) => id)
}

export async function findRule(db: Queryable, id: string): Promise<RuleRow | null> {
  const { rows } = await db.query<RuleRow>(
    `select ${columns} from norms.eligibility_rule r where r.id = $1`,
    [id],
  )
  return rows[0] ?? null
}

export async function lockRule(db: Queryable, id: string): Promise<RuleRow | null> {
  const { rows } = await db.query<RuleRow>(
    `select ${columns} from norms.eligibility_rule r where r.id = $1 for update of r`,
    [id],
  )
  return rows[0] ?? null
}

/** Whoever writes a keeper's rules waits for the one before, so that two cannot contradict each other unseen. */
export async function holdRules(db: Queryable, provinceId: string): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('norms.eligibility_rule ' || $1, 0))`, [
    provinceId,
  ])
}

const values = (rule: RuleFields) => [
  rule.terms.aspect,
  rule.title,
  rule.remedy,
  JSON.stringify(rule.terms),
  rule.funding,
  rule.territoryId,
  rule.validFrom,
  rule.validTo,
  rule.basis,
  rule.confidence,
  rule.note,
]

interface By {
  personId: string
  name: string
}

export async function insertRule(
  db: Queryable,
  provinceId: string,
  rule: RuleFields,
  by: By,
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into norms.eligibility_rule (aspect, title, remedy, terms, funding, territory_id, valid_from, valid_to, basis, confidence, note,
        province_id, entered_by, entered_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
    [...values(rule), provinceId, by.personId, by.name],
  )
  return rows[0]?.id ?? ''
}

type Key = Pick<RuleRow, 'provinceId' | 'id'>

const versionOf = (rows: readonly { version: number }[]): number => rows[0]?.version ?? 0

/** Writes it anew; whoever confirmed it confirmed something else. */
export async function writeRule(db: Queryable, key: Key, rule: RuleFields, by: By): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update norms.eligibility_rule set aspect = $1, title = $2, remedy = $3, terms = $4, funding = $5, territory_id = $6, valid_from = $7,
        valid_to = $8, basis = $9, confidence = $10, note = $11, entered_by = $14, entered_by_name = $15, version = version + 1,
        confirmed_by = null, confirmed_by_name = null, confirmed_on = null
      where province_id = $12 and id = $13 returning version`,
    [...values(rule), key.provinceId, key.id, by.personId, by.name],
  )
  return versionOf(rows)
}

export async function endRuleOn(db: Queryable, key: Key, validTo: string, by: By): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update norms.eligibility_rule set valid_to = $3, entered_by = $4, entered_by_name = $5, version = version + 1,
        confirmed_by = null, confirmed_by_name = null, confirmed_on = null
      where province_id = $1 and id = $2 returning version`,
    [key.provinceId, key.id, validTo, by.personId, by.name],
  )
  return versionOf(rows)
}

/** What it says stays; only who compared it is added. */
export async function confirmRuleBy(db: Queryable, key: Key, by: By, day: string): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update norms.eligibility_rule set confirmed_by = $3, confirmed_by_name = $4, confirmed_on = $5,
        confidence = case when confidence = 'uncertain' then 'source' else confidence end
      where province_id = $1 and id = $2 returning version`,
    [key.provinceId, key.id, by.personId, by.name, day],
  )
  return versionOf(rows)
}

/** Every activity under the name that it bore last. */
export async function listActivityNames(db: Queryable): Promise<{ code: string; name: string }[]> {
  const { rows } = await db.query<{ code: string; name: string }>(
    'select distinct on (code) code, name from norms.activity order by code, valid_from desc',
  )
  return rows
}
