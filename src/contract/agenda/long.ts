import { z } from 'zod'
import { act, download, query } from '../kernel/act.ts'
import { recordId } from '../kernel/record.ts'

const longStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const

/** A piece of long work as the drawer shows it. */
export const LongWorkRow = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  state: z.enum(longStates),
  done: z.number().int(),
  /** null: not known yet */
  total: z.number().int().nullable(),
  /** 0–100; null: not known */
  percent: z.number().int().nullable(),
  /** rows per second of this attempt; null: not known yet */
  rate: z.number().nullable(),
  secondsLeft: z.number().int().nullable(),
  attempt: z.number().int(),
  /** it has been asked to stop and has not stopped yet */
  stopping: z.boolean(),
  /** the effect is in the database, whatever became of the rest */
  committed: z.boolean(),
  error: z.string().nullable(),
  note: z.string().nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  files: z.array(z.object({ kind: z.enum(['result', 'errors']), name: z.string(), size: z.number().int() })),
})
export type LongWorkRow = z.infer<typeof LongWorkRow>

const One = z.object({ id: recordId('longWork') })

/** One's own long work, newest first. */
export const longList = query('agenda.longList', {
  own: true,
  input: z.object({}),
  output: z.object({ items: z.array(LongWorkRow) }),
})

export const longFile = download('agenda.longFile', {
  input: One.extend({ kind: z.enum(['result', 'errors']) }),
})

export const cancelLong = act('agenda.cancelLong', {
  input: One,
  output: z.object({ done: z.literal(true) }),
})
export const retryLong = act('agenda.retryLong', { input: One, output: z.object({ done: z.literal(true) }) })
/** Puts finished work out of the drawer. */
export const hideLong = act('agenda.hideLong', { input: One, output: z.object({ done: z.literal(true) }) })
