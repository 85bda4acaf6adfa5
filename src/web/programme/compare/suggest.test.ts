import { expect, test } from 'vitest'
import type { Summary } from './Chooser.tsx'
import { suggest } from './suggest.ts'

const programme = (code: string, provinceId: string, yearFrom: number, totalVnd: number | null): Summary => ({
  code,
  title: code,
  level: 'province',
  province: '',
  provinceToday: '',
  provinceId,
  yearFrom,
  yearTo: yearFrom + 4,
  status: 'approved',
  decisionNumber: null,
  decisionDate: null,
  totalVnd,
  targetCount: 0,
  updatedAt: '',
})

test('first comes what shares place or years, last what has no money to compare; the chosen is left out', () => {
  const own = programme('own', '96', 2026, 5)
  const all = [
    programme('far', '91', 2010, 5),
    programme('bare', '91', 2010, null),
    own,
    programme('same-years', '86', 2028, 5),
    programme('own-before', '96', 2021, 5),
  ]
  expect(suggest(all, [own]).map(({ programme: { code }, because }) => [code, ...because])).toEqual([
    ['own-before', 'place', 'before'],
    ['same-years', 'period'],
    ['far'],
    ['bare'],
  ])
  expect(suggest(all, [])[0]?.programme.code).toBe('far')
})
