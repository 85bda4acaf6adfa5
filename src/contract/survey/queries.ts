import { z } from 'zod'
import { query } from '../kernel/act.ts'
import { recordId } from '../kernel/record.ts'
import { FactKey } from './compare.ts'
import { Answers, Facts, NeedKind, Position, Question, SurveyState } from './nouns.ts'

const Seen = Facts.extend({ position: Position.nullable() })

/**
 * What the form takes along into the field: the open rounds that ask there, the communes, and of each establishment
 * just what the form shows. Nothing of what others have answered.
 */
export const form = query('survey.form', {
  input: z.object({
    /** of which commune; one's own where one sits in one */
    unitId: z.string().max(40).optional(),
  }),
  output: z.object({
    /** whose it is: the browser keeps it for this person alone */
    personId: z.string(),
    personName: z.string(),
    today: z.string(),
    unitId: z.string().nullable(),
    unitName: z.string(),
    /** communes in which this person may survey */
    communes: z.array(z.object({ id: z.string(), name: z.string() })),
    rounds: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        year: z.number().int(),
        until: z.string(),
        questions: z.array(Question),
      }),
    ),
    establishments: z.array(Seen.extend({ id: z.string(), version: z.number().int() })),
    /** the register holds more of them there than are taken along */
    more: z.boolean(),
  }),
})
export type CarriedForm = z.infer<typeof form.output>

export const SurveyRow = z.object({
  id: z.string(),
  state: SurveyState,
  roundId: z.string().nullable(),
  roundTitle: z.string().nullable(),
  establishmentId: z.string().nullable(),
  /** as the survey calls it */
  name: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  surveyedOn: z.string(),
  sentAt: z.string(),
  sentByName: z.string(),
  needs: z.number().int(),
  /** đồng, of all needs whose cost is told */
  estimatedVnd: z.number(),
  /** kinds of help that are wanted */
  kinds: z.array(NeedKind),
  /** another survey of the same establishment in the same round waits too */
  twin: z.boolean(),
})
export type SurveyRow = z.infer<typeof SurveyRow>

const Narrowed = {
  roundId: recordId('surveyRound').optional(),
  unitId: z.string().max(40).optional(),
  state: SurveyState.optional(),
  kind: NeedKind.optional(),
}

/** Surveys that this person may read, the latest first. */
export const list = query('survey.list', {
  input: z.object({
    q: z.string().max(200).default(''),
    ...Narrowed,
    limit: z.coerce.number().int().min(1).max(2000).default(100),
    after: z.string().max(80).optional(),
  }),
  output: z.object({
    items: z.array(SurveyRow),
    next: z.string().nullable(),
    /** where one sits in a commune, there is nothing to choose */
    communes: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
})

const Offer = z.object({
  step: z.string(),
  act: z.string(),
  allowed: z.boolean(),
  refusal: z.enum(['not_granted', 'out_of_reach', 'step_not_allowed', 'four_eyes']).optional(),
  reasonRequired: z.boolean(),
})

/** A survey with what it says, beside what the register says now. @throws Problem `not_found` */
export const get = query('survey.get', {
  input: z.object({ id: recordId('survey') }),
  output: SurveyRow.extend({
    version: z.number().int(),
    reason: z.string(),
    answers: Answers,
    questions: z.array(Question),
    needsKept: z.array(z.object({ key: z.string(), accepted: z.boolean().nullable() })),
    /** what the register says now; null: it does not stand there, or this person need not know */
    register: Seen.extend({ id: z.string(), version: z.number().int(), state: z.string() }).nullable(),
    differences: z.array(
      z.object({ field: FactKey, standing: z.enum(['blank', 'same', 'survey', 'register', 'both']) }),
    ),
    /** what was written into the register when it was accepted: field by field, from which side */
    decided: z.array(z.object({ field: FactKey, from: z.enum(['register', 'survey', 'other']) })),
    /** other surveys of the same establishment in the same round, for those who look them through */
    others: z.array(
      z.object({
        id: z.string(),
        state: SurveyState,
        sentAt: z.string(),
        sentByName: z.string(),
        facts: Seen,
      }),
    ),
    /** establishments of the register that a survey of a new one may be: the same name in the same commune */
    alike: z.array(z.object({ id: z.string(), name: z.string(), address: z.string() })),
    /** every sending as it was received, the first first */
    sendings: z.array(z.object({ no: z.number().int(), at: z.string(), byName: z.string() })),
    offers: z.array(Offer),
  }),
})

/** What an earlier sending said, word for word. @throws Problem `not_found` */
export const sending = query('survey.sending', {
  input: z.object({ id: recordId('survey'), no: z.coerce.number().int().min(1) }),
  output: z.object({ no: z.number().int(), at: z.string(), byName: z.string(), answers: Answers }),
})

/** Needs by kind of help and commune, with the money that was named: what a plan begins with. */
export const statistics = query('survey.statistics', {
  input: z.object({
    ...Narrowed,
    /** the year in which the help is wanted */
    year: z.coerce.number().int().min(2000).max(2200).optional(),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        kind: NeedKind,
        unitId: z.string(),
        unitName: z.string(),
        needs: z.number().int(),
        establishments: z.number().int(),
        estimatedVnd: z.number(),
        ownVnd: z.number(),
        /** needs that name no cost */
        withoutCost: z.number().int(),
      }),
    ),
    years: z.array(z.number().int()),
    communes: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
})
