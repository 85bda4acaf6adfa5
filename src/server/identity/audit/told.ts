import { changedPlaces } from '#contract/kernel/changes.ts'
import { befell, fill, happened, recordPlaces, roles } from '#contract/words/vi.ts'
import type { TrailRow } from './store-trail.ts'

const words: Record<string, string> = {
  ...happened,
  ...befell,
}
const roleNames: Record<string, string> = roles
const longest = 300

const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** A value as a person reads it; what is no simple value is told as it is kept. */
const inWords = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return ''
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (Array.isArray(value)) return short(value.map(inWords).join('; '))
  return short(typeof value === 'string' ? value : JSON.stringify(value))
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
  changes: changedPlaces(row.before, row.after).map(({ place, before, after }) => ({
    place: place.map((key) => recordPlaces[key] ?? key).join(' › '),
    before: inWords(before),
    after: inWords(after),
  })),
})

export const roleName = (role: string | null): string | null => role && (roleNames[role] ?? role)
