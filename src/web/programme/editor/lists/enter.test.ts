import { describe, expect, test } from 'vitest'
import benTre from '../../../../../data/reference/programmes/ben-tre-2014-2020.json' with { type: 'json' }
import caMau from '../../../../../data/reference/programmes/ca-mau-2026-2030.json' with { type: 'json' }
import canTho from '../../../../../data/reference/programmes/can-tho-2017-2020.json' with { type: 'json' }
import kienGiang from '../../../../../data/reference/programmes/kien-giang-2021-2025.json' with { type: 'json' }
import tuyenQuang from '../../../../../data/reference/programmes/tuyen-quang-2016-2020.json' with { type: 'json' }
import { type BudgetLine, type BudgetTable, ProgrammeContent } from '#contract/programme/model.ts'
import { gridColumns } from '../budget/grid-columns.tsx'
import { lineKeeper, yearsOfTiming } from '../budget/lines.ts'
import { sumsOf } from '../budget/sums.ts'
import type { Item, ListPart, ListSpec } from './spec.ts'
import { specs } from './specs.ts'

const programmes = [benTre, caMau, canTho, kienGiang, tuyenQuang].map((each) => ProgrammeContent.parse(each))

const sorted = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b))

/** Fields of a row that are otherwise after typing it anew. */
const differing = <Row extends object>(row: Row, typed: Row): (keyof Row & string)[] =>
  (Object.keys(row) as (keyof Row & string)[]).filter(
    (key) => JSON.stringify(sorted(row[key])) !== JSON.stringify(sorted(typed[key])),
  )

const parts = Object.keys(specs) as ListPart[]

/** Names that the system gives; nobody types them. */
const given = {
  sections: 'ref',
  phases: 'code',
  sources: 'code',
  assertions: 'id',
  targets: 'id',
  deadlines: 'id',
}

function entered<P extends ListPart>(content: ProgrammeContent, part: P): string[] {
  const spec: ListSpec<Item<P>> = specs[part]
  const rows = content[part] as readonly Item<P>[]
  const own = given[part as keyof typeof given]
  return rows.flatMap((row, index) => {
    let typed = spec.keeper(content).blank(rows.slice(0, index), index)
    if (own) typed = { ...typed, [own]: row[own as keyof typeof row] }
    const refused: string[] = []
    for (const column of spec.columns(content)) {
      const text = column.text(row)
      const written = column.write(typed, text)
      if (written) typed = written
      else if (text !== '') refused.push(`${column.key} refuses «${text}»`)
    }
    const other = differing(row, typed)
    return [...refused, ...other].map((what) => `${content.head.code} ${part}.${index} ${what}`)
  })
}

describe.each(parts)('%s', (part) => {
  test('every item of the five programmes can be typed into the grid as it is', () => {
    expect(programmes.flatMap((content) => entered(content, part))).toEqual([])
  })
})

/** Asked of the schema: a new field of the model is here before anybody thinks of a screen for it. */
const fieldsOf = (part: ListPart): string[] => Object.keys(ProgrammeContent.shape[part].element.shape)

/** Read from what is typed beside them: the kind and value from the figure and unit as printed. */
const derived: Partial<Record<ListPart, string[]>> = {
  targets: ['kind', 'value', 'valueMax'],
  assertions: ['unitFactor'],
}

test.each(parts)('every field of %s has a column of its grid', (part) => {
  const typed = [given[part as keyof typeof given], ...(derived[part] ?? [])]
  const columns = specs[part].columns(programmes[0]!).map(({ key }) => key)
  expect(fieldsOf(part).filter((key) => !typed.includes(key))).toEqual(expect.arrayContaining(columns))
  expect(columns).toEqual(expect.arrayContaining(fieldsOf(part).filter((key) => !typed.includes(key))))
})

function linesEntered(content: ProgrammeContent, table: BudgetTable): string[] {
  const columns = gridColumns(content, table, sumsOf(content, table), false)
  return table.lines.flatMap((line) => {
    const blank: BudgetLine = { ...lineKeeper.blank([], 0), id: line.id }
    const typed = columns.reduce((row, column) => column.write(row, column.text(line)) ?? row, blank)
    const { yearFrom: from, yearTo: to } = content.head
    const cells = Object.fromEntries(Object.entries(typed.cells).filter(([, printed]) => printed !== ''))
    const was = Object.fromEntries(Object.entries(line.cells).filter(([, printed]) => printed !== ''))
    const years = yearsOfTiming(line.years.join(', '), { from, to })
    return differing({ ...line, cells: was }, { ...typed, cells, years, parent: line.parent })
      .filter((key) => !['purpose', 'formula', 'note', 'unit', 'timing', 'lead', 'coordinate'].includes(key))
      .map((key) => `${content.head.code} ${line.id} ${key}`)
  })
}

test('every budget line of the five programmes can be typed: its cells in the grid, the rest in its dialog', () => {
  expect(programmes.flatMap((each) => each.tables.flatMap((table) => linesEntered(each, table)))).toEqual([])
})
