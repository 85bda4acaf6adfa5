import { z } from 'zod'
import { act } from '../../kernel/act.ts'
import { alsoTold, type FieldRule, hasCome, rulesOf } from '../../kernel/field-rules.ts'
import { recordId } from '../../kernel/record.ts'
import { tidy } from '../../kernel/text.ts'
import { ParticipationKind, SupportSource } from '../nouns.ts'
import { SupportState } from './nouns.ts'

const Text = (max: number) => z.string().max(max).transform(tidy)
const Needed = (max: number) => z.string().transform(tidy).pipe(z.string().min(1).max(max))
const Vnd = z.number().int().min(0).max(100_000_000_000_000)
const Day = z.iso.date()
const Version = z.number().int()
const Kept = z.object({ id: z.string(), version: z.number().int() })

/** What a person writes down of a support of earlier years; what this house's own projects paid writes itself. */
export const SupportFields = z.object({
  year: z.number().int().min(1990).max(2100),
  area: z.number().int().min(1).max(9).nullable().default(null),
  activity: Text(40)
    .nullable()
    .default(null)
    .transform((said) => said || null),
  title: Needed(500),
  source: SupportSource,
  programme: Text(300).default(''),
  decision: Text(120).default(''),
  decidedOn: Day.nullable().default(null),
  supportVnd: Vnd,
  counterpartVnd: Vnd.nullable().default(null),
  otherVnd: Vnd.nullable().default(null),
  costItem: Text(300).default(''),
  serial: Text(120).default(''),
  state: SupportState.default('done'),
  note: Text(2000).default(''),
})
export type SupportFields = z.output<typeof SupportFields>

const support = rulesOf<SupportFields>()
/** A support that is done lies in the past, and its decision does not come later than today. */
export const supportRules: FieldRule<SupportFields>[] = [
  support(['year', 'state'], ({ year, state }, today) =>
    year > Number(today.slice(0, 4)) && state !== 'planned'
      ? [{ path: ['year'], code: 'support.future' }]
      : [],
  ),
  hasCome('decidedOn'),
  support(['serial', 'costItem'], ({ serial, costItem }) =>
    serial !== '' && costItem === '' ? [{ path: ['costItem'], code: 'support.serialOnly' }] : [],
  ),
]

/** Writes down a support from the papers of earlier years. */
export const addSupport = act('establishment.addSupport', {
  input: alsoTold(SupportFields.extend({ establishmentId: recordId('establishment') }), supportRules),
  output: Kept,
})
export const correctSupport = act('establishment.correctSupport', {
  input: alsoTold(SupportFields.extend({ id: recordId('support'), version: Version }), supportRules),
  output: Kept,
})
/** Takes a support out that should not stand there; the trail keeps it. */
export const dropSupport = act('establishment.dropSupport', {
  input: z.object({ id: recordId('support'), version: Version, reason: Needed(500) }),
  output: z.object({ id: z.string() }),
})

export const ParticipationFields = z.object({
  kind: ParticipationKind,
  onDay: Day,
  title: Needed(500),
  place: Text(300).default(''),
  result: Text(500).default(''),
})
export type ParticipationFields = z.output<typeof ParticipationFields>

export const participationRules: FieldRule<ParticipationFields>[] = [hasCome('onDay')]

/** Writes down that it took part in a contest, a fair, a class … */
export const addParticipation = act('establishment.addParticipation', {
  input: alsoTold(
    ParticipationFields.extend({ establishmentId: recordId('establishment') }),
    participationRules,
  ),
  output: Kept,
})
export const correctParticipation = act('establishment.correctParticipation', {
  input: alsoTold(
    ParticipationFields.extend({ id: recordId('participation'), version: Version }),
    participationRules,
  ),
  output: Kept,
})
export const dropParticipation = act('establishment.dropParticipation', {
  input: z.object({ id: recordId('participation'), version: Version, reason: Needed(500) }),
  output: z.object({ id: z.string() }),
})
