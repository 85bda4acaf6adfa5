import { fold } from '../../kernel/text.ts'
import type { BudgetColumn, BudgetLine, ProgrammeContent } from '../model.ts'
import { type Kind, rename } from './rename.ts'
import type { Three } from './result.ts'
import { same } from './value.ts'

/** What an item is, whatever its key; `null`: it does not say yet. */
type Meaning<T> = (item: T) => string | null

const said = (...words: (string | number | null)[]): string =>
  words.map((word) => fold(String(word ?? ''))).join('|')

const about = (lead: string, ...more: (string | number | null)[]): string | null =>
  lead.trim() === '' ? null : said(lead, ...more)

const columnMeaning: Meaning<BudgetColumn> = ({ role, period, source }) => said(role, period, source ?? 'all')

const lineMeaning =
  (parents: ReadonlyMap<string, string> = new Map()): Meaning<BudgetLine> =>
  ({ label, parent, level, source, period }) =>
    about(label, parent === null ? null : (parents.get(parent) ?? parent), level, source, period)

/** A key that nobody has yet, in the manner of the old one. */
function freeKey(key: string, taken: Set<string>): string {
  const stem = key.replace(/\d+$/, '')
  let n = taken.size
  do n += 1
  while (taken.has(`${stem}${n}`))
  taken.add(`${stem}${n}`)
  return `${stem}${n}`
}

interface Reading<T> {
  keyOf: (item: T) => string
  meaning: Meaning<T>
  /** what mine means, when what it stands under has got another key meanwhile */
  mineMeans?: Meaning<T>
}

/** New keys for my additions: that of theirs where both added the same thing, another where the key is theirs. */
function keysApart<T>(
  { base, mine, theirs }: Three<readonly T[]>,
  { keyOf, meaning, mineMeans = meaning }: Reading<T>,
  renamed = new Map<string, string>(),
): Map<string, string> {
  const old = new Set(base.map(keyOf))
  const fresh = new Map(theirs.filter((item) => !old.has(keyOf(item))).map((item) => [keyOf(item), item]))
  if (fresh.size === 0) return renamed
  const added = mine.filter((item) => !old.has(keyOf(item)))
  const taken = new Set([...old, ...fresh.keys(), ...added.map(keyOf)])
  const free = new Set(fresh.keys())
  for (const item of added) if (same(fresh.get(keyOf(item)), item)) free.delete(keyOf(item))
  for (const item of added) {
    const key = keyOf(item)
    if (same(fresh.get(key), item)) continue
    const what = mineMeans(item)
    const twin = [key, ...free].find((each) => {
      const other = free.has(each) ? fresh.get(each) : undefined
      return what !== null && other !== undefined && meaning(other) === what
    })
    if (twin !== undefined) free.delete(twin)
    const given = twin ?? (fresh.has(key) ? freeKey(key, taken) : key)
    if (given !== key) renamed.set(key, given)
  }
  return renamed
}

const meanings = {
  sections: ({ number, title }: ProgrammeContent['sections'][number]) => about(`${number} ${title}`),
  phases: ({ yearFrom, yearTo }: ProgrammeContent['phases'][number]) => said(yearFrom, yearTo),
  sources: ({ name, parent }: ProgrammeContent['sources'][number]) => about(name, parent),
  tables: ({ caption }: ProgrammeContent['tables'][number]) => about(caption),
  assertions: ({ quote, section }: ProgrammeContent['assertions'][number]) => about(quote, section),
  targets: ({ indicator, unit, phase, section }: ProgrammeContent['targets'][number]) =>
    about(indicator, unit, phase, section),
  deadlines: ({ what, who, section }: ProgrammeContent['deadlines'][number]) => about(what, who, section),
}

/** Keys of the columns and lines that both added to one table. */
function withinTables(contents: Three<ProgrammeContent>): ProgrammeContent {
  const { base, mine, theirs } = contents
  return theirs.tables.reduce((content, other) => {
    const own = content.tables.find(({ id }) => id === other.id)
    if (!own) return content
    const was = base.tables.find(({ id }) => id === other.id)
    const columns = keysApart(
      { base: was?.columns ?? [], mine: own.columns, theirs: other.columns },
      { keyOf: ({ key }) => key, meaning: columnMeaning },
    )
    const parents = new Map<string, string>()
    const lists = { base: was?.lines ?? [], mine: own.lines, theirs: other.lines }
    const reading = {
      keyOf: ({ id }: BudgetLine) => id,
      meaning: lineMeaning(),
      mineMeans: lineMeaning(parents),
    }
    const lines = keysApart(lists, reading, parents)
    return rename(rename(content, 'columns', columns, other.id), 'lines', lines, other.id)
  }, mine)
}

const keyed = {
  sections: ({ ref }: { ref: string }) => ref,
  phases: ({ code }: { code: string }) => code,
  sources: ({ code }: { code: string }) => code,
  tables: ({ id }: { id: string }) => id,
  assertions: ({ id }: { id: string }) => id,
  targets: ({ id }: { id: string }) => id,
  deadlines: ({ id }: { id: string }) => id,
}

function apart<K extends keyof typeof keyed>(
  kind: K,
  { base, mine, theirs }: Three<ProgrammeContent>,
): ProgrammeContent {
  type Item = ProgrammeContent[K][number]
  const lists: Three<readonly Item[]> = { base: base[kind], mine: mine[kind], theirs: theirs[kind] }
  const keyOf = keyed[kind] as (item: Item) => string
  const meaning = meanings[kind] as Meaning<Item>
  return rename(mine, kind, keysApart(lists, { keyOf, meaning }))
}

/**
 * Two browsers give the next free key to what is added, so two different things may come with one key: mine gets
 * another, everywhere in my content. What both added alike gets one key, to be merged field by field.
 */
export function setApart(contents: Three<ProgrammeContent>): ProgrammeContent {
  const kinds = Object.keys(keyed) as (keyof typeof keyed & Kind)[]
  const mine = kinds.reduce((done, kind) => apart(kind, { ...contents, mine: done }), contents.mine)
  return withinTables({ ...contents, mine })
}
