import type { FieldProblem } from '#contract/kernel/problem.ts'
import type { ProgrammePart } from '#contract/programme/model.ts'
import { programmeParts } from '#contract/words/vi.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { changedParts, currentOf, type Draft, type Parts, partsOf, type Sent } from './draft.ts'

/** A part that another person saved meanwhile. */
export interface Overtaken {
  part: ProgrammePart
  by: string
  at: string
}

export type Refusal = Pick<FieldProblem, 'path'> & { message: string }

export interface Outcome {
  saved: (Sent & { revision: number; savedAt: string })[]
  /** fields that were refused, on their paths in the content */
  refused: Refusal[]
  overtaken: Overtaken[]
  /** why nothing more can be sent now: no network, signed out, the programme moved on */
  stopped: ProblemError | null
  /** what went out when no answer came: the server may have it */
  unanswered: Parts
}

export type Send = (request: Sent) => Promise<{ revision: number; savedAt: string }>

/** One request per base: a part is always compared with the revision on which this browser saw it. */
export function plan(draft: Draft, without: ReadonlySet<ProgrammePart>): Sent[] {
  const byBase = new Map<number, ProgrammePart[]>()
  for (const part of changedParts(draft)) {
    if (without.has(part)) continue
    const base = draft.base[part]
    byBase.set(base, [...(byBase.get(base) ?? []), part])
  }
  return [...byBase].map(([base, parts]) => ({ base, parts: currentOf(draft, parts) }))
}

const partNamed = (name: string): ProgrammePart | undefined =>
  (Object.keys(programmeParts) as ProgrammePart[]).find(
    (part) => part === name || programmeParts[part] === name,
  )

const isPart = (name: string | number | undefined): name is ProgrammePart =>
  typeof name === 'string' && Object.hasOwn(programmeParts, name)

/** Parts that an answer speaks of; those are set aside and the others sent again. */
function setAside(problem: ProblemError, outcome: Outcome): ProgrammePart[] {
  if (problem.code === 'stale_version') {
    const overtaken = problem.changed.flatMap(({ field, by, at }): Overtaken[] => {
      const part = partNamed(field)
      return part ? [{ part, by, at }] : []
    })
    outcome.overtaken.push(...overtaken)
    return overtaken.map(({ part }) => part)
  }
  if (problem.code !== 'invalid') return []
  const fields = problem.fields.map(({ path, message }) => ({
    path: path[0] === 'parts' ? path.slice(1) : path,
    message,
  }))
  outcome.refused.push(...fields)
  return fields.map(({ path }) => path[0]).filter(isPart)
}

/**
 * Sends the parts. What is refused is set aside with its reasons and the rest sent once more, so that one bad cell
 * keeps nothing else from being saved. A refusal that names no part of ours stops.
 */
export async function sendParts(
  requests: readonly Sent[],
  send: Send,
  asProblem: (error: unknown) => ProblemError,
): Promise<Outcome> {
  const outcome: Outcome = { saved: [], refused: [], overtaken: [], stopped: null, unanswered: {} }
  const queue = [...requests]
  for (let request = queue.shift(); request; request = queue.shift()) {
    try {
      outcome.saved.push({ ...request, ...(await send(request)) })
    } catch (error) {
      const problem = asProblem(error)
      const aside = setAside(problem, outcome)
      const rest = partsOf(request.parts).filter((part) => !aside.includes(part))
      const shorter = rest.length < partsOf(request.parts).length
      if (!shorter) {
        outcome.stopped = problem
        if (problem.code === 'network') outcome.unanswered = request.parts
        return outcome
      }
      const parts = request.parts
      if (rest.length > 0)
        queue.unshift({
          base: request.base,
          parts: Object.fromEntries(rest.map((part) => [part, parts[part]])),
        })
    }
  }
  return outcome
}
