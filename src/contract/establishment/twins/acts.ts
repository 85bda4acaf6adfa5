import { z } from 'zod'
import { act, step } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { tidy } from '../../kernel/text.ts'
import { establishmentWorkflow } from '../core/workflow.ts'
import { MergeField } from './nouns.ts'

const Needed = (max: number) => z.string().transform(tidy).pipe(z.string().min(1).max(max))

/** Two that look alike are not one: said once with the reason, they are not asked about again. */
export const keepApart = act('establishment.keepApart', {
  input: z.object({
    oneId: recordId('establishment'),
    otherId: recordId('establishment'),
    why: Needed(500),
  }),
  output: z.object({ oneId: z.string(), otherId: z.string() }),
})

/** This record and another were one establishment: everything goes over to the other, this one stays readable. */
export const merge = step(establishmentWorkflow, 'merge', 'establishment.merge', {
  input: z.object({
    /** the one that goes */
    id: recordId('establishment'),
    version: z.number().int(),
    /** the survivor */
    intoId: recordId('establishment'),
    intoVersion: z.number().int(),
    /** fields whose value is taken from the one that goes; the others stay as the survivor has them */
    take: z.array(MergeField).max(40).default([]),
    /** years that both have, of which the figures of the one that goes are right */
    takeYears: z.array(z.number().int()).max(100).default([]),
    reason: z.string().max(500).transform(tidy).default(''),
  }),
  output: z.object({ id: z.string(), intoId: z.string(), intoVersion: z.number().int() }),
})

/** Takes a merging back whole, as long as nothing that went over was touched since. */
export const unmerge = step(establishmentWorkflow, 'unmerge', 'establishment.unmerge', {
  input: z.object({
    /** the one that had gone */
    id: recordId('establishment'),
    version: z.number().int(),
    reason: z.string().max(500).transform(tidy).default(''),
  }),
  output: z.object({ id: z.string(), intoId: z.string() }),
})
