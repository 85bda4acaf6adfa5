import { add, confirm, correct, end, withdraw } from '#contract/norms/acts.ts'
import { keepsNorms, keptBy, mayConfirm, mayWithdraw } from '#contract/norms/rules.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { asNorm } from '../shown.ts'
import { findRow, lockRow, type NormRow } from '../store.ts'
import { checkNorm, checkOverlap, nameOf, refuse } from './check.ts'
import { confirmNorm, endNorm, insertNorm, withdrawNorm, writeNorm } from './store-write.ts'

const by = ({ personId, name }: Actor) => ({ personId, name })

const subjectOf = ({ id, provinceId }: Pick<NormRow, 'id' | 'provinceId'>) => ({
  kind: 'norm',
  id,
  provinceId,
})

/**
 * A norm that this person keeps, as they saw it.
 * @throws Problem `not_found`, `out_of_reach`, `stale_version`, `step_not_allowed` once withdrawn
 */
async function lockOwn(
  db: Queryable,
  actor: Actor,
  input: { id: string; version: number },
): Promise<NormRow> {
  const seen = await findRow(db, input.id)
  if (!seen) throw new Problem('not_found')
  if (!keepsNorms(actor, seen.provinceId)) throw new Problem('out_of_reach')
  const row = await lockRow(db, input.id)
  if (!row) throw new Problem('out_of_reach')
  if (row.withdrawn) throw new Problem('step_not_allowed', { facts: { state: 'đã rút' } })
  if (row.version !== input.version) throw new Problem('stale_version')
  return row
}

export const addAct = act(add, async ({ db, input, actor, note }) => {
  const provinceId = keptBy(actor)
  if (!keepsNorms(actor, provinceId)) throw new Problem('out_of_reach')
  const cited = await checkNorm(db, provinceId, input, null)
  const id = await insertNorm(db, provinceId, input, cited, by(actor))
  const row = await findRow(db, id)
  note({ subject: subjectOf({ id, provinceId }), facts: { name: row ? nameOf(row) : '' }, after: input })
  return { id, version: 1 }
})

export const correctAct = act(correct, async ({ db, input, actor, note }) => {
  const before = await lockOwn(db, actor, input)
  const { id, version: _, ...given } = input
  const cited = await checkNorm(db, before.provinceId, given, id)
  const version = await writeNorm(db, before, given, cited, by(actor))
  note({ subject: subjectOf(before), facts: { name: nameOf(before) }, before: asNorm(before), after: given })
  return { id, version }
})

export const endAct = act(end, async ({ db, input, actor, note }) => {
  const before = await lockOwn(db, actor, input)
  const { validTo, reason } = input
  if (validTo < before.validFrom) throw invalidField(['validTo'], 'norms.ends', { day: before.validFrom })
  refuse(
    (await checkOverlap(db, before.provinceId, { ...before, validTo }, before.id)).map((field) => ({
      ...field,
      path: ['validTo'],
    })),
  )
  const version = await endNorm(db, before, validTo, by(actor))
  note({
    subject: subjectOf(before),
    facts: { name: nameOf(before), day: validTo },
    before: { validTo: before.validTo },
    after: { validTo, reason },
  })
  return { id: before.id, version }
})

export const confirmAct = act(confirm, async ({ db, input, actor, note }) => {
  const row = await lockOwn(db, actor, input)
  const may = mayConfirm(actor, row)
  if (may === 'fourEyes') throw new Problem('four_eyes')
  if (may === 'no') throw new Problem('step_not_allowed', { facts: { state: 'đã đối chiếu' } })
  const version = await confirmNorm(db, row, actor, today())
  note({
    subject: subjectOf(row),
    facts: { name: nameOf(row) },
    before: { confidence: row.confidence },
    after: { confidence: 'confirmed' },
  })
  return { id: row.id, version }
})

export const withdrawAct = act(withdraw, async ({ db, input, actor, note }) => {
  const row = await lockOwn(db, actor, input)
  if (mayWithdraw(actor, row) !== 'yes') throw new Problem('four_eyes')
  const version = await withdrawNorm(db, row, actor.name, input.reason)
  note({ subject: subjectOf(row), facts: { name: nameOf(row) }, after: { reason: input.reason } })
  return { id: row.id, version }
})
