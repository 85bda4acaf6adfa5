import type { z } from 'zod'
import type { FieldProblem } from './problem.ts'

/** Rules of an act about its fields: asked by the act, and told along with fields that cannot even be read. */

type Path = readonly PropertyKey[]

/** What is wrong, each on its field; a rule that looks at a field that could not be read says nothing. */
export type FieldRule<T> = (input: T, today: string, unread: readonly Path[]) => FieldProblem[]

type Name<T> = (string & keyof T) | `${string & keyof T}.${string}`
type Head<N extends string> = N extends `${infer First}.${string}` ? First : N

const meet = (one: Path, other: Path): boolean =>
  one.every((key, at) => at >= other.length || key === other[at])

/** Makes rules of an input: the fields that a rule looks at ("facts.phone" inside another), and what it says. */
export const rulesOf =
  <T>() =>
  <const N extends Name<T>>(
    names: readonly N[],
    wrong: (input: Pick<T, Head<N> & keyof T>, today: string) => FieldProblem[],
  ): FieldRule<T> =>
  (input, today, unread) =>
    names.some((name) => unread.some((path) => meet(path, name.split('.')))) ? [] : wrong(input, today)

/** A day that must have come already. */
export const hasCome = <F extends string>(field: F): FieldRule<Record<F, string | null>> =>
  rulesOf<Record<F, string | null>>()([field], ({ [field]: day }, today) =>
    day !== null && day > today ? [{ path: [field], code: 'date.future' }] : [],
  )

/** The same rules for each in a list. */
export const eachOf =
  <K extends string, E>(key: K, rules: readonly FieldRule<E>[]): FieldRule<Record<K, readonly E[]>> =>
  (input, today, unread) => {
    if (unread.some((path) => path.length < 2 && meet(path, [key]))) return []
    const within = unread.filter((path) => path[0] === key)
    return input[key].flatMap((one, index) => {
      const own = within.filter((path) => path[1] === index).map((path) => path.slice(2))
      return problemsOf(rules, one, today, own).map((each) => ({ ...each, path: [key, index, ...each.path] }))
    })
  }

/** All that is wrong, together. @param unread paths of fields that could not be read */
export const problemsOf = <T>(
  rules: readonly FieldRule<T>[],
  input: T,
  today: string,
  unread: readonly Path[] = [],
): FieldProblem[] => rules.flatMap((rule) => rule(input, today, unread))

/** The calendar of Viet Nam, which has no summer time. */
const dayHere = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)

/**
 * An input whose rules are told where other fields of it are refused already: all in one answer. Where everything can
 * be read the act asks them itself, together with what only the database knows.
 * @param today which day it is, where the clock is not asked
 */
export const alsoTold = <S extends z.ZodType>(
  schema: S,
  rules: readonly FieldRule<z.output<S>>[],
  today = dayHere,
): S =>
  schema.superRefine(
    (input, context) => {
      const unread = context.issues.map(({ path }) => path ?? [])
      for (const { path, code, facts } of problemsOf(rules, input, today(), unread))
        if (!unread.some((refused) => meet(refused, path)))
          context.addIssue({ code: 'custom', path, params: { code, facts: facts ?? {} } })
    },
    { when: ({ issues }) => issues.length > 0 },
  )
