import { expect, test } from 'vitest'
import { emptyContent } from '#contract/programme/empty.ts'
import type { ProgrammeContent, ProgrammeTarget } from '#contract/programme/model.ts'
import { type Promised, promisesByArea } from './promises.ts'

const target = (id: string, value: number | null, parts: Partial<ProgrammeTarget> = {}): ProgrammeTarget => ({
  id,
  origin: 'objective',
  section: 'II',
  phase: null,
  area: 3,
  kind: 'number',
  comparator: '=',
  value,
  valueMax: null,
  printed: null,
  unit: 'cơ sở',
  indicator: id,
  text: '',
  lines: [],
  ...parts,
})

const programme = (
  targets: ProgrammeTarget[],
  links: [from: string, to: string][] = [],
): ProgrammeContent => ({
  ...emptyContent({
    code: 'thu',
    title: 'Thử',
    level: 'province',
    territory: null,
    yearFrom: 2026,
    yearTo: 2030,
  }),
  targets,
  targetLinks: links.map(([from, to]) => ({ from, to, kind: 'partOf', note: null })),
})

const all = (promises: Promised[]): Promised[] =>
  promises.flatMap((promise) => [promise, ...all(promise.parts)])
const told = (content: ProgrammeContent) => all(promisesByArea(content).flatMap(({ promises }) => promises))

test('the kinds of establishment stand under the sum that they are parts of, whatever their areas', () => {
  const content = programme(
    [target('whole', 52, { area: null }), target('machines', 50), target('waste', 2, { area: 7 })],
    [
      ['machines', 'whole'],
      ['waste', 'whole'],
    ],
  )
  const groups = promisesByArea(content)
  expect(groups.map(({ area }) => area)).toEqual([null])
  expect(groups[0]?.promises[0]?.parts.map(({ target: { id } }) => id)).toEqual(['machines', 'waste'])
})

test('a promise that the expected results repeat is told once, with the place that repeats it', () => {
  const fairs = { indicator: 'Hội chợ', unit: 'hội chợ' }
  const content = programme([target('kq', 10, { ...fairs, origin: 'result' }), target('mt', 10, fairs)])
  expect(told(content).map((promise) => [promise.target.id, promise.again.map(({ id }) => id)])).toEqual([
    ['mt', ['kq']],
  ])
})

test('two different figures for one thing are both told', () => {
  const fairs = { indicator: 'Hội chợ', unit: 'hội chợ' }
  const content = programme([target('mt', 10, fairs), target('kq', 12, { ...fairs, origin: 'result' })])
  expect(told(content).map((promise) => promise.target.value)).toEqual([10, 12])
})

test('phases hang under what is promised for the whole period', () => {
  const trained = { indicator: 'Lao động được đào tạo nghề', unit: 'lao động' }
  const content = programme([
    target('first', 140, { ...trained, phase: '2017' }),
    target('later', 490, { ...trained, phase: '2018-2020' }),
    target('whole', 630, { ...trained, origin: 'result' }),
  ])
  const [whole] = promisesByArea(content)[0]?.promises ?? []
  expect(whole?.target.value).toBe(630)
  expect(whole?.parts.map((part) => part.target.value)).toEqual([140, 490])
})

test('every counted target is told somewhere, even where the links run in a circle', () => {
  const content = programme(
    [target('a', 1), target('b', 2), target('c', 3)],
    [
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'a'],
    ],
  )
  expect(
    told(content)
      .map(({ target: { id } }) => id)
      .sort(),
  ).toEqual(['a', 'b', 'c'])
})

test('what others promise and what has no figure is not a promise of the overview', () => {
  expect(told(programme([target('context', 8, { origin: 'context' }), target('yesno', null)]))).toEqual([])
})
