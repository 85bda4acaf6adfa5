import { z } from 'zod'
import { act, step } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { Day, Needed, Text } from '../legal/nouns.ts'
import { OfficeRule, PaperKind, PaperState } from './nouns.ts'
import { paperWorkflow } from './workflow.ts'

const Id = recordId('paper')
const One = z.object({ id: Id, version: z.number().int() })
const Kept = z.object({ id: z.string(), state: PaperState, version: z.number().int() })

const PaperFields = z.object({
  kind: PaperKind,
  /** trích yếu */
  subject: Needed(1000),
  /** abbreviation of who wrote it, for the symbol of a letter: "QLCN" */
  unit: Text(30).default(''),
  /** nơi nhận, one a line */
  recipients: z.array(Needed(200)).max(100).default([]),
  note: Text(2000).default(''),
})

/** Lays a new paper of one's own office. */
export const draftPaper = act('documents.draftPaper', { input: PaperFields, output: Kept })

export const editPaper = step(paperWorkflow, 'editPaper', 'documents.editPaper', {
  input: One.extend(PaperFields.shape),
  output: Kept,
})
export const submitPaper = step(paperWorkflow, 'submitPaper', 'documents.submitPaper', {
  input: One,
  output: Kept,
})
export const returnPaper = step(paperWorkflow, 'returnPaper', 'documents.returnPaper', {
  input: One.extend({ reason: Text(500).default('') }),
  output: Kept,
})

/** Signs, takes the number and issues, all in one; whoever does it is the signer. */
export const issuePaper = step(paperWorkflow, 'issue', 'documents.issue', {
  input: One.extend({
    /** today, if it is said at all: a number cannot be taken for another day */
    date: Day.optional(),
  }),
  output: Kept.extend({ no: z.number().int(), symbol: z.string(), issuedOn: z.string() }),
})

const Later = One.extend({
  /** the issued paper that takes its place, or puts it right */
  by: Id,
  reason: Text(500).default(''),
})
export const replacePaper = step(paperWorkflow, 'replacePaper', 'documents.replacePaper', {
  input: Later,
  output: Kept,
})
export const correctPaper = step(paperWorkflow, 'correctPaper', 'documents.correctPaper', {
  input: Later,
  output: Kept,
})

export const discardPaper = step(paperWorkflow, 'discardPaper', 'documents.discardPaper', {
  input: One,
  output: z.object({ id: z.string() }),
})

/** How one's own office numbers from now on; what was issued stays as it was. */
export const setOffice = act('documents.setOffice', {
  input: OfficeRule.extend({
    code: Needed(20),
    typedPattern: Needed(60),
    letterPattern: Needed(60),
    version: z.number().int(),
  }),
  output: OfficeRule.extend({ version: z.number().int() }),
})

/** Goes on from the last number of the paper book of this year; only before the first number is taken here. */
export const openBook = act('documents.openBook', {
  input: z.object({
    kind: z.union([PaperKind, z.literal('arrival')]),
    lastNo: z.number().int().min(0).max(100_000),
  }),
  output: z.object({ kind: z.string(), year: z.number().int(), lastNo: z.number().int() }),
})

/** Văn bản đến: gets its number when it arrives. */
export const receive = act('documents.receive', {
  input: z.object({
    issuer: Needed(200),
    number: Text(80).default(''),
    signedOn: Day.nullable().default(null),
    kind: Text(60).default(''),
    subject: Needed(1000),
    /** who deals with it */
    handler: Text(200).default(''),
    dueOn: Day.nullable().default(null),
  }),
  output: z.object({ id: z.string(), no: z.number().int(), year: z.number().int(), arrivedOn: z.string() }),
})
