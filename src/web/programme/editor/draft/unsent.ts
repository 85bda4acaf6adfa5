import type { ProgrammePart } from '#contract/programme/model.ts'
import { programmeParts } from '#contract/words/vi.ts'
import { changedParts, currentOf, type Draft } from './draft.ts'
import type { Kept } from './others.ts'

/** What was typed in one visit and could not be sent, kept in this browser for this person and programme. */
export interface Unsent extends Kept {
  /** the visit in which it was typed: two windows, and what is not decided about yet, never overwrite each other */
  visit: string
  at: string
}

/** The part of `localStorage` that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (person: string, code: string): string => `kc-unsent ${person} ${code}`

const isParts = (kept: unknown): boolean =>
  typeof kept === 'object' &&
  kept !== null &&
  Object.keys(kept).every((part) => Object.hasOwn(programmeParts, part))

const isUnsent = (kept: unknown): kept is Unsent =>
  typeof kept === 'object' &&
  kept !== null &&
  'visit' in kept &&
  'at' in kept &&
  'base' in kept &&
  'parts' in kept &&
  'from' in kept &&
  isParts(kept.parts) &&
  isParts(kept.from)

/** What earlier visits left, and other windows have not sent yet. */
export function readUnsent(shelf: Shelf, person: string, code: string): Unsent[] {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(keyOf(person, code)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isUnsent) : []
  } catch {
    return []
  }
}

function write(shelf: Shelf, person: string, code: string, all: readonly Unsent[]): boolean {
  try {
    if (all.length === 0) shelf.removeItem(keyOf(person, code))
    else shelf.setItem(keyOf(person, code), JSON.stringify(all))
    return true
  } catch {
    // full, or switched off: the page still holds everything as long as it is open
    return false
  }
}

/** Keeps what the server does not have, with what it was made of; says whether the browser could. */
export function keepUnsent(
  shelf: Shelf,
  { person, code, visit }: { person: string; code: string; visit: string },
  draft: Draft,
  at: string,
): boolean {
  const changed = changedParts(draft)
  const others = readUnsent(shelf, person, code).filter((each) => each.visit !== visit)
  const base = Object.fromEntries(changed.map((part) => [part, draft.base[part]]))
  const from = Object.fromEntries(changed.map((part) => [part, draft.saved[part]]))
  const own = { visit, at, parts: currentOf(draft, changed), from, base }
  return write(shelf, person, code, changed.length === 0 ? others : [...others, own])
}

/** Forgets what one visit left. */
export function dropUnsent(shelf: Shelf, person: string, code: string, visit: string): void {
  const others = readUnsent(shelf, person, code).filter((each) => each.visit !== visit)
  write(shelf, person, code, others)
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
