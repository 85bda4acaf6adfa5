import { z } from 'zod'
import { act } from '../kernel/act.ts'
import { alsoTold } from '../kernel/field-rules.ts'
import { recordId } from '../kernel/record.ts'
import { tidy } from '../kernel/text.ts'
import { NormFields, normRules } from './norm.ts'

const Id = recordId('norm')
const Version = z.number().int()
const Reason = z.string().transform(tidy).pipe(z.string().min(1).max(500))
const Kept = z.object({ id: z.string(), version: z.number().int() })

/** Enters a norm: a province's own, or the nation's by the Ministry. It waits to be confirmed by another person. */
export const add = act('norms.add', { input: alsoTold(NormFields, normRules), output: Kept })

/** Sets right what was entered; a confirmation before it is void. */
export const correct = act('norms.correct', {
  input: alsoTold(NormFields.extend({ id: Id, version: Version }), normRules),
  output: Kept,
})

/** Says the last day in force. */
export const end = act('norms.end', {
  input: z.object({ id: Id, version: Version, validTo: z.iso.date(), reason: Reason }),
  output: Kept,
})

/** Says that the row was compared with the paper: by name, and not by whoever entered it. */
export const confirm = act('norms.confirm', { input: z.object({ id: Id, version: Version }), output: Kept })

/** Takes out a row that should not have been there, by another person than put it there; it stays readable. */
export const withdraw = act('norms.withdraw', {
  input: z.object({ id: Id, version: Version, reason: Reason }),
  output: Kept,
})
