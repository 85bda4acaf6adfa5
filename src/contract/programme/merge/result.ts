/** Whose version: the person's who merges, or the one's that was saved meanwhile. */
export type Side = 'mine' | 'theirs'

/** The same thing three times: as both began, as I have it, as the other one saved it. */
export interface Three<T = unknown> {
  base: T
  mine: T
  theirs: T
}

interface Spot {
  /** part, then fields and ids of items from outside in, e.g. tables, bang-1, lines, d4, cells, c2 */
  place: readonly string[]
  /** the items of lists that the place lies in, from outside in: for telling where it is */
  rows: readonly unknown[]
}

/** Something that the other person did and that is taken along. */
export interface Joined extends Spot {
  kind: 'value' | 'added' | 'removed' | 'moved'
  /** what they put there, for kind `value` */
  value: unknown
  /** several fields that are one value, as a record; the place names the one that is typed */
  together: boolean
}

/**
 * Both changed the same thing differently. `removed`: one took the item away, the other went on writing in it (that
 * side's item is `undefined` on the other); `order`: both put the items into another order (lists of ids).
 */
export interface Conflict extends Spot, Three {
  id: string
  kind: 'value' | 'removed' | 'order'
  together: boolean
}

export type Answers = ReadonlyMap<string, Side>

/** Where in the content the merge stands, and what it has found so far. */
export interface At extends Spot {
  answers: Answers
  joined: Joined[]
  conflicts: Conflict[]
}

export const into = (at: At, step: string, row?: unknown): At => ({
  ...at,
  place: [...at.place, step],
  rows: row === undefined ? at.rows : [...at.rows, row],
})

export const tellJoined = (at: At, kind: Joined['kind'], value?: unknown, together = false): void =>
  void at.joined.push({ kind, place: at.place, rows: at.rows, value, together })

/** Asks; until there is an answer, what this person has stands. */
export function asks(at: At, kind: Conflict['kind'], three: Three, together = false): Side {
  const id = at.place.join('/')
  const { base, mine, theirs } = three
  at.conflicts.push({ id, kind, place: at.place, rows: at.rows, together, base, mine, theirs })
  return at.answers.get(id) ?? 'mine'
}
