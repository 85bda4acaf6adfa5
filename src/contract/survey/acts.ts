import { z } from 'zod'
import { act, step } from '../kernel/act.ts'
import { alsoTold } from '../kernel/field-rules.ts'
import { recordId } from '../kernel/record.ts'
import { answerRules } from './check.ts'
import { FactKey } from './compare.ts'
import { Answers, Day, SurveyState, Text } from './nouns.ts'
import { surveyWorkflow } from './workflow.ts'

const One = z.object({ id: recordId('survey'), version: z.number().int() })
const Kept = z.object({ id: z.string(), state: SurveyState, version: z.number().int() })

/**
 * A survey as it was filled in on the spot. The browser makes the id when the form is begun, so that a survey sent
 * twice is one survey: the second time it is answered as the first, and told so.
 */
export const send = act('survey.send', {
  input: alsoTold(Answers.extend({ id: recordId('survey') }), answerRules),
  output: Kept.extend({
    /** it was here already */
    again: z.boolean(),
    sentAt: z.string(),
    /** the register has changed since the form was filled in */
    registerChanged: z.boolean(),
    /** others who surveyed the same establishment in the same round */
    others: z.array(z.object({ byName: z.string(), sentAt: z.string() })),
  }),
})

/** Sends again what was returned, put right. */
export const resend = step(surveyWorkflow, 'resend', 'survey.resend', {
  input: alsoTold(One.extend(Answers.shape), answerRules),
  output: Kept,
})

export const returnSurvey = step(surveyWorkflow, 'return', 'survey.return', {
  input: One.extend({ reason: Text(1000) }),
  output: Kept,
})

/** Which value goes into the register: what stands there, this survey's, or that of another one, by its id. */
const Choice = z.object({
  field: FactKey,
  /** `register`, `survey`, or the id of another survey of the same establishment */
  from: z.string().max(40),
})
export type Choice = z.output<typeof Choice>

/** Takes the survey over: its facts into the register, its needs into the bank. */
export const accept = step(surveyWorkflow, 'accept', 'survey.accept', {
  input: One.extend({
    /** the version of the register that was compared with; null: the establishment is a new one */
    registerVersion: z.number().int().nullable().default(null),
    /** an establishment of the register that a survey of a new one turns out to be */
    establishmentId: recordId('establishment').nullable().default(null),
    /** of a new one, where the survey names none or a wrong one */
    taxCode: Text(40),
    choices: z.array(Choice).max(20).default([]),
    /** keys of needs that do not go on into the bank */
    leaveOut: z.array(z.string().max(40)).max(30).default([]),
    /** of an establishment that has ceased by this survey: since when, and why; the register asks both */
    ceasedOn: Day.nullable().default(null),
    reason: Text(1000),
  }),
  output: Kept.extend({
    provinceId: z.string(),
    establishmentId: z.string(),
    /** needs that go on into the bank */
    needs: z.number().int(),
  }),
})

export const drop = step(surveyWorkflow, 'drop', 'survey.drop', {
  input: One.extend({ reason: Text(1000) }),
  output: Kept,
})
