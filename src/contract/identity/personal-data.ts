import { z } from 'zod'
import { act } from '../kernel/act.ts'
import { tidy } from '../kernel/text.ts'
import { recordId } from '../kernel/record.ts'

/**
 * Everything that the system holds about one person: their own, or anyone's of whom the administrator keeps the
 * account. It is an act and no query, so that the trail says who took it.
 * @see Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 (the right to have one's data)
 */
export const exportPerson = act('identity.exportPerson', {
  proof: true,
  secret: true,
  input: z.object({ id: recordId('person') }),
  output: z.object({
    name: z.string(),
    takenAt: z.string(),
    /** one per table that names the person */
    parts: z.array(z.object({ title: z.string(), rows: z.array(z.record(z.string(), z.unknown())) })),
  }),
})

/**
 * Takes a person's data out where the law allows: name, contacts and every way to sign in. What others must be able
 * to prove stays: roles held, papers signed, and the trail, which keeps the name that stood under them.
 * @see Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 (the right to have one's data erased, and its limits)
 */
export const erasePerson = act('identity.erasePerson', {
  proof: true,
  input: z.object({
    id: recordId('person'),
    reason: z.string().transform(tidy).pipe(z.string().min(1).max(1000)),
  }),
  output: z.object({ erased: z.array(z.string()), kept: z.array(z.string()) }),
})
