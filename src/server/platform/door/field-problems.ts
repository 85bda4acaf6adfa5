import type { z } from 'zod'
import type { Fact, FieldProblem, Facts } from '#contract/kernel/problem.ts'

const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value && typeof value === 'object' ? Reflect.get(value, key) : undefined),
    input,
  )

const asFact = (value: unknown): Fact =>
  typeof value === 'bigint' ? Number(value) : typeof value === 'number' ? value : String(value)

/** Is it a number that is too large or small? In an address it comes as a text, and is no text that is too long. */
const isAmount = ({ origin }: { origin: string }): boolean => origin === 'number' || origin === 'int'

/** The word key and facts of one schema issue; `custom` issues carry theirs in `params`. */
function wordOf(issue: z.core.$ZodIssue, value: unknown): { code: string; facts?: Facts } {
  switch (issue.code) {
    case 'custom':
      return {
        code: String(issue.params?.['code'] ?? 'wrong_format'),
        facts: (issue.params?.['facts'] as Facts | undefined) ?? {},
      }
    case 'too_big':
      return isAmount(issue)
        ? { code: 'too_big', facts: { max: asFact(issue.maximum) } }
        : {
            code: 'too_long',
            facts: {
              max: asFact(issue.maximum),
              length: typeof value === 'string' || Array.isArray(value) ? value.length : null,
            },
          }
    case 'too_small':
      if (value === '') return { code: 'required' }
      return isAmount(issue)
        ? { code: 'too_small', facts: { min: asFact(issue.minimum) } }
        : {
            code: typeof value === 'string' ? 'too_short' : 'too_few',
            facts: { min: asFact(issue.minimum) },
          }
    case 'unrecognized_keys':
      return { code: 'unknown_key', facts: { keys: issue.keys.join(', ') } }
    case 'invalid_value':
    case 'invalid_union':
      // a list from which nothing was chosen
      return { code: value === undefined || value === null || value === '' ? 'required' : 'wrong_choice' }
    case 'invalid_format':
      return { code: value === '' ? 'required' : issue.format === 'date' ? 'date' : 'wrong_format' }
    case 'invalid_type':
      return { code: value === undefined || value === null ? 'required' : 'wrong_type' }
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return { code: 'wrong_format' }
  }
}

/** All refused fields together, each on its path. */
export const fieldProblems = (error: z.ZodError, input: unknown): FieldProblem[] =>
  error.issues.map((issue) => ({
    path: issue.path.filter((key) => typeof key !== 'symbol'),
    ...wordOf(issue, at(input, issue.path)),
  }))
