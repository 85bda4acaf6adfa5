import { type Answers, type Merged, mergeParts, sharing } from '#contract/programme/merge/merge.ts'
import type { ProgrammeContent, ProgrammePart } from '#contract/programme/model.ts'
import {
  change,
  changedParts,
  currentOf,
  differingParts,
  type Draft,
  type Parts,
  partsOf,
  withSaved,
} from './draft.ts'

/** The programme as others left it. */
export interface Theirs {
  content: ProgrammeContent
  revision: number
}

/** Steps of undo that are carried over to what others saved: each of them is merged anew. */
const CARRIED = 50

const nobodyAnswered: Answers = new Map()

const pick = (content: ProgrammeContent, parts: readonly ProgrammePart[]): Parts =>
  Object.fromEntries(parts.map((part) => [part, content[part]]))

/** What one undoes is one's own work: what others did stays in every step. */
function carried(
  draft: Draft,
  parts: readonly ProgrammePart[],
  theirs: Theirs,
): Pick<Draft, 'past' | 'future'> {
  const anew = (content: ProgrammeContent): ProgrammeContent => {
    const touched = parts.filter((part) => content[part] !== draft.saved[part])
    const quiet = {
      ...content,
      ...pick(
        theirs.content,
        parts.filter((part) => !touched.includes(part)),
      ),
    }
    if (touched.length === 0) return quiet
    return mergeParts({ base: draft.saved, mine: quiet, theirs: theirs.content }, touched).content
  }
  return {
    past: draft.past.slice(-CARRIED).map((step) => ({ ...step, content: anew(step.content) })),
    future: draft.future.slice(0, CARRIED).map(anew),
  }
}

/** Takes along what others saved in parts that were not touched here. */
export function followOthers(draft: Draft, theirs: Theirs): Draft {
  const { content: server, revision } = theirs
  const mine = new Set(changedParts(draft))
  const news = differingParts(server, draft.saved).filter((part) => !mine.has(part))
  const quiet = partsOf(server).filter((part) => !mine.has(part) && !news.includes(part))
  const followed = withSaved(draft, { ...pick(server, news), ...currentOf(draft, quiet) }, revision)
  if (news.length === 0) return followed
  return {
    ...followed,
    ...carried(draft, news, theirs),
    content: { ...draft.content, ...pick(server, news) },
  }
}

export interface Joining {
  draft: Draft
  merged: Merged
}

/** Both versions of a part as they would be merged now. */
export const mergeOf = (
  draft: Draft,
  part: ProgrammePart,
  theirs: Theirs,
  answers = nobodyAnswered,
): Merged => mergeParts({ base: draft.saved, mine: draft.content, theirs: theirs.content }, [part], answers)

/**
 * Joins what another person saved of a part into one's own. As long as something is asked, nothing is touched. Where
 * one gave way to the other, undo brings one's own back.
 */
export function joinOthers(
  draft: Draft,
  part: ProgrammePart,
  theirs: Theirs,
  answers = nobodyAnswered,
  now = 0,
): Joining {
  const merged = mergeOf(draft, part, theirs, answers)
  if (merged.open.length > 0) return { draft, merged }
  const shared = { ...theirs.content, [part]: sharing(draft.saved[part], theirs.content[part]) }
  const behind = carried(draft, [part], { ...theirs, content: shared })
  const joined = {
    ...withSaved(draft, pick(theirs.content, [part]), theirs.revision),
    ...behind,
    content: merged.content,
  }
  if (!merged.conflicts.some(({ id }) => answers.get(id) === 'theirs')) return { draft: joined, merged }
  const own = { content: mergeOf(draft, part, theirs).content, key: null, at: now }
  return { draft: { ...joined, past: [...behind.past, own], future: [] }, merged }
}

/** What this browser kept of an earlier visit: the parts, what they were made of, and its revision. */
export interface Kept {
  parts: Parts
  from: Parts
  base: Partial<Draft['base']>
}

/**
 * Brings back what was kept, on what it was made of, together with what has been typed since: what others saved
 * meanwhile is joined in, or asked, when it is sent.
 */
export function bringBack(draft: Draft, { parts, from, base }: Kept, now: number): Draft {
  const [names, typed] = [partsOf(parts), new Set(changedParts(draft))]
  const origin = { ...draft.saved, ...from }
  const later = names.filter((part) => typed.has(part))
  const since = mergeParts({ base: draft.saved, mine: draft.content, theirs: origin }, later).content
  const theirs = { ...origin, ...pick(since, later) }
  const { content } = mergeParts({ base: origin, mine: { ...draft.content, ...parts }, theirs }, names)
  const changed = change(draft, pick(content, names), null, now)
  return { ...changed, saved: origin, base: { ...changed.base, ...base } }
}
