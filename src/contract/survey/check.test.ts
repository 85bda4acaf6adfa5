import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerProblems } from './check.ts'
import { Answers, type Question } from './nouns.ts'

const today = '2026-11-21'
const said = (change: object = {}): Answers =>
  Answers.parse({
    unitId: 'c:32244:2025-07-01',
    surveyedOn: today,
    year: 2026,
    facts: { name: 'Ba Lành', kind: 'businessHousehold', state: 'active' },
    consent: false,
    ...change,
  })
const codes = (answers: Answers, questions: Question[] = []): string[] =>
  answerProblems(answers, { today, questions }).map(({ path, code }) => `${path.join('.')} ${code}`)

test('a form that says little is a form: only who and where are asked for', () => {
  expect(codes(said())).toEqual([])
})

test('figures of a year that has not come, and a visit of tomorrow, are refused', () => {
  expect(codes(said({ year: 2027, surveyedOn: '2026-11-22' }))).toEqual([
    'surveyedOn date.future',
    'year survey.future_year',
  ])
})

test('without consent nobody’s name and no telephone is kept (Luật 91/2025/QH15)', () => {
  for (const respondent of [{ name: 'Lê Thị Nhàn' }, { phone: '0913555122' }]) {
    expect(codes(said({ respondent }))).toEqual(['consent survey.consent'])
    expect(codes(said({ respondent, consent: true }))).toEqual([])
  }
})

test('a point outside the country is a slip, and two numbers in each other’s place are told', () => {
  const at = (latitude: number, longitude: number) => codes(said({ position: { latitude, longitude } }))
  expect(at(8.65, 104.96)).toEqual([])
  expect(at(48.85, 2.35)).toEqual(['position point.outside'])
})

test('own money is never more than the cost, whatever the sums', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (estimatedVnd, ownVnd) => {
      const needs = [{ key: 'a', kind: 'machines', what: 'Máy', estimatedVnd, ownVnd }]
      expect(codes(said({ needs }))).toEqual(ownVnd > estimatedVnd ? ['needs.0.ownVnd survey.own_more'] : [])
    }),
  )
})

test('a round’s own question is answered in its own way, and only a required one must be', () => {
  const question = (kind: Question['kind'], required = false): Question => ({
    key: 'q',
    label: 'Câu hỏi',
    kind,
    options: ['Một pha', 'Ba pha'],
    required,
  })
  const answered = (value: string, asked: Question) => codes(said({ extra: [{ key: 'q', value }] }), [asked])
  expect(codes(said(), [question('text')])).toEqual([])
  expect(codes(said(), [question('text', true)])).toEqual(['extra.q required'])
  expect(answered('12,5', question('number'))).toEqual([])
  expect(answered('mười', question('number'))).toEqual(['extra.q wrong_format'])
  expect(answered('Ba pha', question('choice'))).toEqual([])
  expect(answered('Hai pha', question('choice'))).toEqual(['extra.q wrong_format'])
})
