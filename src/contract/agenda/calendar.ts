import { z } from 'zod'
import { act, query } from '../kernel/act.ts'
import { Confidence } from './dues.ts'

/** A day that is not what its weekday says. @see BLLĐ 2019 Đ.111, Đ.112 */
export const SpecialDay = z.object({
  day: z.iso.date(),
  kind: z.enum(['holiday', 'worked']),
  name: z.string().trim().min(1).max(200),
  basis: z.string().trim().max(300).nullable(),
  confidence: Confidence,
})
export type SpecialDay = z.infer<typeof SpecialDay>

export const calendar = query('agenda.calendar', {
  open: true,
  input: z.object({ year: z.coerce.number().int().min(1990).max(2100).optional() }),
  output: z.object({ items: z.array(SpecialDay) }),
})

export const setDay = act('agenda.setDay', { input: SpecialDay, output: SpecialDay })
export const removeDay = act('agenda.removeDay', {
  input: z.object({ day: z.iso.date() }),
  output: z.object({ day: z.string() }),
})
