import { expect, test } from 'vitest'
import type { Card } from '../card.ts'
import { placeOn, subjectOf } from './subject.ts'

const unit = {
  id: 'c:32244:2025-07-01',
  level: 'commune',
  code: '32244',
  kind: 'Xã',
  name: 'Phan Ngọc Hiển',
  fullName: 'Xã Phan Ngọc Hiển',
  path: 'Xã Phan Ngọc Hiển, tỉnh Cà Mau',
  validFrom: '2025-07-01',
  validTo: null,
} as const

const aPlace = (part: Partial<Card['places'][number]>): Card['places'][number] => ({
  id: 'p',
  unit,
  nowUnit: unit,
  address: '',
  latitude: null,
  longitude: null,
  since: null,
  until: null,
  main: false,
  ...part,
})

const aCard: Card = {
  id: 'e',
  provinceId: '96',
  version: 1,
  kind: 'cooperative',
  name: 'HTX',
  otherNames: [],
  taxCode: null,
  householdTaxCode: null,
  identityNumber: null,
  registrationNo: '',
  registeredOn: null,
  registeredAt: '',
  registeredUntil: null,
  foundedOn: null,
  representative: '',
  representativeTitle: '',
  seat: '',
  phone: null,
  email: null,
  website: '',
  womenOwned: true,
  minorityOwned: false,
  exports: null,
  cleanerProduction: null,
  sustainableProduction: null,
  localMaterial: null,
  artisanTitle: '',
  note: '',
  source: 'entered',
  createdAt: '',
  changedAt: '',
  state: 'active',
  stateOn: null,
  mergedInto: null,
  account: null,
  craftVillage: null,
  cluster: null,
  tags: [],
  places: [aPlace({ main: true })],
  industries: [{ version: '2025', code: '10202', name: null, main: true }],
  size: null,
  years: [],
  products: [],
  equipment: [],
  contacts: [],
  counts: { supports: 0, supportVnd: 0, participations: 0 },
  offers: [],
}

test('what the card does not say is told to the judge as unknown, and never as a no', () => {
  expect(subjectOf(aCard, '2026-11-21')).toMatchObject({
    womenOwned: 'yes',
    minorityOwned: 'no',
    exports: 'unknown',
    cleanerProduction: 'unknown',
    typicalProduct: 'unknown',
    alreadySupported: 'unknown',
    industries: '2025:10202',
  })
})

test('the place that counts is the one where it produces on the day, even when another was the main one', () => {
  const left = aPlace({ id: 'left', main: true, until: '2025-12-31' })
  const works = aPlace({ id: 'works', since: '2025-06-01' })
  const card = { ...aCard, places: [left, works] }
  expect(placeOn(card, '2026-11-21')?.id).toBe('works')
  expect(placeOn(card, '2025-10-01')?.id).toBe('left')
})

test('a craft village counts while its recognition stands', () => {
  const village: Card['craftVillage'] = {
    id: 'v',
    name: 'Làng nghề',
    kind: 'craft',
    recognisedOn: '2015-01-01',
    withdrawnOn: '2024-01-01',
  }
  const card = { ...aCard, craftVillage: village }
  expect(subjectOf(card, '2023-06-01').craftVillage).toBe('yes')
  expect(subjectOf(card, '2026-11-21').craftVillage).toBe('no')
  expect(subjectOf({ ...aCard, kind: 'craftVillageProducer' }, '2026-11-21').craftVillage).toBe('unknown')
})
