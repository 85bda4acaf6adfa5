import { z } from 'zod'
import { act, step } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { roundWorkflow } from '../workflows.ts'
import { CeilingFields, RoundFields } from './fields.ts'

const Id = recordId('planRound')
const One = z.object({ id: Id, version: z.number().int() })
const Kept = z.object({
  id: z.string(),
  state: z.enum(roundWorkflow.states),
  version: z.number().int(),
})
const Reason = z.string().trim().max(2000).default('')

/** Prepares the round of a year for one's own province; nobody is asked yet. One round a year. */
export const createRound = act('planning.createRound', { input: RoundFields, output: Kept })

/** Puts it differently; the year stays. While it is open, units may be added, and left out as long as they wrote nothing. */
export const editRound = step(roundWorkflow, 'editRound', 'planning.editRound', {
  input: One.extend(RoundFields.omit({ year: true }).shape),
  output: Kept,
})

/** Asks the units: each has its plan to write and its day in the agenda, and the province's plan begins. */
export const openRound = step(roundWorkflow, 'openRound', 'planning.openRound', {
  input: One,
  output: Kept.extend({
    /** units that were asked, and people who were told */
    senders: z.number().int(),
    told: z.number().int(),
  }),
})

/** Nothing is sent any more, until it is opened again. */
export const closeRound = step(roundWorkflow, 'closeRound', 'planning.closeRound', {
  input: One,
  output: Kept,
})

export const reopenRound = step(roundWorkflow, 'reopenRound', 'planning.reopenRound', {
  input: One.extend({
    reason: Reason,
    /** the new last day */
    dueOn: z.iso.date(),
  }),
  output: Kept,
})

export const endRound = step(roundWorkflow, 'endRound', 'planning.endRound', { input: One, output: Kept })

/** What the year may spend of one source. Never below what decided lines hold already. */
export const setCeiling = act('planning.setCeiling', {
  input: z.object({ id: Id, ...CeilingFields.shape }),
  output: z.object({ id: z.string() }),
})

/** Reminds everybody who has not sent, or those named, once a day. */
export const remindSenders = act('planning.remindSenders', {
  input: z.object({ id: Id, organisationIds: z.array(recordId('organisation')).max(1000).default([]) }),
  output: z.object({
    /** people who were told now */
    people: z.number().int(),
    units: z.array(
      z.object({
        name: z.string(),
        /** 0: told today already, or nobody of it has an account */
        told: z.number().int(),
        staffed: z.boolean(),
      }),
    ),
  }),
})
