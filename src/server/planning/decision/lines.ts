import type { VersionLine } from '#contract/planning/decision/compare.ts'
import { moneyAt } from '#contract/planning/decision/money.ts'
import type { DeskLine } from '#contract/planning/decision/queries.ts'
import type { PlanItem } from '#contract/planning/items.ts'
import type { Money } from '#contract/planning/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { PlanHead } from '../core/store-heads.ts'
import { listItems } from '../core/store-items.ts'
import { type ChangeRow, listChanges } from './store-changes.ts'
import { listOpinions } from './store-opinions.ts'
import { Content, type DecidedLine, listDecided } from './store-versions.ts'

/**
 * Lines that the Chairman decides: what the department put into the plan and asks of local money. Lines of the national
 * route are decided by the Minister.
 */
const isDecidedHere = ({ state, route }: Pick<PlanItem, 'state' | 'route'>): boolean =>
  state === 'kept' && route === 'local'

/** The number under which the next decision will stand. */
export const nextNo = ({ currentNo, workingNo }: Pick<PlanHead, 'currentNo' | 'workingNo'>): number =>
  workingNo ?? (currentNo ?? 0) + 1

/** Lines as the desks weigh them: before the first decision what was kept, then what is in force and what would change. */
export async function deskLines(db: Queryable, head: PlanHead): Promise<DeskLine[]> {
  const [items, opinions] = [await listItems(db, head), await listOpinions(db, head, nextNo(head))]
  const shown = (item: PlanItem, change: ChangeRow | undefined): DeskLine => ({
    ...item,
    opinion: opinions.get(item.id) ?? null,
    change: change
      ? { kind: change.kind, reason: change.reason, money: change.money, finance: change.finance }
      : null,
  })
  if (head.currentNo === null) return items.filter(isDecidedHere).map((item) => shown(item, undefined))
  const changes = new Map((await listChanges(db, head)).map((change) => [change.itemId, change]))
  const decided = await listDecided(db, head, head.currentNo)
  const inForce = new Set(decided.filter(({ decision }) => decision === 'in').map(({ itemId }) => itemId))
  return items
    .filter(({ id }) => inForce.has(id) || changes.has(id))
    .map((item) => shown(item, changes.get(item.id)))
}

const decidedOf = (item: PlanItem, money: Money): DecidedLine => ({
  itemId: item.id,
  position: 0,
  decision: 'in',
  reason: '',
  content: Content.parse(item),
  money,
})

/** One line after its change: as it stood, in another way, new, or out with the reason. */
function afterChange(
  line: DecidedLine | undefined,
  item: PlanItem | undefined,
  change: ChangeRow,
): DecidedLine[] {
  const base = line ?? (item && decidedOf(item, {}))
  if (!base) return []
  const { reason, content } = change
  if (change.kind === 'remove') return [{ ...base, decision: 'out', reason, money: {} }]
  const money = change.finance ?? change.money
  return [{ ...base, reason, content: { ...base.content, ...content }, money }]
}

/** The version in the making: lines in force with the adjustment's changes, new lines at the end. */
function adjusted(
  inForce: readonly DecidedLine[],
  changes: readonly ChangeRow[],
  items: ReadonlyMap<string, PlanItem>,
): DecidedLine[] {
  const byItem = new Map(changes.map((change) => [change.itemId, change]))
  const standing = inForce.filter(({ decision }) => decision === 'in')
  const known = new Set(standing.map(({ itemId }) => itemId))
  const kept = standing.flatMap((line) => {
    const change = byItem.get(line.itemId)
    return change ? afterChange(line, items.get(line.itemId), change) : [{ ...line, reason: '' }]
  })
  const added = changes
    .filter(({ itemId, kind }) => kind === 'add' && !known.has(itemId))
    .flatMap((change) => afterChange(undefined, items.get(change.itemId), change))
  return [...kept, ...added].map((line, position) => ({ ...line, position }))
}

/** Lines of the adjustment in the making as they would be decided. */
export async function workingLines(db: Queryable, head: PlanHead): Promise<DecidedLine[]> {
  const items = await listItems(db, head)
  const byId = new Map(items.map((item) => [item.id, item]))
  if (head.currentNo === null)
    return items.filter(isDecidedHere).map((item, position) => ({
      ...decidedOf(item, moneyAt(item, 'finance')),
      position,
    }))
  return adjusted(await listDecided(db, head, head.currentNo), await listChanges(db, head), byId)
}

/** A line as versions are compared. */
export const comparable = ({ itemId, position, reason, content, money }: DecidedLine): VersionLine => ({
  itemId,
  position,
  kind: content.kind,
  title: content.title,
  area: content.area,
  leadName: content.leadName || content.organisationName,
  place: content.place || content.unitName,
  quantity: content.quantity,
  unit: content.unit,
  timing: content.timing,
  reason,
  money,
})
