import { activityOf, areaOf } from '#contract/survey/kinds.ts'
import type { NeedKind } from '#contract/survey/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

/** A need that an officer has accepted: one idea for the bank of projects. */
export interface AcceptedNeed {
  provinceId: string
  surveyId: string
  needId: string
  kind: NeedKind
  /** content of Article 4 and activity of the catalogue, where the kind says it */
  area: number | null
  activity: string | null
  what: string
  /** đồng; null: not told */
  estimatedVnd: number | null
  ownVnd: number | null
  /** the year it is wanted in */
  year: number | null
  establishmentId: string
  establishmentName: string
  /** commune of the place of production, of the day of the survey */
  unitId: string
  surveyedOn: string
  sentByName: string
  difficulties: string
}

/** Needs of a survey that go on into the bank; none as long as nobody has accepted it. */
export async function acceptedNeeds(db: Queryable, surveyId: string): Promise<AcceptedNeed[]> {
  const { rows } = await db.query<Omit<AcceptedNeed, 'area' | 'activity'>>(
    `select n.province_id as "provinceId", n.survey_id::text as "surveyId", n.need_id::text as "needId", n.kind, n.what,
        n.estimated_vnd as "estimatedVnd", n.own_vnd as "ownVnd", n.year, n.establishment_id::text as "establishmentId",
        n.establishment_name as "establishmentName", n.unit_id as "unitId", n.surveyed_on as "surveyedOn",
        n.sent_by_name as "sentByName", coalesce(n.difficulties, '') as difficulties
       from survey.accepted_need n where n.survey_id = $1 order by n.need_id`,
    [surveyId],
  )
  return rows.map((row) => ({ ...row, area: areaOf(row.kind), activity: activityOf(row.kind) }))
}
