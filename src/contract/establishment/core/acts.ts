import { z } from 'zod'
import { act, step } from '../../kernel/act.ts'
import { alsoTold } from '../../kernel/field-rules.ts'
import { recordId } from '../../kernel/record.ts'
import { EstablishmentKind } from '../../norms/nouns.ts'
import { UnitId } from '../../territory/nouns.ts'
import { ArtisanTitle, EstablishmentState, FactSource, TypicalLevel } from '../nouns.ts'
import { Code, Count, Day, Email, MaybeDay, Money, Needed, Percent, Phone, Text, YesNo } from './fields.ts'
import { Alike } from '../twins/nouns.ts'
import {
  equipmentRules,
  identityRules,
  industriesRules,
  placesRules,
  productRules,
  yearRules,
} from './rules.ts'
import { establishmentWorkflow } from './workflow.ts'

const One = z.object({ id: recordId('establishment'), version: z.number().int() })
const Kept = z.object({ id: z.string(), state: EstablishmentState, version: z.number().int() })

/** Who it is by law, and what is said of it as a whole. */
export const IdentityFields = z.object({
  kind: EstablishmentKind,
  name: Needed(300),
  /** names it also goes by, or went by */
  otherNames: z.array(Needed(300)).max(20).default([]),
  /** of a household business and an artisan since 01/7/2025: the owner's identity number */
  taxCode: Code,
  /** of the owner, the artisan, the head of the group */
  identityNumber: Code,
  registrationNo: Text(60),
  registeredOn: MaybeDay,
  /** who registered it: "Phòng Đăng ký kinh doanh, Sở Tài chính tỉnh Cà Mau" */
  registeredAt: Text(200),
  /** until when the registration holds; null: without end */
  registeredUntil: MaybeDay,
  foundedOn: MaybeDay,
  representative: Text(120),
  representativeTitle: Text(120),
  /** where its office is; support follows the place of production */
  seat: Text(300),
  womenOwned: YesNo,
  minorityOwned: YesNo,
  exports: YesNo,
  /** applies cleaner production (sản xuất sạch hơn); sustainable production and consumption */
  cleanerProduction: YesNo,
  sustainableProduction: YesNo,
  /** share of the main materials that comes from the province, per cent */
  localMaterial: Percent,
  craftVillageId: recordId('craftVillage').nullable().default(null),
  clusterId: recordId('cluster').nullable().default(null),
  artisanTitle: ArtisanTitle.default(''),
  note: Text(2000),
})
export type IdentityFields = z.output<typeof IdentityFields>

/** How to reach it; an owner keeps these themselves. */
export const ContactFields = z.object({ phone: Phone, email: Email, website: Text(200) })
export type ContactFields = z.output<typeof ContactFields>

export const PlaceInput = z.object({
  /** of a place that is there already */
  id: recordId('place').nullable().default(null),
  /** the commune of its day, or of today */
  unitId: UnitId,
  address: Text(300),
  latitude: z.number().nullable().default(null),
  longitude: z.number().nullable().default(null),
  since: MaybeDay,
  /** its last day; null: it still produces here */
  until: MaybeDay,
  main: z.boolean().default(false),
})
export type PlaceInput = z.output<typeof PlaceInput>
const Places = z.array(PlaceInput).min(1).max(30)

export const IndustryInput = z.object({
  /** of the classification: "2018", "2025" */
  version: Needed(20),
  code: Needed(10),
  main: z.boolean().default(false),
})
export type IndustryInput = z.output<typeof IndustryInput>
const Industries = z.array(IndustryInput).max(30).default([])

/** A new establishment. */
export const register = act('establishment.register', {
  input: alsoTold(
    IdentityFields.extend({
      ...ContactFields.shape,
      places: Places,
      industries: Industries,
    }),
    [...identityRules, ...placesRules, ...industriesRules],
  ),
  output: Kept.extend({
    /** records that look like this one: a person looks whether it was there already */
    alike: z.array(Alike),
  }),
})

/** What stands on its papers, and the marks that priorities look at; an officer's business. */
export const correct = step(establishmentWorkflow, 'correct', 'establishment.correct', {
  input: alsoTold(One.extend(IdentityFields.shape), identityRules),
  output: Kept,
})

/** Telephone, e-mail, website: the owner's too. */
export const correctContact = step(establishmentWorkflow, 'correctContact', 'establishment.correctContact', {
  input: One.extend(ContactFields.shape),
  output: Kept,
})

/** All places of production, one of them the main one; those left out are gone. */
export const setPlaces = step(establishmentWorkflow, 'setPlaces', 'establishment.setPlaces', {
  input: alsoTold(One.extend({ places: Places }), placesRules),
  output: Kept,
})

export const setIndustries = step(establishmentWorkflow, 'setIndustries', 'establishment.setIndustries', {
  input: alsoTold(One.extend({ industries: Industries }), industriesRules),
  output: Kept,
})

