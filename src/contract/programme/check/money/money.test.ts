import { expect, test } from 'vitest'
import { checkProgramme } from '../../findings.ts'
import type { ProgrammeContent } from '../../model.ts'
import { aColumn, aLine, anAssertion, aProgramme, aTable } from '../testing.ts'

const check = (parts: Partial<ProgrammeContent>) => checkProgramme(aProgramme(parts))
const tỷ = { unitPrinted: 'tỷ đồng', unitFactor: 1_000_000_000 }

const columns = [
  aColumn({ key: 't', source: 'all' }),
  aColumn({ key: 'l', source: 'local' }),
  aColumn({ key: 'k', source: 'nonState' }),
]
const tasks = aTable({
  caption: 'DANH MỤC NHIỆM VỤ',
  columns,
  lines: [
    aLine({ id: '1', area: 1, cells: { t: '1.020', l: '1.020', k: '-' } }),
    aLine({ id: '2', area: 5, cells: { t: '4.560', l: '2.280', k: '2.280' } }),
    aLine({ id: '3', area: 9, cells: { t: '1.650', l: '1.650', k: '-' } }),
  ],
})

test('an amount in the prose agrees when rounding to its last printed digit gives it', () => {
  expect(check({ tables: [tasks], assertions: [anAssertion({ id: 'a', printed: '7,2', ...tỷ })] })).toEqual(
    [],
  )
  expect(
    check({ tables: [tasks], assertions: [anAssertion({ id: 'a', printed: '7,3', ...tỷ })] }),
  ).toMatchObject([
    {
      class: 'conflict',
      printed: '7,3',
      computed: '7,23',
      difference: '−0,07',
      unit: 'tỷ đồng',
      where: [{ kind: 'assertion', id: 'a' }],
    },
  ])
})

test('a whole that was added from rounded parts is a rounding', () => {
  const found = check({
    tables: [tasks],
    assertions: [
      anAssertion({ id: 'a', printed: '7,3', ...tỷ }),
      anAssertion({ id: 'b', printed: '5,0', source: 'local', partOf: 'a', ...tỷ }),
      anAssertion({ id: 'c', printed: '2,3', source: 'nonState', partOf: 'a', ...tỷ }),
    ],
  })
  expect(found).toMatchObject([{ class: 'rounding', printed: '7,3', computed: '7,23' }])
})

test('an area’s amount that differs from its rows is a conflict', () => {
  expect(
    check({ tables: [tasks], assertions: [anAssertion({ id: 'a', printed: '1.600', area: 9 })] }),
  ).toMatchObject([{ class: 'conflict', printed: '1.600', computed: '1.650', difference: '+50' }])
})

test('support that is really the whole investment is said to be so', () => {
  const [found, ...more] = check({
    tables: [tasks],
    assertions: [anAssertion({ id: 'a', printed: '4.560', area: 5, supportOnly: true })],
  })
  expect(more).toEqual([])
  expect(found).toMatchObject({
    class: 'conflict',
    printed: '4.560',
    computed: '2.280',
    difference: '−2.280',
  })
  expect(found!.text).toContain('kể cả vốn ngoài Nhà nước')
})

test('what a table does not tell apart is not compared', () => {
  const said = [
    anAssertion({ id: 'a', printed: '1', source: 'national', period: '2021' }),
    anAssertion({ id: 'b', printed: '1', period: '2022' }),
  ]
  const lump = aTable({ columns: [aColumn({ key: 't' })], lines: [aLine({ id: '1', cells: { t: '100' } })] })
  expect(check({ tables: [lump], assertions: said })).toEqual([])
  expect(
    check({ tables: [tasks], assertions: [anAssertion({ id: 'p', printed: '1', about: 'past' })] }),
  ).toEqual([])
})

test('one miss seen in two sources, in the table by year and in the prose is one finding', () => {
  const byYear = aTable({
    id: 'nam',
    kind: 'byYear',
    caption: 'Theo năm',
    columns,
    lines: [
      ...[2021, 2022, 2023, 2024].map((year, i) =>
        aLine({
          id: `${year}`,
          level: 'year',
          period: `${year}`,
          cells: { t: `${1805 + (i === 3 ? 14 : 0)}`, l: `${1235 + (i === 3 ? 14 : 0)}`, k: '570' },
        }),
      ),
      aLine({ id: 'T', level: 'total', cells: { t: '7.234', l: '4.954', k: '2.280' } }),
    ],
  })
  const assertions = [
    anAssertion({ id: 'a', printed: '7.234' }),
    anAssertion({ id: 'b', printed: '4.954', source: 'local', partOf: 'a' }),
    anAssertion({ id: 'c', printed: '2.280', source: 'nonState', partOf: 'a' }),
  ]
  const found = check({ tables: [tasks, byYear], assertions })
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ printed: '7.234', computed: '7.230', difference: '−4' })
  expect(found[0]!.where.map(({ kind }) => kind)).toEqual(['cell', 'cell', 'assertion', 'assertion'])
})

