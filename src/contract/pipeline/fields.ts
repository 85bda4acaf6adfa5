import { z } from 'zod'
import { recordId } from '../kernel/record.ts'
import { sensitive } from '../kernel/sensitive.ts'
import { tidy } from '../kernel/text.ts'
import { ActivityCode } from '../norms/catalogue.ts'
import { UnitId } from '../territory/nouns.ts'
import { Arrangement } from './nouns.ts'

/** What is written in a proposal, part by part, as forms send it. */

const text = (most: number) => z.string().max(most).transform(tidy).default('')
/** Paragraphs keep their lines. */
const prose = (most: number) => z.string().trim().max(most).default('')
export const Needed = (most: number) => z.string().transform(tidy).pipe(z.string().min(1).max(most))
/** đồng; ten thousand tỷ is no promotion project any more, it is a slip of the keyboard */
const Money = z.number().int().min(0).max(10_000_000_000_000)
export const Year = z.number().int().min(2012).max(2100)

export const CostItem = z.object({
  content: Needed(300),
  activity: ActivityCode.nullable().default(null),
  /** which cost of that activity, by the catalogue of norms: "machine" */
  item: z.string().max(40).nullable().default(null),
  /** one of `establishmentIds` */
  establishmentId: z.string().max(40).nullable().default(null),
  /** of a project of several years */
  year: Year.nullable().default(null),
  totalVnd: Money,
  /** asked of the national promotion fund, and of the province's */
  nationalVnd: Money.default(0),
  localVnd: Money.default(0),
  /** the beneficiary's own money (counterpart) */
  ownVnd: Money.default(0),
  /** other programmes, contributions */
  otherVnd: Money.default(0),
  loanVnd: Money.default(0),
  note: text(500),
})
export type CostItem = z.output<typeof CostItem>

export const EquipmentItem = z.object({
  name: Needed(200),
  model: text(120),
  /** the machine's own number, where it is known already: nobody pays twice for it */
  serial: text(120),
  origin: text(120),
  /** null: not said yet */
  isNew: z.boolean().nullable().default(null),
  partOfLine: z.boolean().default(false),
})
export type EquipmentItem = z.output<typeof EquipmentItem>

export const ExpectedItem = z.object({
  what: Needed(200),
  value: z.number().min(0).max(1e15).nullable().default(null),
  unit: text(40),
})
export type ExpectedItem = z.output<typeof ExpectedItem>

const sortedYears = (years: number[]): number[] => [...new Set(years)].toSorted((a, b) => a - b)
const distinct = <T>(items: T[]): T[] => [...new Set(items)]

/** A telephone number as people write it; what comes back masked from a form is no new value. */
const Phone = z
  .string()
  .trim()
  .max(20)
  .regex(/^$|^[+\d][\d .]{6,18}\d$|•/)
  .nullable()
  .default(null)
const Email = z
  .string()
  .trim()
  .max(120)
  .regex(/^$|^[^\s@]+@[^\s@]+\.[^\s@]+$|•/)
  .nullable()
  .default(null)

export const ProposalFields = z.object({
  title: z.string().min(5).transform(tidy).pipe(z.string().min(5).max(300)),
  arrangement: Arrangement.default('single'),
  /** contents of Article 4 */
  areas: z.array(z.number().int().min(1).max(9)).max(9).transform(sortedYears).default([]),
  activities: z.array(ActivityCode).max(20).transform(distinct).default([]),
  /** years wanted: one, several in a row, or several apart ("2021, 2023") */
  years: z.array(Year).max(15).transform(sortedYears).default([]),
  /** commune of the place of production, as it is called on `placeOn` */
  unitId: UnitId.nullable().default(null),
  /** null: today */
  placeOn: z.iso.date().nullable().default(null),
  placeAddress: text(300),
  establishmentIds: z.array(recordId('establishment')).max(200).transform(distinct).default([]),
  objectives: prose(4000),
  need: prose(4000),
  scale: prose(4000),
  effect: prose(4000),
  /** people who get work by it */
  workers: z.number().int().min(0).max(100_000).nullable().default(null),
  /** share of material and energy that it saves, per cent */
  savingPercent: z.number().min(0).max(100).nullable().default(null),
  /** what the conditions of the activity ask, by the keys of the rules: `{ 'new-machines': 'yes' }` */
  answers: z.record(z.string().regex(/^[a-z-]{1,40}$/), z.string().regex(/^(yes|no|\d{1,9})$/)).default({}),
  leadId: recordId('organisation').nullable().default(null),
  leadName: text(200),
  partnerName: text(300),
  contactName: text(120),
  contactPhone: sensitive(Phone, 'phone'),
  contactEmail: sensitive(Email, 'email'),
  /** code of the programme that this would fit, and the line of its budget, by table and key: "tasks/II.1" */
  programme: z.string().max(60).nullable().default(null),
  budgetLine: z.string().max(120).nullable().default(null),
  costs: z.array(CostItem).max(200).default([]),
  equipment: z.array(EquipmentItem).max(200).default([]),
  expected: z.array(ExpectedItem).max(50).default([]),
  note: prose(2000),
})
export type ProposalFields = z.output<typeof ProposalFields>