/** Whose account keeps it: an organisation of the kind `establishment`; null: nobody's. */
export const linkAccount = step(establishmentWorkflow, 'linkAccount', 'establishment.linkAccount', {
  input: One.extend({ organisationId: recordId('organisation').nullable() }),
  output: Kept,
})

const Moved = { input: One.extend({ on: Day, reason: Text(1000) }), output: Kept }
export const pause = step(establishmentWorkflow, 'pause', 'establishment.pause', Moved)
export const resume = step(establishmentWorkflow, 'resume', 'establishment.resume', Moved)
export const cease = step(establishmentWorkflow, 'cease', 'establishment.cease', Moved)

/** Parts of the record are versioned by themselves: an owner's product and an officer's correction do not collide. */
const Part = z.object({ id: recordId('establishment') })
/** version of the part as it was seen; 0: a new one */
const seen = z.number().int().min(0).default(0)
const PartKept = z.object({ id: z.string(), partId: z.string(), version: z.number().int() })
const Gone = z.object({ id: z.string() })

export const YearFields = z.object({
  workers: Count,
  womenWorkers: Count,
  revenueVnd: Money,
  /** total capital of the balance sheet */
  capitalVnd: Money,
  exportVnd: Money,
  taxPaidVnd: Money,
  /** a loss is negative */
  profitVnd: z.number().int().min(-999_999_999_999_999).max(999_999_999_999_999).nullable().default(null),
  /** average income of a worker in a month */
  incomeVnd: Money,
  electricityKwh: z.number().int().min(0).max(10_000_000_000).nullable().default(null),
  /** "củi trấu 12 tấn/tháng" */
  fuel: Text(300),
  materials: Text(500),
  localMaterial: Percent,
  environment: Text(1000),
  note: Text(1000),
})
export type YearFields = z.output<typeof YearFields>

/** The figures of one year; size by law is reckoned from the newest. */
export const writeYear = step(establishmentWorkflow, 'writeYear', 'establishment.writeYear', {
  input: alsoTold(
    Part.extend({ year: z.number().int().min(1990).max(2100), seen, ...YearFields.shape }),
    yearRules,
  ),
  output: z.object({ id: z.string(), year: z.number().int(), version: z.number().int(), source: FactSource }),
})

export const ProductFields = z.object({
  name: Needed(200),
  /** "tấn/năm" */
  unit: Text(40),
  yearlyOutput: z.number().min(0).max(1e15).nullable().default(null),
  standard: Text(200),
  trademark: Text(200),
  ocopStars: z.number().int().min(1).max(5).nullable().default(null),
  ocopOn: MaybeDay,
  /** voted typical (CNNT tiêu biểu) at this level, on this day */
  typicalLevel: TypicalLevel.default(''),
  typicalOn: MaybeDay,
  /** a key or spearhead product of its locality */
  keyProduct: z.boolean().default(false),
  exports: z.boolean().default(false),
  note: Text(1000),
})
export type ProductFields = z.output<typeof ProductFields>

export const saveProduct = step(establishmentWorkflow, 'saveProduct', 'establishment.saveProduct', {
  input: alsoTold(
    Part.extend({
      productId: recordId('establishmentProduct').nullable().default(null),
      seen,
      ...ProductFields.shape,
    }),
    productRules,
  ),
  output: PartKept,
})
export const dropProduct = step(establishmentWorkflow, 'dropProduct', 'establishment.dropProduct', {
  input: Part.extend({ productId: recordId('establishmentProduct') }),
  output: Gone,
})

export const EquipmentFields = z.object({
  name: Needed(200),
  model: Text(120),
  /** the machine's own number: nobody pays twice for it */
  serial: Text(120),
  origin: Text(120),
  madeYear: z.number().int().min(1950).max(2100).nullable().default(null),
  boughtOn: MaybeDay,
  priceVnd: Money,
  note: Text(1000),
})
export type EquipmentFields = z.output<typeof EquipmentFields>

export const saveEquipment = step(establishmentWorkflow, 'saveEquipment', 'establishment.saveEquipment', {
  input: alsoTold(
    Part.extend({
      equipmentId: recordId('equipment').nullable().default(null),
      seen,
      ...EquipmentFields.shape,
    }),
    equipmentRules,
  ),
  output: PartKept,
})
export const dropEquipment = step(establishmentWorkflow, 'dropEquipment', 'establishment.dropEquipment', {
  input: Part.extend({ equipmentId: recordId('equipment') }),
  output: Gone,
})

export const PersonFields = z.object({ name: Needed(120), title: Text(120), phone: Phone, email: Email })
export type PersonFields = z.output<typeof PersonFields>

export const saveContact = step(establishmentWorkflow, 'saveContact', 'establishment.saveContact', {
  input: Part.extend({
    contactId: recordId('establishmentContact').nullable().default(null),
    seen,
    ...PersonFields.shape,
  }),
  output: PartKept,
})
export const dropContact = step(establishmentWorkflow, 'dropContact', 'establishment.dropContact', {
  input: Part.extend({ contactId: recordId('establishmentContact') }),
  output: Gone,
})
