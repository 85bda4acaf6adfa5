import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { mergeItems, splitItem } from '#contract/planning/consolidation/acts.ts'
import { ItemFields } from '#contract/planning/items.ts'
import { act } from '#server/platform/door.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { PlanningSubject } from '../core/keepers.ts'
import { lockItem, type ItemHead } from '../core/store-heads.ts'
import { insertItem, setItemState } from '../core/store-items.ts'
import { checkGround, checkSeen, factsOf, shown, tellUnit, writeTrail } from './ground.ts'
import { takeHeld } from './keep.ts'
import { listGrid } from './store-grid.ts'
import { freeMerged, listParts, lockItems, lockMerged, type Part, sumInto } from './store-work.ts'

type Subject = PlanningSubject<ItemHead>

const one = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? (values[0] ?? null) : null)

/** A sum where all of them say something of one kind; null where they do not. */
const sum = (values: readonly (number | null)[]): number | null =>
  values.every((value) => value !== null) ? values.reduce((all, value) => all + value, 0) : null

/** What a group says of itself: what its lines have in common, and what they have together. */
function groupOf(title: string, parts: readonly Part[]): ItemFields {
  const unit = one(parts.map((part) => part.unit))
  const places = [...new Set(parts.map(({ place }) => place).filter(Boolean))]
  const names = [...new Set(parts.map(({ beneficiaries }) => beneficiaries).filter(Boolean))]
  return ItemFields.parse({
    kind: parts.some(({ kind }) => kind === 'project') ? 'project' : 'task',
    arrangement: 'group',
    title,
    area: parts[0]?.area,
    activity: one(parts.map(({ activity }) => activity)),
    budgetLine: one(parts.map(({ budgetLine }) => budgetLine)),
    quantity: unit === null ? null : sum(parts.map(({ quantity }) => quantity)),
    unit: unit ?? '',
    leadId: one(parts.map(({ leadId }) => leadId)),
    leadName: one(parts.map(({ leadName }) => leadName)) ?? '',
    unitId: one(parts.map(({ unitId }) => unitId)),
    place: places.join('; ').slice(0, 300),
    beneficiaries: names.join('; ').slice(0, 500),
    workers: sum(parts.map(({ workers }) => workers)),
    route: parts[0]?.route,
  })
}

/** @throws Problem `invalid` on `others` where they are not of one round, content and route, or one of them is not to be had */
async function checkMergeable(
  db: Queryable,
  actor: Actor,
  heads: readonly ItemHead[],
  parts: readonly Part[],
  versions: ReadonlyMap<string, number>,
) {
  for (const head of heads) {
    checkSeen(actor, head, versions.get(head.id) ?? 0)
    if (head.state !== 'proposed' && head.state !== 'kept')
      throw new Problem('step_not_allowed', { facts: { state: head.state } })
    await checkGround(db, head)
  }
  if (one(heads.map(({ roundId }) => roundId)) === null)
    throw invalidField(['others'], 'planning.merge_round')
  const alike = one(parts.map(({ area, route }) => `${area} ${route}`)) !== null
  if (!alike || heads.length < 2) throw invalidField(['others'], 'planning.merge_unlike')
  if (parts.some((part) => part.parts > 0)) throw invalidField(['others'], 'planning.group_line')
}

export const mergeItemsAct = act<typeof mergeItems, Subject>(
  mergeItems,
  async ({ db, input, actor, carrier, note }) => {
    const versions = new Map([input, ...input.others].map(({ id, version }) => [id, version]))
    const heads = await lockItems(db, [...versions.keys()])
    const [first] = heads
    if (!first) throw new Problem('not_found')
    const { provinceId, roundId } = first
    const ids = heads.map(({ id }) => id)
    const parts = await listParts(db, provinceId, ids)
    await checkMergeable(db, actor, heads, parts, versions)
    const id = await insertItem(db, {
      provinceId,
      roundId,
      unitPlanId: null,
      position: 0,
      fields: groupOf(input.title, parts),
      by: actor.name,
    })
    const group = { provinceId, roundId, id }
    await sumInto(db, group, ids)
    if (heads.every(({ state }) => state === 'kept'))
      await setItemState(db, group, { state: 'kept', reason: '', by: actor.name })
    for (const head of heads) {
      await setItemState(db, head, { state: 'merged', reason: input.title, mergedInto: id, by: actor.name })
      await tellUnit(db, head, { what: `Sở gộp vào đề án nhóm «${input.title}»`, reason: '' })
      await writeTrail(db, { act: mergeItems.name, actor, carrier }, head, {
        name: input.title,
        count: heads.length,
      })
    }
    const facts = { ...factsOf({ ...first, title: input.title, version: 0 }), count: heads.length }
    note({ subject: { kind: 'planItem', id, provinceId }, facts, after: { merged: ids } })
    return { group: await shown(db, group), merged: ids }
  },
)

/** Takes apart: what was the department's word on the single lines is again; what they carry out is taken again. */
export const splitItemAct = act(splitItem, async ({ db, input, actor, note }) => {
  const head = await lockItem(db, input.id)
  checkSeen(actor, head, input.version)
  await checkGround(db, head)
  if (head.state !== 'proposed' && head.state !== 'kept')
    throw new Problem('step_not_allowed', { facts: { state: head.state } })
  const ids = await lockMerged(db, head)
  if (ids.length === 0) throw invalidField(['id'], 'planning.not_group')
  const { provinceId, roundId } = head
  await freeMerged(db, head, actor.name)
  for (const line of await lockItems(db, ids)) if (line.state === 'kept') await takeHeld(db, actor, line)
  note({
    subject: { kind: 'planItem', id: head.id, provinceId },
    facts: { ...factsOf(head), count: ids.length },
    before: { merged: ids },
  })
  return { lines: await listGrid(db, { provinceId, roundId }, { ids }) }
})
