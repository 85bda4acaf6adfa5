import type { Side, Three } from './result.ts'
import { isPlain } from './value.ts'

type Named = Map<string, unknown>

const other = (side: Side): Side => (side === 'mine' ? 'theirs' : 'mine')

export const fieldText = (item: unknown, field: string | undefined): string | null => {
  const value = isPlain(item) && field !== undefined ? item[field] : null
  return typeof value === 'string' ? value : null
}

/** What was put under an item that goes, goes with it; what only moved there goes back where the other side has it. */
function letGo(items: Named, names: Three<Named>, [id, keeper]: [string, Side], parent: string): void {
  for (const [child, item] of items) {
    if (fieldText(item, parent) !== id || !isPlain(item)) continue
    const elsewhere = names[other(keeper)].get(child)
    if (elsewhere !== undefined && fieldText(elsewhere, parent) !== id)
      items.set(child, { ...item, [parent]: fieldText(elsewhere, parent) })
    else if (!names.base.has(child)) {
      items.delete(child)
      letGo(items, names, [child, keeper], parent)
    }
  }
}

const orphans = (items: Named, { mine, theirs }: Three<Named>, parent: string) =>
  [...new Set([...items.values()].map((item) => fieldText(item, parent)))].filter(
    (id): id is string => id !== null && !items.has(id) && (mine.has(id) || theirs.has(id)),
  )

/** An item that stays keeps what it stands under; `dropped` names whose work an item was that was let go. */
export function hangTogether(
  items: Named,
  names: Three<Named>,
  dropped: ReadonlyMap<string, Side>,
  parent: string,
): void {
  for (const each of dropped) letGo(items, names, each, parent)
  for (let missing = orphans(items, names, parent); missing.length > 0;) {
    for (const id of missing) items.set(id, names.mine.get(id) ?? names.theirs.get(id))
    missing = orphans(items, names, parent)
  }
}

/** Items under their parents, in the order in which they stand. */
function outlined(items: Named, parent: string): unknown[] {
  const children = Map.groupBy(items.keys(), (id) => fieldText(items.get(id), parent))
  const seen = new Set<string>()
  const below = (of: string | null): string[] =>
    (children.get(of) ?? []).flatMap((id) => {
      if (seen.has(id)) return []
      seen.add(id)
      return [id, ...below(id)]
    })
  const order = below(null)
  return [...order, ...[...items.keys()].filter((id) => !seen.has(id))].map((id) => items.get(id))
}

/** Lists that are outlines on both sides stay one: an addition never slips under another heading. */
export function underParents(sorted: Named, { mine, theirs }: Three<Named>, parent: string): unknown[] {
  const isOutline = (items: Named) => {
    const all = [...items.values()]
    return outlined(items, parent).every((item, index) => item === all[index])
  }
  return isOutline(mine) && isOutline(theirs) ? outlined(sorted, parent) : [...sorted.values()]
}
