import { MantineProvider } from '@mantine/core'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { emptyContent } from '#contract/programme/empty.ts'
import { type BudgetColumn, ProgrammeContent } from '#contract/programme/model.ts'
import { ColumnFields } from './budget/ColumnDialog.tsx'
import { LineFields } from './budget/LineDialog.tsx'
import { lineKeeper } from './budget/lines.ts'
import { newTable } from './budget/shape.ts'
import { TableFields } from './budget/TableDialog.tsx'
import { EditorProvider, type EditorState } from './editor-context.ts'
import { HeadForm } from './HeadForm.tsx'
import { pages } from './parts.ts'

const nothing = () => undefined
const content = emptyContent({
  code: 'thu',
  title: 'Thử',
  level: 'province',
  territory: { code: '96', asOf: '2026-01-01' },
  yearFrom: 2026,
  yearTo: 2030,
})
const editor: EditorState = {
  content,
  unitName: 'tỉnh Cà Mau',
  set: nothing,
  undo: nothing,
  redo: nothing,
  problemAt: nothing,
  problemsOf: () => [],
  journey: null,
  go: nothing,
  stand: nothing,
}

/** Fields of the form, by the path that they write to. */
const drawn = (form: ReactNode): string[] => {
  const html = renderToStaticMarkup(
    createElement(MantineProvider, null, createElement(EditorProvider, { value: editor }, form)),
  )
  return [...html.matchAll(/name="\w+\.(\w+)"/g)].map(([, name]) => name ?? '').toSorted()
}

const keysOf = (schema: { shape: object }, without: readonly string[]): string[] =>
  Object.keys(schema.shape)
    .filter((key) => !without.includes(key))
    .toSorted()

const Table = ProgrammeContent.shape.tables.element
const Column = Table.shape.columns.element
const Line = Table.shape.lines.element

test('every field of the decision has its field in the form; code, level and place are fixed at the beginning', () => {
  expect(drawn(createElement(HeadForm))).toEqual(
    keysOf(ProgrammeContent.shape.head, ['code', 'level', 'territory']),
  )
})

const line = lineKeeper.blank([], 0)
const column: BudgetColumn = {
  key: 'tien',
  role: 'amount',
  header: ['Kinh phí'],
  printedNumber: null,
  formula: null,
  period: null,
  source: 'all',
}
const table = { ...newTable(content, []), columns: [column], lines: [line] }

test('every field of a budget line has its field; the tree and the cells are the grid itself', () => {
  const form = createElement(LineFields, { line, change: nothing, error: nothing })
  expect(drawn(form)).toEqual(keysOf(Line, ['id', 'parent', 'cells']))
})

test('every field of a printed column has its field', () => {
  const form = createElement(ColumnFields, { draft: column, change: nothing })
  expect(drawn(form)).toEqual(keysOf(Column, ['key']))
})

test('every field of a budget table has its field', () => {
  const form = createElement(TableFields, { table, change: nothing, error: nothing })
  expect(drawn(form)).toEqual(keysOf(Table, ['id', 'columns', 'lines']))
})

test('every part of a programme has a page', () => {
  const shown = pages.flatMap(({ parts }) => parts)
  expect(shown.toSorted()).toEqual(keysOf(ProgrammeContent, []))
})
