import type { Confidence } from '#contract/agenda/dues.ts'
import type { IndustryRow } from '#contract/norms/eligibility/queries.ts'
import type { Mapping } from '#contract/norms/eligibility/rule.ts'
import type { Queryable } from '#server/platform/db.ts'

export async function listVersions(
  db: Queryable,
): Promise<{ version: string; decision: string; validFrom: string }[]> {
  const { rows } = await db.query<{ version: string; decision: string; validFrom: string }>(
    `select version, decision, valid_from as "validFrom" from norms.industry_version order by valid_from desc`,
  )
  return rows
}

const columns = `i.version, i.code, i.level, i.name, i.parent_code as "parentCode", i.above,
  exists (select from norms.industry c where c.version = i.version and c.parent_code = i.code) as "hasChildren"`

/** Industries with all the words at the beginning of words of their name or of their code; broader ones first. */
export async function searchIndustries(
  db: Queryable,
  wanted: { version: string; words: readonly string[]; below: string | null; top: boolean; limit: number },
): Promise<IndustryRow[]> {
  const { version, words, below, top, limit } = wanted
  const { rows } = await db.query<IndustryRow>(
    `with found as materialized (
       select j.version, j.code from norms.industry j
        where j.version = $1 and j.search like all($2::text[]) and ($3::text is null or j.parent_code = $3)
          and (not $4 or j.level = 1)
        order by j.code = $6 desc, j.code like $6 || '%' desc, j.level, j.code limit $5
     )
     select ${columns} from found f join norms.industry_named i on i.version = f.version and i.code = f.code
      order by i.code = $6 desc, i.code like $6 || '%' desc, i.level, i.code`,
    [version, words.map((word) => `% ${word}%`), below, top, limit, words[0] ?? ''],
  )
  return rows
}

/** Industries by version and code, in the order asked for. */
export async function findIndustries(
  db: Queryable,
  wanted: readonly { version: string; code: string }[],
): Promise<IndustryRow[]> {
  const { rows } = await db.query<IndustryRow>(
    `select ${columns} from unnest($1::text[], $2::text[]) with ordinality as w (version, code, no)
       join norms.industry_named i on i.version = w.version and i.code = w.code order by w.no`,
    [wanted.map(({ version }) => version), wanted.map(({ code }) => code)],
  )
  return rows
}

/**
 * Judgements of these keepers, and what follows from them for the codes of another version by the table of
 * correspondence.
 */
export async function listMappings(db: Queryable, provinces: readonly string[]): Promise<Mapping[]> {
  const { rows } = await db.query<Mapping>(
    `select m.id, m.province_id as "provinceId", m.letter, m.version, m.code, m.sense, coalesce(i.name, '') as name, m.note, m.confidence
       from norms.industry_mapping m left join norms.industry i on i.version = m.version and i.code = m.code
      where m.province_id = any($1)
     union all
     select m.id, m.province_id, m.letter, c.from_version, c.from_code, m.sense, '', m.note, m.confidence
       from norms.industry_mapping m
       join norms.industry_correspondence c on c.to_version = m.version and starts_with(c.to_code, m.code)
      where m.province_id = any($1)
     order by 3, 4 desc, 5, 2`,
    [provinces],
  )
  return rows
}

export async function keepMapping(
  db: Queryable,
  provinceId: string,
  mapping: {
    letter: string
    version: string
    code: string
    sense: string
    note: string
    confidence: Confidence
  },
  by: string,
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into norms.industry_mapping (province_id, letter, version, code, sense, note, confidence, entered_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict on constraint industry_mapping_once do update set sense = $5, note = $6, confidence = $7, entered_by_name = $8, shipped = false
     returning id`,
    [
      provinceId,
      mapping.letter,
      mapping.version,
      mapping.code,
      mapping.sense,
      mapping.note,
      mapping.confidence,
      by,
    ],
  )
  return rows[0]?.id ?? ''
}

export async function findMapping(
  db: Queryable,
  id: string,
): Promise<{ id: string; provinceId: string; letter: string; code: string } | null> {
  const { rows } = await db.query<{ id: string; provinceId: string; letter: string; code: string }>(
    `select id, province_id as "provinceId", letter, code from norms.industry_mapping where id = $1`,
    [id],
  )
  return rows[0] ?? null
}

/** Takes a judgement back: a shipped one is turned into its contrary, so that it is seen. */
export async function dropMapping(db: Queryable, provinceId: string, id: string, by: string): Promise<void> {
  await db.query(
    `with turned as (
       update norms.industry_mapping set sense = 'out', shipped = false, entered_by_name = $3
        where province_id = $1 and id = $2 and shipped returning id
     )
     delete from norms.industry_mapping where province_id = $1 and id = $2 and not exists (select from turned)`,
    [provinceId, id, by],
  )
}

/** Is there a table of codes of this version? */
export async function hasCodes(db: Queryable, version: string): Promise<boolean> {
  const { rows } = await db.query('select 1 from norms.industry where version = $1 limit 1', [version])
  return rows.length > 0
}
