import { drop, returnSurvey } from '#contract/survey/acts.ts'
import { tell } from '#server/agenda/index.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import type { SurveySubject } from './keeper.ts'
import { moveSurvey, type SurveyLine } from './store.ts'

/** Tells whoever sent it what was decided; not where they decided it themselves. */
export async function tellSender(
  db: Queryable,
  survey: SurveyLine,
  { by, title, note }: { by: { personId: string }; title: string; note: string },
): Promise<void> {
  if (survey.sentBy === null || survey.sentBy === by.personId) return
  await tell(db, survey.sentBy, {
    kind: 'returned',
    key: `survey ${survey.id} ${survey.version + 1}`,
    title,
    note,
    link: `/khao-sat/phieu/${survey.id}`,
  })
}

export const returnAct = act<typeof returnSurvey, SurveySubject>(
  returnSurvey,
  async ({ db, input, actor, subject, note }) => {
    const { survey } = subject
    const version = await moveSurvey(db, survey, { state: 'returned', reason: input.reason, by: actor })
    note({ facts: { name: survey.name } })
    const title = `Phiếu khảo sát «${survey.name}» bị trả lại để bổ sung`
    await tellSender(db, survey, { by: actor, title, note: input.reason })
    return { id: survey.id, state: 'returned' as const, version }
  },
)

export const dropAct = act<typeof drop, SurveySubject>(drop, async ({ db, input, actor, subject, note }) => {
  const { survey } = subject
  const version = await moveSurvey(db, survey, { state: 'dropped', reason: input.reason, by: actor })
  note({ facts: { name: survey.name } })
  const title = `Phiếu khảo sát «${survey.name}» đã bị bỏ`
  await tellSender(db, survey, { by: actor, title, note: input.reason })
  return { id: survey.id, state: 'dropped' as const, version }
})
