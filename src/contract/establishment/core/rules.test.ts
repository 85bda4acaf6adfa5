import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EquipmentFields, IdentityFields, PlaceInput, ProductFields, YearFields } from './acts.ts'
import {
  EquipmentFields as Equipment,
  IdentityFields as Identity,
  PlaceInput as Place,
  ProductFields as Product,
  YearFields as Year,
} from './acts.ts'
import { liesInVietNam, pointProblem } from './ground.ts'
import {
  equipmentProblems,
  identityProblems,
  industriesProblems,
  placesProblems,
  productProblems,
  sentNumber,
  yearProblems,
} from './rules.ts'

const today = '2026-11-21'
const at = (problems: { path: (string | number)[]; code: string }[]) =>
  problems.map(({ path, code }) => `${path.join('.')}: ${code}`)

const identity = (more: Partial<IdentityFields> = {}) =>
  identityProblems(
    { ...Identity.parse({ kind: 'cooperative', name: 'HTX Thử', registrationNo: '6107' }), ...more },
    today,
  )
const place = (more: Partial<PlaceInput> = {}): PlaceInput => ({
  ...Place.parse({ unitId: 'c:32244:2025-07-01', main: true }),
  ...more,
})
const year = (more: Partial<YearFields & { year: number }> = {}) =>
  yearProblems({ ...Year.parse({}), year: 2025, ...more }, today)
const product = (more: Partial<ProductFields>) =>
  productProblems({ ...Product.parse({ name: 'Tôm khô' }), ...more }, today)
const machine = (more: Partial<EquipmentFields>) =>
  equipmentProblems({ ...Equipment.parse({ name: 'Máy sấy' }), ...more }, today)

test('wrong numbers and days of an identity are told all together, each on its field', () => {
  expect(
    at(
      identity({
        taxCode: '0300588560',
        identityNumber: '12',
        registeredOn: '2027-01-01',
        registeredUntil: '2026-01-01',
        artisanTitle: 'people',
      }),
    ),
  ).toEqual([
    'taxCode: tax.check',
    'identityNumber: identity.length',
    'registeredOn: date.future',
    'registeredUntil: days.order',
    'artisanTitle: artisan.title_of_other',
  ])
  expect(identity()).toEqual([])
})

test('a company needs a tax code or a registration number, a household neither', () => {
  expect(at(identity({ kind: 'sme', registrationNo: '' }))).toEqual(['taxCode: tax.or_registration'])
  expect(identity({ kind: 'businessHousehold', registrationNo: '' })).toEqual([])
})

test('a masked number that comes back from a form is neither judged nor a new number', () => {
  expect(identity({ identityNumber: '•••••••234', taxCode: '•••••••569' })).toEqual([])
  expect(sentNumber('•••••••234')).toBe('•••••••234')
  expect(sentNumber('  ')).toBeNull()
  expect(sentNumber('0300 588 569')).toBe('0300588569')
})

test('an establishment has exactly one main place of production', () => {
  expect(placesProblems([place()], today)).toEqual([])
  expect(at(placesProblems([place({ main: false })], today))).toEqual(['places: place.no_main'])
  expect(at(placesProblems([place(), place()], today))).toEqual(['places: place.many_mains'])
})

test('a place that is there already is sent once', () => {
  const id = '01a1ffb7-ba39-73b1-9545-05f7460b49f2'
  expect(at(placesProblems([place({ id }), place({ id, main: false })], today))).toEqual([
    'places.1.id: place.twice',
  ])
})

test('a place does not end before it began, nor begin tomorrow; the main place is one that still produces', () => {
  const problems = placesProblems(
    [place({ since: '2027-01-01', until: '2020-01-01' }), place({ main: false })],
    today,
  )
  expect(at(problems)).toEqual([
    'places.0.since: date.future',
    'places.0.until: days.order',
    'places.0.main: place.main_ended',
  ])
})

test('points of the mainland, of Hoàng Sa and Trường Sa lie in the country, those of the neighbours do not', () => {
  for (const [latitude, longitude] of [
    [8.63, 104.73], // Đất Mũi
    [23.37, 105.32], // Lũng Cú
    [21.03, 105.85],
    [10.03, 105.78],
    [16.47, 111.6], // Hoàng Sa
    [8.65, 111.92], // Trường Sa
    [8.68, 106.6], // Côn Đảo
    [20.13, 107.73], // Bạch Long Vĩ
    [9.27, 103.47], // Thổ Chu
  ] as const)
    expect([latitude, longitude, liesInVietNam({ latitude, longitude })]).toEqual([latitude, longitude, true])
  for (const [latitude, longitude] of [
    [11.56, 102.9], // Campuchia
    [17.97, 102.6], // Viêng Chăn
    [13.75, 100.5],
    [0, 0],
  ] as const)
    expect([latitude, pointProblem({ latitude, longitude })]).toEqual([latitude, 'point.outside'])
})

test('latitude and longitude in each other’s place are recognised, half a point is none', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 8.6, max: 11, noNaN: true }),
      fc.double({ min: 104.8, max: 108, noNaN: true }),
      (latitude, longitude) => {
        expect(pointProblem({ latitude, longitude })).toBeNull()
        expect(pointProblem({ latitude: longitude, longitude: latitude })).toBe('point.swapped')
      },
    ),
  )
  expect(at(placesProblems([place({ latitude: 9 })], today))).toEqual(['places.0.longitude: point.half'])
  expect(at(placesProblems([place({ longitude: 105 })], today))).toEqual(['places.0.latitude: point.half'])
})

test('an industry stands once, and one of several is the main one', () => {
  const dried = { version: '2025', code: '10202', main: true }
  expect(industriesProblems([])).toEqual([])
  expect(industriesProblems([dried])).toEqual([])
  expect(at(industriesProblems([dried, { ...dried, main: false }]))).toEqual([
    'industries.1.code: industry.twice',
  ])
  expect(at(industriesProblems([{ ...dried, main: false }]))).toEqual(['industries: industry.no_main'])
  expect(at(industriesProblems([dried, { ...dried, version: '2018' }]))).toEqual([
    'industries: industry.many_mains',
  ])
})

test('a year that has not come has no figures, and women are no more than all workers', () => {
  expect(year({ year: 2026, workers: 10, womenWorkers: 10 })).toEqual([])
  expect(at(year({ year: 2027, workers: 10, womenWorkers: 11 }))).toEqual([
    'year: year.future',
    'womenWorkers: workers.women_over',
  ])
  expect(at(year({ womenWorkers: 3 }))).toEqual(['workers: required'])
  expect(at(year({ revenueVnd: 5, exportVnd: 6 }))).toEqual(['exportVnd: year.export_over'])
})

test('a day of recognition needs what was recognised; a machine is not bought before it was made', () => {
  expect(at(product({ ocopOn: '2024-01-01', typicalOn: '2030-01-01' }))).toEqual([
    'typicalOn: date.future',
    'ocopStars: required',
    'typicalLevel: required',
  ])
  expect(machine({ madeYear: 2024, boughtOn: '2024-03-01' })).toEqual([])
  expect(at(machine({ madeYear: 2027 }))).toEqual(['madeYear: year.future'])
  expect(at(machine({ madeYear: 2024, boughtOn: '2023-03-01' }))).toEqual(['boughtOn: equipment.before_made'])
})
