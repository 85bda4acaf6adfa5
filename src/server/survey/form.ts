import { communeOf } from '#contract/survey/reach.ts'
import { isGranted } from '#contract/grants.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { form } from '#contract/survey/queries.ts'
import { today } from '#server/platform/clock.ts'
import { answer } from '#server/platform/door.ts'
import { communesFor } from './reading/units.ts'
import { listRounds } from './rounds/store.ts'
import { listRegistered } from './store-register.ts'

/** More than a commune has; a telephone keeps them in a breath. */
const most = 2000

/** What a browser takes along into the field. @throws Problem `out_of_reach` for a commune that is not one's own */
export const formQuery = answer(form, async ({ db, input, actor }) => {
  if (!actor || !isGranted(actor.role, 'survey.send')) throw new Problem('not_granted')
  const communes = await communesFor(db, actor)
  const unitId = communeOf(actor) ?? input.unitId ?? null
  const here = communes.find(({ id }) => id === unitId)
  if (unitId !== null && !here) throw new Problem('out_of_reach')
  const [rounds, known] = [
    await listRounds(db, { words: [], state: 'open', unitId, limit: 100 }),
    unitId === null || actor.provinceId === null
      ? []
      : await listRegistered(db, { provinceId: actor.provinceId, unitId }, most + 1),
  ]
  return {
    personId: actor.personId,
    personName: actor.name,
    today: today(),
    unitId,
    unitName: here?.name ?? '',
    communes: actor.role === 'collaborator' && communeOf(actor) === null ? [] : communes,
    rounds: rounds
      .filter(({ until }) => until >= today())
      .map(({ id, title, year, until, questions }) => ({ id, title, year, until, questions })),
    establishments: known.slice(0, most).map(({ id, version, facts }) => ({ id, version, ...facts })),
    more: known.length > most,
  }
})
