import { z } from 'zod'
import { query } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { Day, LegalKind, LegalRef, LegalRow, LegalStatus, RelationKind } from './nouns.ts'

/** Filters of the list, as the address bar says them; also those of its table to take away. */
export const LegalFilters = z.object({
  q: z.string().max(200).default(''),
  kind: LegalKind.optional(),
  status: LegalStatus.optional(),
  /** the day of the standing; today by default */
  on: Day.optional(),
  issuer: z.string().max(200).optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  provinceId: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  /** with a day to be ready or looked through */
  due: z.stringbool().optional(),
  uncertain: z.stringbool().optional(),
})

export const legalList = query('documents.legalList', {
  open: true,
  input: LegalFilters.extend({
    limit: z.coerce.number().int().min(1).max(500).default(100),
    after: z.string().max(80).optional(),
  }),
  output: z.object({ items: z.array(LegalRow), next: z.string().nullable() }),
})

/** What there is to choose from. */
export const legalChoices = query('documents.legalChoices', {
  open: true,
  input: z.object({}),
  output: z.object({
    issuers: z.array(z.string()),
    years: z.array(z.number().int()),
    provinces: z.array(z.object({ id: z.string(), name: z.string() })),
    /** may this person add documents, and whose would they be */
    adds: z.string().nullable(),
  }),
})

const Related = z.object({
  kind: RelationKind,
  articles: z.string(),
  /** from when; null: not known */
  effectiveOn: z.string().nullable(),
  /** may this person take the relation back? */
  mayUnrelate: z.boolean(),
  document: LegalRow,
})

export const legal = query('documents.legal', {
  open: true,
  input: z.object({ id: recordId('legal'), on: Day.optional() }),
  output: LegalRow.extend({
    version: z.number().int(),
    on: z.string(),
    issuerId: z.string().nullable(),
    signer: z.string(),
    note: z.string(),
    open: z.boolean(),
    source: z.string().nullable(),
    provinceName: z.string().nullable(),
    withdrawn: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
    /** what it does to others */
    does: z.array(Related),
    /** what others do to it */
    suffers: z.array(Related),
    /** what took its place, and what took the place of that, nearest first */
    successors: z.array(LegalRow),
    /** what it took the place of, nearest first */
    predecessors: z.array(LegalRow),
    /** records of other rooms that cite it */
    cited: z.array(
      z.object({
        kind: z.string(),
        title: z.string(),
        where: z.string(),
        link: z.string(),
        count: z.number().int(),
      }),
    ),
    mayKeep: z.boolean(),
  }),
})

/** Where a mention stands. */
export const Standing = z.object({
  /** as the paper says it */
  said: z.object({ number: z.string().nullable(), title: z.string(), date: z.string().nullable() }),
  /** null: not in the base */
  document: LegalRef.extend({ effectiveOn: z.string().nullable() }).nullable(),
  /** on the day asked about */
  status: LegalStatus.nullable(),
  /** on the day of the paper that cites it; null: not decided yet */
  thenStatus: LegalStatus.nullable(),
  /** what stands in its place on the day asked about */
  successor: LegalRef.nullable(),
  /** what has changed it until then, newest first */
  changes: z.array(LegalRef.extend({ kind: RelationKind, from: z.string() })),
})
export type Standing = z.infer<typeof Standing>

/** Every document that a record cites, and whether it is in force. */
export const citations = query('documents.citations', {
  open: true,
  input: z.object({
    /** kind of record: `programme` */
    kind: z.string().min(1).max(40),
    id: z.string().min(1).max(80),
    on: Day.optional(),
  }),
  output: z.object({ on: z.string(), decidedOn: z.string().nullable(), items: z.array(Standing) }),
})
