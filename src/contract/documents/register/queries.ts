import { z } from 'zod'
import { query } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { OfficeRule, PaperKind, PaperRow, PaperState } from './nouns.ts'

const Page = {
  limit: z.coerce.number().int().min(1).max(2000).default(100),
  after: z.string().max(80).optional(),
}
const Year = z.coerce.number().int().min(2000).max(2200)

/** The register of an office, drafts first, then by number; one's own office where none is said. */
export const papers = query('documents.papers', {
  input: z.object({
    q: z.string().max(200).default(''),
    organisationId: recordId('organisation').optional(),
    kind: PaperKind.optional(),
    year: Year.optional(),
    state: PaperState.optional(),
    ...Page,
  }),
  output: z.object({ items: z.array(PaperRow), next: z.string().nullable() }),
})

const Offer = z.object({
  step: z.string(),
  act: z.string(),
  allowed: z.boolean(),
  refusal: z.enum(['not_granted', 'out_of_reach', 'step_not_allowed', 'four_eyes']).optional(),
  reasonRequired: z.boolean(),
})

export const paper = query('documents.paper', {
  input: z.object({ id: recordId('paper') }),
  output: PaperRow.extend({
    version: z.number().int(),
    note: z.string(),
    signerLines: z.array(z.string()),
    submittedAt: z.string().nullable(),
    /** the paper that took its place or put it right */
    succeededBy: PaperRow.nullable(),
    /** papers whose place it took, or that it put right */
    succeeds: z.array(PaperRow),
    /** what its number would look like now; null: issued already, or the office has no code */
    likely: z.string().nullable(),
    offers: z.array(Offer),
  }),
})

/** The books of an office with their last numbers, and how it numbers. */
export const books = query('documents.books', {
  input: z.object({ organisationId: recordId('organisation').optional() }),
  output: z.object({
    organisationId: z.string(),
    organisationName: z.string(),
    books: z.array(
      z.object({
        kind: z.string(),
        year: z.number().int(),
        openedAt: z.number().int(),
        lastNo: z.number().int(),
      }),
    ),
    /** null: nobody has set how this office writes its numbers */
    rule: OfficeRule.nullable(),
    version: z.number().int(),
    /** other offices whose registers this person reads */
    offices: z.array(z.object({ id: z.string(), name: z.string() })),
    maySet: z.boolean(),
    mayDraft: z.boolean(),
  }),
})

export const ArrivalRow = z.object({
  id: z.string(),
  year: z.number().int(),
  no: z.number().int(),
  arrivedOn: z.string(),
  issuer: z.string(),
  number: z.string(),
  signedOn: z.string().nullable(),
  kind: z.string(),
  subject: z.string(),
  handler: z.string(),
  dueOn: z.string().nullable(),
  receivedByName: z.string(),
})
export type ArrivalRow = z.infer<typeof ArrivalRow>

/** What an office has received, the latest first. */
export const arrivals = query('documents.arrivals', {
  input: z.object({
    q: z.string().max(200).default(''),
    organisationId: recordId('organisation').optional(),
    year: Year.optional(),
    ...Page,
  }),
  output: z.object({ items: z.array(ArrivalRow), next: z.string().nullable() }),
})
