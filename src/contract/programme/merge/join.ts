import { joinList } from './list.ts'
import { asks, type At, into, tellJoined, type Three } from './result.ts'
import type { Fields, Shape } from './shape.ts'
import { isBlank, isPlain, same } from './value.ts'

/** One value: whoever changed it has it; who both began something keeps what the other left blank. */
function joinWhole(three: Three, at: At): unknown {
  const { base, mine, theirs } = three
  if (base === undefined && isBlank(theirs)) return mine
  if (same(mine, base) || (base === undefined && isBlank(mine))) {
    tellJoined(at, 'value', theirs)
    return theirs
  }
  return asks(at, 'value', three) === 'mine' ? mine : theirs
}

const fieldOf = (value: unknown, key: string): unknown => (isPlain(value) ? value[key] : undefined)

const pick = ({ base, mine, theirs }: Three, key: string): Three => ({
  base: fieldOf(base, key),
  mine: fieldOf(mine, key),
  theirs: fieldOf(theirs, key),
})

/** A list that is laid in what stands beside it comes last. */
const last = ({ of }: Fields, key: string): number => {
  const shape = of[key]
  return shape?.kind === 'list' && shape.laid ? 1 : 0
}

const keysOf = ({ theirs, mine }: Three): string[] => [
  ...new Set([theirs, mine].flatMap((each) => (isPlain(each) ? Object.keys(each) : []))),
]

const record = (side: unknown, group: readonly string[]): Record<string, unknown> | undefined =>
  isPlain(side) ? Object.fromEntries(group.map((key) => [key, side[key]])) : undefined

/** Fields that belong together are one value, and told by the first of them. */
function joinTogether(group: readonly string[], three: Three, at: At): object {
  const [base, mine, theirs] = [three.base, three.mine, three.theirs].map((side) => record(side, group))
  if (same(theirs, base) || same(mine, theirs)) return mine ?? {}
  if (same(mine, base) || (base === undefined && isBlank(mine?.[group[0] ?? '']))) {
    tellJoined(at, 'value', theirs, true)
    return theirs ?? {}
  }
  return (asks(at, 'value', { base, mine, theirs }, true) === 'mine' ? mine : theirs) ?? {}
}

function joinFields(fields: Fields, three: Three, at: At): unknown {
  const { of, together } = fields
  const done: Record<string, unknown> = {}
  for (const key of keysOf(three).toSorted((a, b) => last(fields, a) - last(fields, b))) {
    if (Object.hasOwn(done, key)) continue
    const group = together.find((each) => each.includes(key))
    const shape = of[key]
    if (group) Object.assign(done, joinTogether(group, three, into(at, group[0] ?? key)))
    else if (shape?.kind === 'list') {
      const lists = shape.laid?.(three, done) ?? pick(three, key)
      done[key] = joinList(shape, lists, into(at, key), join, three)
    } else done[key] = join(shape ?? { kind: 'whole' }, pick(three, key), into(at, key))
  }
  return done
}

/** Cell by cell: an absent cell and an empty one are the same. */
function joinCells(three: Three, at: At): unknown {
  const done: Record<string, unknown> = {}
  for (const key of keysOf(three)) {
    const { base, mine, theirs } = pick(three, key)
    const both = { base: base ?? '', mine: mine ?? '', theirs: theirs ?? '' }
    const printed = join({ kind: 'whole' }, both, into(at, key))
    if (printed !== '' || mine === '' || theirs === '') done[key] = printed
  }
  return done
}

/** Merges what was made of `base` by two persons, as `shape` says what is a thing by itself. */
export function join(shape: Shape, three: Three, at: At): unknown {
  const { base, mine, theirs } = three
  if (same(theirs, base) || same(mine, theirs)) return mine
  switch (shape.kind) {
    case 'whole':
      return joinWhole(three, at)
    case 'fields':
      return joinFields(shape, three, at)
    case 'cells':
      return joinCells(three, at)
    case 'list':
      return joinList(shape, three, at, join)
  }
}
