import type { createRound } from '#contract/planning/rounds/acts.ts'
import type { z } from 'zod'
import type { Cast } from '#server/testing/door.ts'

/** The year to come: a round of it may be opened on any day of this one. */
export const planYear = new Date().getFullYear() + 1

/** A round of next year that asks the cast's commune and the centre. */
export async function roundForm(
  as: Cast,
  more: Partial<z.input<typeof createRound.input>> = {},
): Promise<z.input<typeof createRound.input>> {
  const [commune, centre] = [await as.commune.actor(), await as.centre.actor()]
  return {
    year: planYear,
    title: `Kế hoạch khuyến công năm ${planYear}`,
    dueOn: `${planYear - 1}-12-31`,
    senders: [
      { organisationId: commune?.organisationId ?? '' },
      { organisationId: centre?.organisationId ?? '' },
    ],
    ceilings: [{ source: 'provincial', ceilingVnd: 3_000_000_000, basis: 'Dự toán thử' }],
    ...more,
  }
}

/** A round that the director created and opened, with the plans that its units have to write. */
export async function openedRound(as: Cast, more: Partial<z.input<typeof createRound.input>> = {}) {
  const { id } = await as.director.do('planning.createRound', await roundForm(as, more))
  await as.director.do('planning.openRound', { id, version: 1 })
  const { senders, planId, version, year } = await as.director.ask('planning.round', { id })
  const planOf = (organisationId: string | undefined): string =>
    senders.find((sender) => sender.organisationId === organisationId)?.unitPlanId ?? ''
  return {
    roundId: id,
    version,
    year,
    /** the province's plan */
    planId: planId ?? '',
    /** what the commune of the cast, and the centre, have to write */
    communePlan: planOf((await as.commune.actor())?.organisationId),
    centrePlan: planOf((await as.centre.actor())?.organisationId),
  }
}
