import { eachOf, type FieldRule, hasCome, problemsOf, rulesOf } from '../../kernel/field-rules.ts'
import type { FieldProblem } from '../../kernel/problem.ts'
import { isMasked } from '../../kernel/sensitive.ts'
import type { EstablishmentKind } from '../../norms/nouns.ts'
import type { EquipmentFields, IdentityFields, IndustryInput, PlaceInput, ProductFields } from './acts.ts'
import type { YearFields } from './acts.ts'
import { pointProblem } from './ground.ts'
import { contradictsItself, identityProblem, taxCodeProblem, tidyNumber } from './numbers.ts'

/** What cannot be so, each on its field, all together; what the database must be asked is asked elsewhere. */

const yearOf = (day: string): number => Number(day.slice(0, 4))
const at = (path: FieldProblem['path'], code: string, facts?: FieldProblem['facts']): FieldProblem =>
  facts ? { path, code, facts } : { path, code }

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

const who = rulesOf<IdentityFields>()

/** Who it is: numbers, days, titles. */
export const identityRules: FieldRule<IdentityFields>[] = [
  // digits that contradict each other do so whosever they are
  who(['taxCode'], ({ taxCode }) =>
    contradictsItself(sentNumber(taxCode) ?? '') ? [at(['taxCode'], 'tax.check')] : [],
  ),
  who(['taxCode', 'kind'], ({ taxCode, kind }, today) => {
    const tax = sentNumber(taxCode)
    const wrong = tax && !isMasked(tax) ? taxCodeProblem(tax, kind, yearOf(today)) : null
    return wrong && wrong !== 'tax.check' ? [at(['taxCode'], wrong)] : []
  }),
  who(['identityNumber'], ({ identityNumber }, today) => {
    const person = sentNumber(identityNumber)
    const wrong = person && !isMasked(person) ? identityProblem(person, yearOf(today)) : null
    return wrong ? [at(['identityNumber'], wrong)] : []
  }),
  hasCome('registeredOn'),
  hasCome('foundedOn'),
  who(['registeredUntil', 'registeredOn'], ({ registeredUntil, registeredOn }) =>
    registeredUntil !== null && registeredOn !== null && registeredUntil < registeredOn
      ? [at(['registeredUntil'], 'days.order')]
      : [],
  ),
  who(['artisanTitle', 'kind'], ({ artisanTitle, kind }) =>
    artisanTitle !== '' && kind !== 'artisan' ? [at(['artisanTitle'], 'artisan.title_of_other')] : [],
  ),
  // a company without anything that names it in a register cannot be told from another of its name
  who(['taxCode', 'registrationNo', 'kind'], ({ taxCode, registrationNo, kind }) =>
    sentNumber(taxCode) === null && registrationNo === '' && !unregistered.includes(kind)
      ? [at(['taxCode'], 'tax.or_registration')]
      : [],
  ),
]

/** @param today the day it is entered on */
export const identityProblems = (input: IdentityFields, today: string): FieldProblem[] =>
  problemsOf(identityRules, input, today)

const where = rulesOf<PlaceInput>()

/** A place by itself: days in order, a point in the country. */
const placeRules: FieldRule<PlaceInput>[] = [
  hasCome('since'),
  where(['since', 'until'], ({ since, until }) =>
    since !== null && until !== null && until < since ? [at(['until'], 'days.order')] : [],
  ),
  where(['latitude', 'longitude'], ({ latitude, longitude }) => {
    if (latitude === null && longitude === null) return []
    if (latitude === null || longitude === null)
      return [at([latitude === null ? 'latitude' : 'longitude'], 'point.half')]
    const wrong = pointProblem({ latitude, longitude })
    return wrong ? [at(['latitude'], wrong)] : []
  }),
]

