import { accept, type Choice } from '#contract/survey/acts.ts'
import {
  agrees,
  compare,
  type Compared,
  type Difference,
  merged,
  proposed,
} from '#contract/survey/compare.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { type FieldProblem, invalidField, Problem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { saidBy, seenBy } from '../reading/get.ts'
import { addToRegister, lockSeen, type Writer, writeToRegister } from '../register.ts'
import type { Registered } from '../store-register.ts'
import { tellSender } from './decide.ts'
import type { SurveySubject } from './keeper.ts'
import { decideNeeds, type Decided, listTwins, moveSurvey, type SurveyLine, writeDecided } from './store.ts'

interface Chosen extends Decided {
  value: Compared
}

/** How a choice is kept: the id of another survey stands in its own history. */
const whichOf = ({ from }: Choice): Decided['from'] =>
  from === 'register' || from === 'survey' ? from : 'other'

/** The side that a choice names. @throws Problem `invalid` where the other survey is not of the same establishment */
function sideOf(choice: Choice, now: Compared, survey: SurveyLine, twins: readonly SurveyLine[]): Compared {
  if (choice.from === 'register') return now
  if (choice.from === 'survey') return saidBy(survey)
  const other = twins.find(({ id }) => id === choice.from)
  if (!other) throw invalidField(['choices', choice.field], 'survey.other')
  return saidBy(other)
}

/**
 * Each field with the side it is taken from: what was chosen, else the side that alone is new.
 * @throws Problem `invalid` where both sides are new and nobody has chosen
 */
function chosenOf(
  differences: readonly Difference[],
  choices: readonly Choice[],
  sides: { now: Compared; survey: SurveyLine; twins: readonly SurveyLine[] },
): Chosen[] {
  const open: FieldProblem[] = []
  const chosen = differences.flatMap(({ field, standing }): Chosen[] => {
    const choice = choices.find((each) => each.field === field)
    if (choice)
      return [{ field, from: whichOf(choice), value: sideOf(choice, sides.now, sides.survey, sides.twins) }]
    if (standing === 'both') open.push({ path: ['choices', field], code: 'survey.choose' })
    if (standing === 'blank' || standing === 'same') return []
    const from = proposed(standing)
    return [{ field, from, value: from === 'survey' ? saidBy(sides.survey) : sides.now }]
  })
  if (open.length > 0) throw new Problem('invalid', { fields: open, facts: { count: open.length } })
  return chosen
}

interface Accepting {
  writer: Writer
  survey: SurveyLine
  choices: readonly Choice[]
  registerVersion: number | null
  needs: number
}

/** Writes what was chosen into an establishment of the register. */
async function intoRegister(
  db: Queryable,
  registered: Registered,
  { writer, survey, choices, registerVersion, needs }: Accepting,
): Promise<Decided[]> {
  if (registered.version !== registerVersion)
    throw invalidField(['registerVersion'], 'survey.register_changed')
  const now = registered.facts
  const twins = await listTwins(db, { ...survey, establishmentId: registered.id })
  const chosen = chosenOf(compare(seenBy(survey, now), now, saidBy(survey)), choices, { now, survey, twins })
  const taken = chosen.filter(({ from, field, value }) => from !== 'register' && !agrees(field, now, value))
  await writeToRegister(db, writer, survey, registered, {
    facts: merged(now, taken),
    fields: taken.map(({ field }) => field),
    year: survey.answers.year,
    needs,
  })
  return chosen.map(({ field, from }) => ({ field, from }))
}

/** The establishment that a survey is about; null: it is a new one. @throws Problem `invalid` where it is not theirs */
async function targetOf(
  db: Queryable,
  actor: Actor,
  survey: SurveyLine,
  asked: string | null,
): Promise<Registered | null> {
  const target = survey.establishmentId ?? asked
  const registered = target === null ? null : await lockSeen(db, actor, target)
  if (target !== null && registered?.provinceId !== survey.provinceId)
    throw invalidField(['establishmentId'], 'survey.establishment')
  return registered
}

/** Takes the survey over: its facts into the register, its needs towards the bank. */
export const acceptAct = act<typeof accept, SurveySubject>(
  accept,
  async ({ db, input, actor, carrier, subject, note }) => {
    const { survey } = subject
    const { choices, registerVersion, leaveOut } = input
    const writer = { actor, carrier }
    const registered = await targetOf(db, actor, survey, input.establishmentId)
    const needs = await decideNeeds(db, survey, leaveOut)
    const decided = registered
      ? await intoRegister(db, registered, { writer, survey, choices, registerVersion, needs })
      : []
    const taxCode = input.taxCode || survey.answers.taxCode
    const establishmentId = registered?.id ?? (await addToRegister(db, writer, survey, { taxCode, needs }))
    await writeDecided(db, survey, establishmentId, decided)
    const version = await moveSurvey(db, survey, { state: 'accepted', reason: '', by: actor })
    note({ facts: { name: survey.name, needs }, after: { decided, leaveOut, establishmentId } })
    const title = `Phiếu khảo sát «${survey.name}» đã được chấp nhận`
    await tellSender(db, survey, { by: actor, title, note: `${needs} nhu cầu vào ngân hàng đề án` })
    const { id, provinceId } = survey
    return { id, state: 'accepted' as const, version, provinceId, establishmentId, needs }
  },
)
