import type { ProblemCode, WireProblem } from '#contract/kernel/problem.ts'
import { words } from '../words.ts'

type FieldMessage = WireProblem['fields'][number]

/** What a refusal must say; a real one from the wire says more. */
type Told = Pick<WireProblem, 'title' | 'detail'> & { code: ProblemCode | 'network' } & Partial<
    Pick<WireProblem, 'fields' | 'changed' | 'requestId'>
  >

/** A refusal as it came over the wire, or `network` when nothing came. */
export class ProblemError extends Error {
  readonly code: ProblemCode | 'network'
  readonly title: string
  readonly fields: FieldMessage[]
  readonly changed: NonNullable<WireProblem['changed']>
  readonly requestId: string | null

  constructor(problem: Told) {
    // a refusal of no field in particular is told as what it is, not as a count of fields
    const [only, ...more] = problem.fields ?? []
    const whole = only?.path.length === 0 && more.length === 0 ? only.message : null
    super(whole ?? problem.detail)
    this.name = 'ProblemError'
    this.code = problem.code
    this.title = whole ? words.notDone : problem.title
    this.fields = whole ? [] : (problem.fields ?? [])
    this.changed = problem.changed ?? []
    this.requestId = problem.requestId ?? null
  }

  /** The message of one field, found by its path: `phases.0.label`. */
  messageAt(path: string): string | undefined {
    return this.fields.find((field) => field.path.join('.') === path)?.message
  }
}

export const networkProblem = (): ProblemError =>
  new ProblemError({ code: 'network', title: words.network.title, detail: words.network.detail })

/** Whatever was thrown, as something that a page can show. */
export const asProblem = (error: unknown): ProblemError =>
  error instanceof ProblemError
    ? error
    : new ProblemError({ code: 'internal', title: words.unexpected.title, detail: words.unexpected.detail })
