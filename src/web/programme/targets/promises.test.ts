import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ProgrammeContent } from '#contract/programme/model.ts'
import { type Promised, promisesByArea } from './promises.ts'

const read = (code: string) =>
  ProgrammeContent.parse(JSON.parse(readFileSync(`data/reference/programmes/${code}.json`, 'utf8')))

const all = (promises: Promised[]): Promised[] =>
  promises.flatMap((promise) => [promise, ...all(promise.parts)])
const told = (code: string) => all(promisesByArea(read(code)).flatMap(({ promises }) => promises))

test('the five kinds of establishment in Cà Mau stand under the sum of 58', () => {
  const whole = told('ca-mau-2026-2030').find(({ target }) => target.value === 58)
  expect(whole?.parts.map(({ target }) => target.value)).toEqual([2, 50, 2, 2, 2])
})

test('a promise that the expected results repeat is told once, with the place that repeats it', () => {
  const fairs = told('ca-mau-2026-2030').filter(({ target }) =>
    target.indicator.startsWith('Hội chợ triển lãm trong nước'),
  )
  expect(fairs).toHaveLength(1)
  expect(fairs[0]?.again.map(({ id }) => id)).toEqual(['kq-10'])
})

test('the phases of Cần Thơ hang under what is promised for the whole period', () => {
  const trained = told('can-tho-2017-2020').find(({ target }) => target.value === 630)
  expect(trained?.parts.map(({ target }) => [target.phase, target.value])).toEqual([
    ['2017', 140],
    ['2018-2020', 490],
  ])
})

test('every counted target is told somewhere, however its links run', () => {
  const content = read('can-tho-2017-2020')
  const looped = {
    ...content,
    targetLinks: [
      { from: 'CT-R01', to: 'CT-R02', kind: 'partOf' as const, note: null },
      { from: 'CT-R02', to: 'CT-R01', kind: 'partOf' as const, note: null },
    ],
  }
  const seen = all(promisesByArea(looped).flatMap(({ promises }) => promises)).flatMap(
    ({ target, again }) => [target, ...again],
  )
  expect(seen.map(({ id }) => id)).toEqual(expect.arrayContaining(['CT-R01', 'CT-R02']))
})
