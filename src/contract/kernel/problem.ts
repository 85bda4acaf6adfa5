/** Every way the system can say no: a closed list of codes with facts. Words are added at the edge. */

/** Problem codes with their HTTP status (RFC 9457 on the wire). */
export const problemStatus = {
  not_signed_in: 401,
  bad_credentials: 401,
  bad_key: 401,
  second_factor_required: 401,
  proof_required: 403,
  not_granted: 403,
  out_of_reach: 403,
  four_eyes: 403,
  csrf: 403,
  not_found: 404,
  step_not_allowed: 409,
  stale_version: 409,
  already_exists: 409,
  in_use: 409,
  wrong_offset: 409,
  invalid: 422,
  reason_required: 422,
  too_large: 413,
  locked_out: 429,
  rate_limited: 429,
  not_built: 501,
  unavailable: 503,
  internal: 500,
} as const

export type ProblemCode = keyof typeof problemStatus

/** A fact a sentence may need: a number, a name, a date. */
export type Fact = string | number | boolean | null
export type Facts = Record<string, Fact>

/** One field that was refused: where, why, and what the words need. */
export interface FieldProblem {
  path: (string | number)[]
  /** word key under `field.` in `contract/words`, e.g. `required`, `number.ambiguous` */
  code: string
  facts?: Facts
}

/** The problem as it travels (application/problem+json). */
export interface WireProblem {
  type: string
  title: string
  status: number
  code: ProblemCode
  detail: string
  facts: Facts
  fields: (FieldProblem & { message: string })[]
  /** for `stale_version`: what changed meanwhile, in words */
  changed?: { field: string; by: string; at: string }[]
  requestId?: string
}

/** Thrown by rules, stores and the door; never carries words. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly facts: Facts
  readonly fields: FieldProblem[]
  readonly changed?: WireProblem['changed']

  constructor(
    code: ProblemCode,
    options: { facts?: Facts; fields?: FieldProblem[]; changed?: WireProblem['changed'] } = {},
  ) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.facts = options.facts ?? {}
    this.fields = options.fields ?? []
    if (options.changed) this.changed = options.changed
  }
}

/** Refuses input on one field. */
export const invalidField = (path: (string | number)[], code: string, facts?: Facts): Problem =>
  new Problem('invalid', { fields: [facts ? { path, code, facts } : { path, code }], facts: { count: 1 } })
