import { problemStatus, type Problem, type WireProblem } from '#contract/kernel/problem.ts'
import { fields, fill, problems, programmeParts, programmeStates } from '#contract/words/vi.ts'

const inWords = (facts: Problem['facts']): Problem['facts'] => {
  const state = facts['state']
  const known: Record<string, string> = programmeStates
  return typeof state === 'string' ? { ...facts, state: known[state] ?? state } : facts
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