test('parts of the prose must make their whole, and a minimum makes a minimum', () => {
  const past = (id: string, printed: string, parts = {}) =>
    anAssertion({ id, printed, about: 'past', ...parts })
  const whole = past('w', '14,885', tỷ)
  const parts = [
    past('a', '3,14', { ...tỷ, partOf: 'w' }),
    past('b', '7.580', { partOf: 'w' }),
    past('c', '1.965', { partOf: 'w' }),
  ]
  const plan = anAssertion({ id: 'p' })
  expect(
    check({ assertions: [plan, whole, ...parts, past('d', '2,2', { ...tỷ, partOf: 'w', comparator: '>' })] }),
  ).toEqual([])
  expect(
    check({ assertions: [plan, whole, ...parts, past('d', '2,5', { ...tỷ, partOf: 'w', comparator: '>' })] }),
  ).toMatchObject([{ class: 'conflict', printed: '14,885', computed: 'trên 15,185', difference: '+0,3' }])
})

test('a whole split by source and again by phase is two sums, not one', () => {
  const assertions = [
    anAssertion({ id: 'w', printed: '100' }),
    anAssertion({ id: 's1', printed: '60', source: 'local', partOf: 'w' }),
    anAssertion({ id: 's2', printed: '40', source: 'nonState', partOf: 'w' }),
    anAssertion({ id: 'p1', printed: '30', period: '2021-2022', partOf: 'w' }),
    anAssertion({ id: 'p2', printed: '71', period: '2023-2024', partOf: 'w' }),
  ]
  expect(check({ assertions })).toMatchObject([
    { id: 'parts:w', printed: '100', computed: '101', class: 'rounding' },
  ])
})

test('percentages are checked with their rounding, and forced ones are explained', () => {
  const shares = (percents: string[], amounts = ['2.832', '5.365', '58.600']) => [
    anAssertion({ id: 'w', printed: '66.797' }),
    ...amounts.map((printed, i) =>
      anAssertion({
        id: `s${i}`,
        printed,
        source: ['national', 'local', 'nonState'][i]!,
        partOf: 'w',
        percentOf: 'w',
        percentPrinted: percents[i]!,
      }),
    ),
  ]
  expect(check({ assertions: shares(['4,2', '8,0', '87,7']) })).toEqual([])
  const [forced] = check({ assertions: shares(['4,2', '8,0', '87,8']) })
  expect(forced).toMatchObject({
    class: 'rounding',
    printed: '87,8',
    computed: '87,7',
    difference: '−0,1',
    unit: '%',
  })
  expect(forced!.text).toContain('cộng lại đúng 100 %')
  expect(check({ assertions: shares(['4,2', '8,0', '78,7']) })).toMatchObject([
    { class: 'conflict', printed: '78,7', difference: '+9,0' },
  ])
})

test('a share of an open amount is compared only with what it allows', () => {
  const share = (percent: string) => [
    anAssertion({ id: 'p' }),
    anAssertion({ id: 'w', printed: '25', ...tỷ, comparator: '>', about: 'past' }),
    anAssertion({ id: 's', printed: '4.780', about: 'past', percentOf: 'w', percentPrinted: percent }),
  ]
  expect(check({ assertions: share('19') })).toEqual([])
  expect(check({ assertions: share('25') })).toMatchObject([
    { class: 'conflict', printed: '25', computed: '19' },
  ])
})

test('an amount in words must say what the figure says', () => {
  const said = (inWords: string) =>
    check({ assertions: [anAssertion({ id: 'a', printed: '27,377', ...tỷ, inWords })] })
  expect(said('Hai mươi bảy tỷ, ba trăm bảy mươi bảy triệu đồng chẵn')).toEqual([])
  expect(said('Hai mươi bảy tỷ, ba trăm bảy mươi triệu đồng')).toMatchObject([
    { class: 'conflict', printed: '27,377', computed: '27,37' },
  ])
  expect(said('theo quy định')).toMatchObject([{ class: 'ambiguity', printed: 'theo quy định' }])
})
