import { expect, test } from 'vitest'
import { z } from 'zod'
import { aColumn, aLine, aProgramme, aTable } from '../check/testing.ts'
import { ProgrammeContent } from '../model.ts'
import { structuralProblems } from './index.ts'
import { longest } from './lengths.ts'

type Schema = { maxLength?: number; items?: Schema; anyOf?: Schema[]; properties?: Record<string, Schema> }

const schema = z.toJSONSchema(ProgrammeContent, { io: 'input' }) as Schema
const within = (at: Schema | undefined, ...path: string[]): Schema | undefined =>
  path.reduce<Schema | undefined>((found, key) => (key === '*' ? found?.items : found?.properties?.[key]), at)

/** Keys that the system makes itself are no texts that a person could type too long. */
const KEY = 80
const wordsOf = (item: Schema | undefined): Record<string, number> =>
  Object.fromEntries(
    Object.entries(item?.properties ?? {}).flatMap(([key, value]) => {
      const text = [value, value.items, ...(value.anyOf ?? [])].find((each) => each?.maxLength !== undefined)
      return text?.maxLength && (text.maxLength !== KEY || key === 'number' || key === 'amends')
        ? [[key, text.maxLength]]
        : []
    }),
  )

const { head, table, column, line, figure, ...lists } = longest

test.each([
  ['head', within(schema, 'head'), { ...head, code: 60 }],
  ['table', within(schema, 'tables', '*'), table],
  ['column', within(schema, 'tables', '*', 'columns', '*'), column],
  ['line', within(schema, 'tables', '*', 'lines', '*'), line],
  ['figure', within(schema, 'texts', '*', 'figures', '*'), figure],
  ...Object.entries(lists).map(([part, known]) => [part, within(schema, part, '*'), known] as const),
] as const)('%s: the length told while typing is the length that the model refuses', (_, item, known) => {
  expect(wordsOf(item)).toEqual(known)
})

test('a megabyte is told on its field with its length, wherever it stands, and nothing is cut', () => {
  const huge = 'ă'.repeat(1_000_000)
  const content = aProgramme()
  const wide = aLine({ id: 'a', number: huge, label: huge, cells: { tien: huge } })
  const columns = [aColumn({ key: 'tien', role: 'amount', source: 'all' })]
  const told = structuralProblems({
    ...content,
    head: { ...content.head, title: huge },
    distribution: [huge],
    tables: [aTable({ caption: huge, unitPrinted: huge, columns, lines: [wide] })],
  }).filter(({ code }) => code === 'too_long')
  expect(told.map(({ path }) => path.slice(0, 5).join('.'))).toEqual([
    'head.title',
    'distribution.0',
    'tables.0.caption',
    'tables.0.unitPrinted',
    'tables.0.lines.0.number',
    'tables.0.lines.0.label',
    'tables.0.lines.0.cells',
  ])
  expect(told[0]?.facts).toEqual({ length: 1_000_000, max: 500 })
})
