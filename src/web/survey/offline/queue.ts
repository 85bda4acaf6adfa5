import type { Draft, DraftState } from './draft.ts'

/** A crash while sending leaves a survey half on its way: it is sent again, and the house knows it by its id. */
export const afterCrash = (draft: Draft): Draft =>
  draft.state === 'sending' ? { ...draft, state: 'waiting' } : draft

/** The next survey to go: the one that has waited longest. */
export const nextOf = (drafts: readonly Draft[]): Draft | null =>
  drafts
    .filter(({ state }) => state === 'waiting')
    .toSorted((one, other) => one.savedAt.localeCompare(other.savedAt))[0] ?? null

/** What a refusal means for a survey: is it the line, the session, or what it says? */
export function afterFailure(code: string): { state: DraftState; goOn: boolean } {
  if (code === 'network' || code === 'unavailable' || code === 'rate_limited' || code === 'internal')
    return { state: 'waiting', goOn: false }
  // signing in again is all that is needed: the survey waits
  if (code === 'not_signed_in' || code === 'csrf') return { state: 'waiting', goOn: false }
  return { state: 'refused', goOn: true }
}

/** How many still have to go, for the number beside the link. */
export const countUnsent = (drafts: readonly Draft[]): number =>
  drafts.filter(({ state }) => state !== 'sent').length
