import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { letters, resendLetter } from '#contract/work/letters.ts'
import { config } from '#server/platform/config.ts'
import { act, answer } from '#server/platform/door.ts'
import { listLetters, reopenLetter, wakePostman } from './store.ts'

/** Letters carry links that open accounts: only administrators read them, and everyone where nothing is real. */
function mayRead(actor: Actor | null): void {
  if (actor?.role !== 'administrator' && !config.demo) throw new Problem('not_granted')
}

export const lettersQuery = answer(letters, async ({ db, actor, input }) => {
  mayRead(actor)
  const rows = await listLetters(db, input.state ?? null, 200)
  return {
    configured: config.mail.url !== undefined,
    items: rows.map(({ provinceId: _province, to, address, ...row }) => ({
      ...row,
      to: to ?? address ?? '',
    })),
  }
})

export const resendLetterAct = act(resendLetter, async ({ db, actor, input, note }) => {
  mayRead(actor)
  if (!(await reopenLetter(db, input.id))) throw new Problem('not_found')
  await wakePostman(db, 0)
  note({ subject: { kind: 'letter', id: input.id } })
  return { id: input.id }
})
