import { z } from 'zod'
import { recordId } from '../kernel/record.ts'
import { isMasked, sensitive } from '../kernel/sensitive.ts'
import { tidy } from '../kernel/text.ts'
import { EstablishmentKind } from '../norms/nouns.ts'

/** `accepted`: its facts stand in the register, its needs in the bank. */
const surveyStates = ['sent', 'returned', 'accepted', 'dropped'] as const
export const SurveyState = z.enum(surveyStates)
export type SurveyState = z.infer<typeof SurveyState>

const roundStates = ['open', 'closed'] as const
export const RoundState = z.enum(roundStates)
export type RoundState = z.infer<typeof RoundState>

/** Kinds of help as an owner would say them; the catalogue of activities and the contents of Article 4 follow from them. */
export const needKinds = [
  'machines',
  'demonstration',
  'cleaner',
  'training',
  'management',
  'startUp',
  'brand',
  'fair',
  'contest',
  'showroom',
  'consulting',
  'information',
  'linkage',
  'pollution',
  'relocation',
  'other',
] as const
export const NeedKind = z.enum(needKinds)
export type NeedKind = z.infer<typeof NeedKind>

export const questionKinds = ['text', 'number', 'yesNo', 'choice'] as const
export const QuestionKind = z.enum(questionKinds)
export type QuestionKind = z.infer<typeof QuestionKind>

export const Day = z.iso.date()
export const Text = (max: number) => z.string().max(max).transform(tidy).default('')
export const Needed = (max: number) => z.string().transform(tidy).pipe(z.string().min(1).max(max))
const Money = z.number().int().min(0).max(999_999_999_999_999).nullable().default(null)

const digits = (typed: string): string => typed.replace(/[\s.()-]/g, '')

/** A telephone of Viet Nam; empty: none; masked: as it stood. */
const Phone = z
  .string()
  .max(40)
  .refine(
    (typed) => typed.trim() === '' || isMasked(typed) || /^(0\d{9,10}|\+84\d{9,10})$/.test(digits(typed)),
    { params: { code: 'phone.wrong' } },
  )
  .default('')

/** A question beyond the short form, as the round that asks it has written it. */
export const Question = z.object({
  /** names the answer for good; the label may be put better later */
  key: z
    .string()
    .regex(/^[a-z0-9-]{0,40}$/)
    .default(''),
  label: Needed(300),
  kind: QuestionKind,
  /** of a `choice` */
  options: z.array(Needed(120)).max(20).default([]),
  required: z.boolean().default(false),
})
export type Question = z.output<typeof Question>

/** At work, paused, ceased: as the one who stood there saw it. */
export const SeenState = z.enum(['active', 'paused', 'ceased'])

/** Today's facts of an establishment, as a survey asks for them. */
export const Facts = z.object({
  name: Needed(300),
  kind: EstablishmentKind,
  representative: Text(120),
  phone: sensitive(Phone, 'phone'),
  /** of the place of production, below the commune */
  address: Text(300),
  state: SeenState,
  workers: z.number().int().min(0).max(1_000_000).nullable().default(null),
  /** đồng in the year of the figures */
  revenueVnd: Money,
  /** main products, in words */
  products: Text(500),
})
export type Facts = z.output<typeof Facts>

export const Need = z.object({
  /** the sender's own mark, the same when it is sent again */
  key: z.string().min(1).max(40),
  kind: NeedKind,
  /** what exactly: "máy sấy tôm 500 kg/mẻ" */
  what: Needed(500),
  /** đồng */
  estimatedVnd: Money,
  /** of it from the establishment's own pocket, đồng */
  ownVnd: Money,
  /** the year it is wanted in */
  year: z.number().int().min(2000).max(2200).nullable().default(null),
})
export type Need = z.output<typeof Need>

/** Where the telephone stood; metres of doubt around it. */
export const Position = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracy: z.number().min(0).max(1_000_000).nullable().default(null),
})
export type Position = z.output<typeof Position>

const Respondent = z.object({
  name: Text(120),
  title: Text(120),
  phone: sensitive(Phone, 'phone'),
})

/** Everything that a survey says, as it is typed on the spot. */
export const Answers = z.object({
  roundId: recordId('surveyRound').nullable().default(null),
  /** null: it does not stand in the register yet */
  establishmentId: recordId('establishment').nullable().default(null),
  /** what the register said when the form was filled in, and of which version */
  seenVersion: z.number().int().nullable().default(null),
  seen: Facts.nullable().default(null),
  /** commune of the place of production, of today */
  unitId: z.string().max(40),
  surveyedOn: Day,
  facts: Facts,
  /** of a new one: a company is not entered without it */
  taxCode: sensitive(Text(40), 'householdTaxCode'),
  /** the year of workers and revenue */
  year: z.number().int().min(2000).max(2200),
  needs: z.array(Need).max(30).default([]),
  difficulties: Text(3000),
  /** answers to the round's own questions, by their keys */
  extra: z
    .array(z.object({ key: z.string().max(40), value: Text(1000) }))
    .max(40)
    .default([]),
  position: Position.nullable().default(null),
  respondent: Respondent.default({ name: '', title: '', phone: '' }),
  /** the one who answered agrees to the use of these data */
  consent: z.boolean(),
})
export type Answers = z.output<typeof Answers>
