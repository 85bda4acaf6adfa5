import type { EstablishmentKind } from '#contract/norms/nouns.ts'
import { alsoTold } from '#contract/kernel/field-rules.ts'
import type { FieldProblem, ProblemCode } from '#contract/kernel/problem.ts'
import { answerProblems, type CheckedAgainst, rulesWith } from '#contract/survey/check.ts'
import { Answers, type Facts, type Need } from '#contract/survey/nouns.ts'
import { fields as fieldWords, fill } from '#contract/words/vi.ts'

/**
 * Where a survey is on its way. `draft`: still being filled in; `waiting`: to be sent as soon as there is a line;
 * `refused`: the house said why; `sent`: it is there, and only its name is still kept here.
 */
export type DraftState = 'draft' | 'waiting' | 'sending' | 'sent' | 'refused'

export interface Photo {
  id: string
  name: string
  /** null: it lies with the house */
  blob: Blob | null
  /** why it was not taken */
  refusal: string | null
}

/** The answers while they are typed: a kind that nobody has chosen yet, needs without their kind. */
export type TypedNeed = Omit<Need, 'kind'> & { kind: Need['kind'] | null }
export type TypedAnswers = Omit<Answers, 'facts' | 'needs'> & {
  facts: Omit<Facts, 'kind'> & { kind: EstablishmentKind | null }
  needs: TypedNeed[]
}

export interface TypedProblem {
  code: ProblemCode | 'network'
  title: string
  detail: string
  fields: (FieldProblem & { message: string })[]
}

/** What the house told when a survey came in. */
export interface News {
  again: boolean
  registerChanged: boolean
  others: { byName: string; sentAt: string }[]
}

/** A survey on this telephone. */
export interface Draft {
  id: string
  /** whose it is: nobody else who signs in on this telephone sees it */
  personId: string
  state: DraftState
  answers: TypedAnswers
  /** the returned survey that this puts right, by its version; null: a new one */
  version: number | null
  /** the answers are with the house; photos may still be on their way */
  delivered: boolean
  photos: Photo[]
  problem: TypedProblem | null
  news: News | null
  begunAt: string
  savedAt: string
  sentAt: string | null
}

interface Beginning {
  id: string
  personId: string
  today: string
  unitId: string
  roundId: string | null
  now: string
}

const noFacts: TypedAnswers['facts'] = {
  name: '',
  kind: null,
  representative: '',
  phone: '',
  address: '',
  state: 'active',
  workers: null,
  revenueVnd: null,
  products: '',
}

/** A form with nothing in it yet. Figures of a year are those of the last whole one. */
export const blank = ({ id, personId, today, unitId, roundId, now }: Beginning): Draft => ({
  id,
  personId,
  state: 'draft',
  version: null,
  delivered: false,
  photos: [],
  problem: null,
  news: null,
  begunAt: now,
  savedAt: now,
  sentAt: null,
  answers: {
    roundId,
    establishmentId: null,
    seenVersion: null,
    seen: null,
    unitId,
    surveyedOn: today,
    facts: noFacts,
    taxCode: '',
    year: Number(today.slice(0, 4)) - 1,
    needs: [],
    difficulties: '',
    extra: [],
    position: null,
    respondent: { name: '', title: '', phone: '' },
    consent: false,
  },
})

/** The answers of an establishment of the register: its words stand in the form, its figures are asked anew. */
export function about(
  answers: TypedAnswers,
  known: (Facts & { id: string; version: number }) | null,
): TypedAnswers {
  if (!known)
    return { ...answers, establishmentId: null, seenVersion: null, seen: null, facts: { ...noFacts } }
  const { id, version, ...seen } = known
  return {
    ...answers,
    establishmentId: id,
    seenVersion: version,
    seen: {
      name: seen.name,
      kind: seen.kind,
      representative: seen.representative,
      phone: seen.phone,
      address: seen.address,
      state: seen.state,
      workers: seen.workers,
      revenueVnd: seen.revenueVnd,
      products: seen.products,
    },
    facts: {
      ...noFacts,
      name: seen.name,
      kind: seen.kind,
      representative: seen.representative,
      address: seen.address,
      state: seen.state,
      products: seen.products,
    },
  }
}

const inWords = ({ path, code, facts }: FieldProblem) => ({
  path,
  code,
  message: fill(fieldWords[code] ?? fieldWords['wrong_format'] ?? '', facts ?? {}),
})

/** What the schema refuses, as the door would say it. */
const wordOf = (
  issue: { code: string; params?: Record<string, unknown> },
  value: unknown,
): Pick<FieldProblem, 'code' | 'facts'> => {
  const { code, facts = {} } = issue.params ?? {}
  if (typeof code === 'string') return { code, facts: facts as NonNullable<FieldProblem['facts']> }
  return { code: value === '' || value === null || value === undefined ? 'required' : 'wrong_format' }
}

const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value && typeof value === 'object' ? Reflect.get(value, key) : undefined),
    input,
  )

/** The answers as they are sent, or everything that cannot be, each on its field: the same rules as at the door. */
export function ready(
  typed: TypedAnswers,
  against: CheckedAgainst | null,
): { ok: true; answers: Answers } | { ok: false; fields: TypedProblem['fields'] } {
  const schema = against ? alsoTold(Answers, rulesWith(against.questions), () => against.today) : Answers
  const read = schema.safeParse(typed)
  const missing: FieldProblem[] = read.success
    ? []
    : read.error.issues.map((issue) => ({
        path: issue.path.filter((key) => typeof key !== 'symbol'),
        ...wordOf(issue, at(typed, issue.path)),
      }))
  const unit = typed.unitId === '' ? [{ path: ['unitId'], code: 'survey.unit' }] : []
  const wrong = read.success && against ? answerProblems(read.data, against) : []
  const all = [...missing, ...unit, ...wrong]
  if (all.length > 0 || !read.success) return { ok: false, fields: all.map(inWords) }
  return { ok: true, answers: read.data }
}

/** What may be kept of a survey that has arrived: a name and a day, no word of anybody's. */
export const emptied = (draft: Draft): Draft => ({
  ...draft,
  photos: draft.photos.map((photo) => ({ ...photo, blob: null })),
  answers: {
    ...blank({ ...draft, today: draft.answers.surveyedOn, unitId: '', roundId: null, now: draft.begunAt })
      .answers,
    facts: { ...noFacts, name: draft.answers.facts.name },
  },
})
