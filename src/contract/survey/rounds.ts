import { z } from 'zod'
import { act, query } from '../kernel/act.ts'
import { recordId } from '../kernel/record.ts'
import { Day, Needed, Question, RoundState, Text } from './nouns.ts'

const Id = recordId('surveyRound')
const One = z.object({ id: Id, version: z.number().int() })
const Kept = z.object({ id: z.string(), state: RoundState, version: z.number().int() })

const RoundFields = z.object({
  title: Needed(200),
  /** the year whose plan it serves */
  year: z.number().int().min(2000).max(2200),
  /** last day to send */
  until: Day,
  note: Text(2000),
  /** which communes are asked, of today; none named: all of the province */
  communes: z
    .array(
      z.object({
        unitId: z.string().max(40),
        /** how many establishments are to be asked; null: all that the register has there */
        target: z.number().int().min(1).max(100_000).nullable().default(null),
      }),
    )
    .max(400)
    .default([]),
  questions: z.array(Question).max(40).default([]),
})

/** Opens a round of one's own province. */
export const openRound = act('survey.openRound', { input: RoundFields, output: Kept })

/** Puts a round differently; answers that were given stay as they are. */
export const changeRound = act('survey.changeRound', {
  input: One.extend(RoundFields.shape),
  output: Kept,
})

/** Nothing new comes in for it any more; what was sent is still looked through. */
export const closeRound = act('survey.closeRound', { input: One, output: Kept })
export const reopenRound = act('survey.reopenRound', { input: One.extend({ until: Day }), output: Kept })

const RoundCounts = {
  /** establishments to be asked */
  asked: z.number().int(),
  /** surveys that came in, dropped ones not counted */
  sent: z.number().int(),
  accepted: z.number().int(),
}

export const RoundRow = z.object({
  id: z.string(),
  title: z.string(),
  year: z.number().int(),
  until: z.string(),
  state: RoundState,
  openedByName: z.string(),
  organisationName: z.string(),
  openedAt: z.string(),
  communes: z.number().int(),
  ...RoundCounts,
})
export type RoundRow = z.infer<typeof RoundRow>

/** Rounds of the province; for whoever works in one commune those that ask there, counted there. */
export const rounds = query('survey.rounds', {
  input: z.object({
    q: z.string().max(200).default(''),
    state: RoundState.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({ items: z.array(RoundRow), mayOpen: z.boolean() }),
})

/** One round with how far each commune is. @throws Problem `not_found` */
export const round = query('survey.round', {
  input: z.object({ id: Id }),
  output: RoundRow.extend({
    version: z.number().int(),
    note: z.string(),
    questions: z.array(Question),
    /** asks the whole province, not named communes */
    everywhere: z.boolean(),
    progress: z.array(
      z.object({
        unitId: z.string(),
        unitName: z.string(),
        target: z.number().int().nullable(),
        ...RoundCounts,
      }),
    ),
    mayChange: z.boolean(),
  }),
})
