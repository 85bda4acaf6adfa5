import { type FieldProblem, invalidField, Problem } from '#contract/kernel/problem.ts'
import { fieldsOfItem, type PlanItem } from '#contract/planning/items.ts'
import { type LineConflict, writeUnitPlan, type WrittenLine } from '#contract/planning/unit/acts.ts'
import { isOpen } from '#contract/planning/unit/rules.ts'
import { listEvents } from '#server/identity/index.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import type { PlanningSubject } from '../core/keepers.ts'
import type { UnitPlanHead } from '../core/store-heads.ts'
import { deleteItem, insertItem, listItems, updateItem } from '../core/store-items.ts'
import { contentProblems, sameFields } from './content.ts'
import { touch, writeHead } from './store.ts'

type Subject = PlanningSubject<UnitPlanHead>

/** A commune of a large province plans some dozen lines; beyond this a table was pasted into the wrong place. */
const MOST = 2000

/** @throws Problem `invalid` once the round takes nothing any more */
export function mustBeOpen({ roundState, year }: UnitPlanHead): void {
  if (roundState !== 'open') throw invalidField(['id'], 'planning.round_not_open', { year })
}

/** @throws Problem `invalid` with everything that is wrong */
export function refuse(fields: readonly FieldProblem[]): void {
  if (fields.length > 0)
    throw new Problem('invalid', { fields: [...fields], facts: { count: fields.length } })
}

/** Who wrote to the plan last, for lines that are no longer there to say it themselves. */
async function lastWriter(db: Queryable, planId: string): Promise<{ by: string; at: string }> {
  const events = await listEvents(db, 'unitPlan', planId)
  const last = events
    .filter(({ act: name }) => name === 'planning.writeUnitPlan')
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
  return { by: last?.by ?? '', at: last?.at ?? new Date().toISOString() }
}

interface Work {
  db: Queryable
  head: UnitPlanHead
  by: string
  current: ReadonlyMap<string, PlanItem>
  conflicts: LineConflict[]
}

const conflictOf = (key: string | null, theirs: PlanItem): LineConflict => ({
  key,
  by: theirs.changedBy,
  at: theirs.changedAt,
  theirs,
})

/** Writes one line; null: somebody else was faster, and it was told. */
async function keepLine(
  work: Work,
  line: WrittenLine,
): Promise<{ key: string; id: string; version: number } | null> {
  const { db, head, by, current, conflicts } = work
  const { key, position } = line
  const { provinceId, roundId } = head
  if (line.id === null) {
    // a proposal comes in by the bank alone, so that none is taken twice
    const fields = { ...line.fields, proposalId: null }
    return {
      key,
      id: await insertItem(db, { provinceId, roundId, unitPlanId: head.id, position, fields, by }),
      version: 1,
    }
  }
  const theirs = current.get(line.id)
  if (!theirs) {
    conflicts.push({ key, ...(await lastWriter(db, head.id)), theirs: null })
    return null
  }
  const fields = { ...line.fields, proposalId: theirs.proposalId }
  // an answer that was lost on the way: what is sent again stands there already
  if (sameFields(fields, fieldsOfItem(theirs)) && position === theirs.position)
    return { key, id: theirs.id, version: theirs.version }
  if (theirs.version !== line.version) {
    conflicts.push(conflictOf(key, theirs))
    return null
  }
  await updateItem(db, { provinceId, roundId, id: theirs.id }, { position, fields, by })
  return { key, id: theirs.id, version: theirs.version + 1 }
}

/** Takes lines away, but for those that somebody changed meanwhile. */
async function dropLines(work: Work, removed: readonly { id: string; version: number }[]): Promise<string[]> {
  const gone: string[] = []
  for (const { id, version } of removed) {
    const theirs = work.current.get(id)
    if (theirs && theirs.version !== version) work.conflicts.push(conflictOf(id, theirs))
    else {
      if (theirs) await deleteItem(work.db, { provinceId: work.head.provinceId, id })
      gone.push(id)
    }
  }
  return gone
}

/** Lines that the department has dealt with are not written any more. */
const decided = (
  current: ReadonlyMap<string, PlanItem>,
  id: string | null,
  path: (string | number)[],
): FieldProblem[] => {
  const theirs = id === null ? undefined : current.get(id)
  return theirs && !isOpen(theirs)
    ? [{ path, code: 'planning.line_decided', facts: { title: theirs.title } }]
    : []
}

export const writeUnitPlanAct = act<typeof writeUnitPlan, Subject>(
  writeUnitPlan,
  async ({ db, subject: { head }, input, actor, note }) => {
    mustBeOpen(head)
    const { provinceId, roundId, id } = head
    const items = await listItems(db, { provinceId, roundId }, id)
    const current = new Map(items.map((item) => [item.id, item]))
    refuse([
      ...input.lines.flatMap((line, index) => decided(current, line.id, ['lines', index])),
      ...input.removed.flatMap((one, index) => decided(current, one.id, ['removed', index])),
      ...(await contentProblems(
        db,
        actor,
        head,
        input.lines.map(({ fields }, index) => ({ path: ['lines', index, 'fields'], fields })),
      )),
      ...(items.length + input.lines.length > MOST
        ? [{ path: ['lines'], code: 'planning.too_many_lines', facts: { most: MOST } }]
        : []),
    ])
    const work: Work = { db, head, by: actor.name, current, conflicts: [] }
    const lines: { key: string; id: string; version: number }[] = []
    for (const line of input.lines) {
      const kept = await keepLine(work, line)
      if (kept) lines.push(kept)
    }
    const removed = await dropLines(work, input.removed)
    let { version } = head
    if (input.head && input.head.version === head.version) version = await writeHead(db, head, input.head)
    else if (input.head) work.conflicts.push({ key: null, ...(await lastWriter(db, id)), theirs: null })
    note({
      facts: {
        year: head.year,
        name: head.organisationName,
        saved: lines.length,
        removed: removed.length,
        version,
      },
    })
    return { id, version, savedAt: await touch(db, head), lines, removed, conflicts: work.conflicts }
  },
)
