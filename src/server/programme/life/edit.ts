import type { FieldProblem } from '#contract/kernel/problem.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { edit } from '#contract/programme/acts.ts'
import type { ProgrammeContent, ProgrammePart } from '#contract/programme/model.ts'
import { structuralProblems } from '#contract/programme/rules.ts'
import { programmeParts } from '#contract/words/vi.ts'
import { act } from '#server/platform/door.ts'
import { writeContent } from '../content.ts'
import { parts as allParts } from '../parts.ts'
import { contentAt } from '../store-content.ts'
import { lockWorking, type VersionRow } from '../store-versions.ts'
import type { ProgrammeRow } from '../store.ts'

/** Parts that somebody else saved after this person began. */
const overtaken = (working: VersionRow, changed: readonly ProgrammePart[], base: number, personId: string) =>
  changed.flatMap((part) => {
    const last = working.partRevisions[part]
    return last && last.revision > base && last.personId !== personId
      ? [{ field: part, by: last.by, at: last.at }]
      : []
  })

/** What the decision fixes is written by the steps, not by hand. */
function keepFixed(before: ProgrammeContent, after: ProgrammeContent): FieldProblem[] {
  return after.head.code === before.head.code ? [] : [{ path: ['head', 'code'], code: 'code.locked' }]
}

const refuse = (problems: FieldProblem[]): never => {
  const fields = problems.map((field) => ({ ...field, path: ['parts', ...field.path] }))
  throw new Problem('invalid', { fields, facts: { count: fields.length } })
}

/** Saves whole parts of the working content. Parts that another person saved meanwhile are refused, nothing is overwritten. */
export default act<typeof edit, ProgrammeRow>(edit, async ({ db, subject, input, actor, note }) => {
  const working = await lockWorking(db, subject)
  const changed = allParts.filter((part) => input.parts[part] !== undefined)
  const stale = overtaken(working, changed, input.base, actor.personId)
  if (stale.length > 0) throw new Problem('stale_version', { changed: stale })
  const before = await contentAt(db, working.key, working.revision, false)
  const after: ProgrammeContent = { ...before, ...input.parts }
  const problems = [...keepFixed(before, after), ...structuralProblems(after)]
  if (problems.length > 0) refuse(problems)
  const revision = working.revision + 1
  await writeContent(db, working.key, after, { unitName: subject.unitName, by: actor, changed, revision })
  note({
    facts: { parts: changed.map((part) => programmeParts[part]).join(', '), revision },
    before: Object.fromEntries(changed.map((part) => [part, before[part]])),
    after: input.parts,
  })
  return { code: subject.code, revision, savedAt: new Date().toISOString() }
})
