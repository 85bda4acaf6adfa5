import type { SubjectInput } from '#contract/norms/subject.ts'
import type { EstablishmentKind } from '#contract/norms/nouns.ts'
import type { Size } from '#contract/norms/size.ts'
import type { Queryable } from '#server/platform/db.ts'

interface Row {
  id: string
  provinceId: string
  name: string
  kind: EstablishmentKind
  unitId: string | null
  industries: string[]
  inCraftVillage: boolean
  cleanerProduction: boolean | null
  sustainableProduction: boolean | null
  artisanTitle: '' | 'people' | 'meritorious'
  size: Size | null
  workers: number | null
  womenOwned: boolean | null
  minorityOwned: boolean | null
  exports: boolean | null
  localMaterial: number | null
  hasTypical: boolean
  hasKey: boolean
  ocopStars: number | null
  foundedOn: string | null
  wasSupported: boolean
}

/** Establishments as the judge must know them, in the order of the ids. */
export async function listSubjects(db: Queryable, ids: readonly string[]): Promise<Judgeable[]> {
  if (ids.length === 0) return []
  const { rows } = await db.query<Row>(
    `select e.id::text as id, e.province_id as "provinceId", e.name, e.kind, e.unit_id as "unitId", e.industries,
       e.in_craft_village as "inCraftVillage", e.cleaner_production as "cleanerProduction",
       e.sustainable_production as "sustainableProduction", e.artisan_title as "artisanTitle", e.size, e.workers,
       e.women_owned as "womenOwned", e.minority_owned as "minorityOwned", e.exports, e.local_material as "localMaterial",
       e.has_typical as "hasTypical", e.has_key as "hasKey", e.ocop_stars as "ocopStars", e.founded_on as "foundedOn",
       e.was_supported as "wasSupported"
       from establishment.beneficiary e where e.id = any($1::uuid[]) order by array_position($1::uuid[], e.id)`,
    [ids],
  )
  return rows.map(({ id, name, unitId, ...row }) => ({ id, name, unitId, subject: subjectOf(row) }))
}

export interface Judgeable {
  id: string
  name: string
  unitId: string | null
  subject: SubjectInput
}

const told = (said: boolean | null) => (said === null ? 'unknown' : said ? 'yes' : 'no')
/** What the record names is a yes; what it does not name nobody has said. */
const named = (said: boolean) => (said ? 'yes' : 'unknown')

const subjectOf = (row: Omit<Row, 'id' | 'name' | 'unitId'>): SubjectInput => ({
  kind: row.kind,
  craftVillage: row.inCraftVillage ? 'yes' : 'no',
  cleanerProduction: told(row.cleanerProduction),
  sustainableProduction: told(row.sustainableProduction),
  clusterInfrastructure: row.kind === 'clusterInvestor' ? 'yes' : 'no',
  artisanTitle: row.artisanTitle || 'none',
  industries: row.industries.join(','),
  ...(row.size ? { size: row.size } : {}),
  ...(row.workers === null ? {} : { workers: row.workers }),
  womenOwned: told(row.womenOwned),
  minorityOwned: told(row.minorityOwned),
  exports: told(row.exports),
  ...(row.localMaterial === null ? {} : { localMaterial: row.localMaterial }),
  typicalProduct: named(row.hasTypical),
  keyProduct: named(row.hasKey),
  ...(row.ocopStars === null ? {} : { ocopStars: row.ocopStars }),
  ...(row.foundedOn ? { foundedOn: row.foundedOn } : {}),
  alreadySupported: row.wasSupported ? 'yes' : 'no',
})
