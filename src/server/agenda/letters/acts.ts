import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { letters, openLetter, resendLetter } from '#contract/agenda/letters.ts'
import { config } from '#server/platform/config.ts'
import { act, answer } from '#server/platform/door.ts'
import { findLetter, listLetters, reopenLetter, wakePostman, type LetterRow } from './store.ts'

/** Letters tell of people and accounts: only administrators read them, and everyone where nothing is real. */
function mayRead(actor: Actor | null): void {
  if (actor?.role !== 'administrator' && !config.demo) throw new Problem('not_granted')
}

/** Where a mail server is set, a secret goes by mail alone and nobody else reads it. */
const opens = ({ secret, body }: LetterRow): boolean =>
  body !== null && (!secret || config.mail.url === undefined)

export const lettersQuery = answer(letters, async ({ db, actor, input }) => {
  mayRead(actor)
  const rows = await listLetters(db, input.state ?? null, 200)
  return {
    configured: config.mail.url !== undefined,
    items: rows.map((letter) => {
      const { provinceId: _province, to, address, body, ...row } = letter
      return {
        ...row,
        to: to ?? address ?? '',
        body: letter.secret ? null : body,
        kept: body !== null,
        opens: opens(letter),
      }
    }),
  }
})

/** Whoever opens a letter that lets somebody into an account leaves a line that says so. */
export const openLetterAct = act(openLetter, async ({ db, actor, input, note }) => {
  mayRead(actor)
  const letter = await findLetter(db, input.id)
  if (!letter?.body || !opens(letter)) throw new Problem('not_found')
  note({
    subject: { kind: 'letter', id: input.id },
    facts: { title: letter.subject, name: letter.to ?? 'người ngoài hệ thống' },
  })
  return { id: letter.id, body: letter.body }
})

export const resendLetterAct = act(resendLetter, async ({ db, actor, input, note }) => {
  mayRead(actor)
  if (!(await reopenLetter(db, input.id))) throw new Problem('not_found')
  await wakePostman(db, 0)
  note({ subject: { kind: 'letter', id: input.id } })
  return { id: input.id }
})
