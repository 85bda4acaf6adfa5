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

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

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

/** The server has taken these parts. What was typed meanwhile stays changed. */
export const markSaved = (draft: Draft, parts: Parts, revision: number): Draft => ({
  ...draft,
  saved: { ...draft.saved, ...parts },
  base: { ...draft.base, ...Object.fromEntries(partsOf(parts).map((part) => [part, revision])) },
})

/** Takes another person's version of some parts in place of one's own; undo brings one's own back. */
export function takeTheirs(draft: Draft, theirs: Parts, revision: number, now: number): Draft {
  return markSaved(change(draft, theirs, null, now), theirs, revision)
}

/** Keeps one's own version over another person's, knowingly: it is saved on the newer base. */
export const keepMine = (draft: Draft, theirs: Parts, revision: number): Draft =>
  markSaved(draft, theirs, revision)

/** Takes along what others saved in parts that were not touched here. */
export function followOthers(draft: Draft, server: ProgrammeContent, revision: number): Draft {
  const mine = new Set(changedParts(draft))
  const news = differingParts(server, draft.saved).filter((part) => !mine.has(part))
  const quiet = partsOf(server).filter((part) => !mine.has(part) && !news.includes(part))
  const pick = (parts: ProgrammePart[]): Parts =>
    Object.fromEntries(parts.map((part) => [part, server[part]]))
  const followed = markSaved(draft, { ...pick(news), ...currentOf(draft, quiet) }, revision)
  return { ...followed, content: { ...draft.content, ...pick(news) } }
}

/** One's own values of some parts. */
export const currentOf = (draft: Draft, parts: readonly ProgrammePart[]): Parts =>
  Object.fromEntries(parts.map((part) => [part, draft.content[part]]))

/** Brings back what this browser kept of an earlier visit, on the bases on which it was typed. */
export function bringBack(draft: Draft, parts: Parts, base: Partial<Draft['base']>, now: number): Draft {
  const changed = change(draft, parts, null, now)
  return { ...changed, base: { ...changed.base, ...base } }
}
