import type { z } from 'zod'
import { fundings } from '#contract/norms/catalogue.ts'
import { answerFor } from '#contract/norms/calculator/answer.ts'
import type { Answer, Calculation, Warning } from '#contract/norms/calculator/calculation.ts'
import { warningsOfLaw } from '#contract/norms/calculator/law.ts'
import { calculate } from '#contract/norms/queries.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import type { Norm } from '#contract/norms/norm.ts'
import { officialDate } from '#contract/territory/sentences.ts'
import { standingOf } from '#server/documents/index.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
import { findActivity, listActivities } from '../catalogue/store.ts'
import { asNorm } from '../shown.ts'
import { listFor, type NormRow } from '../store.ts'
import { groundsOf, type Placed } from './grounds.ts'

const divided: Warning = {
  code: 'divided',
  text: 'Đất của xã, phường này trước đây thuộc nhiều tỉnh, nên chưa biết áp dụng nghị quyết nào. Hãy chọn nơi sản xuất theo tên xã cũ.',
}
const noPlace: Warning = {
  code: 'noPlace',
  text: 'Chưa chọn nơi sản xuất nên chưa tra được mức của tỉnh, thành phố.',
}
const future: Warning = {
  code: 'future',
  text: 'Ngày này chưa đến: tính theo quy định đã biết hôm nay, có thể còn thay đổi.',
}

/** What has become of the documents under the answers, on the day asked about. */
async function withLaw(
  db: Queryable,
  answers: readonly Answer[],
  rows: readonly NormRow[],
  on: string,
): Promise<Answer[]> {
  const told: Answer[] = []
  for (const each of answers) {
    const row = rows.find(({ id }) => id === (each.without ?? each.norm)?.id)
    const mention = row && { number: row.legalNumber, title: row.legalTitle, date: row.legalSigned }
    const found =
      mention && (await standingOf(db, [mention], { provinceId: row.provinceId, on, decidedOn: null }))
    told.push({ ...each, warnings: [...each.warnings, ...warningsOfLaw(row?.legal ?? '', found?.[0])] })
  }
  return told
}

const aside = (funding: string, on: string, placed: Placed | null): Warning[] => [
  ...(funding === 'local' && !placed ? [noPlace] : []),
  ...(funding === 'local' && placed?.divided ? [divided] : []),
  ...(on > today() ? [future] : []),
]

/**
 * The support for costs at a place on a day, from both sources of money or the one asked about.
 * @throws Problem `invalid` where the activity is not in the catalogue of that day, `not_found` for an unknown place
 */
export async function calculateFor(
  db: Queryable,
  input: z.output<typeof calculate.input>,
): Promise<Calculation> {
  const on = input.on ?? today()
  const activity = await findActivity(db, input.activity, on)
  if (!activity) {
    const known = (await listActivities(db, on)).map(({ code }) => code).join(', ')
    const facts = { code: input.activity, day: officialDate(on), known }
    throw invalidField(['activity'], 'norms.activityUnknown', facts)
  }
  const placed = input.place ? await groundsOf(db, input.place, on) : null
  const grounds = placed?.grounds ?? [null]
  const rows = await listFor(
    db,
    activity.code,
    grounds.filter((ground) => ground !== null),
  )
  const { line, priority, count, costs, variants, who } = input
  const question = { activity, on, grounds, wish: { costs, line, priority, count }, variants }
  const norms: Norm[] = rows.map(asNorm)
  const answers = (input.funding ? [input.funding] : fundings).map((funding) => {
    const one = answerFor(norms, question, funding)
    return { ...one, warnings: [...one.warnings, ...aside(funding, on, placed)] }
  })
  return {
    on,
    place: placed && { id: placed.unit.id, path: placed.unit.path },
    activity: {
      ...activity,
      papers: activity.papers.filter(({ kinds }) => !who || kinds === null || kinds.includes(who)),
    },
    answers: await withLaw(db, answers, rows, on),
  }
}

export const calculateQuery = answer(calculate, async ({ db, input }) => await calculateFor(db, input))
