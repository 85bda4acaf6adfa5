import type { Actor } from '#contract/kernel/actor.ts'
import { dayOf } from '#contract/planning/national/days.ts'
import type { PlanDay } from '#contract/planning/national/queries.ts'
import { itemRoutes } from '#contract/words/planning.ts'
import { profileStepWords } from '#contract/words/planning/national.ts'
import type { Queryable } from '#server/platform/db.ts'
import {
  findRoundDays,
  listProfileSteps,
  listYearDays,
  type RoundDays,
  type StoredStep,
  type YearDay,
} from './store-calendar.ts'

const months = Array.from({ length: 12 }, (_, index) => index + 1)

function ofRound(round: RoundDays | null): PlanDay[] {
  if (!round) return []
  const days = [
    ['opened', round.openedOn, 'Mở đợt, các đơn vị bắt đầu lập kế hoạch'],
    ['due', round.dueOn, 'Hạn các đơn vị gửi kế hoạch'],
    ['closed', round.closedOn, 'Đóng nhận kế hoạch'],
  ] as const
  return days.flatMap(([key, on, title]) =>
    on === null
      ? []
      : [
          {
            key: `round-${key}`,
            on,
            until: null,
            kind: 'round' as const,
            title: `${title} (${round.title})`,
            who: key === 'due' ? 'Xã, phường, Trung tâm, sở, ngành' : 'Sở Công Thương',
            basis: round.letter,
            confidence: 'entered' as const,
          },
        ],
  )
}

const ofStep = (
  { funding, step, due, who, basis, confidence }: StoredStep,
  at: number,
  year: number,
): PlanDay[] =>
  due === null
    ? []
    : [
        {
          key: `step-${funding}-${at}`,
          on: dayOf(due, year),
          until: null,
          kind: 'step',
          title: `${itemRoutes[funding]}: ${profileStepWords[step]}`,
          who,
          basis,
          confidence,
        },
      ]

const ofYear = (day: YearDay, year: number): PlanDay[] =>
  (day.month === null ? months : [day.month]).map((month) => ({
    key: `year-${day.key}-${month}`,
    on: dayOf({ month, day: day.day, yearOffset: day.yearOffset }, year),
    until:
      day.untilDay === null ? null : dayOf({ month, day: day.untilDay, yearOffset: day.yearOffset }, year),
    kind: 'year',
    title: day.title,
    who: day.who,
    basis: day.basis,
    confidence: day.confidence,
  }))

/** Every day of a plan's year, in order: those of its round, of the steps of its ways, and of every year. */
export async function daysOf(db: Queryable, actor: Actor | null, year: number): Promise<PlanDay[]> {
  const provinceId = actor?.provinceId ?? null
  const round = provinceId === null ? null : await findRoundDays(db, provinceId, year)
  const steps = await listProfileSteps(db, provinceId, year)
  const days = [
    ...ofRound(round),
    // by whichever day the round asks its units, that day counts and not the profile's
    ...steps
      .filter(({ funding, step }) => !(round && funding === 'local' && step === 'send'))
      .flatMap((step, at) => ofStep(step, at, year)),
    ...(await listYearDays(db, provinceId)).flatMap((day) => ofYear(day, year)),
  ]
  return days.toSorted((a, b) => a.on.localeCompare(b.on) || a.key.localeCompare(b.key))
}
