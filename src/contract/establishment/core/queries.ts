import { z } from 'zod'
import { query } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { sensitive } from '../../kernel/sensitive.ts'
import { EstablishmentKind } from '../../norms/nouns.ts'
import { Size } from '../../norms/size.ts'
import { UnitRef } from '../../territory/nouns.ts'
import {
  ArtisanTitle,
  ClusterState,
  EstablishmentState,
  FactSource,
  RecordSource,
  TypicalLevel,
  VillageKind,
} from '../nouns.ts'

const Id = z.string()
const Day = z.string().nullable()
const Amount = z.number().nullable()

/** A unit as a place names it, with those above it. */
const PlaceUnit = UnitRef.extend({
  /** "Xã Phan Ngọc Hiển, tỉnh Cà Mau" */
  path: z.string(),
  validFrom: Day,
  validTo: Day,
})

export const Place = z.object({
  id: Id,
  /** of its own day */
  unit: PlaceUnit,
  /** on the same ground today; null: divided since, so that a person must say which */
  nowUnit: PlaceUnit.nullable(),
  address: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  since: Day,
  until: Day,
  main: z.boolean(),
})
export type Place = z.infer<typeof Place>

export const Industry = z.object({
  version: z.string(),
  code: z.string(),
  /** null: not in the classification that is kept here */
  name: z.string().nullable(),
  main: z.boolean(),
})

export const YearFigures = z.object({
  year: z.number().int(),
  workers: Amount,
  womenWorkers: Amount,
  revenueVnd: Amount,
  capitalVnd: Amount,
  exportVnd: Amount,
  taxPaidVnd: Amount,
  profitVnd: Amount,
  incomeVnd: Amount,
  electricityKwh: Amount,
  fuel: z.string(),
  materials: z.string(),
  localMaterial: Amount,
  environment: z.string(),
  note: z.string(),
  source: FactSource,
  version: z.number().int(),
  writtenAt: z.string(),
})
export type YearFigures = z.infer<typeof YearFigures>

export const Product = z.object({
  id: Id,
  name: z.string(),
  unit: z.string(),
  yearlyOutput: Amount,
  standard: z.string(),
  trademark: z.string(),
  ocopStars: z.number().int().nullable(),
  ocopOn: Day,
  typicalLevel: TypicalLevel,
  typicalOn: Day,
  keyProduct: z.boolean(),
  exports: z.boolean(),
  note: z.string(),
  version: z.number().int(),
})
export type Product = z.infer<typeof Product>

export const Equipment = z.object({
  id: Id,
  name: z.string(),
  model: z.string(),
  serial: z.string(),
  origin: z.string(),
  madeYear: z.number().int().nullable(),
  boughtOn: Day,
  priceVnd: Amount,
  note: z.string(),
  version: z.number().int(),
})
export type Equipment = z.infer<typeof Equipment>

export const ContactPerson = z.object({
  id: Id,
  name: z.string(),
  title: z.string(),
  phone: sensitive(z.string().nullable(), 'phone'),
  email: sensitive(z.string().nullable(), 'email'),
  version: z.number().int(),
})
export type ContactPerson = z.infer<typeof ContactPerson>

/** Size by law, of the newest year whose figures say it, and by which rule. */
const SizeVerdict = z.object({
  size: Size,
  year: z.number().int(),
  /** the row of thresholds it was judged by, with its article in words */
  ruleId: z.string(),
  basis: z.string(),
})

const Offer = z.object({
  step: z.string(),
  act: z.string(),
  allowed: z.boolean(),
  refusal: z.enum(['not_granted', 'out_of_reach', 'step_not_allowed', 'four_eyes']).optional(),
  reasonRequired: z.boolean(),
})

/** An establishment in one line. */
export const EstablishmentRef = z.object({
  id: Id,
  provinceId: z.string(),
  name: z.string(),
  kind: EstablishmentKind,
  state: EstablishmentState,
  /** of a company or co-operative; a household's is its owner's identity number and stands in no list */
  taxCode: z.string().nullable(),
  /** of the main place, as it is called today where that is known: "Xã Phan Ngọc Hiển, tỉnh Cà Mau" */
  place: z.string(),
  unitId: z.string().nullable(),
})
export type EstablishmentRef = z.infer<typeof EstablishmentRef>

/** Everything about one establishment, for one screen. */
export const Card = z.object({
  id: Id,
  provinceId: z.string(),
  version: z.number().int(),
  kind: EstablishmentKind,
  name: z.string(),
  otherNames: z.array(z.string()),
  /** of a company or co-operative; a household's stands in `householdTaxCode` */
  taxCode: z.string().nullable(),
  householdTaxCode: sensitive(z.string().nullable(), 'householdTaxCode'),
  identityNumber: sensitive(z.string().nullable(), 'identityNumber'),
  registrationNo: z.string(),
  registeredOn: Day,
  registeredAt: z.string(),
  registeredUntil: Day,
  foundedOn: Day,
  representative: z.string(),
  representativeTitle: z.string(),
  seat: z.string(),
  phone: sensitive(z.string().nullable(), 'phone'),
  email: sensitive(z.string().nullable(), 'email'),
  website: z.string(),
  /** null: nobody has said */
  womenOwned: z.boolean().nullable(),
  minorityOwned: z.boolean().nullable(),
  exports: z.boolean().nullable(),
  cleanerProduction: z.boolean().nullable(),
  sustainableProduction: z.boolean().nullable(),
  localMaterial: Amount,
  artisanTitle: ArtisanTitle,
  note: z.string(),
  source: RecordSource,
  createdAt: z.string(),
  changedAt: z.string(),
  state: EstablishmentState,
  stateOn: Day,
  /** where it was merged into */
  mergedInto: z.object({ id: Id, name: z.string() }).nullable(),
  account: z.object({ organisationId: Id, name: z.string() }).nullable(),
  craftVillage: z
    .object({ id: Id, name: z.string(), kind: VillageKind, recognisedOn: Day, withdrawnOn: Day })
    .nullable(),
  cluster: z.object({ id: Id, name: z.string(), state: ClusterState }).nullable(),
  tags: z.array(z.object({ id: Id, name: z.string(), tone: z.string() })),
  places: z.array(Place),
  industries: z.array(Industry),
  size: SizeVerdict.nullable(),
  /** the newest first */
  years: z.array(YearFigures),
  products: z.array(Product),
  equipment: z.array(Equipment),
  contacts: z.array(ContactPerson),
  /** what the other sections of the card hold */
  counts: z.object({
    supports: z.number().int(),
    supportVnd: z.number(),
    participations: z.number().int(),
  }),
  /** steps that this person may take now; for the others, why not */
  offers: z.array(Offer),
})
export type Card = z.infer<typeof Card>

/** @throws Problem `not_found` for whom it is none of their business */
export const get = query('establishment.get', {
  input: z.object({ id: recordId('establishment') }),
  output: Card,
})

/** A few establishments by words of name, place or tax code, for fields that choose one. */
export const choices = query('establishment.choices', {
  input: z.object({
    q: z.string().max(120).default(''),
    kind: EstablishmentKind.optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  output: z.object({ items: z.array(EstablishmentRef) }),
})
