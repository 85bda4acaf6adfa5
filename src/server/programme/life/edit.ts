import { isDeepStrictEqual } from 'node:util'
import { invalidField, Problem, type FieldProblem } from '#contract/kernel/problem.ts'
import { edit } from '#contract/programme/acts.ts'
import type { ProgrammeContent, ProgrammePart } from '#contract/programme/model.ts'
import { structuralProblems } from '#contract/programme/rules.ts'
import { programmeParts } from '#contract/words/vi.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { refuseFields } from '#server/platform/door/input.ts'
import { findUnitByCodeAt } from '#server/territory/index.ts'
import { rowsOf } from '../content-rows.ts'
import { writeContent } from '../content.ts'
import { parts as allParts } from '../parts.ts'
import { contentAt } from '../store-content.ts'
import { lockWorking, type VersionRow } from '../store-versions.ts'
import type { ProgrammeRow } from '../store.ts'

/** Would this part be kept as it already is? Then nobody loses anything: a save sent twice, or two who agree. */
const isKept = (part: ProgrammePart, before: ProgrammeContent, after: ProgrammeContent): boolean =>
  part === 'head'
    ? isDeepStrictEqual(before.head, after.head)
    : isDeepStrictEqual(rowsOf(before, part), rowsOf(after, part))

/** Parts that were saved after this content was read, by another person or in another window. */
const overtaken = (working: VersionRow, changed: readonly ProgrammePart[], base: number) =>
  changed.flatMap((part) => {
    const last = working.partRevisions[part]
    return last && (last.revision > base || base > working.revision)
      ? [{ field: part, by: last.by, at: last.at }]
      : []
  })

/** A programme keeps its code and level, and a territory within its jurisdiction. */
async function keepFixed(
  db: Queryable,
  programme: ProgrammeRow,
  before: ProgrammeContent['head'],
  after: ProgrammeContent['head'],
): Promise<FieldProblem[]> {
  const fixed = (['code', 'level'] as const).filter((key) => after[key] !== before[key])
  const found = fixed.map((key): FieldProblem => ({ path: ['head', key], code: 'head.locked' }))
  if (isDeepStrictEqual(after.territory, before.territory)) return found
  const { code, asOf } = after.territory ?? { code: '', asOf: '' }
  const level = programme.level === 'national' ? null : programme.level
  const unit = level && asOf ? await findUnitByCodeAt(db, level, code, asOf) : null
  if (unit?.provinceId !== programme.provinceId)
    found.push({ path: ['head', 'territory'], code: 'unit.level' })
  return found
}

/** Saves whole parts of the working content. Parts that were saved meanwhile are refused, nothing is overwritten. */
export default act<typeof edit, ProgrammeRow>(edit, async ({ db, subject, input, actor, note }) => {
  const asked = allParts.filter((part) => input.parts[part] !== undefined)
  if (asked.length === 0) throw invalidField(['parts'], 'required')
  const working = await lockWorking(db, subject)
  const before = await contentAt(db, working.key, working.revision, false)
  const after: ProgrammeContent = { ...before, ...input.parts }
  const fixed = await keepFixed(db, subject, before.head, after.head)
  const problems = [...fixed, ...structuralProblems(after)]
  if (problems.length > 0)
    throw refuseFields(problems.map((field) => ({ ...field, path: ['parts', ...field.path] })))
  const changed = asked.filter((part) => !isKept(part, before, after))
  const stale = overtaken(working, changed, input.base)
  if (stale.length > 0) throw new Problem('stale_version', { changed: stale })
  const revision =
    changed.length === 0
      ? working.revision
      : await writeContent(db, subject, working.no, after, { by: actor, changed })
  note({
    facts: { parts: asked.map((part) => programmeParts[part]).join(', '), revision },
    before: Object.fromEntries(changed.map((part) => [part, before[part]])),
    after: Object.fromEntries(changed.map((part) => [part, after[part]])),
  })
  return { code: subject.code, revision, savedAt: new Date().toISOString() }
})
