import { same } from '#contract/programme/merge/merge.ts'
import type { ProgrammeContent, ProgrammePart } from '#contract/programme/model.ts'

export type Parts = Partial<ProgrammeContent>

interface Past {
  content: ProgrammeContent
  /** changes with the same key within a moment are undone together: the letters of a word */
  key: string | null
  at: number
}

/** A programme being edited in this browser. Nothing here knows the network or the page. */
export interface Draft {
  content: ProgrammeContent
  /** each part as the server has it, as far as this browser knows */
  saved: ProgrammeContent
  /** revision on which each part was last seen: a part that another person saved since is never overwritten */
  base: Record<ProgrammePart, number>
  past: readonly Past[]
  future: readonly ProgrammeContent[]
}

const REMEMBERED = 200
const TOGETHER = 1_500

const entries = Object.entries as <P extends Parts>(parts: P) => [ProgrammePart, P[ProgrammePart]][]

export const partsOf = (content: Parts): ProgrammePart[] => entries(content).map(([part]) => part)

export const openDraft = (content: ProgrammeContent, revision: number): Draft => ({
  content,
  saved: content,
  base: Object.fromEntries(partsOf(content).map((part) => [part, revision])) as Draft['base'],
  past: [],
  future: [],
})

/** Changes whole parts. With a `key`, following changes of the same thing are one step of undo. */
export function change(draft: Draft, parts: Parts, key: string | null, now: number): Draft {
  const last = draft.past.at(-1)
  const together = key !== null && last?.key === key && now - last.at < TOGETHER
  const past = together
    ? [...draft.past.slice(0, -1), { ...last, at: now }]
    : [...draft.past, { content: draft.content, key, at: now }].slice(-REMEMBERED)
  return { ...draft, content: { ...draft.content, ...parts }, past, future: [] }
}

export function undo(draft: Draft): Draft {
  const last = draft.past.at(-1)
  if (!last) return draft
  return {
    ...draft,
    content: last.content,
    past: draft.past.slice(0, -1),
    future: [draft.content, ...draft.future],
  }
}

export function redo(draft: Draft): Draft {
  const [content, ...future] = draft.future
  if (!content) return draft
  return { ...draft, content, past: [...draft.past, { content: draft.content, key: null, at: 0 }], future }
}

/** Parts that the server does not have yet. */
export const changedParts = (draft: Draft): ProgrammePart[] =>
  partsOf(draft.content).filter((part) => !same(draft.content[part], draft.saved[part]))

/** Parts in which two contents differ. */
export const differingParts = (a: Parts, b: Parts): ProgrammePart[] =>
  partsOf(a).filter((part) => !same(a[part], b[part]))

/** Parts as they went to the server, and the revision on which they were sent. */
export interface Sent {
  base: number
  parts: Parts
}

/**
 * The server has taken these parts. What was typed meanwhile stays changed; a part that stands on another base by now
 * is left alone, or what another person saved would be taken for one's own.
 */
export function markSaved(draft: Draft, { base, parts }: Sent, revision: number): Draft {
  const mine = partsOf(parts).filter((part) => draft.base[part] === base)
  return withSaved(draft, Object.fromEntries(mine.map((part) => [part, parts[part]])), revision)
}

/** These parts are on the server as they are here. */
export const withSaved = (draft: Draft, parts: Parts, revision: number): Draft => ({
  ...draft,
  saved: { ...draft.saved, ...parts },
  base: { ...draft.base, ...Object.fromEntries(partsOf(parts).map((part) => [part, revision])) },
})

/** One's own values of some parts. */
export const currentOf = (draft: Draft, parts: readonly ProgrammePart[]): Parts =>
  Object.fromEntries(parts.map((part) => [part, draft.content[part]]))
