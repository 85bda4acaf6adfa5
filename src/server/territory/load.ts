import type { Queryable } from '#server/platform/db.ts'
import { readFacts, readTables } from './facts.ts'
import { keepLinks, keepUnits, loadedHash, rememberHash, type UnitsKept } from './store-facts.ts'

/** What loading changed; null when the stored content is already that of the fact tables. */
export type Loaded = (UnitsKept & { successions: number }) | null

/**
 * Loads the administrative units from the fact tables of the house, as the role that migrates.
 * Every step may be repeated; the content is remembered last, so that a load cut short is done again.
 */
export async function loadTerritory(db: Queryable): Promise<Loaded> {
  const tables = readTables()
  if ((await loadedHash(db)) === tables.hash) return null
  const facts = readFacts(tables)
  const units = await keepUnits(db, facts.units)
  const successions = await keepLinks(db, facts.links)
  await rememberHash(db, tables.hash)
  return { ...units, successions }
}
