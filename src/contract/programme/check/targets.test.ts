import { expect, test } from 'vitest'
import { checkProgramme } from '../findings.ts'
import type { ProgrammeContent, ProgrammeTarget } from '../model.ts'
import { aColumn, aLine, aProgramme, aTable, aTarget } from './testing.ts'

const check = (targets: ProgrammeTarget[], parts: Partial<ProgrammeContent> = {}) =>
  checkProgramme(aProgramme({ targets, ...(parts.tables ? { assertions: [] } : {}), ...parts }))
const result = (parts: Partial<ProgrammeTarget>) =>
  aTarget({ id: 'r', origin: 'result', section: 'II', ...parts })

test('a restated promise may be vaguer but not another', () => {
  expect(check([aTarget({ id: 'o', comparator: '>', value: 50 }), result({ value: 50 })])).toEqual([])
  expect(check([aTarget({ id: 'o', comparator: '>=', value: 50 }), result({ value: 60 })])).toEqual([])
  expect(check([aTarget({ id: 'o', comparator: '~', value: 160 }), result({ value: 150 })])).toEqual([])
  expect(check([aTarget({ id: 'o', comparator: '>=', value: 50 }), result({ value: 30 })])).toMatchObject([
    {
      class: 'conflict',
      printed: 'ít nhất 50',
      computed: '30',
      difference: '−20',
      unit: 'cơ sở',
      where: [{ id: 'o' }, { id: 'r' }],
    },
  ])
  expect(check([aTarget({ id: 'o', comparator: '~', value: 42 }), result({ value: 30 })])).toHaveLength(1)
})

test('two minimums of one thing are at most unclear', () => {
  expect(
    check([aTarget({ id: 'o', comparator: '>=', value: 50 }), result({ comparator: '>=', value: 30 })]),
  ).toMatchObject([{ class: 'ambiguity' }])
})

test('phases must add up to the whole period', () => {
  const phases = (a: number, b: number) => [
    aTarget({ id: 'p1', phase: 'p1', value: a }),
    aTarget({ id: 'p2', phase: 'p2', value: b }),
  ]
  expect(check([...phases(400, 1350), result({ value: 1750 })])).toEqual([])
  const found = check([...phases(400, 1350), result({ value: 2500, printed: '2.500' })])
  expect(found).toMatchObject([
    { class: 'conflict', printed: '2.500', computed: '1.750', difference: '−750' },
  ])
  expect(found[0]!.where.map(({ id }) => id)).toEqual(['r', 'p1', 'p2'])
})

test('one phase alone must only not exceed the whole', () => {
  expect(check([aTarget({ id: 'p2', phase: 'p2', value: 20 }), result({ value: 30 })])).toEqual([])
  expect(check([aTarget({ id: 'p2', phase: 'p2', value: 40 }), result({ value: 30 })])).toHaveLength(1)
})

test('things counted in another unit, in context, or known to differ are not compared', () => {
  expect(
    check([aTarget({ id: 'o', value: 18, unit: 'lớp' }), result({ value: 630, unit: 'lao động' })]),
  ).toEqual([])
  expect(check([aTarget({ id: 'o', value: 18, origin: 'context' }), result({ value: 20 })])).toEqual([])
  const targetLinks = [{ from: 'o', to: 'r', kind: 'differs' as const, note: null }]
  expect(check([aTarget({ id: 'o', value: 18 }), result({ value: 20 })], { targetLinks })).toEqual([])
})

test('a link says that two names are one promise', () => {
  const targets = [
    aTarget({ id: 'o', value: 40, indicator: 'gian hàng', unit: 'lần' }),
    result({ value: 50, indicator: 'lượt gian hàng', unit: 'lượt' }),
  ]
  expect(check(targets)).toEqual([])
  expect(
    check(targets, { targetLinks: [{ from: 'o', to: 'r', kind: 'restates', note: null }] }),
  ).toHaveLength(1)
})

test('parts add up to their whole, a minimum to a minimum', () => {
  const parts = [
    aTarget({ id: 'a', value: 2, indicator: 'a' }),
    aTarget({ id: 'b', value: 54, indicator: 'b' }),
    aTarget({ id: 'c', value: 2, indicator: 'c', comparator: '>=' }),
  ]
  const targetLinks = parts.map(({ id }) => ({ from: id, to: 'w', kind: 'partOf' as const, note: null }))
  expect(
    check([aTarget({ id: 'w', value: 58, comparator: '>=', indicator: 'w' }), ...parts], { targetLinks }),
  ).toEqual([])
  expect(check([aTarget({ id: 'w', value: 57, indicator: 'w' }), ...parts], { targetLinks })).toMatchObject([
    { id: 'targetParts:w', class: 'conflict', printed: '57', computed: '58', difference: '+1' },
  ])
})

const columns = [
  aColumn({ key: 'q', role: 'quantity' }),
  aColumn({ key: 'p1', role: 'projects', period: '2021' }),
  aColumn({ key: 'p2', role: 'projects', period: '2022' }),
  aColumn({ key: 't', source: 'local' }),
]
const tables = [
  aTable({
    columns,
    lines: [
      aLine({ id: 'a', cells: { q: '02', p1: '2', p2: '3', t: '100' } }),
      aLine({ id: 'b', cells: { q: '28', t: '200' } }),
    ],
  }),
]
const on = (line: string, measure: 'quantity' | 'projects', periods: string[] = []) => ({
  line,
  measure,
  periods,
})

test('a promise must be borne out by the quantities of its budget lines', () => {
  const lines = [on('a', 'quantity'), on('b', 'quantity')]
  expect(check([aTarget({ id: 'o', value: 30, lines })], { tables })).toEqual([])
  const found = check([aTarget({ id: 'o', value: 42, comparator: '~', lines })], { tables })
  expect(found).toMatchObject([
    { class: 'conflict', printed: 'khoảng 42', computed: '30', difference: '−12' },
  ])
  expect(found[0]!.where).toMatchObject([
    { kind: 'target' },
    { kind: 'line', line: 'a' },
    { kind: 'line', line: 'b' },
  ])
})

test('too few projects contradict a promise, too many leave it unclear', () => {
  const projects = (value: number, periods: string[] = []) =>
    check([aTarget({ id: 'o', value, lines: [on('a', 'projects', periods)] })], { tables })
  expect(projects(5)).toEqual([])
  expect(projects(3, ['2022'])).toEqual([])
  expect(projects(9)).toMatchObject([{ class: 'conflict', computed: '5' }])
  expect(projects(1)).toMatchObject([{ class: 'ambiguity', computed: '5' }])
})

test('a promised sum of support is compared with the support of its phase', () => {
  const money = (value: number) =>
    aTarget({
      id: 'm',
      kind: 'money',
      comparator: '>',
      value,
      unit: 'triệu đồng',
      indicator: 'tổng kinh phí hỗ trợ',
      phase: 'p2',
    })
  const yearly = aTable({
    columns: [
      aColumn({ key: 'a', source: 'local', period: '2021-2022' }),
      aColumn({ key: 'b', source: 'local', period: '2023-2024' }),
      aColumn({ key: 'k', source: 'nonState', period: '2023-2024' }),
    ],
    lines: [aLine({ id: '1', cells: { a: '8.197', b: '28.096', k: '296.680' } })],
  })
  expect(check([money(28_000)], { tables: [yearly] })).toEqual([])
  const found = check([money(40_000)], { tables: [yearly] })
  expect(found).toMatchObject([
    { class: 'conflict', printed: 'trên 40000', computed: '28.096', difference: '−11.904' },
  ])
  expect(found[0]!.text).toContain('cả chương trình là 36.293')
})
