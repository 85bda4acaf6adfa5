import type { ProgrammePart } from '#contract/programme/model.ts'
import { programmeParts } from '#contract/words/vi.ts'
import { changedParts, currentOf, type Draft, type Parts } from './draft.ts'

/** What was typed and could not be sent, kept in this browser for this person and programme. */
export interface Unsent {
  at: string
  parts: Parts
  base: Partial<Draft['base']>
}

/** The part of `localStorage` that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (person: string, code: string): string => `kc-unsent ${person} ${code}`

const isUnsent = (kept: unknown): kept is Unsent =>
  typeof kept === 'object' &&
  kept !== null &&
  'at' in kept &&
  'parts' in kept &&
  'base' in kept &&
  typeof kept.parts === 'object' &&
  kept.parts !== null &&
  Object.keys(kept.parts).every((part) => Object.hasOwn(programmeParts, part))

export function readUnsent(shelf: Shelf, person: string, code: string): Unsent | null {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(keyOf(person, code)) ?? 'null')
    return isUnsent(kept) && Object.keys(kept.parts).length > 0 ? kept : null
  } catch {
    return null
  }
}

/** Keeps what the server does not have; says whether the browser could. */
export function keepUnsent(shelf: Shelf, person: string, code: string, draft: Draft, at: string): boolean {
  const changed = changedParts(draft)
  try {
    if (changed.length === 0) shelf.removeItem(keyOf(person, code))
    else {
      const base = Object.fromEntries(changed.map((part) => [part, draft.base[part]]))
      shelf.setItem(
        keyOf(person, code),
        JSON.stringify({ at, parts: currentOf(draft, changed), base } satisfies Unsent),
      )
    }
    return true
  } catch {
    // full, or switched off: the page still holds everything as long as it is open
    return false
  }
}

export function dropUnsent(shelf: Shelf, person: string, code: string): void {
  try {
    shelf.removeItem(keyOf(person, code))
  } catch {
    // a browser that keeps nothing has nothing to drop
  }
}

/** Where this person last stood in the programme's editor. */
export interface Place {
  part: ProgrammePart
  table?: string
  row?: number
  col?: number
}

const placeKey = (code: string): string => `kc-editor-place ${code}`

export function readPlace(shelf: Shelf, code: string): Place | null {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(placeKey(code)) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('part' in kept)) return null
    return Object.hasOwn(programmeParts, String(kept.part)) ? (kept as Place) : null
  } catch {
    return null
  }
}

export function keepPlace(shelf: Shelf, code: string, place: Place): void {
  try {
    shelf.setItem(placeKey(code), JSON.stringify(place))
  } catch {
    // only a convenience
  }
}
