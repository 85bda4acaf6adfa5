import type { UnitPlanHead } from '#contract/planning/unit/acts.ts'
import type { UnitPlan } from '#contract/planning/unit/queries.ts'
import type { Input, Output } from '#web/kit/call/call.ts'
import { fieldsOf, isBlank, isWritable, type Line, lineOf, placed, textOf } from '../line/line.ts'

type Answer = Output<'planning.writeUnitPlan'>
type Asked = Input<'planning.writeUnitPlan'>
type TheirLine = Answer['conflicts'][number]

/** A line that both changed: mine stands in the work, theirs here. `key` null: the head. */
export interface Conflict extends TheirLine {
  /** the version to write over, once a person has said so */
  version: number | null
}

interface Kept {
  text: string
  version: number
}

/** What is being written, and what the server has of it. */
export interface Work {
  lines: readonly Line[]
  head: UnitPlanHead
  /** of the head */
  version: number
  /** by id */
  kept: ReadonlyMap<string, Kept>
  keptHead: string
  conflicts: readonly Conflict[]
}

const headText = ({ narrative, ownDecision, ownDecidedOn, ownSigner }: UnitPlanHead): string =>
  JSON.stringify([narrative, ownDecision, ownDecidedOn, ownSigner])

const headOf = (plan: UnitPlanHead): UnitPlanHead => ({
  narrative: plan.narrative,
  ownDecision: plan.ownDecision,
  ownDecidedOn: plan.ownDecidedOn,
  ownSigner: plan.ownSigner,
})

const keptOf = (line: Line): Kept => ({ text: textOf(line), version: line.version ?? 0 })

/** As the server has it. */
export function workOf(plan: UnitPlan): Work {
  const lines = plan.items.map(lineOf)
  return {
    lines,
    head: headOf(plan),
    version: plan.version,
    kept: new Map(lines.map((line) => [line.id ?? '', keptOf(line)])),
    keptHead: headText(plan),
    conflicts: [],
  }
}

const isAsked = (work: Work, key: string | null): boolean => work.conflicts.some((each) => each.key === key)

const isChanged = (work: Work, line: Line): boolean =>
  !isBlank(line) && isWritable(line) && work.kept.get(line.id ?? '')?.text !== textOf(line)

/** Lines that wait to be kept and cannot be yet. */
export const unfinished = (work: Work): readonly Line[] =>
  work.lines.filter((line) => isChanged(work, line) && fieldsOf(line) === null)

/** What is to be sent; null: nothing is. */
export function toSend(id: string, work: Work): Asked | null {
  const lines = placed(work.lines).flatMap((line) => {
    const fields = isChanged(work, line) && !isAsked(work, line.key) ? fieldsOf(line) : null
    return fields
      ? [{ key: line.key, id: line.id, version: line.version, position: line.position, fields }]
      : []
  })
  const here = new Set(work.lines.map((line) => line.id))
  const removed = [...work.kept].flatMap(([of, { version }]) =>
    here.has(of) || isAsked(work, of) ? [] : [{ id: of, version }],
  )
  const changed = headText(work.head) !== work.keptHead && !isAsked(work, null)
  if (lines.length === 0 && removed.length === 0 && !changed) return null
  return {
    id,
    // a table of a thousand pasted lines goes in parts
    lines: lines.slice(0, 300),
    removed: removed.slice(0, 300),
    ...(changed ? { head: { ...work.head, version: work.version } } : {}),
  }
}

/** Takes the answer along: what was typed meanwhile stays and is sent next. */
export function answered(work: Work, sent: Asked, answer: Answer): Work {
  const ids = new Map(answer.lines.map((line) => [line.key, line]))
  const positions = new Map((sent.lines ?? []).map((line) => [line.key, line.position ?? 0]))
  const texts = new Map(
    (sent.lines ?? []).flatMap((line) => {
      const before = work.lines.find(({ key }) => key === line.key)
      return before ? [[line.key, textOf({ ...before, ...line.fields, position: line.position ?? 0 })]] : []
    }),
  )
  const kept = new Map(work.kept)
  for (const id of answer.removed) kept.delete(id)
  for (const line of answer.lines)
    kept.set(line.id, { text: texts.get(line.key) ?? '', version: line.version })
  const asked = new Set(answer.conflicts.map(({ key }) => key))
  return {
    ...work,
    lines: work.lines.map((line) => {
      const found = ids.get(line.key)
      return found
        ? {
            ...line,
            id: found.id,
            version: found.version,
            position: positions.get(line.key) ?? line.position,
          }
        : line
    }),
    version: answer.version,
    kept,
    keptHead:
      sent.head && !asked.has(null) ? headText(headOf({ ...work.head, ...sent.head })) : work.keptHead,
    conflicts: [
      ...work.conflicts,
      ...answer.conflicts.map((each) => ({ ...each, version: each.theirs?.version ?? null })),
    ],
  }
}

/** A person has said whose line stands. @param fresh the head as the server has it, where that is what both changed */
export function settled(
  work: Work,
  { key, theirs }: Conflict,
  whose: 'mine' | 'theirs',
  fresh: UnitPlan | null,
): Work {
  const conflicts = work.conflicts.filter((each) => each.key !== key)
  if (key === null) {
    if (whose === 'mine' || !fresh) return { ...work, conflicts }
    return { ...work, conflicts, head: headOf(fresh), keptHead: headText(fresh), version: fresh.version }
  }
  const kept = new Map(work.kept)
  const mine = work.lines.find((line) => line.key === key)
  if (theirs) kept.set(theirs.id, keptOf(lineOf(theirs)))
  else if (mine?.id) kept.delete(mine.id)
  const change = (line: Line): Line[] => {
    if (line.key !== key) return [line]
    if (whose === 'theirs') return theirs ? [{ ...lineOf(theirs), key }] : []
    return [theirs ? { ...line, version: theirs.version } : { ...line, id: null, version: null }]
  }
  const lines = work.lines.flatMap(change)
  // a line that I took away and somebody else changed comes back where theirs is to stand
  const back = !mine && whose === 'theirs' && theirs ? [lineOf(theirs)] : []
  return { ...work, conflicts, kept, lines: [...lines, ...back] }
}

/** Takes along what the server has that is newer here: lines from the bank or of others, where nothing of mine waits. */
export function adopted(work: Work, plan: UnitPlan): Work {
  const kept = new Map(work.kept)
  const mine = new Map(work.lines.map((line) => [line.id, line]))
  const fresh: Line[] = []
  const newer = new Map<string, Line>()
  for (const item of plan.items) {
    const line = lineOf(item)
    const before = work.kept.get(item.id)
    const here = mine.get(item.id)
    if (!before && !here) fresh.push(line)
    else if (!before || !here || before.version >= item.version || textOf(here) !== before.text) continue
    else newer.set(item.id, { ...line, key: here.key })
    kept.set(item.id, keptOf(line))
  }
  if (fresh.length === 0 && newer.size === 0) return work
  const lines = work.lines.map((line) => newer.get(line.id ?? '') ?? line)
  return { ...work, kept, lines: [...lines, ...fresh] }
}
