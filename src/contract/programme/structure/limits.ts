import type { FieldProblem } from '../../kernel/problem.ts'
import type { BudgetTable, ProgrammeContent } from '../model.ts'
import { problem, type Path } from './field.ts'

/**
 * How long the lists of a programme may be: several times the longest of any decision known to us, and short
 * enough that the consistency check, which lays everything beside everything, stays quick.
 */
const most = {
  sections: 1000,
  phases: 40,
  sources: 200,
  sourceNames: 500,
  tables: 40,
  assertions: 1000,
  targets: 1000,
  targetLinks: 2000,
  texts: 3000,
  priorities: 1000,
  duties: 1000,
  deadlines: 500,
  documents: 2000,
  distribution: 500,
  remarks: 1000,
} as const satisfies Record<Exclude<keyof ProgrammeContent, 'head'>, number>

const perTable = { columns: 80, lines: 1000 } as const
/** Of all tables together. */
const together = { lines: 2000, cells: 40_000 } as const

const tooMany = (path: Path, length: number, max: number): FieldProblem[] =>
  length > max ? [problem(path, 'too_many', { length, max })] : []

/** Lists that are longer than a programme's can be. */
export function limitProblems(content: ProgrammeContent): FieldProblem[] {
  const { tables } = content
  const sum = (size: (table: BudgetTable) => number) =>
    tables.reduce((total, table) => total + size(table), 0)
  return [
    ...Object.entries(most).flatMap(([part, max]) =>
      tooMany([part], content[part as keyof typeof most].length, max),
    ),
    ...tables.flatMap((table, index) =>
      (['columns', 'lines'] as const).flatMap((key) =>
        tooMany(['tables', index, key], table[key].length, perTable[key]),
      ),
    ),
    ...tooMany(
      ['tables'],
      sum(({ lines }) => lines.length),
      together.lines,
    ),
    ...tooMany(
      ['tables'],
      sum(({ columns, lines }) => columns.length * lines.length),
      together.cells,
    ),
  ]
}
