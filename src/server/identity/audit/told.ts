import { changedPlaces } from '#contract/kernel/changes.ts'
import { placeWord, valueWord } from '#contract/words/records.ts'
import { befell, fill, happened, roles } from '#contract/words/vi.ts'
import type { TrailRow } from './store-trail.ts'

const words: Record<string, string> = {
  ...happened,
  ...befell,
}
const roleNames: Record<string, string> = roles
const longest = 300

const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

const day = /^(\d{4})-(\d{2})-(\d{2})$/

/** A value as a person reads it; what is no simple value is told as it is kept. */
const inWords = (value: unknown, place?: string): string => {
  if (value === undefined || value === null || value === '') return ''
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (Array.isArray(value)) return short(value.map((each) => inWords(each, place)).join('; '))
  if (typeof value !== 'string') return short(JSON.stringify(value))
  return short(valueWord(place, value).replace(day, '$3/$2/$1'))
}

/** The sentence of an event: what happened, with its facts. */
const sentenceOf = ({ act, facts }: Pick<TrailRow, 'act' | 'facts'>): string => fill(words[act] ?? act, facts)

/** An event as the screens show it. */
export const told = (row: TrailRow) => ({
  id: row.id,
  at: row.at,
  act: row.act,
  text: sentenceOf(row),
  by: row.by,
  organisation: row.organisation,
  capacity: row.capacity ? [row.capacity.form, row.capacity.forTitle].filter(Boolean).join(' ') : null,
  reason: row.reason,
  changes: changedPlaces(row.before, row.after)
    .map(({ place, before, after }) => ({
      place: place.map((key) => placeWord(row.act, key)).join(' › '),
      before: inWords(before, place.at(-1)),
      after: inWords(after, place.at(-1)),
    }))
    // a field left empty when a record is made is no change to read
    .filter(({ before, after }) => before !== '' || after !== ''),
})

export const roleName = (role: string | null): string | null => role && (roleNames[role] ?? role)
