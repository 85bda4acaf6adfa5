import { byKey, loosely } from './align.ts'
import { mergeOrder } from './order.ts'
import { asks, type At, into, type Side, tellJoined, type Three } from './result.ts'
import type { List, Shape } from './shape.ts'
import { fieldText, hangTogether, underParents } from './tree.ts'
import { same } from './value.ts'

type Named = Map<string, unknown>
/** how an item is merged */
type Join = (shape: Shape, three: Three, at: At) => unknown

const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function named({ key }: List, { base, mine, theirs }: Three): Three<Named> {
  const lists = { base: itemsOf(base), mine: itemsOf(mine), theirs: itemsOf(theirs) }
  if (key === undefined) return loosely(lists)
  const keyOf = (item: unknown) => fieldText(item, key) ?? ''
  return {
    base: byKey(lists.base, keyOf),
    mine: byKey(lists.mine, keyOf),
    theirs: byKey(lists.theirs, keyOf),
  }
}

/** Has a side put something new under an item? */
const built = (parent: string | undefined, side: Named, base: Named, id: string): boolean =>
  parent !== undefined &&
  [...side].some(
    ([child, item]) => fieldText(item, parent) === id && fieldText(base.get(child), parent) !== id,
  )

interface Found {
  items: Named
  /** taken away although the other side had work in it: so it was answered */
  dropped: Map<string, Side>
}

/** An item that one side took away: gone, unless the other side wrote in it; then it is asked. */
function removedOne(list: List, names: Three<Named>, owner: Three, id: string, at: At, found: Found): void {
  const keeper: Side = names.mine.has(id) ? 'mine' : 'theirs'
  const [was, is] = [names.base.get(id), names[keeper].get(id)]
  const needed =
    !same(was, is) ||
    built(list.parent, names[keeper], names.base, id) ||
    (list.written?.(owner, keeper, id) ?? false)
  if (!needed) {
    if (keeper === 'mine') tellJoined(at, 'removed')
    return
  }
  const three = { base: was, mine: names.mine.get(id), theirs: names.theirs.get(id) }
  if (asks(at, 'removed', three) === keeper) found.items.set(id, is)
  else found.dropped.set(id, keeper)
}

function joinItems(list: List, names: Three<Named>, owner: Three, at: At, join: Join): Found {
  const found: Found = { items: new Map(), dropped: new Map() }
  for (const id of new Set([...names.theirs.keys(), ...names.mine.keys()])) {
    const three = { base: names.base.get(id), mine: names.mine.get(id), theirs: names.theirs.get(id) }
    const here = into(at, id, three.mine ?? three.theirs)
    if (three.mine !== undefined && three.theirs !== undefined)
      found.items.set(id, join(list.item, three, here))
    else if (three.base !== undefined) removedOne(list, names, owner, id, here, found)
    else {
      if (three.mine === undefined) tellJoined(here, 'added')
      found.items.set(id, three.mine ?? three.theirs)
    }
  }
  return found
}

/**
 * Merges two lists item by item. `owner` is what holds the list. Both orders are kept where only one side moved
 * something; where both did, it is asked.
 */
export function joinList(list: List, three: Three, at: At, join: Join, owner: Three = three): unknown[] {
  if (same(three.mine, three.theirs)) return [...itemsOf(three.mine)]
  const names = named(list, three)
  const { items, dropped } = joinItems(list, names, owner, at, join)
  const ids = { base: [...names.base.keys()], mine: [...names.mine.keys()], theirs: [...names.theirs.keys()] }
  const { parent } = list
  if (parent !== undefined) hangTogether(items, names, dropped, parent)
  const ordering = mergeOrder(ids, new Set(items.keys()))
  if (ordering.theirsMoved) tellJoined(at, 'moved')
  const chosen = ordering.clash ? asks(into(at, '#'), 'order', ids) : 'mine'
  const sorted = new Map(ordering.order(chosen).map((id) => [id, items.get(id)]))
  return parent === undefined ? [...sorted.values()] : underParents(sorted, names, parent)
}
