import { expect, test } from 'vitest'
import { aColumn, aLine, aTable, aTarget, anAssertion } from './check/testing.ts'
import { emptyContent } from './empty.ts'
import type { ProgrammeContent } from './model.ts'
import { gapsOf } from './readiness.ts'

const empty = emptyContent({
  code: 'x',
  title: 'Chương trình',
  level: 'province',
  territory: null,
  yearFrom: 2026,
  yearTo: 2030,
})

const told = (content: Partial<ProgrammeContent>) =>
  gapsOf({ ...empty, ...content }).map(({ kind, weighs }) => `${weighs ? '!' : ''}${kind}`)

test('a new draft lacks targets, a budget and all that surrounds them; its title and years it has', () => {
  expect(told({})).toEqual(['!targets', '!budget', 'documents', 'texts', 'duties', 'deadlines'])
  expect(told({ head: { ...empty.head, title: ' ', yearTo: 2020 } }).slice(0, 2)).toEqual([
    '!title',
    '!years',
  ])
})

test('a table of blank cells is no budget; one figure, or a sum in the prose, is', () => {
  const columns = [aColumn({ key: 'tien', role: 'amount', source: 'all' })]
  const table = (printed: string) =>
    aTable({ columns, lines: [aLine({ id: 'a', cells: { tien: printed } })] })
  expect(told({ tables: [table(' ')] })).toContain('!budget')
  expect(told({ tables: [table('5')] })).not.toContain('!budget')
  expect(told({ assertions: [anAssertion({ id: 'a', about: 'plan' })] })).not.toContain('!budget')
  expect(told({ assertions: [anAssertion({ id: 'a', about: 'past' })] })).toContain('!budget')
})

test('what is only told as context is no target', () => {
  expect(told({ targets: [aTarget({ id: 'a', origin: 'context' })] })).toContain('!targets')
  expect(told({ targets: [aTarget({ id: 'a', origin: 'objective' })] })).not.toContain('!targets')
})
