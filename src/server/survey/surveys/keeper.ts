import { isGranted } from '#contract/grants.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { readsSurvey, takesStep } from '#contract/survey/reach.ts'
import type { FileKeeper, FileSubject } from '#server/documents/index.ts'
import { type HistoryReaders, listActsBy } from '#server/identity/index.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Subject } from '#server/platform/door-types.ts'
import type { SubjectKeeper } from '#server/platform/door.ts'
import { findSurvey, type SurveyLine } from './store.ts'

/** A survey as the door locks it. */
export interface SurveySubject extends Subject {
  provinceId: string
  survey: SurveyLine
}

export const asSubject = (survey: SurveyLine): SurveySubject => ({
  kind: 'survey',
  id: survey.id,
  state: survey.state,
  version: survey.version,
  provinceId: survey.provinceId,
  survey,
})

/** What the door asks about surveys. */
export const surveyKeeper: SubjectKeeper<SurveySubject> = {
  async lock(db, input) {
    const survey = await findSurvey(db, String(input['id']), true)
    if (!survey) throw new Problem('not_found')
    return asSubject(survey)
  },
  reach: (actor, { survey }, act) => takesStep(actor, survey, act),
  doneBy: (db, { id, survey }, personId) =>
    listActsBy(db, { kind: 'survey', id }, personId, survey.roundStartedAt),
}

/** May this person read the survey at all? */
const reads = (actor: Actor | null, survey: SurveyLine): boolean =>
  actor !== null && isGranted(actor.role, 'survey.get') && readsSurvey(actor, survey)

/** A survey that this person may read. @throws Problem `not_found` */
export async function readable(db: Queryable, actor: Actor | null, id: string): Promise<SurveyLine> {
  const survey = await findSurvey(db, id)
  if (!survey || !reads(actor, survey)) throw new Problem('not_found')
  return survey
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

interface SurveyFiles extends FileSubject {
  survey: SurveyLine
}

/** Photographs of the place and a scan of the paper form. Once it was decided about, they stay as they are. */
export const surveyFiles: FileKeeper<SurveyFiles> = {
  roles: ['photo', 'paper'],
  async find(db, key) {
    const survey = uuid.test(key) ? await findSurvey(db, key) : null
    return survey && { id: survey.id, provinceId: survey.provinceId, open: false, survey }
  },
  mayRead: (actor, { survey }) => reads(actor, survey),
  mayChange: (actor, { survey }) =>
    isGranted(actor.role, 'survey.send') &&
    readsSurvey(actor, survey) &&
    (survey.state === 'sent' || survey.state === 'returned'),
}

export const readsSurveyHistory: HistoryReaders[string] = async (db, actor, id) => {
  const survey = uuid.test(id) ? await findSurvey(db, id) : null
  return survey !== null && reads(actor, survey)
}

const personal = {
  phone: 'số điện thoại của cơ sở',
  respondentPhone: 'số điện thoại của người trả lời',
  householdTaxCode: 'mã số thuế',
} as const

/** A personal value of a survey, whole, for whoever looks it through. */
export async function unmaskSurvey(db: Queryable, actor: Actor, id: string, field: string) {
  const survey = uuid.test(id) ? await findSurvey(db, id) : null
  if (!survey || !reads(actor, survey) || !Object.hasOwn(personal, field)) return null
  const { facts, respondent, taxCode } = survey.answers
  const values = { phone: facts.phone, respondentPhone: respondent.phone, householdTaxCode: taxCode }
  const key = field as keyof typeof personal
  return {
    name: survey.name,
    field: personal[key],
    value: values[key] || null,
    provinceId: survey.provinceId,
  }
}
