import { pointProblem } from '../establishment/core/ground.ts'
import { eachOf, type FieldRule, hasCome, problemsOf, rulesOf } from '../kernel/field-rules.ts'
import type { FieldProblem } from '../kernel/problem.ts'
import type { Answers, Need, Question } from './nouns.ts'

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

const need = rulesOf<Need>()

/** A need by itself. */
const needRules: FieldRule<Need>[] = [
  need(['ownVnd', 'estimatedVnd'], ({ ownVnd, estimatedVnd }) =>
    ownVnd !== null && estimatedVnd !== null && ownVnd > estimatedVnd
      ? [{ path: ['ownVnd'], code: 'survey.own_more' }]
      : [],
  ),
  need(['year'], ({ year: wanted }, today) => {
    const year = yearOf(today)
    if (wanted !== null && wanted < year)
      return [{ path: ['year'], code: 'survey.need_past', facts: { year } }]
    return wanted !== null && wanted > year + yearsAhead
      ? [{ path: ['year'], code: 'survey.need_far', facts: { year: year + yearsAhead } }]
      : []
  }),
]

const fits = (question: Question, value: string): boolean => {
  if (question.kind === 'number') return /^\d{1,15}([.,]\d{1,4})?$/.test(value)
  if (question.kind === 'yesNo') return value === 'yes' || value === 'no'
  return question.kind !== 'choice' || question.options.includes(value)
}

function extraProblems({ extra }: Pick<Answers, 'extra'>, questions: readonly Question[]): FieldProblem[] {
  return questions.flatMap((question): FieldProblem[] => {
    const value = extra.find(({ key }) => key === question.key)?.value ?? ''
    const path = ['extra', question.key]
    if (value === '') return question.required ? [{ path, code: 'required' }] : []
    return fits(question, value) ? [] : [{ path, code: 'wrong_format' }]
  })
}

const said = rulesOf<Answers>()

/**
 * What cannot be, whatever the round asks. Names and telephones of whoever answered are kept only with their consent.
 * @see Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15
 */
export const answerRules: FieldRule<Answers>[] = [
  hasCome('surveyedOn'),
  said(['year'], ({ year }, today) =>
    year > yearOf(today)
      ? [{ path: ['year'], code: 'survey.future_year', facts: { year: yearOf(today) } }]
      : [],
  ),
  eachOf('needs', needRules),
  said(['needs'], ({ needs }) =>
    needs.flatMap(({ key }, index) =>
      needs.findIndex((other) => other.key === key) < index
        ? [{ path: ['needs', index, 'key'], code: 'id.twice', facts: { id: key } }]
        : [],
    ),
  ),
  said(['position'], ({ position }) => {
    const wrong = position && pointProblem(position)
    return wrong ? [{ path: ['position'], code: wrong }] : []
  }),
  said(['respondent', 'facts.phone', 'consent'], ({ respondent, facts, consent }) =>
    (respondent.name !== '' || respondent.phone !== '' || facts.phone !== '') && !consent
      ? [{ path: ['consent'], code: 'survey.consent' }]
      : [],
  ),
]

/** Those, and what the round's own questions want. */
export const rulesWith = (questions: readonly Question[]): FieldRule<Answers>[] => [
  ...answerRules,
  said(['extra'], (given) => extraProblems(given, questions)),
]

/** Everything in the answers that cannot be, all of it together, each on its field. */
export const answerProblems = (answers: Answers, { today, questions }: CheckedAgainst): FieldProblem[] =>
  problemsOf(rulesWith(questions), answers, today)
