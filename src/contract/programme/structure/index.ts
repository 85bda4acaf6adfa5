import type { FieldProblem } from '../../kernel/problem.ts'
import type { ProgrammeContent } from '../model.ts'
import { problem } from './field.ts'
import { lengthProblems } from './lengths.ts'
import { limitProblems } from './limits.ts'
import { nameProblems, phaseProblems, sourceProblems, targetProblems } from './lists.ts'
import { tableProblems } from './tables.ts'

export { tooLong } from './lengths.ts'
export { takesNegative } from './tables.ts'

/**
 * What makes a content impossible to keep (as against findings, which are kept and shown): overlapping
 * phases, years outside the period, a source counted twice, references to nothing, unreadable numbers,
 * names that stand twice, lists beyond all measure.
 */
export function structuralProblems(content: ProgrammeContent): FieldProblem[] {
  const { head } = content
  if (head.yearTo < head.yearFrom) return [problem(['head', 'yearTo'], 'period.order')]
  const tooLong = limitProblems(content)
  if (tooLong.length > 0) return tooLong
  return [
    ...lengthProblems(content),
    ...phaseProblems(content),
    ...sourceProblems(content),
    ...tableProblems(content),
    ...targetProblems(content),
    ...nameProblems(content),
  ]
}
