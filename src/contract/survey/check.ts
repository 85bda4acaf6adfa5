import { pointProblem } from '../establishment/core/ground.ts'
import type { FieldProblem } from '../kernel/problem.ts'
import type { Answers, Question } from './nouns.ts'

/** What a form must know to look itself through: the same in the browser without a line and at the door. */
export interface CheckedAgainst {
  /** the calendar of Vietnam, `YYYY-MM-DD` */
  today: string
  /** the round's own questions */
  questions: readonly Question[]
}

/** A plan reaches five years; a need of a later day is a slip of the keyboard. */
const yearsAhead = 10

const yearOf = (day: string): number => Number(day.slice(0, 4))

function needProblems({ needs }: Answers, year: number): FieldProblem[] {
  return needs.flatMap((need, index): FieldProblem[] => {
    const { estimatedVnd, ownVnd, year: wanted } = need
    return [
      ...(ownVnd !== null && estimatedVnd !== null && ownVnd > estimatedVnd
        ? [{ path: ['needs', index, 'ownVnd'], code: 'survey.own_more' }]
        : []),
      ...(wanted !== null && wanted < year
        ? [{ path: ['needs', index, 'year'], code: 'survey.need_past', facts: { year } }]
        : []),
      ...(wanted !== null && wanted > year + yearsAhead
        ? [{ path: ['needs', index, 'year'], code: 'survey.need_far', facts: { year: year + yearsAhead } }]
        : []),
      ...(needs.findIndex(({ key }) => key === need.key) < index
        ? [{ path: ['needs', index, 'key'], code: 'id.twice', facts: { id: need.key } }]
        : []),
    ]
  })
}

const fits = (question: Question, value: string): boolean => {
  if (question.kind === 'number') return /^\d{1,15}([.,]\d{1,4})?$/.test(value)
  if (question.kind === 'yesNo') return value === 'yes' || value === 'no'
  return question.kind !== 'choice' || question.options.includes(value)
}

function extraProblems({ extra }: Answers, questions: readonly Question[]): FieldProblem[] {
  return questions.flatMap((question): FieldProblem[] => {
    const value = extra.find(({ key }) => key === question.key)?.value ?? ''
    const path = ['extra', question.key]
    if (value === '') return question.required ? [{ path, code: 'required' }] : []
    return fits(question, value) ? [] : [{ path, code: 'wrong_format' }]
  })
}

/**
 * Everything in the answers that cannot be, all of it together, each on its field. Names and telephones of whoever
 * answered are kept only with their consent.
 * @see Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15
 */
export function answerProblems(answers: Answers, { today, questions }: CheckedAgainst): FieldProblem[] {
  const year = yearOf(today)
  const { respondent, consent, facts, surveyedOn, position } = answers
  const point = position && pointProblem(position)
  const told = respondent.name !== '' || respondent.phone !== '' || facts.phone !== ''
  return [
    ...(surveyedOn > today ? [{ path: ['surveyedOn'], code: 'date.future' }] : []),
    ...(answers.year > year ? [{ path: ['year'], code: 'survey.future_year', facts: { year } }] : []),
    ...needProblems(answers, year),
    ...extraProblems(answers, questions),
    ...(point ? [{ path: ['position'], code: point }] : []),
    ...(told && !consent ? [{ path: ['consent'], code: 'survey.consent' }] : []),
  ]
}
