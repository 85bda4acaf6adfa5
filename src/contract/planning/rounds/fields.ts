import { z } from 'zod'
import { recordId } from '../../kernel/record.ts'
import { tidy } from '../../kernel/text.ts'
import { stateSources } from '../nouns.ts'

/** Money of the state by whose budget it is. */
export const StateSource = z.enum(stateSources)
export type StateSource = z.infer<typeof StateSource>

const Vnd = z.number().int().min(0).max(10_000_000_000_000)
const prose = (most: number) => z.string().trim().max(most).default('')

/** What the year may spend of one source, in đồng; null: not known yet. */
export const CeilingFields = z.object({
  source: StateSource,
  ceilingVnd: Vnd.nullable().default(null),
  /** the paper that gives it */
  basis: z.string().max(500).transform(tidy).default(''),
})
export type CeilingFields = z.output<typeof CeilingFields>

export const SenderFields = z.object({
  organisationId: recordId('organisation'),
  /** its own day, where it differs from the round's */
  dueOn: z.iso.date().nullable().default(null),
})

/** A round as its form brings it. */
export const RoundFields = z.object({
  year: z.number().int().min(2012).max(2100),
  title: z.string().min(5).transform(tidy).pipe(z.string().min(5).max(300)),
  /** until when units send */
  dueOn: z.iso.date(),
  /** code of the multi-year programme that it carries out; null: none */
  programme: z.string().max(60).nullable().default(null),
  guidance: prose(5000),
  /** number of the letter that asks the units */
  letter: z.string().max(120).transform(tidy).default(''),
  senders: z.array(SenderFields).max(1000).default([]),
  ceilings: z.array(CeilingFields).max(4).default([]),
})
export type RoundFields = z.output<typeof RoundFields>
