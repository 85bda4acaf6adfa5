import { z } from 'zod'
import { query } from '../../kernel/act.ts'

const Text = z.string().trim().max(120)
/** Kind and id of a record, as its room names it. */
const RecordRef = z.object({ kind: z.string().min(1).max(60), id: z.string().min(1).max(120) })

const Change = z.object({
  /** where: "Thông tin chung › Tên chương trình" */
  place: z.string(),
  before: z.string(),
  after: z.string(),
})

const Happened = z.object({
  id: z.string(),
  at: z.string(),
  act: z.string(),
  /** what happened, in people's words */
  text: z.string(),
  by: z.string().nullable(),
  organisation: z.string().nullable(),
  /** signing capacity, as printed: "KT. GIÁM ĐỐC" */
  capacity: z.string().nullable(),
  reason: z.string().nullable(),
  changes: z.array(Change),
})

const TrailFilter = {
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** part of a person's or organisation's name, without diacritics */
  who: Text.optional(),
  /** name of an act, or of a room with a dot: `programme.` */
  act: z.string().max(80).optional(),
  kind: z.string().max(60).optional(),
  id: z.string().max(120).optional(),
  request: z.string().max(60).optional(),
}

/** The whole trail of the province (of the country for the Ministry's auditors), newest first. */
export const trail = query('identity.trail', {
  input: z.object({
    ...TrailFilter,
    /** `next` of the page before */
    after: z.string().max(120).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    items: z.array(
      Happened.extend({
        role: z.string().nullable(),
        address: z.string().nullable(),
        requestId: z.string().nullable(),
        subject: RecordRef.extend({ kindName: z.string() }).nullable(),
        /** place in its chain: province code and number */
        link: z.string(),
      }),
    ),
    next: z.string().nullable(),
  }),
})

/** Proves the chain: nothing was changed, taken out or cut off. */
export const verifyTrail = query('identity.verifyTrail', {
  input: z.object({}),
  output: z.object({
    checked: z.number().int(),
    chains: z.number().int(),
    /** the first broken link of each broken chain */
    broken: z.array(
      z.object({
        chain: z.string(),
        seq: z.number().int(),
        id: z.string().nullable(),
        what: z.enum(['gap', 'changed', 'cut']),
      }),
    ),
  }),
})

/** What happened to one record; readable by whoever may read the record itself. */
export const trailOf = query('identity.trailOf', {
  input: RecordRef,
  output: z.object({ items: z.array(Happened) }),
})