/** Places among themselves: one main that still is, none twice. */
function amongPlaces({ places }: { places: readonly PlaceInput[] }, today: string): FieldProblem[] {
  const mains = places.filter(({ main }) => main).length
  const problems =
    mains === 1 ? [] : [at(['places'], mains === 0 ? 'place.no_main' : 'place.many_mains', { count: mains })]
  const open = places.some(({ until }) => until === null || until >= today)
  for (const [index, { id }] of places.entries())
    if (id !== null && places.findIndex((place) => place.id === id) < index)
      problems.push(at(['places', index, 'id'], 'place.twice'))
  for (const [index, { main, until }] of places.entries())
    if (main && open && until !== null && until < today)
      problems.push(at(['places', index, 'main'], 'place.main_ended'))
  return problems
}

interface Places {
  places: readonly PlaceInput[]
}
export const placesRules: FieldRule<Places>[] = [
  eachOf('places', placeRules),
  rulesOf<Places>()(['places'], amongPlaces),
]
export const placesProblems = (places: readonly PlaceInput[], today: string): FieldProblem[] =>
  problemsOf(placesRules, { places }, today)

interface Industries {
  industries: readonly IndustryInput[]
}
/** Industries among themselves: none twice, one main where there is any. */
export const industriesRules: FieldRule<Industries>[] = [
  rulesOf<Industries>()(['industries'], ({ industries }) => {
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
  }),
]
export const industriesProblems = (industries: readonly IndustryInput[]): FieldProblem[] =>
  problemsOf(industriesRules, { industries }, '')

type Year = YearFields & { year: number }
const figures = rulesOf<Year>()

/** A year's figures. A year that has not come has none; the one that runs may be written as it stands. */
export const yearRules: FieldRule<Year>[] = [
  figures(['year'], ({ year }, today) =>
    year > yearOf(today) ? [at(['year'], 'year.future', { year, now: yearOf(today) })] : [],
  ),
  figures(['womenWorkers', 'workers'], ({ womenWorkers, workers }) => {
    if (womenWorkers === null) return []
    if (workers === null) return [at(['workers'], 'required')]
    return womenWorkers > workers ? [at(['womenWorkers'], 'workers.women_over', { workers })] : []
  }),
  figures(['exportVnd', 'revenueVnd'], ({ exportVnd, revenueVnd }) =>
    exportVnd !== null && revenueVnd !== null && exportVnd > revenueVnd
      ? [at(['exportVnd'], 'year.export_over')]
      : [],
  ),
]
export const yearProblems = (input: Year, today: string): FieldProblem[] =>
  problemsOf(yearRules, input, today)

const made = rulesOf<ProductFields>()
export const productRules: FieldRule<ProductFields>[] = [
  hasCome('ocopOn'),
  hasCome('typicalOn'),
  made(['ocopOn', 'ocopStars'], ({ ocopOn, ocopStars }) =>
    ocopOn !== null && ocopStars === null ? [at(['ocopStars'], 'required')] : [],
  ),
  made(['typicalOn', 'typicalLevel'], ({ typicalOn, typicalLevel }) =>
    typicalOn !== null && typicalLevel === '' ? [at(['typicalLevel'], 'required')] : [],
  ),
]
export const productProblems = (input: ProductFields, today: string): FieldProblem[] =>
  problemsOf(productRules, input, today)

const machine = rulesOf<EquipmentFields>()
export const equipmentRules: FieldRule<EquipmentFields>[] = [
  hasCome('boughtOn'),
  machine(['madeYear'], ({ madeYear }, today) =>
    madeYear !== null && madeYear > yearOf(today)
      ? [at(['madeYear'], 'year.future', { year: madeYear, now: yearOf(today) })]
      : [],
  ),
  machine(['madeYear', 'boughtOn'], ({ madeYear, boughtOn }) =>
    madeYear !== null && boughtOn !== null && yearOf(boughtOn) < madeYear
      ? [at(['boughtOn'], 'equipment.before_made', { year: madeYear })]
      : [],
  ),
]
export const equipmentProblems = (input: EquipmentFields, today: string): FieldProblem[] =>
  problemsOf(equipmentRules, input, today)
