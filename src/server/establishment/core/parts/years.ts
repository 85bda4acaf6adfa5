import { writeYear } from '#contract/establishment/core/acts.ts'
import { yearProblems } from '#contract/establishment/core/rules.ts'
import type { FactSource } from '#contract/establishment/nouns.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { EstablishmentKind } from '#contract/norms/nouns.ts'
import { listEvents } from '#server/identity/index.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { refuseFields } from '#server/platform/door/input.ts'
import type { EstablishmentSubject } from '../keeper.ts'
import { sizesByLaw } from './size.ts'
import { keepNewest, listFigures, lockYear, writeFigures } from './store-years.ts'

/**
 * A part that nobody else has saved since it was seen. @param by the fact of the trail that names the part
 * @throws Problem `stale_version` with who was faster
 */
export async function freshOnly(
  db: Queryable,
  id: string,
  { seen, version, what, by }: { seen: number; version: number; what: string; by: [string, string | number] },
): Promise<void> {
  if (seen === version) return
  const events = await listEvents(db, 'establishment', id)
  const last = events.findLast(({ facts }) => facts[by[0]] === by[1])
  const changed = [{ field: what, by: last?.by ?? '', at: last?.at ?? '' }]
  throw new Problem('stale_version', last ? { changed } : {})
}

/**
 * The newest figures and the size by law, from the yearly figures as they now stand: after every write of a year, by
 * whomever and in whatever room's act.
 */
export async function renewNewest(
  db: Queryable,
  head: { provinceId: string; id: string; kind: EstablishmentKind },
): Promise<void> {
  const years = await listFigures(db, head)
  const newest = (key: 'workers' | 'revenueVnd') => years.find((year) => year[key] !== null)?.[key] ?? null
  await keepNewest(db, head, {
    workers: newest('workers'),
    revenueVnd: newest('revenueVnd'),
    size: (await sizesByLaw(db))(head.kind, years),
  })
}

export const writeYearAct = act<typeof writeYear, EstablishmentSubject>(
  writeYear,
  async ({ db, subject: { head }, input, actor, note }) => {
    const { id: _, seen, ...figures } = input
    const problems = yearProblems(figures, today())
    if (problems.length > 0) throw refuseFields(problems)
    const before = await lockYear(db, head, figures.year)
    await freshOnly(db, head.id, {
      seen,
      version: before?.version ?? 0,
      what: `Số liệu năm ${figures.year}`,
      by: ['year', figures.year],
    })
    const source: FactSource = actor.role === 'establishmentOwner' ? 'owner' : 'officer'
    const version = await writeFigures(db, head, { ...figures, source })
    await renewNewest(db, head)
    note({
      facts: { name: head.name, year: figures.year },
      before: before && { figures: { [figures.year]: before } },
      after: { figures: { [figures.year]: { ...figures, source } } },
    })
    return { id: head.id, year: figures.year, version, source }
  },
)
