import { Problem } from '#contract/kernel/problem.ts'
import type { Level, SuccessionKind, Unit } from '#contract/territory/nouns.ts'
import { endedBefore, resolveDistrict, resolveTo, type Resolution } from '#contract/territory/rules.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findUnitByCodeAt, findUnits, linksFrom, listChildren } from './store.ts'

export interface Ground extends Resolution {
  /** the units of `units`, by id, placed among those above them on the day asked for */
  placed: Map<string, Unit>
}

/** A unit named by id, or by its code on a day. @throws Problem `not_found` */
export async function getUnit(
  db: Queryable,
  named: { id?: string | undefined; level?: Level | undefined; code?: string | undefined },
  date: string | undefined,
): Promise<Unit> {
  const { id, level, code } = named
  const unit =
    id === undefined
      ? level && code && date && (await findUnitByCodeAt(db, level, code, date))
      : (await findUnits(db, [id], today()))[0]
  if (!unit)
    throw new Problem('not_found', { facts: { what: 'unit', id: id ?? code ?? '', date: date ?? null } })
  return unit
}

/** The units of a day on the ground of `start`, following only some kinds of succession when asked to. */
export async function groundOn(
  db: Queryable,
  start: Unit,
  date: string,
  kinds?: SuccessionKind[],
): Promise<Ground> {
  const forward = endedBefore(start, date)
  const throughCommunes = forward && start.level === 'district' && start.validTo !== null
  const starts = throughCommunes ? await listChildren(db, start, start.validTo ?? date) : [start]
  const ids = starts.map((unit) => unit.id)
  const found = await linksFrom(db, ids, forward)
  const links = kinds ? found.filter((link) => kinds.includes(link.kind)) : found
  const linked = new Set([...ids, ...links.flatMap((link) => [link.from, link.to])])
  const units = await findUnits(db, [...linked], today(), date)
  const placed = new Map(units.map((unit) => [unit.id, unit]))
  const resolutions = starts.map((unit) => resolveTo(unit, date, placed, links))
  const [only] = resolutions
  const resolution = throughCommunes || !only ? resolveDistrict(resolutions) : only
  return { ...resolution, placed }
}
