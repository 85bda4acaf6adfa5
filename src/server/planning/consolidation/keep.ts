import type { Actor } from '#contract/kernel/actor.ts'
import { invalidField, Problem, type Facts } from '#contract/kernel/problem.ts'
import { handlesProvincePlan } from '#contract/planning/rules.ts'
import { keepItems } from '#contract/planning/consolidation/acts.ts'
import { itemStates } from '#contract/words/planning.ts'
import { consolidationFields } from '#contract/words/planning/consolidation.ts'
import { fill } from '#contract/words/vi.ts'
import { takeProposal } from '#server/pipeline/index.ts'
import { act } from '#server/platform/door.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { ItemHead } from '../core/store-heads.ts'
import { setItemState } from '../core/store-items.ts'
import { obstacle, planName, writeTrail } from './ground.ts'
import { listGrid } from './store-grid.ts'
import { holdGround, keepAsAsked, listHeld, lockItems } from './store-work.ts'

/** Takes from the bank what a line, and those merged into it, carry out. @throws Problem `invalid` on `id` where it cannot be had */
export async function takeHeld(db: Queryable, actor: Actor, head: ItemHead): Promise<void> {
  for (const { itemId, proposalId } of await listHeld(db, head)) {
    const refused = await takeProposal(db, actor, proposalId, {
      itemId,
      year: head.year,
      plan: planName(head.year),
    })
    if (!refused) continue
    const why = refused.why === 'notReady' ? 'planning.proposal_not_ready' : 'planning.proposal_taken'
    throw invalidField(['id'], why, { code: refused.code })
  }
}

/** Puts a line into the plan, with what the bank holds for it. */
export async function keep(db: Queryable, actor: Actor, head: ItemHead): Promise<void> {
  await takeHeld(db, actor, head)
  await keepAsAsked(db, head)
  await setItemState(db, head, { state: 'kept', reason: '', by: actor.name })
}

type Code = keyof typeof consolidationFields

const told = (code: Code, facts: Facts = {}): string => fill(consolidationFields[code], facts)

/** Why this one of several cannot be kept, before anything is written; null: nothing is known against it. */
async function against(db: Queryable, head: ItemHead, version: number): Promise<string | null> {
  if (head.version !== version) return told('planning.stale')
  if (head.state !== 'proposed') return told('planning.already', { state: itemStates[head.state] })
  const code = obstacle(await holdGround(db, head), true)
  return code && told(code as Code, { year: head.year })
}

/** A refusal of the bank in words; anything else is no refusal but an accident. */
function refusalOf(error: unknown): string {
  const [field] = error instanceof Problem ? error.fields : []
  if (!field) throw error
  return told(field.code as Code, field.facts)
}

/** One of several; why not, or null. A group of which one proposal cannot be had takes none. */
async function keepOne(db: Queryable, actor: Actor, head: ItemHead, version: number) {
  const why = await against(db, head, version)
  if (why) return why
  await db.query('savepoint one')
  try {
    await keep(db, actor, head)
  } catch (error) {
    await db.query('rollback to savepoint one')
    return refusalOf(error)
  }
  await db.query('release savepoint one')
  return null
}

/** Each line has its own place in the trail, as if it had been kept alone. */
export const keepItemsAct = act(keepItems, async ({ db, input, actor, carrier, note }) => {
  const versions = new Map(input.items.map(({ id, version }) => [id, version]))
  const heads = await lockItems(db, [...versions.keys()])
  if (heads.some((head) => !handlesProvincePlan(actor, head))) throw new Problem('out_of_reach')
  const refused: { id: string; title: string; why: string }[] = []
  const kept: ItemHead[] = []
  for (const head of heads) {
    const why = await keepOne(db, actor, head, versions.get(head.id) ?? 0)
    if (why) refused.push({ id: head.id, title: head.title, why })
    else kept.push(head)
  }
  for (const head of kept) await writeTrail(db, { act: 'planning.keepItem', actor, carrier }, head)
  const [first] = heads
  note({
    ...(first ? { subject: { kind: 'planRound', id: first.roundId, provinceId: first.provinceId } } : {}),
    facts: { count: kept.length, year: first?.year ?? 0 },
  })
  const rows = first
    ? await listGrid(
        db,
        { provinceId: first.provinceId, roundId: first.roundId },
        { ids: kept.map(({ id }) => id) },
      )
    : []
  return { kept: rows, refused }
})
