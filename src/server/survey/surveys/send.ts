import { createHash } from 'node:crypto'
import type { Actor } from '#contract/kernel/actor.ts'
import { type FieldProblem, Problem } from '#contract/kernel/problem.ts'
import { isMasked, masked } from '#contract/kernel/sensitive.ts'
import { resend, send } from '#contract/survey/acts.ts'
import { answerProblems } from '#contract/survey/check.ts'
import type { Answers } from '#contract/survey/nouns.ts'
import { surveyStates } from '#contract/words/survey.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { checkGround } from '../ground.ts'
import { findSeen } from '../register.ts'
import { findRegistered, type Registered } from '../store-register.ts'
import { findRound, type RoundLine } from '../rounds/store.ts'
import type { SurveySubject } from './keeper.ts'
import {
  cameBefore,
  findSurvey,
  insertSending,
  insertSurvey,
  listTwins,
  type NewSurvey,
  type SurveyLine,
  writeAnswers,
  writeNeeds,
} from './store.ts'

const hashOf = (answers: Answers): string =>
  createHash('sha256').update(JSON.stringify(answers)).digest('hex')

/** Why a round takes no survey from this commune today. */
function roundProblems(round: RoundLine, unitId: string, surveyedOn: string): FieldProblem[] {
  // asked while it was open, and sent when there was a line again: still in time
  const late = round.state === 'closed' || surveyedOn > round.until
  const elsewhere = !round.everywhere && !round.units.some((unit) => unit.unitId === unitId)
  return [
    ...(late ? [{ path: ['roundId'], code: 'survey.round_closed', facts: { until: round.until } }] : []),
    ...(elsewhere ? [{ path: ['roundId'], code: 'survey.round_elsewhere' }] : []),
  ]
}

/** A round of one's own province. @throws Problem `not_found` */
async function roundOf(db: Queryable, id: string | null): Promise<RoundLine | null> {
  const round = id === null ? null : await findRound(db, id)
  if (id !== null && !round) throw new Problem('not_found')
  return round
}

interface Checked {
  provinceId: string
  registered: Registered | null
}

/** Looks answers through before they are kept. @throws Problem `not_found`, `invalid` with everything that cannot be */
async function check(
  db: Queryable,
  actor: Actor,
  answers: Answers,
  before: SurveyLine | null,
): Promise<Checked> {
  const round = await roundOf(db, answers.roundId)
  const { unit, problems } = await checkGround(db, actor, answers.unitId)
  const registered = answers.establishmentId ? await findSeen(db, actor, answers.establishmentId) : null
  const stands = registered !== null && (unit === null || registered.provinceId === unit.provinceId)
  // what was taken in while the round was open is put right after it was closed
  const inRound =
    round === null || before?.roundId === round.id
      ? []
      : roundProblems(round, answers.unitId, answers.surveyedOn)
  const fields = [
    ...problems,
    ...(answers.establishmentId && !stands
      ? [{ path: ['establishmentId'], code: 'survey.establishment' }]
      : []),
    ...inRound,
    ...answerProblems(answers, { today: today(), questions: round?.questions ?? [] }),
  ]
  if (fields.length > 0 || !unit) throw new Problem('invalid', { fields, facts: { count: fields.length } })
  return { provinceId: unit.provinceId, registered }
}

const back = (typed: string, former: string): string =>
  isMasked(typed) ? (masked(former) === typed ? former : '') : typed

/** Telephones that came masked are those that stood there; what nobody saw whole is no answer. */
const unmasked = (answers: Answers, former: Answers | null): Answers => ({
  ...answers,
  facts: { ...answers.facts, phone: back(answers.facts.phone, former?.facts.phone ?? '') },
  respondent: {
    ...answers.respondent,
    phone: back(answers.respondent.phone, former?.respondent.phone ?? ''),
  },
})

/** Keeps a sending and the needs in it. */
async function keep(db: Queryable, survey: SurveyLine, sent: NewSurvey, hash: string): Promise<void> {
  await insertSending(db, survey, { answers: sent.answers, by: sent.by, hash })
  await writeNeeds(db, survey, sent.answers.needs)
}

/** The same id has come before: the first answer again, or newer words of the same person while nobody has decided. */
async function sentAgain(
  db: Queryable,
  actor: Actor,
  before: SurveyLine,
  { answers, hash }: { answers: Answers; hash: string },
): Promise<SurveyLine> {
  // whoever asks by the id of somebody else's learns nothing of it, not even whose it is
  if (before.sentBy !== actor.personId) throw new Problem('not_found')
  if (await cameBefore(db, before.id, hash)) return before
  if (before.state !== 'sent')
    throw new Problem('step_not_allowed', { facts: { state: surveyStates[before.state] } })
  const { provinceId } = await check(db, actor, answers, before)
  const sent = { id: before.id, provinceId: before.provinceId, answers, by: actor }
  if (provinceId !== before.provinceId) throw new Problem('out_of_reach')
  const survey = await writeAnswers(db, sent)
  await keep(db, survey, sent, hash)
  return survey
}

/** What the sender should know: the register has moved on, somebody else was there too. */
async function meanwhile(db: Queryable, survey: SurveyLine, registered: Registered | null) {
  const { seenVersion } = survey.answers
  const twins = await listTwins(db, survey)
  return {
    registerChanged: registered !== null && seenVersion !== null && registered.version !== seenVersion,
    others: twins.map(({ sentByName, sentAt }) => ({ byName: sentByName, sentAt })),
  }
}

const kept = ({ id, state, version, sentAt }: SurveyLine) => ({ id, state, version, sentAt })

/** Takes a survey in as it was received; once, however often it is sent. */
export const sendAct = act(send, async ({ db, input, actor, note }) => {
  const { id, ...typed } = input
  const hash = hashOf(typed)
  const answers = unmasked(typed, null)
  const first = await findSurvey(db, id)
  const checked = first ? null : await check(db, actor, answers, null)
  const sent = checked && { id, provinceId: checked.provinceId, answers, by: actor }
  const made = sent && (await insertSurvey(db, sent))
  if (made && sent) await keep(db, made, sent, hash)
  // another line of the same browser was faster
  const before = first ?? (made ? null : await findSurvey(db, id, true))
  const survey = made ?? (before && (await sentAgain(db, actor, before, { answers, hash })))
  if (!survey) throw new Problem('not_found')
  note({
    subject: { kind: 'survey', id, provinceId: survey.provinceId },
    facts: { name: survey.name },
    after: { state: survey.state, version: survey.version },
  })
  const registered =
    checked?.registered ?? (survey.establishmentId ? await findRegistered(db, survey.establishmentId) : null)
  return { ...kept(survey), again: !made, ...(await meanwhile(db, survey, registered)) }
})

/** Sends again what was returned. */
export const resendAct = act<typeof resend, SurveySubject>(
  resend,
  async ({ db, input, actor, subject, note }) => {
    const { id, version: _, ...typed } = input
    const before = subject.survey
    const hash = hashOf(typed)
    const answers = unmasked(typed, before.answers)
    await check(db, actor, answers, before)
    const sent = { id, provinceId: before.provinceId, answers, by: actor }
    const survey = await writeAnswers(db, sent)
    await keep(db, survey, sent, hash)
    note({ facts: { name: survey.name }, after: { state: survey.state, version: survey.version } })
    return kept(survey)
  },
)
