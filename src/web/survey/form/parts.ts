import type { CarriedForm } from '#contract/survey/queries.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import type { Draft, TypedAnswers } from '../offline/draft.ts'
import { labelAt } from '../words.ts'

/** What every part of the form gets. */
export interface PartProps {
  draft: Draft
  carried: CarriedForm
  problem: ProblemError | null
  answer: (part: Partial<TypedAnswers>) => void
}

/** Label and refusal of a field by its path in the answers. */
export const fieldAt = (path: string, problem: ProblemError | null) => ({
  path,
  label: labelAt(path),
  error: problem?.messageAt(path),
})

/** One round as the form knows it. */
export const roundOf = (carried: CarriedForm, id: string | null) =>
  carried.rounds.find((round) => round.id === id) ?? null
