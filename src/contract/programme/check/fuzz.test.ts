import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOf, pivot } from '../figures.ts'
import { crossCheck } from '../findings.ts'
import { columnRoles, lineLevels, ProgrammeContent } from '../model.ts'
import { aColumn, aLine, anAssertion, aProgramme, aTable, aTarget } from './testing.ts'

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const source = fc.constantFrom(null, 'all', 'state', 'national', 'local', 'nonState', 'lạ')
const period = fc.constantFrom(
  null,
  '2021',
  '2022',
  '2021-2022',
  '2023-2024',
  '2021-2024',
  '2030',
  '2024-2021',
)
const printed = fc.oneof(
  fc.constantFrom(
    '',
    '-',
    '–',
    '0',
    '05',
    '1.020',
    '1020',
    '18,564',
    '1,234.5',
    'x',
    '9007199254740993',
    '9.999.999.999',
  ),
  fc.integer({ min: -10, max: 10 ** 9 }).map(String),
  fc.string({ maxLength: 12 }),
)
const column = fc.record({
  key: id,
  role: fc.constantFrom(...columnRoles),
  source,
  period,
  formula: fc.constantFrom(null, 'a+b', '1+1', '+'),
})
const line = fc.record({
  id,
  parent: fc.option(id),
  level: fc.constantFrom(...lineLevels),
  number: fc.constantFrom('', '-', '1', 'I', '1.1', 'I.'),
  source,
  period,
  area: fc.constantFrom(null, 1, 3),
  formula: fc.constantFrom(null, '(1+I)', '[+]', '(I+I)'),
  unit: fc.constantFrom(null, 'Đợt', 'Lướt'),
  timing: fc.constantFrom(null, '2021, 2023', 'Hàng năm'),
  cells: fc.dictionary(id, printed, { maxKeys: 5 }),
})
const table = fc
  .record({
    columns: fc.array(column, { maxLength: 5 }),
    lines: fc.array(line, { maxLength: 7 }),
    kind: fc.constantFrom('byLine' as const, 'byYear' as const),
  })
  .map(({ columns, lines, kind }) => aTable({ columns: columns.map(aColumn), lines: lines.map(aLine), kind }))
const assertion = fc
  .record({
    id,
    source,
    period,
    printed,
    partOf: fc.option(id),
    percentOf: fc.option(id),
    percentPrinted: fc.option(printed),
    inWords: fc.option(fc.string()),
  })
  .map(anAssertion)
const target = fc
  .record({
    id,
    phase: fc.constantFrom(null, 'p1', 'p2', 'lạ'),
    value: fc.constantFrom(null, 0, 5, 1.5, 1e9),
    comparator: fc.constantFrom('=' as const, '~' as const, '>' as const),
  })
  .map((parts) => aTarget({ ...parts, lines: [{ line: 'a', measure: 'projects', periods: [] }] }))

test('whatever is half typed, the check and the pivot answer', () => {
  const content = fc.record({
    tables: fc.array(table, { maxLength: 2 }),
    assertions: fc.array(assertion, { maxLength: 4 }),
    targets: fc.array(target, { maxLength: 4 }),
    targetLinks: fc.array(
      fc.record({
        from: id,
        to: id,
        kind: fc.constantFrom('partOf' as const, 'restates' as const),
        note: fc.constant(null),
      }),
    ),
  })
  fc.assert(
    fc.property(content, (parts) => {
      const programme = aProgramme(parts)
      const { findings } = crossCheck(programme)
      expect(new Set(findings.map((finding) => finding.id)).size).toBe(findings.length)
      expect(cellsOf(programme).length).toBeGreaterThanOrEqual(0)
      for (const rows of ['area', 'line', 'source'] as const) {
        for (const columns of ['year', 'phase', 'source'] as const) pivot(programme, { rows, columns })
      }
    }),
    { numRuns: 300 },
  )
})

test('the builders of these tests build what the model accepts', () => {
  expect(() => ProgrammeContent.parse(aProgramme())).not.toThrow()
})
