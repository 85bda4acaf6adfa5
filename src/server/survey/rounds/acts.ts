import { type FieldProblem, invalidField, Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import type { Question } from '#contract/survey/nouns.ts'
import { changeRound, closeRound, openRound, reopenRound } from '#contract/survey/rounds.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { communesOf } from '../ground.ts'
import { findRound, insertRound, moveRound, type RoundLine, writeRound } from './store.ts'

interface Asked {
  until: string
  communes: { unitId: string; target: number | null }[]
  questions: Question[]
}

/** A name for a question's answers that stays when its words are put better. */
function keyed(questions: readonly Question[]): Question[] {
  const taken = new Set(questions.map(({ key }) => key))
  return questions.map((question) => {
    if (question.key !== '') return question
    const stem =
      fold(question.label)
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 30)
        .replace(/^-|-$/g, '') || 'cau'
    let key = stem
    for (let no = 2; taken.has(key); no += 1) key = `${stem}-${no}`
    taken.add(key)
    return { ...question, key }
  })
}

/** @throws Problem `invalid` with everything that cannot be */
async function checkRound(db: Queryable, provinceId: string, asked: Asked): Promise<void> {
  const own = new Set((await communesOf(db, provinceId)).map(({ id }) => id))
  const fields: FieldProblem[] = [
    ...(asked.until < today() ? [{ path: ['until'], code: 'survey.until_past' }] : []),
    ...(asked.communes.some(({ unitId }) => !own.has(unitId))
      ? [{ path: ['communes'], code: 'survey.communes_outside' }]
      : []),
    ...asked.questions.flatMap(({ kind, options, key }, index): FieldProblem[] => [
      ...(kind === 'choice' && options.length < 2
        ? [{ path: ['questions', index, 'options'], code: 'survey.choices' }]
        : []),
      ...(key !== '' && asked.questions.findIndex((other) => other.key === key) < index
        ? [{ path: ['questions', index, 'key'], code: 'id.twice', facts: { id: key } }]
        : []),
    ]),
  ]
  if (fields.length > 0) throw new Problem('invalid', { fields, facts: { count: fields.length } })
}

/** A commune named twice is asked once. */
const once = (communes: Asked['communes']): Asked['communes'] => [
  ...new Map(communes.map((commune) => [commune.unitId, commune])).values(),
]

/** @throws Problem `not_found`, `stale_version` */
async function lockRound(db: Queryable, id: string, version: number): Promise<RoundLine> {
  const round = await findRound(db, id, true)
  if (!round) throw new Problem('not_found')
  if (round.version !== version) throw new Problem('stale_version')
  return round
}

const told = ({
  title,
  year,
  until,
  note,
  questions,
  units,
}: Pick<RoundLine, 'title' | 'year' | 'until' | 'note' | 'questions' | 'units'>) => ({
  title,
  year,
  until,
  note,
  questions,
  units,
})

export const openRoundAct = act(openRound, async ({ db, input, actor, note }) => {
  if (actor.provinceId === null) throw new Problem('out_of_reach')
  await checkRound(db, actor.provinceId, input)
  const { communes, ...rest } = input
  const round = { ...rest, questions: keyed(input.questions), units: once(communes) }
  const id = await insertRound(db, {
    ...round,
    provinceId: actor.provinceId,
    organisationId: actor.organisationId,
    organisationName: actor.organisationName,
    by: actor,
  })
  note({
    subject: { kind: 'surveyRound', id, provinceId: actor.provinceId },
    facts: { name: round.title },
    after: told(round),
  })
  return { id, state: 'open' as const, version: 1 }
})

export const changeRoundAct = act(changeRound, async ({ db, input, note }) => {
  const { id, version, communes, ...rest } = input
  const before = await lockRound(db, id, version)
  if (before.state === 'closed') throw new Problem('step_not_allowed', { facts: { state: 'Đã đóng' } })
  await checkRound(db, before.provinceId, input)
  const round = { ...rest, questions: keyed(input.questions), units: once(communes) }
  const kept = await writeRound(db, before, round)
  note({
    subject: { kind: 'surveyRound', id, provinceId: before.provinceId },
    facts: { name: round.title },
    before: told(before),
    after: told(round),
  })
  return { id, state: before.state, version: kept }
})

export const closeRoundAct = act(closeRound, async ({ db, input, note }) => {
  const round = await lockRound(db, input.id, input.version)
  const version = await moveRound(db, round, 'closed', round.until)
  note({
    subject: { kind: 'surveyRound', id: round.id, provinceId: round.provinceId },
    facts: { name: round.title },
    before: { state: round.state },
    after: { state: 'closed' },
  })
  return { id: round.id, state: 'closed' as const, version }
})

/** Goes on asking until another day. */
export const reopenRoundAct = act(reopenRound, async ({ db, input, note }) => {
  const round = await lockRound(db, input.id, input.version)
  if (input.until < today()) throw invalidField(['until'], 'survey.until_past')
  const version = await moveRound(db, round, 'open', input.until)
  note({
    subject: { kind: 'surveyRound', id: round.id, provinceId: round.provinceId },
    facts: { name: round.title, until: input.until },
    before: { state: round.state, until: round.until },
    after: { state: 'open', until: input.until },
  })
  return { id: round.id, state: 'open' as const, version }
})
