import type { ProgrammeContent, ProgrammePart } from '#contract/programme/model.ts'
import { programmeParts } from '#contract/words/vi.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { levels } from '../../../words.ts'
import { specs } from '../../lists/specs.ts'
import type { Item, ListPart } from '../../lists/spec.ts'
import { words as editor } from '../../words.ts'
import { plainText } from './plain-text.ts'
import type { Field, Spoken } from './spoken.ts'
import { tableField, tableRow } from './table-places.ts'
import { words } from './words.ts'

export type Thing = 'field' | 'cell' | 'line' | 'column' | 'table' | 'list'

/** What kind of thing a place is. */
export function thingOf({ place: [part, , list, , cells] }: Spoken): Thing {
  if (part === 'head') return 'field'
  if (part !== 'tables') return 'list'
  if (cells === 'cells') return 'cell'
  return list === 'lines' ? 'line' : list === 'columns' ? 'column' : 'table'
}

const isIsoDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

const headNames: Readonly<Record<string, unknown>> = editor.head

function headField(key: string): Field {
  const name = headNames[key]
  const lower: Readonly<Record<string, string>> = editor.head.lowerLevels
  return {
    name: typeof name === 'string' ? name : key,
    text: (value) => {
      if (key === 'lowerLevel') return lower[plainText(value ?? 'none')] ?? ''
      if (key === 'level') return levels[value as keyof typeof levels] ?? ''
      if (isIsoDate(value)) return formatDate(value)
      return Array.isArray(value) ? value.join('\n') : plainText(value)
    },
  }
}

function listField<P extends ListPart>(
  part: P,
  content: ProgrammeContent,
  row: unknown,
  key: string,
  together: boolean,
): Field {
  const column = specs[part].columns(content).find((each) => each.key === key)
  return {
    name: column?.header.join(', ') ?? key,
    text: (value) =>
      column?.text({ ...(row as Item<P>), ...(together ? (value as object) : { [key]: value }) }) ??
      plainText(value),
  }
}

function listRow<P extends ListPart>(part: P, content: ProgrammeContent, row: unknown): string {
  const columns = specs[part].columns(content)
  const lead = columns.find((each) => each.lead) ?? columns[0]
  return lead?.text(row as Item<P>) || words.unnamed
}

const isList = (part: ProgrammePart): part is ListPart =>
  part !== 'head' && part !== 'tables' && part !== 'distribution'

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text)

/** The row in which a place lies, as a reader finds it. */
export function rowOf(spoken: Spoken, content: ProgrammeContent): string {
  const part = spoken.place[0] as ProgrammePart
  const [row] = spoken.rows
  if (part === 'tables') return short(tableRow(spoken, content))
  if (row === undefined || part === 'head') return programmeParts[part]
  return short(isList(part) ? listRow(part, content, row) : plainText(row) || words.unnamed)
}

/** The field in which a place lies, and how its values are shown. */
export function fieldOf(spoken: Spoken, content: ProgrammeContent, together = false): Field {
  const { place, rows, kind } = spoken
  const part = place[0] as ProgrammePart
  const thing = thingOf(spoken)
  if (kind === 'order' || kind === 'moved') return { name: words.order, text: () => '' }
  if (kind !== 'value')
    return {
      name: thing === 'cell' || thing === 'field' ? '' : words.wholeOf[thing],
      text: (value) => (value === undefined ? words.gone : words.keep),
    }
  const key = place.at(-1) ?? ''
  if (part === 'head') return headField(key)
  if (part === 'tables') return tableField(spoken, content, together)
  return isList(part)
    ? listField(part, content, rows[0], key, together)
    : { name: programmeParts[part], text: (value) => plainText(value) }
}
