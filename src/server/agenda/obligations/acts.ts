import type { Actor } from '#contract/kernel/actor.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { matches } from '#contract/kernel/text.ts'
import { endObligation, obligations, saveObligation } from '#contract/agenda/obligations.ts'
import { today } from '#server/platform/clock.ts'
import { act, answer } from '#server/platform/door.ts'
import { wakeDaily } from '../dues/store-daily.ts'
import { endAt, insertObligation, listObligations, lockObligation, updateObligation } from './store.ts'

/** Whose obligations a person writes: their province's, the Ministry's people every province's. */
const home = ({ provinceId }: Actor): string => provinceId ?? '00'

export const obligationsQuery = answer(obligations, async ({ db, actor, input }) => {
  if (!actor) return { items: [] }
  const filter = { provinceId: actor.provinceId, kind: input.kind ?? null, today: today() }
  const rows = await listObligations(db, filter)
  return {
    items: rows
      .filter((row) => matches(`${row.title} ${row.basis ?? ''} ${row.ownerName ?? ''}`, input.q ?? ''))
      .map((row) => ({ ...row, own: row.provinceId === home(actor) })),
  }
})

export const saveObligationAct = act(saveObligation, async ({ db, actor, input, note }) => {
  const { id, version, ...terms } = input
  if (terms.validTo !== null && terms.validTo < terms.validFrom)
    throw invalidField(['validTo'], 'period.order')
  if (terms.ownerKind === terms.recipientKind) throw invalidField(['recipientKind'], 'recipient.owner')
  const provinceId = home(actor)
  const before = id ? await lockObligation(db, provinceId, id) : null
  if (id && !before) throw new Problem('not_found')
  if (before && version !== undefined && version !== before.version) throw new Problem('stale_version')
  if (before) await updateObligation(db, before, terms)
  const saved = before?.id ?? (await insertObligation(db, provinceId, null, terms)) ?? ''
  await wakeDaily(db)
  note({
    subject: { kind: 'obligation', id: saved, provinceId },
    facts: { title: terms.title },
    before,
    after: terms,
  })
  return { id: saved }
})

export const endObligationAct = act(endObligation, async ({ db, actor, input, note }) => {
  const before = await lockObligation(db, home(actor), input.id)
  if (!before) throw new Problem('not_found')
  if (input.on < before.validFrom) throw invalidField(['on'], 'period.order')
  await endAt(db, before, input.on)
  await wakeDaily(db)
  note({
    subject: { kind: 'obligation', id: before.id, provinceId: before.provinceId },
    facts: { title: before.title, day: input.on },
  })
  return { id: before.id }
})
