import { z } from 'zod'
import { query } from '../kernel/act.ts'
import { programmeWorkflow } from './workflow.ts'

/** A programme in one line: what a list of them says. */
export const Summary = z.object({
  code: z.string(),
  title: z.string(),
  level: z.enum(['national', 'province', 'commune']),
  /** name of the unit of its own day, e.g. "tỉnh Kiên Giang" */
  province: z.string(),
  /** today's jurisdiction, e.g. "tỉnh An Giang" */
  provinceToday: z.string(),
  provinceId: z.string(),
  yearFrom: z.number().int(),
  yearTo: z.number().int(),
  status: z.enum(programmeWorkflow.states),
  decisionNumber: z.string().nullable(),
  decisionDate: z.string().nullable(),
  /** computed from the items, in đồng; null when the programme fixes no money */
  totalVnd: z.number().int().nullable(),
  targetCount: z.number().int(),
  updatedAt: z.string(),
})

/** The programmes that a reader may see, filtered, a page at a time. */
export const list = query('programme.list', {
  open: true,
  input: z.object({
    q: z.string().max(200).optional(),
    level: z.enum(['national', 'province', 'commune']).optional(),
    status: z.enum(programmeWorkflow.states).optional(),
    provinceId: z.string().max(10).optional(),
    /** running in this year */
    year: z.coerce.number().int().min(1900).max(2200).optional(),
    sort: z.enum(['title', 'period', 'total', 'updated']).optional(),
    /** how many at most; default 100 */
    limit: z.coerce.number().int().min(1).max(500).optional(),
    /** `next` of the page before, with the same filters and order */
    after: z
      .string()
      .max(4000)
      .regex(/^[\w-]+$/)
      .optional(),
  }),
  output: z.object({
    items: z.array(Summary),
    /** where the following page begins; null: this is the last */
    next: z.string().nullable(),
  }),
})
