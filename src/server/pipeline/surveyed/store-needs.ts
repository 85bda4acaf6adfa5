import type { NeedKind } from '#contract/survey/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface AcceptedNeed {
  provinceId: string
  needId: string
  kind: NeedKind
  what: string
  estimatedVnd: number | null
  ownVnd: number | null
  year: number | null
  establishmentId: string | null
  establishmentName: string
  unitId: string | null
  surveyedOn: string
  sentBy: string | null
  sentByName: string
  difficulties: string | null
}

/** Needs of an accepted survey that are no ideas of the bank yet. */
export async function listFreshNeeds(db: Queryable, surveyId: string): Promise<AcceptedNeed[]> {
  const { rows } = await db.query<AcceptedNeed>(
    `select n.province_id as "provinceId", n.need_id::text as "needId", n.kind, n.what, n.estimated_vnd as "estimatedVnd",
       n.own_vnd as "ownVnd", n.year, n.establishment_id::text as "establishmentId", n.establishment_name as "establishmentName",
       n.unit_id as "unitId", n.surveyed_on as "surveyedOn", n.sent_by::text as "sentBy",
       n.sent_by_name as "sentByName", n.difficulties
       from survey.accepted_need n
      where n.survey_id = $1 and not exists (select from pipeline.proposal p
        where p.province_id = n.province_id and p.from_kind = 'need' and p.from_id = n.need_id)
      order by n.need_id`,
    [surveyId],
  )
  return rows
}
