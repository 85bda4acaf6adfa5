import { z } from 'zod'
import { query } from '../kernel/act.ts'
import { Extent, Kin, Level, Outcome, Unit, UnitId } from './nouns.ts'

const Code = z.string().regex(/^\d{2,5}$/)

/** Either an id, or level and code with a date: a code alone identifies nothing. */
const dated = (
  input: { id?: string; level?: string; code?: string },
  date: string | undefined,
  name: string,
) => {
  if (input.id !== undefined) return []
  const given = { level: input.level, code: input.code, [name]: date }
  return Object.keys(given).filter((key) => given[key as keyof typeof given] === undefined)
}

const askFor = (context: z.core.$RefinementCtx, missing: string[]): void => {
  for (const path of missing) context.addIssue({ code: 'custom', path: [path], params: { code: 'required' } })
}

/** Units of a day by name (without diacritics, in any word order) or code; without `q` all that the filters leave. */
export const search = query('territory.search', {
  open: true,
  input: z.object({
    q: z.string().max(120).default(''),
    level: Level.optional(),
    /** the day whose units are asked for, today by default */
    date: z.iso.date().optional(),
    /** `any`: units of every day, to find what a unit of old has become */
    validity: z.enum(['onDate', 'any']).default('onDate'),
    /** code of the province on that day */
    provinceCode: Code.optional(),
    /** only units below this one */
    within: UnitId.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(20),
  }),
  output: z.object({ items: z.array(Unit) }),
})

/** One unit with what stands above it, what it was and what it has become. */
export const get = query('territory.get', {
  open: true,
  input: z
    .object({
      id: UnitId.optional(),
      level: Level.optional(),
      code: Code.optional(),
      date: z.iso.date().optional(),
    })
    .superRefine((input, context) => askFor(context, dated(input, input.date, 'date'))),
  output: Unit.extend({
    childCount: z.number().int(),
    predecessors: z.array(Kin),
    successors: z.array(Kin),
  }),
})

/** The unit or units of another day on the same ground, saying when a person must choose. */
export const resolve = query('territory.resolve', {
  open: true,
  input: z
    .object({
      id: UnitId.optional(),
      level: Level.optional(),
      code: Code.optional(),
      /** the day of which `code` is */
      from: z.iso.date().optional(),
      /** the day whose units are asked for */
      date: z.iso.date(),
    })
    .superRefine((input, context) => askFor(context, dated(input, input.from, 'from'))),
  output: z.object({
    outcome: Outcome,
    date: z.iso.date(),
    from: Unit,
    units: z.array(Unit.extend({ extent: Extent })),
    /** the answer as a sentence in Vietnamese */
    text: z.string(),
  }),
})

/** Units one level below, of the day asked for; by default of today, or of the unit's last day when it has ended. */
export const children = query('territory.children', {
  open: true,
  input: z.object({ id: UnitId, date: z.iso.date().optional() }),
  output: z.object({ items: z.array(Unit) }),
})
