import type { FieldProblem } from '../../kernel/problem.ts'
import { contains, formatPeriod, overlaps, period } from '../../kernel/period.ts'
import { fold } from '../../kernel/text.ts'
import type { ProgrammeContent } from '../model.ts'
import { endless, problem, repeated, type Path } from './field.ts'

/** Phases lie within the programme's years and beside each other. */
export function phaseProblems({ head, phases }: ProgrammeContent): FieldProblem[] {
  const whole = period(head.yearFrom, head.yearTo)
  return phases.flatMap((phase, index) => {
    const at = (key: string): Path => ['phases', index, key]
    if (phase.yearTo < phase.yearFrom) return [problem(at('yearTo'), 'period.order')]
    const own = period(phase.yearFrom, phase.yearTo)
    const found: FieldProblem[] = []
    if (!contains(whole, own))
      found.push(
        problem(at(own.from < whole.from ? 'yearFrom' : 'yearTo'), 'phase.outside', {
          phase: phase.label,
          period: formatPeriod(whole),
        }),
      )
    for (const other of phases.slice(0, index)) {
      if (other.code === phase.code) found.push(problem(at('code'), 'phase.twice', { phase: phase.code }))
      else if (other.yearTo >= other.yearFrom && overlaps(period(other.yearFrom, other.yearTo), own))
        found.push(problem(at('yearFrom'), 'phase.overlap', { phase: phase.label, other: other.label }))
    }
    return found
  })
}

/** Sources are a tree of distinct codes. */
export function sourceProblems({ sources }: ProgrammeContent): FieldProblem[] {
  const parents = new Map(sources.map(({ code, parent }) => [code, parent]))
  const lost = endless(parents)
  const codes = sources.map(({ code }) => code)
  return [
    ...repeated(codes, (source, index) => problem(['sources', index, 'code'], 'source.twice', { source })),
    // one name under one head is one source, whatever its code
    ...repeated(
      sources.map(({ code, name, parent }) =>
        name.trim() === '' ? `#${code}` : `${parent ?? ''} ${fold(name)}`,
      ),
      (_, index) =>
        problem(['sources', index, 'name'], 'source.twice', { source: sources[index]?.name ?? '' }),
    ),
    ...sources.flatMap(({ code, name, parent }, index) => {
      const at: Path = ['sources', index, 'parent']
      if (parent && !parents.has(parent)) return [problem(at, 'source.unknown', { source: parent })]
      return lost.has(code) ? [problem(at, 'source.loop', { source: name })] : []
    }),
  ]
}

/** Targets have names of their own, a value, and links between existing ones. */
export function targetProblems({ targets, targetLinks, phases }: ProgrammeContent): FieldProblem[] {
  const ids = targets.map(({ id }) => id)
  const known = new Set(ids)
  const phaseCodes = new Set(phases.map(({ code }) => code))
  return [
    ...repeated(ids, (id, index) => problem(['targets', index, 'id'], 'id.twice', { id })),
    ...targets.flatMap(({ phase, value, kind }, index) => [
      ...(phase && !phaseCodes.has(phase)
        ? [problem(['targets', index, 'phase'], 'reference.unknown', { ref: phase })]
        : []),
      ...(value === null && kind !== 'yesno' ? [problem(['targets', index, 'value'], 'required')] : []),
    ]),
    ...targetLinks.flatMap((link, index) =>
      (['from', 'to'] as const)
        .filter((end) => !known.has(link[end]))
        .map((end) => problem(['targetLinks', index, end], 'reference.unknown', { ref: link[end] })),
    ),
  ]
}

/** Sections are an outline: distinct, and nothing stands under itself. */
function sectionProblems({ sections }: ProgrammeContent): FieldProblem[] {
  const lost = endless(new Map(sections.map(({ ref, parent }) => [ref, parent])))
  const refs = sections.map(({ ref }) => ref)
  return [
    ...repeated(refs, (id, index) => problem(['sections', index, 'ref'], 'id.twice', { id })),
    ...sections.flatMap(({ ref, title }, index) =>
      lost.has(ref) ? [problem(['sections', index, 'parent'], 'parent.endless', { ref: title || ref })] : [],
    ),
  ]
}

/** No paper bears a day before the republic, and PostgreSQL knows no year 0. */
const isDay = (date: string | null): boolean => date === null || date >= '1945-09-02'

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Every day that is written is a day of the calendar. */
function dayProblems({ head, documents, deadlines }: ProgrammeContent): FieldProblem[] {
  const inHead = (['decisionDate', 'effectiveDate', 'submissionDate'] as const)
    .filter((key) => !isDay(head[key]))
    .map((key) => problem(['head', key], 'date'))
  const papers = documents.flatMap(({ date }, index) =>
    isDay(date) ? [] : [problem(['documents', index, 'date'], 'date')],
  )
  const due = deadlines.flatMap(({ rule }, index) =>
    rule.kind === 'before' && rule.day > (daysIn[rule.month - 1] ?? 31)
      ? [problem(['deadlines', index, 'rule', 'day'], 'date')]
      : [],
  )
  return [...inHead, ...papers, ...due]
}

/** Names that other parts point at are distinct, outlines are no rings, days are days. */
export function nameProblems(content: ProgrammeContent): FieldProblem[] {
  const twice = (part: 'assertions' | 'deadlines') =>
    repeated(
      content[part].map(({ id }) => id),
      (id, index) => problem([part, index, 'id'], 'id.twice', { id }),
    )
  return [...sectionProblems(content), ...twice('assertions'), ...twice('deadlines'), ...dayProblems(content)]
}
