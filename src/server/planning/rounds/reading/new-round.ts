import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { newRound, profiles } from '#contract/planning/rounds/queries.ts'
import { today } from '#server/platform/clock.ts'
import { answer } from '#server/platform/door.ts'
import { findRoundOf } from '../../core/store-heads.ts'
import { findSendDay, listProfiles } from '../store-profiles.ts'
import { listOffices, listProgrammesOf } from '../store-rounds.ts'

/** Who sends every year: the centre and the communes; other offices are asked where a province wants it. */
const usual = ['promotionCentre', 'communeCommittee']

export const newRoundQuery = answer(newRound, async ({ db, input, actor }) => {
  const provinceId = actor?.provinceId
  if (!actor || !provinceId) throw new Problem('out_of_reach')
  const { year } = input
  const day = await findSendDay(db, provinceId, year)
  const offices = await listOffices(db, provinceId, today())
  return {
    title: `Kế hoạch khuyến công năm ${year}`,
    dueOn: day?.dueOn ?? null,
    dueBasis: day ? `${day.basis}${day.sure ? '' : ' (cần đối chiếu)'}` : '',
    programmes: await listProgrammesOf(db, provinceId, year),
    offices: offices
      .filter(({ organisationId }) => organisationId !== actor.organisationId)
      .map((office) => ({ ...office, usual: usual.includes(office.kind) })),
    existing: (await findRoundOf(db, provinceId, year))?.id ?? null,
  }
})

export const profilesQuery = answer(profiles, async ({ db, input, actor }) => {
  const found = await listProfiles(db, {
    words: fold(input.q).split(' ').filter(Boolean),
    funding: input.funding ?? null,
  })
  const ownFundings = new Set(
    found.filter(({ provinceId }) => provinceId === actor?.provinceId).map(({ funding }) => funding),
  )
  return {
    items: found.map((profile) => ({
      ...profile,
      ours:
        profile.provinceId === actor?.provinceId ||
        (profile.provinceId === '00' && !ownFundings.has(profile.funding)),
    })),
  }
})
