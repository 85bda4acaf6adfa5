import type { Queryable } from '#server/platform/db.ts'
import { committeeOf, formsOf, readFacts, type Fact, type UnitNamed } from './facts.ts'
import { keepForms } from '../store-keep.ts'
import { adoptKnown, keyIds, keepLinks, keepOrganisations, keepParents } from './store-load.ts'

/** Units one level below a province of a day, as the room of territory has them. */
type UnitsOf = (db: Queryable, provinceCode: string, date: string) => Promise<UnitNamed[]>

/** Forms of more than one name are written whole; a single one came with the organisation. */
async function keepHistory(db: Queryable, facts: readonly Fact[], ids: ReadonlyMap<string, string>) {
  for (const fact of facts.filter(({ forms }) => forms)) {
    const id = ids.get(fact.key)
    if (!id) continue
    const forms = formsOf(fact).map(({ name, parent, from, to, documentNumber, documentDate }) => ({
      name,
      parentId: (parent && ids.get(parent)) ?? null,
      from: from ?? null,
      to,
      documentNumber: documentNumber ?? null,
      documentDate: documentDate ?? null,
    }))
    await keepForms(db, id, forms)
  }
}

/**
 * Loads the organisations that are shipped as facts, as the role that migrates. Only what is not there yet is added:
 * what people have set right since stays. Returns how many were added.
 */
export async function loadOrganisations(db: Queryable, unitsOf: UnitsOf): Promise<number> {
  const { provinces, units, organisations } = readFacts()
  const facts = [...organisations]
  for (const rule of units)
    for (const unit of await unitsOf(db, rule.province, rule.date))
      if (unit.level === rule.level) facts.push(committeeOf(rule, unit))
  const known = await keyIds(db)
  const missing = facts.filter(({ key }) => !known.has(key))
  if (missing.length === 0) return 0
  const adopted = new Set(await adoptKnown(db, missing))
  const fresh = missing.filter(({ key }) => !adopted.has(key))
  await keepOrganisations(db, fresh, provinces)
  const ids = await keyIds(db)
  await keepParents(db, missing)
  await keepHistory(db, fresh, ids)
  await keepLinks(db, missing)
  return fresh.length
}
