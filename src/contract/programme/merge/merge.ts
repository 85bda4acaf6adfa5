import type { ProgrammeContent, ProgrammePart } from '../model.ts'
import { setApart } from './apart.ts'
import { join } from './join.ts'
import type { Answers, Conflict, Joined, Three } from './result.ts'
import { shapes } from './shape.ts'

export type { Answers, Conflict, Joined, Side, Three } from './result.ts'
export { same, sharing } from './value.ts'

export interface Merged {
  /** my content with theirs joined in; where it is still asked, mine stands */
  content: ProgrammeContent
  /** what they did and I did not */
  joined: Joined[]
  /** what both did differently, answered or not */
  conflicts: Conflict[]
  /** those without an answer */
  open: Conflict[]
}

const nobodyAnswered: Answers = new Map()

/**
 * Merges what two persons made of one content, in the given parts; the other parts stay mine. Cells, fields and items
 * that one of them changed are taken from that one, those that both changed differently are asked.
 * Where my new items bear keys that are theirs by now, they get others, also in parts that point at them.
 */
export function mergeParts(
  three: Three<ProgrammeContent>,
  parts: readonly ProgrammePart[],
  answers: Answers = nobodyAnswered,
): Merged {
  const { base, theirs } = three
  const mine = setApart(narrowed(three, parts))
  const [joined, conflicts]: [Joined[], Conflict[]] = [[], []]
  const entries = parts.map((part) => {
    const values = { base: base[part], mine: mine[part], theirs: theirs[part] }
    return [part, join(shapes[part], values, { place: [part], rows: [], answers, joined, conflicts })]
  })
  const content = { ...mine, ...(Object.fromEntries(entries) as Partial<ProgrammeContent>) }
  return { content, joined, conflicts, open: conflicts.filter(({ id }) => !answers.has(id)) }
}

/** Three contents that differ in the given parts only: elsewhere there is nothing to keep apart. */
const narrowed = ({ base, mine, theirs }: Three<ProgrammeContent>, parts: readonly ProgrammePart[]) => ({
  base: { ...mine, ...pick(base, parts) },
  mine,
  theirs: { ...mine, ...pick(theirs, parts) },
})

const pick = (content: ProgrammeContent, parts: readonly ProgrammePart[]): Partial<ProgrammeContent> =>
  Object.fromEntries(parts.map((part) => [part, content[part]]))
