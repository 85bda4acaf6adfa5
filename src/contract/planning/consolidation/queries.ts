import { z } from 'zod'
import { query } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { ItemState, PlanSource, Route } from '../nouns.ts'
import { FitLine } from './fit.ts'
import { BySource, GridRow } from './row.ts'

const Vnd = z.number().int()
const Year = z.coerce.number().int().min(2012).max(2100)

/** Which round: of a year, in one's own province; the Ministry names the province. */
const Which = z.object({
  year: Year,
  province: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
})

/** The round that was asked for; null: the province has none for this year. */
const Round = z
  .object({
    id: z.string(),
    year: z.number().int(),
    title: z.string(),
    state: z.enum(['draft', 'open', 'closed', 'ended']),
    dueOn: z.string(),
    /** state of the province's plan; null: not begun */
    planState: z.string().nullable(),
    /** may lines still be changed by the department? */
    writable: z.boolean(),
  })
  .nullable()

export const GridFilters = Which.extend({
  q: z.string().max(200).default(''),
  area: z.coerce.number().int().min(1).max(9).optional(),
  /** lines of one unit */
  unit: recordId('organisation').optional(),
  /** that ask of, or are given, money from this source */
  source: PlanSource.optional(),
  route: Route.optional(),
  /** default: all but those merged into a group */
  state: ItemState.optional(),
  /** a line of the programme's budget ("tasks/II.1") */
  line: z.string().max(120).optional(),
  /** above the largest support by the norms */
  above: z.literal('yes').optional(),
})
export type GridFilters = z.output<typeof GridFilters>

/** Every line that units have sent, and the department's own. */
export const items = query('planning.items', {
  input: GridFilters,
  output: z.object({
    round: Round,
    units: z.array(z.object({ id: z.string(), name: z.string() })),
    items: z.array(GridRow),
  }),
})

const Sum = z.object({ count: z.number().int(), asked: BySource, now: BySource })

/**
 * Sums of what is proposed or kept, each with the filter that shows its lines; beside the ceilings, the programme's
 * lines and targets of the year, and the norms.
 */
export const totals = query('planning.totals', {
  input: Which,
  output: z.object({
    round: Round,
    all: Sum,
    byState: z.array(Sum.extend({ state: ItemState })),
    byArea: z.array(Sum.extend({ area: z.number().int() })),
    byUnit: z.array(Sum.extend({ unit: z.string().nullable(), name: z.string() })),
    byRoute: z.array(Sum.extend({ route: Route })),
    ceilings: z.array(
      z.object({
        source: PlanSource,
        /** null: not known yet */
        ceilingVnd: Vnd.nullable(),
        reservedVnd: Vnd,
        /** kept lines, and kept and proposed ones together */
        keptVnd: Vnd,
        plannedVnd: Vnd,
      }),
    ),
    /** planned against the programme's budget lines; `line` null: lines that stand for none */
    lines: z.array(
      z.object({
        line: z.string().nullable(),
        label: z.string(),
        area: z.number().int().nullable(),
        /** the state's money that the programme prints for the year, or for its whole time where it gives no years; null: none */
        programmeVnd: Vnd.nullable(),
        ofYear: z.boolean(),
        count: z.number().int(),
        plannedVnd: Vnd,
      }),
    ),
    /** the programme's targets and what the plan's lines bring to them */
    targets: z.array(
      z.object({
        /** as lines of plans name it: "target/kq-05" */
        line: z.string(),
        indicator: z.string(),
        area: z.number().int().nullable(),
        unit: z.string(),
        /** of the whole programme */
        value: z.number().nullable(),
        planned: z.number(),
        count: z.number().int(),
      }),
    ),
    /** lines above the largest support by the norms */
    norms: z.object({ count: z.number().int(), aboveVnd: Vnd, unknown: z.number().int() }),
  }),
})

const Ceiling = z.coerce.number().int().min(0).max(10_000_000_000_000).optional()

/** What would fit under other ceilings: lines of the plan and the bank's ready proposals, by score, place and area. */
export const fit = query('planning.fit', {
  input: Which.extend({ national: Ceiling, provincial: Ceiling, district: Ceiling, commune: Ceiling }),
  output: z.object({ round: Round, lines: z.array(FitLine), fits: BySource, leftOut: z.number().int() }),
})

const Side = z.object({
  /** a line of a plan, a class of another department, support that was given */
  kind: z.enum(['item', 'outside', 'support']),
  id: z.string().nullable(),
  title: z.string(),
  /** whose plan it stands in */
  who: z.string(),
  year: z.number().int().nullable(),
})

export const overlapReasons = ['establishment', 'proposal', 'class', 'place', 'support'] as const

/** The same establishment, class or place twice: both records are named, and whoever appraises decides. */
export const overlaps = query('planning.overlaps', {
  input: Which.extend({
    /** what is known of one line, with the support that its establishments have had */
    item: recordId('planItem').optional(),
  }),
  output: z.object({
    items: z.array(
      z.object({
        reason: z.enum(overlapReasons),
        /** what is the same: the establishment, the trade, the place */
        what: z.string(),
        /** how grave, where support that was given is weighed */
        note: z.string(),
        one: Side,
        other: Side,
      }),
    ),
  }),
})

/** All provinces together, for the Ministry. */
export const nation = query('planning.nation', {
  input: z.object({ year: Year }),
  output: z.object({
    items: z.array(
      z.object({
        provinceId: z.string(),
        area: z.number().int(),
        count: z.number().int(),
        now: BySource,
      }),
    ),
  }),
})
