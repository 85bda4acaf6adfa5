import type { FieldProblem } from '../../kernel/problem.ts'
import { isMasked } from '../../kernel/sensitive.ts'
import type { EstablishmentKind } from '../../norms/nouns.ts'
import type { EquipmentFields, IdentityFields, IndustryInput, PlaceInput, ProductFields } from './acts.ts'
import type { YearFields } from './acts.ts'
import { pointProblem } from './ground.ts'
import { identityProblem, taxCodeProblem, tidyNumber } from './numbers.ts'

/** What cannot be so, each on its field, all together; what the database must be asked is asked elsewhere. */

const yearOf = (day: string): number => Number(day.slice(0, 4))
const at = (path: FieldProblem['path'], code: string, facts?: FieldProblem['facts']): FieldProblem =>
  facts ? { path, code, facts } : { path, code }

/** Days that must have come already. */
const notYet = (days: Readonly<Record<string, string | null>>, today: string): FieldProblem[] =>
  Object.entries(days).flatMap(([field, day]) =>
    day !== null && day > today ? [at([field], 'date.future')] : [],
  )

/** A number as a form sends it: nothing, masked (it stays), or as it is kept. */
export const sentNumber = (typed: string | null): string | null =>
  typed === null || typed.trim() === '' ? null : isMasked(typed) ? typed : tidyNumber(typed)

/** Kinds that stand by their own name in no register of the state. */
const unregistered: readonly EstablishmentKind[] = [
  'artisan',
  'craftVillageProducer',
  'businessHousehold',
  'cooperativeGroup',
]

/** Who it is: numbers, days, titles. @param today the day it is entered on */
export function identityProblems(input: IdentityFields, today: string): FieldProblem[] {
  const year = yearOf(today)
  const [tax, person] = [sentNumber(input.taxCode), sentNumber(input.identityNumber)]
  const taxWrong = tax && !isMasked(tax) ? taxCodeProblem(tax, input.kind, year) : null
  const personWrong = person && !isMasked(person) ? identityProblem(person, year) : null
  const { registeredOn, registeredUntil, foundedOn } = input
  return [
    ...(taxWrong ? [at(['taxCode'], taxWrong)] : []),
    ...(personWrong ? [at(['identityNumber'], personWrong)] : []),
    ...notYet({ registeredOn, foundedOn }, today),
    ...(registeredUntil !== null && registeredOn !== null && registeredUntil < registeredOn
      ? [at(['registeredUntil'], 'days.order')]
      : []),
    ...(input.artisanTitle !== '' && input.kind !== 'artisan'
      ? [at(['artisanTitle'], 'artisan.title_of_other')]
      : []),
    // a company without anything that names it in a register cannot be told from another of its name
    ...(tax === null && input.registrationNo === '' && !unregistered.includes(input.kind)
      ? [at(['taxCode'], 'tax.or_registration')]
      : []),
  ]
}

/** Places among themselves: one main, days in order, points in the country. */
export function placesProblems(places: readonly PlaceInput[], today: string): FieldProblem[] {
  const mains = places.filter(({ main }) => main).length
  const problems = places.flatMap((place, index) => placeProblems(place, ['places', index], today))
  if (mains !== 1)
    problems.push(at(['places'], mains === 0 ? 'place.no_main' : 'place.many_mains', { count: mains }))
  const open = places.some(({ until }) => until === null || until >= today)
  for (const [index, { id }] of places.entries())
    if (id !== null && places.findIndex((place) => place.id === id) < index)
      problems.push(at(['places', index, 'id'], 'place.twice'))
  for (const [index, { main, until }] of places.entries())
    if (main && open && until !== null && until < today)
      problems.push(at(['places', index, 'main'], 'place.main_ended'))
  return problems
}

function placeProblems(place: PlaceInput, path: (string | number)[], today: string): FieldProblem[] {
  const { since, until, latitude, longitude } = place
  const problems: FieldProblem[] = []
  if (since !== null && since > today) problems.push(at([...path, 'since'], 'date.future'))
  if (since !== null && until !== null && until < since) problems.push(at([...path, 'until'], 'days.order'))
  if (latitude === null && longitude === null) return problems
  if (latitude === null || longitude === null)
    return [...problems, at([...path, latitude === null ? 'latitude' : 'longitude'], 'point.half')]
  const wrong = pointProblem({ latitude, longitude })
  return wrong ? [...problems, at([...path, 'latitude'], wrong)] : problems
}

/** Industries among themselves: none twice, one main where there is any. */
export function industriesProblems(industries: readonly IndustryInput[]): FieldProblem[] {
  const seen = new Set<string>()
  const problems: FieldProblem[] = []
  for (const [index, { version, code }] of industries.entries()) {
    const key = `${version}:${code}`
    if (seen.has(key)) problems.push(at(['industries', index, 'code'], 'industry.twice', { code }))
    seen.add(key)
  }
  const mains = industries.filter(({ main }) => main).length
  if (industries.length > 0 && mains !== 1)
    problems.push(at(['industries'], mains === 0 ? 'industry.no_main' : 'industry.many_mains'))
  return problems
}

/** A year's figures. A year that has not come has none; the one that runs may be written as it stands. */
export function yearProblems(input: YearFields & { year: number }, today: string): FieldProblem[] {
  const { year, workers, womenWorkers } = input
  const now = yearOf(today)
  return [
    ...(year > now ? [at(['year'], 'year.future', { year, now })] : []),
    ...(womenWorkers !== null && workers !== null && womenWorkers > workers
      ? [at(['womenWorkers'], 'workers.women_over', { workers })]
      : []),
    ...(womenWorkers !== null && workers === null ? [at(['workers'], 'required')] : []),
    ...(input.exportVnd !== null && input.revenueVnd !== null && input.exportVnd > input.revenueVnd
      ? [at(['exportVnd'], 'year.export_over')]
      : []),
  ]
}

export function productProblems(input: ProductFields, today: string): FieldProblem[] {
  const { ocopOn, typicalOn, ocopStars, typicalLevel } = input
  return [
    ...notYet({ ocopOn, typicalOn }, today),
    ...(ocopOn !== null && ocopStars === null ? [at(['ocopStars'], 'required')] : []),
    ...(typicalOn !== null && typicalLevel === '' ? [at(['typicalLevel'], 'required')] : []),
  ]
}

export function equipmentProblems(input: EquipmentFields, today: string): FieldProblem[] {
  const { madeYear, boughtOn } = input
  return [
    ...notYet({ boughtOn }, today),
    ...(madeYear !== null && madeYear > yearOf(today)
      ? [at(['madeYear'], 'year.future', { year: madeYear, now: yearOf(today) })]
      : []),
    ...(madeYear !== null && boughtOn !== null && yearOf(boughtOn) < madeYear
      ? [at(['boughtOn'], 'equipment.before_made', { year: madeYear })]
      : []),
  ]
}
