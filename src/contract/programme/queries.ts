import { z } from 'zod'
import { download, query } from '../kernel/act.ts'
import { ProgrammeContent, comparators, lineLevels } from './model.ts'
import { Summary } from './summary.ts'

export { list } from './summary.ts'

/** Reads a programme as last decided, or `as=decided` (the first decision), or as in force on a day. */
const Which = z.object({
  code: z.string().min(1).max(60),
  /** `decided`: the original decision; `working`: the draft, by right; default: what is in force */
  as: z.enum(['decided', 'current', 'working']).optional(),
  /** as amended on this day */
  on: z.iso.date().optional(),
})

export const StepOfferShape = z.object({
  step: z.string(),
  act: z.string(),
  allowed: z.boolean(),
  refusal: z.enum(['not_granted', 'out_of_reach', 'step_not_allowed', 'four_eyes']).optional(),
  reasonRequired: z.boolean(),
})

export const VersionInfo = z.object({
  no: z.number().int(),
  kind: z.enum(['original', 'amendment']),
  decided: z.boolean(),
  decisionNumber: z.string().nullable(),
  decisionDate: z.string().nullable(),
  effectiveDate: z.string().nullable(),
  reason: z.string().nullable(),
})

/** A programme whole: everything that its pages draw except figures, which have queries of their own. */
export const get = query('programme.get', {
  open: true,
  input: Which,
  output: z.object({
    summary: Summary,
    content: ProgrammeContent,
    version: z.number().int(),
    /** the version of the content shown */
    shown: VersionInfo,
    versions: z.array(VersionInfo),
    /** revision of the content, for `programme.edit` */
    revision: z.number().int(),
    steps: z.array(StepOfferShape),
    unit: z.object({ id: z.string(), fullName: z.string() }).nullable(),
  }),
})

export const TargetRow = z.object({
  id: z.string(),
  origin: z.enum(['objective', 'result', 'context']),
  section: z.string(),
  phase: z.string().nullable(),
  area: z.number().int().nullable(),
  comparator: z.enum(comparators),
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  unit: z.string(),
  text: z.string(),
  indicator: z.string(),
  printed: z.string().nullable(),
})

export const targets = query('programme.targets', {
  open: true,
  input: Which,
  output: z.object({ items: z.array(TargetRow) }),
})

export const CellRow = z.object({
  table: z.string(),
  lineId: z.string(),
  number: z.string(),
  label: z.string(),
  level: z.enum(lineLevels),
  area: z.number().int().nullable(),
  periodKind: z.enum(['year', 'phase', 'programme']),
  period: z.string(),
  source: z.string(),
  measure: z.enum(['amount', 'projects', 'quantity']),
  /** đồng for amounts; null for "-" and blank */
  value: z.number().nullable(),
  printed: z.string(),
})

export const cells = query('programme.cells', {
  open: true,
  input: Which,
  output: z.object({ items: z.array(CellRow) }),
})

const PivotFigure = z.object({
  /** computed from the items, đồng; null when nothing is there */
  computed: z.number().nullable(),
  /** the printed total of the same place, đồng; null when none is printed */
  printed: z.number().nullable(),
  difference: z.number().nullable(),
})

export const budget = query('programme.budget', {
  open: true,
  input: Which.extend({
    rows: z.enum(['area', 'line', 'source']),
    columns: z.enum(['year', 'phase', 'source']),
  }),
  output: z.object({
    unit: z.literal('đồng'),
    columns: z.array(z.object({ key: z.string(), label: z.string() })),
    rows: z.array(
      z.object({
        key: z.string(),
        number: z.string(),
        label: z.string(),
        area: z.number().int().nullable(),
        depth: z.number().int(),
        cells: z.array(PivotFigure),
        total: PivotFigure,
      }),
    ),
    totals: z.array(PivotFigure),
    grandTotal: PivotFigure,
    /** what this pivot cannot show and why, in words; null when complete */
    note: z.string().nullable(),
  }),
})

export const FindingRow = z.object({
  id: z.string(),
  class: z.enum(['rounding', 'misprint', 'conflict', 'omission', 'ambiguity']),
  where: z.array(
    z.object({
      kind: z.enum(['cell', 'line', 'target', 'assertion', 'section', 'document', 'text', 'remark', 'head']),
      label: z.string(),
      table: z.string().optional(),
      line: z.string().optional(),
      column: z.string().optional(),
      id: z.string().optional(),
      ref: z.string().optional(),
      index: z.number().int().optional(),
      field: z.string().optional(),
    }),
  ),
  printed: z.string().nullable(),
  computed: z.string().nullable(),
  difference: z.string().nullable(),
  /** unit of the three figures; null for counts and words */
  unit: z.string().nullable(),
  text: z.string(),
  settledBy: z.string().nullable(),
  settledAt: z.string().nullable(),
  note: z.string().nullable(),
})

export const findings = query('programme.findings', {
  open: true,
  input: Which,
  output: z.object({
    items: z.array(FindingRow),
    /** what was compared and agrees, in words */
    matched: z.array(z.string()),
  }),
})

/** What happened to the record, in people's words; readable by those concerned. */
export const history = query('programme.history', {
  open: true,
  input: z.object({ code: z.string().min(1).max(60) }),
  output: z.object({
    events: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        act: z.string(),
        text: z.string(),
        by: z.string().nullable(),
        organisation: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
    /** difference between two following versions: place, old and new */
    changes: z.array(
      z.object({
        from: z.number().int(),
        to: z.number().int(),
        items: z.array(z.object({ place: z.string(), before: z.string(), after: z.string() })),
      }),
    ),
  }),
})

/** Two or more programmes side by side by area, source and year, in đồng. */
export const compare = query('programme.compare', {
  open: true,
  input: z.object({ codes: z.string().min(1).max(400), by: z.enum(['area', 'source', 'year']) }),
  output: z.object({
    programmes: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        years: z.number().int(),
        yearFrom: z.number().int(),
        yearTo: z.number().int(),
      }),
    ),
    rows: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        /** one figure per programme; null where it prints none */
        figures: z.array(
          z.object({
            total: z.number().nullable(),
            perYear: z.number().nullable(),
            share: z.number().nullable(),
          }),
        ),
      }),
    ),
    targets: z.array(
      z.object({ indicator: z.string(), unit: z.string(), values: z.array(z.string().nullable()) }),
    ),
  }),
})

/** What waits for this person, what they are drafting, and the recurring deadlines ahead. */
export const mine = query('programme.mine', {
  input: z.object({}),
  output: z.object({
    waiting: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        what: z.string(),
        since: z.string(),
        step: z.string(),
      }),
    ),
    drafting: z.array(z.object({ code: z.string(), title: z.string(), savedAt: z.string() })),
    deadlines: z.array(
      z.object({
        date: z.string(),
        who: z.string(),
        what: z.string(),
        programmeTitle: z.string(),
        code: z.string(),
        workingDaysLeft: z.number().int(),
      }),
    ),
  }),
})

/** A budget table as the document prints it, as XLSX (formulas for totals) or PDF; without `table`, all tables. */
export const exportBudget = download('programme.exportBudget', {
  open: true,
  input: Which.extend({ format: z.enum(['xlsx', 'pdf']), table: z.string().max(80).optional() }),
})
