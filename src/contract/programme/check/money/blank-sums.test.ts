import { expect, test } from 'vitest'
import { checkProgramme } from '../../findings.ts'
import { aProgramme, reprinted, sourcesInColumns } from '../testing.ts'

const table = sourcesInColumns(Array.from({ length: 32 }, (_, index) => 100 + index))

test('a group that leaves one of its sums blank over rows with figures omits it, and the total that misses it is named', () => {
  const group = table.lines.find(({ level }) => level === 'group')
  const column = table.columns.findLast(({ role }) => role === 'amount')
  const blank = reprinted(table, group?.id ?? '', column?.key ?? '', '')
  const found = checkProgramme(aProgramme({ tables: [blank], assertions: [] }))
  expect(found).toMatchObject([
    { class: 'omission', printed: null, where: [{ kind: 'cell', line: group?.id, column: column?.key }] },
  ])
})

test('a heading that prints no sums at all omits nothing', () => {
  const group = table.lines.find(({ level }) => level === 'group')
  const lines = table.lines.map((line) => (line.id === group?.id ? { ...line, cells: {} } : line))
  expect(checkProgramme(aProgramme({ tables: [{ ...table, lines }], assertions: [] }))).toEqual([])
})
