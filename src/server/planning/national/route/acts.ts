import { formatExactIn } from '#contract/kernel/money.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import { appraiseNational, recordNationalResult, sendNational } from '#contract/planning/national/acts.ts'
import { dayOf } from '#contract/planning/national/days.ts'
import { nationalResultWords, nationalStandingWords } from '#contract/words/planning/national.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import type { ItemHead } from '../../core/store-heads.ts'
import { listProfileSteps } from '../calendar/store-calendar.ts'
import { checkNotAhead, takeLine } from './line.ts'
import { addAppraisal, addReport, nationalAsked, setNational } from './store-national.ts'

const MILLION = 1_000_000

const subjectOf = ({ id, provinceId }: ItemHead) => ({ kind: 'planItem', id, provinceId })

/** @throws Problem `invalid` where it would go on with a criterion unmet, or back without a word */
export const appraiseNationalAct = act(appraiseNational, async ({ db, input, actor, note }) => {
  const { marks, result, number, on } = input
  const head = await takeLine(db, actor, input, 'planning.appraiseNational')
  checkNotAhead(on)
  const twice = marks.findIndex(
    ({ criterion }, at) => marks.findIndex((one) => one.criterion === criterion) < at,
  )
  if (twice >= 0) throw invalidField(['marks', twice, 'criterion'], 'planning.national.criterion_twice')
  const returned = result === 'returned'
  if (!returned && marks.some(({ mark }) => mark === 'unmet'))
    throw invalidField(['result'], 'planning.national.unmet')
  if (returned && input.note === '') throw invalidField(['note'], 'planning.national.say_why')
  const { provinceId } = head
  const of = { provinceId, itemId: head.id, result, by: input.by, marks }
  await addAppraisal(db, of, { number, on, note: input.note, personName: actor.name })
  const state = returned ? null : ('appraised' as const)
  const moved = { provinceId, id: head.id, state, on, number, note: input.note, approvedVnd: null }
  const version = await setNational(db, { ...moved, by: actor.name })
  const told = nationalStandingWords[returned ? 'supplement' : 'appraised']
  note({
    subject: subjectOf(head),
    facts: { name: head.title, result: told, version },
    before: { nationalState: head.nationalState },
    after: { nationalState: state, marks, number, on, note: input.note },
  })
  return { id: head.id, version, nationalState: state }
})

/** The day before which the department sends, by the profile of its round; null: none is fixed. */
async function dueOf(db: Queryable, { provinceId, year }: ItemHead): Promise<string | null> {
  const steps = await listProfileSteps(db, provinceId, year)
  const due = steps.find(({ funding, step }) => funding === 'national' && step === 'sendNational')?.due
  return due ? dayOf(due, year) : null
}

export const sendNationalAct = act(sendNational, async ({ db, input, actor, note }) => {
  const { number, on } = input
  const heads: ItemHead[] = []
  // in one order for everybody, so that two who send at once wait for each other instead of stopping each other
  const wanted = [...new Map(input.items.map((item) => [item.id, item])).values()]
  for (const item of wanted.toSorted((a, b) => a.id.localeCompare(b.id)))
    heads.push(await takeLine(db, actor, item, 'planning.sendNational', ['items']))
  checkNotAhead(on)
  const [first] = heads
  if (!first || heads.some(({ roundId }) => roundId !== first.roundId))
    throw invalidField(['items'], 'planning.national.two_rounds')
  const { provinceId, roundId } = first
  for (const { id } of heads) {
    const moved = { provinceId, id, state: 'sent', on, number, note: '', approvedVnd: null } as const
    await setNational(db, { ...moved, by: actor.name })
  }
  const dueOn = await dueOf(db, first)
  const itemIds = heads.map(({ id }) => id)
  await addReport(db, { provinceId, roundId, number, on, dueOn, itemIds, personName: actor.name })
  note({
    subject: { kind: 'planRound', id: roundId, provinceId },
    facts: { number, count: heads.length },
    after: { items: heads.map(({ title }) => title), number, on, dueOn },
  })
  return { sent: heads.length, dueOn, late: dueOn !== null && on >= dueOn }
})

/** @throws Problem `invalid` where it is approved without a sum or with more than was asked, or not approved without a word */
export const recordNationalResultAct = act(recordNationalResult, async ({ db, input, actor, note }) => {
  const { result, number, on } = input
  const head = await takeLine(db, actor, input, 'planning.recordNationalResult')
  checkNotAhead(on)
  const approvedVnd = result === 'approved' ? input.approvedVnd : null
  if (result === 'approved') {
    if (!approvedVnd) throw invalidField(['approvedVnd'], 'planning.national.amount')
    const asked = await nationalAsked(db, head.provinceId, head.id)
    if (approvedVnd > asked)
      throw invalidField(['approvedVnd'], 'planning.national.above', {
        asked: formatExactIn(asked, MILLION),
      })
  } else if (input.note === '') throw invalidField(['note'], 'planning.national.say_why')
  const moved = { provinceId: head.provinceId, id: head.id, state: result, on, number, note: input.note }
  const version = await setNational(db, { ...moved, approvedVnd, by: actor.name })
  note({
    subject: subjectOf(head),
    facts: { name: head.title, result: nationalResultWords[result], version },
    before: { nationalState: head.nationalState },
    after: { nationalState: result, approvedVnd, number, on, note: input.note },
  })
  return { id: head.id, version, nationalState: result }
})
