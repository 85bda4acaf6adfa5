import { isGranted } from '#contract/grants.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import { dayOf } from '#contract/planning/national/days.ts'
import { type NationalAct, nationalStandings } from '#contract/planning/national/nouns.ts'
import { national } from '#contract/planning/national/queries.ts'
import { answer } from '#server/platform/door.ts'
import { findRoundOf } from '../../core/store-heads.ts'
import { listProfileSteps } from '../calendar/store-calendar.ts'
import { goesOnFrom } from './line.ts'
import { listNational, listReports, type NationalRow, sumNational } from './store-national.ts'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

const mayTake = (actor: Actor, row: NationalRow, act: NationalAct): boolean =>
  isGranted(actor.role, act) &&
  (!actor.scope || actor.scope.includes(act)) &&
  (actor.provinceId === row.provinceId ||
    (actor.provinceId === null && act === 'planning.recordNationalResult')) &&
  goesOnFrom(act, row.nationalState)

const offered = (actor: Actor, row: NationalRow) => ({
  ...row,
  mayAppraise: mayTake(actor, row, 'planning.appraiseNational'),
  maySend: mayTake(actor, row, 'planning.sendNational'),
  mayRecord: mayTake(actor, row, 'planning.recordNationalResult'),
})

const nothing = { count: 0, nationalVnd: 0, approvedVnd: 0 }

/** Lines of the national route: a province looks at its own, the Ministry at what was sent to it. */
export const nationalQuery = answer(national, async ({ db, input, actor }) => {
  const { year, q, standing, after, limit } = input
  if (after !== undefined && !uuid.test(after)) throw invalidField(['after'], 'wrong_format')
  const provinceId = actor?.provinceId ?? input.province ?? null
  const ministry = actor?.provinceId === null
  const asked = { year, provinceId, q, standing }
  const rows = actor
    ? await listNational(db, asked, { ministry, after: after ?? null, limit: limit + 1 })
    : []
  const sums = await sumNational(db, asked, ministry)
  const steps = (await listProfileSteps(db, provinceId, year)).filter(({ funding }) => funding === 'national')
  const [first] = steps
  const shown = rows.slice(0, limit)
  return {
    year,
    roundId: provinceId === null ? null : ((await findRoundOf(db, provinceId, year))?.id ?? null),
    profile: first
      ? { name: first.profileName, basis: first.profileBasis, confidence: first.profileConfidence }
      : null,
    steps: steps.map(({ step, who, due, sets, paper, basis, confidence }) => ({
      step,
      who,
      dueOn: due && dayOf(due, year),
      sets,
      paper,
      basis,
      confidence,
    })),
    standings: nationalStandings.map((at) => ({
      ...nothing,
      standing: at,
      ...sums.find((sum) => sum.standing === at),
    })),
    items: actor ? shown.map((row) => offered(actor, row)) : [],
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    reports: provinceId === null ? [] : await listReports(db, provinceId, year),
    ministry,
  }
})
