import { z } from 'zod'
import { act, step } from '../kernel/act.ts'
import { recordId } from '../kernel/record.ts'
import { Needed, ProposalFields, Year } from './fields.ts'
import { Arrangement, Bringer, Piece, ProposalState, RankingCriterion } from './nouns.ts'
import { pipelineWorkflow } from './workflow.ts'

const Id = recordId('proposal')
const One = z.object({ id: Id, version: z.number().int() })
const Kept = z.object({
  id: z.string(),
  code: z.string(),
  state: ProposalState,
  version: z.number().int(),
  /** what was kept although something is not as it should be, in words: asked above the ceiling… */
  warnings: z.array(z.string()),
})
const Reason = z.string().trim().max(2000).default('')

/** A new idea in the bank; its draft, if it had one, is gone with it. */
export const create = act('pipeline.create', {
  input: ProposalFields.extend({
    draftId: recordId('proposalDraft').nullable().default(null),
    /** register it at once */
    register: z.boolean().default(false),
  }),
  output: Kept,
})

/** The writer's own changes, before it is registered and while it is returned. */
export const edit = step(pipelineWorkflow, 'edit', 'pipeline.edit', {
  input: One.extend(ProposalFields.shape),
  output: Kept,
})

/** The centre and the department complete what was registered. */
export const complete = step(pipelineWorkflow, 'complete', 'pipeline.complete', {
  input: One.extend(ProposalFields.shape),
  output: Kept,
})

/** Hands it in, the first time and after a supplement. */
export const register = step(pipelineWorkflow, 'register', 'pipeline.register', {
  input: One,
  output: Kept,
})

/** What the commune says of the place, the establishment and the need. */
export const confirm = step(pipelineWorkflow, 'confirm', 'pipeline.confirm', {
  input: One.extend({ note: z.string().trim().max(2000).default('') }),
  output: Kept,
})

/** Lays it on a named officer's desk; null takes it back. */
export const assign = step(pipelineWorkflow, 'assign', 'pipeline.assign', {
  input: One.extend({ personId: recordId('person').nullable() }),
  output: Kept,
})

/** Weighs it again by the rules of today and keeps what came out. */
export const weigh = step(pipelineWorkflow, 'weigh', 'pipeline.weigh', { input: One, output: Kept })

export const returnForSupplement = step(pipelineWorkflow, 'return', 'pipeline.return', {
  input: One.extend({
    reason: Reason,
    /** pieces asked for by name */
    missing: z.array(Piece).max(30).default([]),
  }),
  output: Kept,
})

export const markReady = step(pipelineWorkflow, 'markReady', 'pipeline.markReady', {
  input: One.extend({
    /** why it is ready although required pieces lack, where they do */
    reason: Reason,
  }),
  output: Kept,
})

export const defer = step(pipelineWorkflow, 'defer', 'pipeline.defer', {
  input: One.extend({ reason: Reason, returnYear: Year }),
  output: Kept,
})

export const refuse = step(pipelineWorkflow, 'refuse', 'pipeline.refuse', {
  input: One.extend({ reason: Reason }),
  output: Kept,
})

/** Into a plan that is kept outside of this system; plans of this system take by themselves. */
export const take = step(pipelineWorkflow, 'take', 'pipeline.take', {
  input: One.extend({ year: Year, plan: Needed(200) }),
  output: Kept,
})

export const release = step(pipelineWorkflow, 'release', 'pipeline.release', {
  input: One.extend({ reason: Reason }),
  output: Kept,
})

export const reopen = step(pipelineWorkflow, 'reopen', 'pipeline.reopen', {
  input: One.extend({ reason: Reason, years: z.array(Year).max(15).optional() }),
  output: Kept,
})

export const withdraw = step(pipelineWorkflow, 'withdraw', 'pipeline.withdraw', {
  input: One.extend({ reason: Reason }),
  output: Kept,
})

/** A new idea for another year with the same content, linked to the one that it came from. */
export const copy = act('pipeline.copy', { input: z.object({ id: Id, year: Year }), output: Kept })

const most = 200_000
/** Keeps what a person is typing, as typed; nothing is checked yet. */
export const saveDraft = act('pipeline.saveDraft', {
  input: z.object({
    id: recordId('proposalDraft').nullable().default(null),
    /** the proposal that it changes */
    proposalId: Id.nullable().default(null),
    title: z.string().max(300).default(''),
    content: z
      .record(z.string(), z.unknown())
      .refine((content) => JSON.stringify(content).length <= most, { params: { code: 'too_long' } }),
  }),
  output: z.object({ id: z.string(), savedAt: z.string() }),
})

export const dropDraft = act('pipeline.dropDraft', {
  input: z.object({ id: recordId('proposalDraft') }),
  output: z.object({ id: z.string() }),
})

/** The authority puts one elsewhere in a year's order, and says why; null: back to where the rules put it. */
export const setPlace = act('pipeline.setPlace', {
  input: z.object({
    id: Id,
    year: Year,
    place: z.number().int().min(1).max(100_000).nullable(),
    reason: Needed(1000),
  }),
  output: z.object({ id: z.string(), year: z.number().int(), place: z.number().int().nullable() }),
})

/** A piece of the dossier as this province asks for it; stands in place of the shipped row. */
export const setReadinessRule = act('pipeline.setReadinessRule', {
  input: z.object({
    /** type of activity; "*": every one */
    activity: z.string().trim().min(1).max(30),
    piece: Piece,
    weight: z.number().int().min(0).max(100),
    required: z.boolean(),
    who: Bringer,
    arrangements: z.array(Arrangement).max(3).default([]),
    basis: Needed(300),
  }),
  output: z.object({ activity: z.string(), piece: Piece }),
})

/** By what this province ranks, and how much it weighs. */
export const setRankingRule = act('pipeline.setRankingRule', {
  input: z.object({
    criterion: RankingCriterion,
    tier: z.number().int().min(1).max(9),
    weight: z.number().int().min(0).max(100),
    basis: Needed(300),
  }),
  output: z.object({ criterion: RankingCriterion }),
})
