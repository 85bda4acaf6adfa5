import { communeOf } from '#contract/survey/reach.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import type { NeedKind, SurveyState } from '#contract/survey/nouns.ts'
import { list, statistics } from '#contract/survey/queries.ts'
import { answer } from '#server/platform/door.ts'
import { countNeeds, listSurveys, listYears, type SurveysWanted } from './store.ts'
import { communesFor, namesOf } from './units.ts'

interface Filters {
  q?: string
  roundId?: string | undefined
  unitId?: string | undefined
  state?: SurveyState | undefined
  kind?: NeedKind | undefined
}

/** The filters within what this person may see: a collaborator's own surveys, a commune's own. */
const wantedBy = (actor: Actor, { q = '', roundId, unitId, state, kind }: Filters): SurveysWanted => ({
  words: fold(q).split(' ').filter(Boolean),
  roundId: roundId ?? null,
  unitId: communeOf(actor) ?? unitId ?? null,
  state: state ?? null,
  kind: kind ?? null,
  sentBy: actor.role === 'collaborator' ? actor.personId : null,
})

export const listQuery = answer(list, async ({ db, input, actor }) => {
  if (!actor) throw new Problem('not_signed_in')
  const { limit, after } = input
  const rows = await listSurveys(db, { ...wantedBy(actor, input), limit: limit + 1, after: after || null })
  const communes = await communesFor(db, actor)
  const items = rows.slice(0, limit)
  const names = await namesOf(
    db,
    items.map(({ unitId }) => unitId),
    communes,
  )
  return {
    items: items.map((row) => ({ ...row, unitName: names.get(row.unitId) ?? '' })),
    next: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
    communes: communeOf(actor) === null ? communes : [],
  }
})

/** What the establishments of the ground want, by kind of help and commune. */
export const statisticsQuery = answer(statistics, async ({ db, input, actor }) => {
  if (!actor) throw new Problem('not_signed_in')
  const rows = await countNeeds(db, { ...wantedBy(actor, input), year: input.year ?? null })
  const communes = await communesFor(db, actor)
  const names = await namesOf(
    db,
    rows.map(({ unitId }) => unitId),
    communes,
  )
  return {
    rows: rows.map((row) => ({ ...row, unitName: names.get(row.unitId) ?? '' })),
    years: await listYears(db),
    communes: communeOf(actor) === null ? communes : [],
  }
})
