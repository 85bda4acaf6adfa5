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
import { today } from '#server/platform/clock.ts'
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

/** Each field with the side it is taken from: what was chosen, else the side that alone is new; and what is open. */
function chosenOf(
  differences: readonly Difference[],
  choices: readonly Choice[],
  sides: { now: Compared; survey: SurveyLine; twins: readonly SurveyLine[] },
): { chosen: Chosen[]; open: FieldProblem[] } {
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
  return { chosen, open }
}

/** Whoever writes that an establishment has ceased says since when and why, as the register's own act does. */
const ceasingProblems = ({ ceasedOn, reason }: Ceasing): FieldProblem[] => [
  ...(ceasedOn === null ? [{ path: ['ceasedOn'], code: 'required' }] : []),
  ...(ceasedOn !== null && ceasedOn > today() ? [{ path: ['ceasedOn'], code: 'date.future' }] : []),
  ...(reason === '' ? [{ path: ['reason'], code: 'required' }] : []),
]

/** @throws Problem `invalid` with all of it */
function refuse(fields: FieldProblem[]): void {
  if (fields.length > 0) throw new Problem('invalid', { fields, facts: { count: fields.length } })
}

interface Ceasing {
  ceasedOn: string | null
  reason: string
}

interface Accepting extends Ceasing {
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
  { writer, survey, choices, registerVersion, needs, ceasedOn, reason }: Accepting,
): Promise<Decided[]> {
  if (registered.version !== registerVersion)
    throw invalidField(['registerVersion'], 'survey.register_changed')
  const now = registered.facts
  const twins = await listTwins(db, { ...survey, establishmentId: registered.id })
  const differences = compare(seenBy(survey, now), now, saidBy(survey))
  const { chosen, open } = chosenOf(differences, choices, { now, survey, twins })
  const taken = chosen.filter(({ from, field, value }) => from !== 'register' && !agrees(field, now, value))
  const ceases = taken.some(({ field, value }) => field === 'state' && value.state === 'ceased')
  refuse([...open, ...(ceases ? ceasingProblems({ ceasedOn, reason }) : [])])
  await writeToRegister(db, writer, survey, registered, {
    facts: merged(now, taken),
    fields: taken.map(({ field }) => field),
    year: survey.answers.year,
    needs,
    ceased: ceases && ceasedOn !== null ? { on: ceasedOn, reason } : null,
  })
  return chosen.map(({ field, from }) => ({ field, from }))
}

/** Enters an establishment that the register did not know. @throws Problem `invalid` */
async function anew(
  db: Queryable,
  { writer, survey, needs, ceasedOn, reason }: Accepting,
  taxCode: string,
): Promise<string> {
  const ceases = survey.answers.facts.state === 'ceased'
  if (ceases) refuse(ceasingProblems({ ceasedOn, reason }))
  const ceased = ceases && ceasedOn !== null ? { on: ceasedOn, reason } : null
  return await addToRegister(db, writer, survey, {
    taxCode: taxCode || survey.answers.taxCode,
    needs,
    ceased,
  })
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
    const { leaveOut } = input
    const writer = { actor, carrier }
    const registered = await targetOf(db, actor, survey, input.establishmentId)
    const needs = await decideNeeds(db, survey, leaveOut)
    const accepting = { ...input, writer, survey, needs }
    const decided = registered ? await intoRegister(db, registered, accepting) : []
    const establishmentId = registered?.id ?? (await anew(db, accepting, input.taxCode))
    await writeDecided(db, survey, establishmentId, decided)
    const version = await moveSurvey(db, survey, { state: 'accepted', reason: '', by: actor })
    note({ facts: { name: survey.name, needs }, after: { decided, leaveOut, establishmentId } })
    const title = `Phiếu khảo sát «${survey.name}» đã được chấp nhận`
    await tellSender(db, survey, { by: actor, title, note: `${needs} nhu cầu vào ngân hàng đề án` })
    const { id, provinceId } = survey
    return { id, state: 'accepted' as const, version, provinceId, establishmentId, needs }
  },
)
