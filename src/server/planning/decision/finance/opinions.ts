import { invalidField, Problem } from '#contract/kernel/problem.ts'
import * as acts from '#contract/planning/decision/acts.ts'
import { above, askedOf } from '#contract/planning/decision/money.ts'
import type { DeskLine } from '#contract/planning/decision/queries.ts'
import type { Money } from '#contract/planning/nouns.ts'
import { financeOpinions, planSources } from '#contract/words/planning.ts'
import { act } from '#server/platform/door.ts'
import type { Queryable } from '#server/platform/db.ts'
import { refuseFields } from '#server/platform/door/input.ts'
import type { PlanningSubject } from '../../core/keepers.ts'
import { setDeskOfMany } from '../../core/store-desks.ts'
import type { PlanHead } from '../../core/store-heads.ts'
import { factsOf, millions } from '../facts.ts'
import { deskLines, nextNo } from '../lines.ts'
import { setChangeFinance } from '../store-changes.ts'
import { answerQuestion, dropFigures, insertOpinions } from '../store-opinions.ts'

type Subject = PlanningSubject<PlanHead>

/** Lines that lie before Finance: the plan's, or those that the adjustment touches. */
export const beforeFinance = async (db: Queryable, head: PlanHead): Promise<DeskLine[]> =>
  (await deskLines(db, head)).filter(({ change }) => head.currentNo === null || change !== null)

async function findLine(db: Queryable, head: PlanHead, itemId: string): Promise<DeskLine> {
  const line = (await beforeFinance(db, head)).find(({ id }) => id === itemId)
  if (!line) throw invalidField(['itemId'], 'planning.not_in_plan')
  return line
}

/** What Finance gives: all that is asked, less, or nothing said yet (it asks). @throws Problem `invalid` on text or money */
function givenMoney(
  line: DeskLine,
  of: { said: DeskLine['opinion'] | string; text: string; money: Money | null },
) {
  const asked = askedOf(line)
  if (of.said === 'agree') return asked
  if (of.text === '') throw invalidField(['text'], 'planning.say_why')
  if (of.said === 'ask') return null
  const money = of.money ?? {}
  const more = above(money, asked)
  if (more.length > 0)
    throw refuseFields(
      more.map(({ source, vnd, most }) => ({
        path: ['money', source],
        code: 'planning.reduced_above',
        facts: { source: planSources[source], sum: millions(vnd), most: millions(most) },
      })),
    )
  if (above(asked, money).length === 0) throw invalidField(['money'], 'planning.not_reduced')
  return money
}

export const sayOpinionAct = act<typeof acts.sayOpinion, Subject>(
  acts.sayOpinion,
  async ({ db, subject: { head }, input, actor, note }) => {
    const line = await findLine(db, head, input.itemId)
    if (line.version !== input.itemVersion) throw new Problem('stale_version')
    const { said, text, itemId } = input
    const money = givenMoney(line, input)
    if (line.change) await setChangeFinance(db, head, [{ itemId, money }])
    else if (money) await setDeskOfMany(db, head, 'finance', [{ itemId, money }])
    else await dropFigures(db, head, itemId)
    const no = nextNo(head)
    await insertOpinions(db, head, { no, itemIds: [itemId], said, text, personName: actor.name })
    note({
      facts: { ...factsOf(head, 0), name: line.title, said: financeOpinions[said] },
      after: { said, money },
    })
    return { itemId, itemVersion: line.version + 1, said }
  },
)

export const agreeAllAct = act<typeof acts.agreeAll, Subject>(
  acts.agreeAll,
  async ({ db, subject: { head }, input: { itemIds }, actor, note }) => {
    const meant = new Set(itemIds)
    const lines = (await beforeFinance(db, head)).filter(
      ({ id, opinion }) => opinion === null && (meant.size === 0 || meant.has(id)),
    )
    const given = lines.map((line) => ({ itemId: line.id, money: askedOf(line) }))
    if (head.currentNo === null) await setDeskOfMany(db, head, 'finance', given)
    else await setChangeFinance(db, head, given)
    const agreed = { no: nextNo(head), itemIds: lines.map(({ id }) => id), said: 'agree', text: '' } as const
    await insertOpinions(db, head, { ...agreed, personName: actor.name })
    note({ facts: { ...factsOf(head, 0), count: lines.length } })
    return { agreed: lines.length }
  },
)

export const answerOpinionAct = act<typeof acts.answerOpinion, Subject>(
  acts.answerOpinion,
  async ({ db, subject: { head }, input: { itemId, answer }, note }) => {
    const line = await findLine(db, head, itemId)
    if (!(await answerQuestion(db, head, { no: nextNo(head), itemId, answer })))
      throw invalidField(['answer'], 'planning.nothing_asked')
    note({ facts: { ...factsOf(head, 0), name: line.title }, after: { answer } })
    return { itemId }
  },
)
