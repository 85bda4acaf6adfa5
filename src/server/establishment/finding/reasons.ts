import type { EstablishmentRow, FoundIn } from '#contract/establishment/finding/queries.ts'
import { fold } from '#contract/kernel/text.ts'
import type { Queryable } from '#server/platform/db.ts'
import { industryNames, unitPaths } from './store-names.ts'
import type { Hit, Ranked } from './store.ts'
import { productNames } from './store-rows.ts'

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

/** Which of the typed words a text does not hold; the last one may be half typed. */
function lacking(typed: readonly string[], text: string): string[] {
  const held = wordsOf(text)
  const last = typed.at(-1)
  return typed.filter((word) => !held.some((one) => one === word || (word === last && one.startsWith(word))))
}

/** The first text that holds a word which the name does not. */
function reasonOf(
  row: Omit<EstablishmentRow, 'foundIn'>,
  typed: readonly string[],
  products: readonly string[],
): FoundIn | null {
  const open = lacking(typed, row.name)
  if (open.length === 0) return null
  const helps = (text: string): boolean => lacking(open, text).length < open.length
  const places: [FoundIn['where'], readonly string[]][] = [
    ['otherName', row.otherNames],
    ['product', products],
    ['industry', row.industry?.name ? [row.industry.name] : []],
    ['place', [row.place]],
    ['representative', [row.representative]],
  ]
  for (const [where, texts] of places) {
    const text = texts.find(helps)
    if (text !== undefined) return { where, text }
  }
  return open.some((word) => /\d{3}/.test(word)) ? { where: 'number', text: '' } : null
}

/** The rows with the names of what they point at. */
async function named(
  db: Queryable,
  rows: readonly (Hit & Partial<Ranked>)[],
): Promise<Omit<EstablishmentRow, 'foundIn'>[]> {
  const paths = await unitPaths(
    db,
    rows.flatMap(({ unitId }) => unitId ?? []),
  )
  const names = await industryNames(
    db,
    rows.flatMap(({ industryKey }) => industryKey ?? []),
  )
  return rows.map(({ industryKey, key: _key, tier: _tier, ...row }) => ({
    ...row,
    place: paths.get(row.unitId ?? '') ?? '',
    industry:
      industryKey === null
        ? null
        : { code: industryKey.slice(industryKey.indexOf(':') + 1), name: names.get(industryKey) ?? null },
  }))
}

/** The rows, and why each was found where its own name does not say it. */
export async function reasons(
  db: Queryable,
  hits: readonly Ranked[],
  q: string,
): Promise<EstablishmentRow[]> {
  const rows = await named(db, hits)
  const typed = wordsOf(q)
  if (typed.length === 0) return rows.map((row) => ({ ...row, foundIn: null }))
  // where the name holds the whole phrase, nothing else has to explain it
  const whole = new Set(hits.flatMap(({ id, tier }) => (tier === 'phrase' ? [id] : [])))
  const unclear = rows.filter(({ id, name }) => !whole.has(id) && lacking(typed, name).length > 0)
  const products = await productNames(db, unclear)
  return rows.map((row) => ({
    ...row,
    foundIn: whole.has(row.id) ? null : reasonOf(row, typed, products.get(row.id) ?? []),
  }))
}
