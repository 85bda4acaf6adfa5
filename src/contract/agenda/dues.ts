import { z } from 'zod'
import { act, query, step } from '../kernel/act.ts'
import { recordId } from '../kernel/record.ts'
import { dueWorkflow } from './workflow.ts'

/** How sure we are of a date or a legal basis: read in the text, known in the field, to be checked. */
export const Confidence = z.enum(['source', 'known', 'uncertain'])
export type Confidence = z.infer<typeof Confidence>

/** What one office owes in one period. */
export const Due = z.object({
  id: z.string(),
  title: z.string(),
  period: z.string(),
  basis: z.string().nullable(),
  confidence: Confidence,
  /** page of the program where it is done, if there is one */
  link: z.string().nullable(),
  ownerId: z.string(),
  ownerName: z.string(),
  recipientId: z.string().nullable(),
  recipientName: z.string().nullable(),
  /** the day that the rule names, and the last working day on which it is in time */
  namedOn: z.string(),
  dueOn: z.string(),
  state: z.enum(dueWorkflow.states),
  version: z.number().int(),
  pausedOn: z.string().nullable(),
  sentOn: z.string().nullable(),
  sentBy: z.string().nullable(),
  paper: z.string().nullable(),
  /** 0 nobody has been told, 1 the owner, 2 the owner's head, 3 the recipient */
  told: z.number().int(),
  /** working days until the due day; negative: it is over. Of what was sent: as it was on that day. */
  workingDaysLeft: z.number().int(),
})
export type Due = z.infer<typeof Due>

const Offer = z.object({
  step: z.string(),
  act: z.string(),
  allowed: z.boolean(),
  refusal: z.enum(['not_granted', 'out_of_reach', 'step_not_allowed', 'four_eyes']).optional(),
  reasonRequired: z.boolean(),
})

const Seen = z.object({ id: recordId('due'), version: z.number().int().optional() })
const Reason = z.string().trim().max(1000).optional()
const Moved = z.object({ id: z.string(), state: z.enum(dueWorkflow.states), version: z.number().int() })

/** The owner says that it was sent: number and date of the paper, as people name it. */
export const send = step(dueWorkflow, 'send', 'agenda.send', {
  input: Seen.extend({ paper: z.string().trim().max(300).optional() }),
  output: Moved,
})
export const accept = step(dueWorkflow, 'accept', 'agenda.accept', { input: Seen, output: Moved })
export const returnDue = step(dueWorkflow, 'return', 'agenda.return', {
  input: Seen.extend({ reason: Reason }),
  output: Moved,
})
export const pause = step(dueWorkflow, 'pause', 'agenda.pause', {
  input: Seen.extend({ reason: Reason }),
  output: Moved,
})
export const resume = step(dueWorkflow, 'resume', 'agenda.resume', { input: Seen, output: Moved })
export const waive = step(dueWorkflow, 'waive', 'agenda.waive', {
  input: Seen.extend({ reason: Reason }),
  output: Moved,
})

/** One of them with its history and the steps that this person may take. */
export const due = query('agenda.due', {
  input: z.object({ id: recordId('due') }),
  output: z.object({
    due: Due,
    steps: z.array(Offer),
    events: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        text: z.string(),
        by: z.string().nullable(),
        organisation: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
})

export const standings = ['late', 'open', 'paused', 'sent', 'accepted'] as const

/** Who owes what: everything that is owed to one's office, or by it. */
export const owed = query('agenda.owed', {
  input: z.object({
    side: z.enum(['toUs', 'byUs']).default('toUs'),
    q: z.string().max(200).optional(),
    standing: z.enum(standings).optional(),
    /** one obligation of all who owe it */
    obligationId: recordId('obligation').optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
  }),
  output: z.object({
    items: z.array(Due.extend({ obligationId: z.string() })),
    /** per obligation and period: how many owe it, have sent it, are late */
    groups: z.array(
      z.object({
        obligationId: z.string(),
        title: z.string(),
        period: z.string(),
        dueOn: z.string(),
        offices: z.number().int(),
        sent: z.number().int(),
        late: z.number().int(),
      }),
    ),
    /** more were found than are shown */
    more: z.boolean(),
  }),
})

/** Reminds the owners of these now; each at most once a day. */
export const remind = act('agenda.remind', {
  input: z.object({ ids: z.array(recordId('due')).min(1).max(500) }),
  output: z.object({ told: z.number().int() }),
})
