import { ProposalFields } from '#contract/pipeline/fields.ts'
import { ofNeed } from '#contract/pipeline/needs.ts'
import { tidy } from '#contract/kernel/text.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { addStep } from '../store-life.ts'
import { nextCode } from '../store.ts'
import { reweigh } from '../weighing/keep.ts'
import { layNew } from '../writing/content.ts'
import { type AcceptedNeed, listFreshNeeds } from './store-needs.ts'

/** A need as a proposal says it: what was written down on the spot, and nothing that was not. */
function contentOf(need: AcceptedNeed) {
  const { area, activity } = ofNeed[need.kind]
  const total = need.estimatedVnd ?? 0
  const own = Math.min(need.ownVnd ?? 0, total)
  const title = tidy(`${need.what}: ${need.establishmentName}`).slice(0, 300)
  return ProposalFields.parse({
    title: title.length < 5 ? `Nhu cầu: ${title}` : title,
    areas: area === null ? [] : [area],
    activities: activity === null ? [] : [activity],
    years: need.year === null || need.year < 2012 || need.year > 2100 ? [] : [need.year],
    unitId: need.unitId,
    placeOn: need.surveyedOn,
    establishmentIds: need.establishmentId ? [need.establishmentId] : [],
    need: tidy(need.difficulties ?? '').slice(0, 4000),
    costs: total > 0 ? [{ content: need.what.slice(0, 300), activity, totalVnd: total, ownVnd: own }] : [],
    note: `Từ phiếu khảo sát nhu cầu, ${need.sentByName} gửi.`,
  })
}

/** Every accepted need of a survey becomes one idea of the bank, once, however often it is asked for. */
export async function ideasFromSurvey(db: Queryable, surveyId: string): Promise<void> {
  for (const need of await listFreshNeeds(db, surveyId)) {
    const { provinceId, needId, sentBy, sentByName } = need
    const code = await nextCode(db, provinceId, Number(today().slice(0, 4)))
    // whoever wrote the need down on the spot does not decide on it here
    const origins = { provinceId, code, origin: 'survey', proposerId: null, writtenBy: sentBy } as const
    const id = await layNew(
      db,
      {
        ...origins,
        proposerName: need.establishmentName,
        from: { kind: 'need', id: needId },
        copiedFrom: null,
        source: 'survey',
      },
      { ...contentOf(need), programmeId: null },
    )
    const first = { step: 'create', from: 'idea', to: 'idea', reason: '', returnYear: null } as const
    await addStep(
      db,
      { provinceId, id },
      { ...first, personId: null, personName: sentByName, organisationName: '' },
    )
    await reweigh(db, null, id, null)
  }
}
