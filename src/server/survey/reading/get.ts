import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { compare, type Compared } from '#contract/survey/compare.ts'
import { get, sending } from '#contract/survey/queries.ts'
import { surveyWorkflow } from '#contract/survey/workflow.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer, type Door } from '#server/platform/door.ts'
import { findSeen } from '../register.ts'
import { listAlike, type Registered } from '../store-register.ts'
import { findRound } from '../rounds/store.ts'
import { asSubject, readable } from '../surveys/keeper.ts'
import { listNeedsKept, listSendings, listTwins, type SurveyLine } from '../surveys/store.ts'
import { listSurveys } from './store.ts'
import { namesOf } from './units.ts'

const nothing = { words: [], roundId: null, unitId: null, state: null, kind: null, sentBy: null }

/** What a survey says of the register's fields. */
export const saidBy = ({ answers }: SurveyLine): Compared => ({
  ...answers.facts,
  position: answers.position,
})

/** What the register said when the form was filled in; its place is taken from what it says now. */
export const seenBy = ({ answers }: SurveyLine, now: Compared): Compared | null =>
  answers.seen && { ...answers.seen, position: now.position }

const registerView = ({ id, version, state, facts }: Registered) => ({ ...facts, id, version, state })

/** The side beside a survey: what the register says, how they differ, who else was there, and whom it may be. */
async function beside(db: Queryable, actor: Actor, survey: SurveyLine) {
  const looksThrough = actor.role !== 'collaborator'
  const registered = survey.establishmentId ? await findSeen(db, actor, survey.establishmentId) : null
  const twins = looksThrough ? await listTwins(db, survey) : []
  return {
    register: registered && registerView(registered),
    differences: registered
      ? compare(seenBy(survey, registered.facts), registered.facts, saidBy(survey))
      : [],
    others: twins.map((twin) => ({
      id: twin.id,
      state: twin.state,
      sentAt: twin.sentAt,
      sentByName: twin.sentByName,
      facts: saidBy(twin),
    })),
    alike: looksThrough && !registered ? await listAlike(db, survey) : [],
  }
}

export const getQueryWith = (offers: () => Door['offers']) =>
  answer(get, async ({ db, input, actor }) => {
    const survey = await readable(db, actor, input.id)
    if (!actor) throw new Problem('not_signed_in')
    const [row] = await listSurveys(db, { ...nothing, id: survey.id, limit: 1, after: null })
    if (!row) throw new Problem('not_found')
    const names = await namesOf(db, [survey.unitId], [])
    const round = survey.roundId ? await findRound(db, survey.roundId) : null
    const sendings = await listSendings(db, survey.id)
    return {
      ...row,
      unitName: names.get(survey.unitId) ?? '',
      version: survey.version,
      reason: survey.reason,
      answers: survey.answers,
      questions: round?.questions ?? [],
      needsKept: await listNeedsKept(db, survey.id),
      decided: survey.decided,
      ...(await beside(db, actor, survey)),
      sendings: sendings.map(({ no, at, byName }) => ({ no, at, byName })),
      offers: await offers()(surveyWorkflow, db, actor, asSubject(survey)),
    }
  })

export const sendingQuery = answer(sending, async ({ db, input, actor }) => {
  const survey = await readable(db, actor, input.id)
  const found = (await listSendings(db, survey.id)).find(({ no }) => no === input.no)
  if (!found) throw new Problem('not_found')
  return found
})
