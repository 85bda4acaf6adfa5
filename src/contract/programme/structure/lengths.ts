import type { FieldProblem } from '../../kernel/problem.ts'
import type { ProgrammeContent } from '../model.ts'
import { problem, type Path } from './field.ts'

/**
 * How long a text may be, told where it stands while it is typed: the model refuses the same, but its schema
 * does not come to the browser. A test lays the two beside each other.
 */
const lists = {
  sections: { number: 20, title: 1000 },
  phases: { label: 200 },
  sources: { name: 200, channel: 200 },
  sourceNames: { printed: 200 },
  assertions: { quote: 400, printed: 60, unitPrinted: 60, percentPrinted: 20, inWords: 300 },
  targets: { printed: 60, unit: 60, indicator: 200, text: 1000 },
  targetLinks: { note: 500 },
  texts: { text: 4000 },
  priorities: { text: 1000, places: 120 },
  duties: { organisation: 500, text: 2000 },
  deadlines: { who: 300, to: 300, what: 500, printed: 300 },
  documents: { number: 80, issuer: 200, title: 1000, amends: 80 },
  remarks: { printed: 300, reading: 300, text: 1000 },
} as const

const head = {
  title: 500,
  decisionNumber: 60,
  issuer: 200,
  submissionNumber: 60,
  submittedBy: 200,
  signer: 120,
  signerCapacity: 120,
  note: 2000,
} as const
const table = { caption: 500, unitPrinted: 60 } as const
const column = { header: 300, printedNumber: 20, formula: 100 } as const
const line = {
  number: 40,
  label: 1000,
  unit: 60,
  timing: 120,
  lead: 300,
  coordinate: 300,
  formula: 200,
  note: 1000,
} as const
const figure = { label: 200, printed: 60, unit: 60 } as const
const CELL = 60
const RECEIVER = 300

/** The longest that each text of the content may be, by the place where it stands. */
export const longest = { ...lists, head, table, column, line, figure } as const

const lengthOf = (value: unknown): number => {
  if (typeof value === 'string') return value.length
  return Array.isArray(value) ? Math.max(0, ...value.map(lengthOf)) : 0
}

/** What in one item is too long, on its fields. A list of texts is as long as its longest. */
export function tooLong(kind: keyof typeof longest, item: object, at: Path = []): FieldProblem[] {
  const values = new Map(Object.entries(item))
  return Object.entries(longest[kind]).flatMap(([key, max]) => {
    const length = lengthOf(values.get(key))
    return length > max ? [problem([...at, key], 'too_long', { length, max })] : []
  })
}

const longText = (value: string, max: number, at: Path): FieldProblem[] =>
  value.length > max ? [problem(at, 'too_long', { length: value.length, max })] : []

/** Texts longer than their place allows. */
export function lengthProblems(content: ProgrammeContent): FieldProblem[] {
  const parts = Object.keys(lists) as (keyof typeof lists)[]
  return [
    ...tooLong('head', content.head, ['head']),
    ...parts.flatMap((part) => content[part].flatMap((item, index) => tooLong(part, item, [part, index]))),
    ...content.texts.flatMap(({ figures }, index) =>
      figures.flatMap((each, at) => tooLong('figure', each, ['texts', index, 'figures', at])),
    ),
    ...content.distribution.flatMap((each, index) => longText(each, RECEIVER, ['distribution', index])),
    ...content.tables.flatMap((each, index) => [
      ...tooLong('table', each, ['tables', index]),
      ...each.columns.flatMap((item, at) => tooLong('column', item, ['tables', index, 'columns', at])),
      ...each.lines.flatMap((item, at) => [
        ...tooLong('line', item, ['tables', index, 'lines', at]),
        ...Object.entries(item.cells).flatMap(([key, printed]) =>
          longText(printed, CELL, ['tables', index, 'lines', at, 'cells', key]),
        ),
      ]),
    ]),
  ]
}
