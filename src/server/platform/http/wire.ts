import { problemStatus, type Problem, type WireProblem } from '#contract/kernel/problem.ts'
import { paperStates } from '#contract/words/documents.ts'
import { establishmentStates } from '#contract/words/establishment.ts'
import { proposalStates } from '#contract/words/pipeline.ts'
import { surveyStates } from '#contract/words/survey.ts'
import { fields, fill, problems, programmeParts, programmeStates } from '#contract/words/vi.ts'

/** States of every kind of record; where two kinds share a code, their words mean the same. */
const states: Record<string, string> = {
  ...paperStates,
  ...surveyStates,
  ...proposalStates,
  ...establishmentStates,
  ...programmeStates,
}

const inWords = (facts: Problem['facts']): Problem['facts'] => {
  const state = facts['state']
  return typeof state === 'string' ? { ...facts, state: states[state] ?? state } : facts
}

const partName = (field: string): string => {
  const known: Record<string, string> = programmeParts
  return known[field] ?? field
}

/** Adds words to a problem at the edge (RFC 9457). */
export function toWire(problem: Problem, requestId: string): WireProblem {
  const words = problems[problem.code]
  const facts = inWords({ ...problem.facts, requestId })
  return {
    type: `urn:khuyen-cong-so:problem:${problem.code}`,
    title: words.title,
    status: problemStatus[problem.code],
    code: problem.code,
    detail: fill(words.detail, facts),
    facts: problem.facts,
    fields: problem.fields.map((field) => ({
      ...field,
      message: fill(fields[field.code] ?? fields['wrong_format'] ?? '', field.facts ?? {}),
    })),
    ...(problem.changed
      ? { changed: problem.changed.map((change) => ({ ...change, field: partName(change.field) })) }
      : {}),
    requestId,
  }
}
