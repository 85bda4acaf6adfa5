import type { PlaceInput } from '#contract/establishment/core/acts.ts'
import { setPlaces } from '#contract/establishment/core/acts.ts'
import { scopeOf } from '#contract/establishment/core/reach.ts'
import { placesProblems } from '#contract/establishment/core/rules.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem, type FieldProblem } from '#contract/kernel/problem.ts'
import type { Unit } from '#contract/territory/nouns.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { refuseFields } from '#server/platform/door/input.ts'
import { unitsOfToday } from '#server/territory/index.ts'
import type { EstablishmentSubject } from '../keeper.ts'
import { kept } from '../kept.ts'
import { listPlaces, type PlaceRow, replacePlaces } from './store-ground.ts'
import { touch } from '../store.ts'

/** A place as it is kept: with today's unit on its ground. */
export interface Placed extends PlaceInput {
  nowUnitId: string | null
}

type Found = { unit: Unit; now: Unit | null } | undefined

/** What is wrong with the unit of a place: it must be a commune that stood there while the place produced. */
function unitProblem(place: PlaceInput, found: Found, now: string): FieldProblem['code'] | null {
  if (!found) return 'unit.unknown'
  const { unit } = found
  if (unit.level === 'district') return 'place.district'
  if (unit.level !== 'commune') return 'place.commune'
  const last = place.until ?? now
  if (unit.validFrom !== null && unit.validFrom > last) return 'place.before_unit'
  // without a first day it is as it stands now, or on its last day, that counts
  const first = place.since ?? last
  if (unit.validTo !== null && unit.validTo < first) return 'place.after_unit'
  return place.until === null && found.now === null ? 'place.divided' : null
}

/** Whose ground it must be: one's own province; of a commune's people their own commune, where the place is new. */
function reachProblem(
  actor: Actor,
  { unit, now }: NonNullable<Found>,
  isOld: boolean,
): FieldProblem['code'] | null {
  if (actor.provinceId !== null && unit.provinceId !== actor.provinceId) return 'place.other_province'
  const commune = scopeOf(actor)?.unitId ?? null
  return commune === null || isOld || unit.id === commune || now?.id === commune
    ? null
    : 'place.other_commune'
}

const sameGround = (place: PlaceInput, row: PlaceRow): boolean =>
  row.id === place.id && row.unitId === place.unitId

/**
 * Places as they may be kept, with all that is wrong with them.
 * @param before the places that are there already: what a commune's people find there they may leave
 */
export async function checkPlaces(
  db: Queryable,
  actor: Actor,
  places: readonly PlaceInput[],
  before: readonly PlaceRow[],
): Promise<{ placed: Placed[]; problems: FieldProblem[]; provinceId: string | null }> {
  const now = today()
  const units = await unitsOfToday(
    db,
    places.map(({ unitId }) => unitId),
  )
  const problems = placesProblems(places, now)
  for (const [index, place] of places.entries()) {
    const found = units.get(place.unitId)
    const isOld = before.some((row) => sameGround(place, row))
    const wrong = unitProblem(place, found, now) ?? (found ? reachProblem(actor, found, isOld) : null)
    if (wrong)
      problems.push({
        path: ['places', index, 'unitId'],
        code: wrong,
        facts: {
          unit: found?.unit.path ?? '',
          from: found?.unit.validFrom ?? '',
          to: found?.unit.validTo ?? '',
        },
      })
    if (place.id !== null && !before.some(({ id }) => id === place.id))
      problems.push({ path: ['places', index, 'id'], code: 'place.gone' })
  }
  const main = places.find((place) => place.main)
  return {
    placed: places.map((place) => ({ ...place, nowUnitId: units.get(place.unitId)?.now?.id ?? null })),
    problems,
    provinceId: (main && units.get(main.unitId)?.unit.provinceId) ?? null,
  }
}

const beyond = ['place.other_province', 'place.other_commune', 'village.unknown', 'cluster.unknown']

/** Refuses fields, all together; where one of them names what is another's, as beyond the reach of whoever sent them. */
export const refuseAll = (problems: FieldProblem[]): Problem =>
  problems.some(({ code }) => beyond.includes(code))
    ? new Problem('out_of_reach', { fields: problems, facts: { count: problems.length } })
    : refuseFields(problems)

/** A place that others have left out would be gone: of a commune's people only those on their own ground. */
function droppedElsewhere(
  actor: Actor,
  places: readonly PlaceInput[],
  before: readonly PlaceRow[],
): FieldProblem[] {
  const commune = scopeOf(actor)?.unitId ?? null
  if (commune === null) return []
  const gone = before.filter(({ id }) => !places.some((place) => place.id === id))
  return gone.some(({ unitId, nowUnitId }) => unitId !== commune && nowUnitId !== commune)
    ? [{ path: ['places'], code: 'place.dropped_elsewhere' }]
    : []
}

/** A place in one line, for the trail: "Ấp Rạch Gốc, Xã Phan Ngọc Hiển, tỉnh Cà Mau (chính), từ 2018-04-12". */
export const placeTold = ({ address, path, main, since, until }: PlaceRow): string =>
  [
    [address, path].filter(Boolean).join(', ') + (main ? ' (chính)' : ''),
    since && `từ ${since}`,
    until && `đến ${until}`,
  ]
    .filter(Boolean)
    .join(', ')

export const setPlacesAct = act<typeof setPlaces, EstablishmentSubject>(
  setPlaces,
  async ({ db, subject: { head }, input, actor, note }) => {
    const before = await listPlaces(db, head)
    const { placed, problems } = await checkPlaces(db, actor, input.places, before)
    const all = [...problems, ...droppedElsewhere(actor, input.places, before)]
    if (all.length > 0) throw refuseAll(all)
    await replacePlaces(db, head, placed)
    await touch(db, head, true)
    note({
      facts: { name: head.name, version: head.version + 1 },
      before: { places: before.map(placeTold) },
      after: { places: (await listPlaces(db, head)).map(placeTold) },
    })
    return kept(head)
  },
)
