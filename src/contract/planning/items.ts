import { z } from 'zod'
import { recordId } from '../kernel/record.ts'
import { tidy } from '../kernel/text.ts'
import { ActivityCode } from '../norms/catalogue.ts'
import { UnitId } from '../territory/nouns.ts'
import { ItemKind, ItemState, Money, NationalState, PlanSource, Route } from './nouns.ts'

/** One line of a yearly plan, as forms, tables and the bank bring it. */

const text = (most: number) => z.string().max(most).transform(tidy).default('')
const prose = (most: number) => z.string().trim().max(most).default('')
const Year = z.number().int().min(2012).max(2100)
const distinct = <T>(items: T[]): T[] => [...new Set(items)]

export const ItemFields = z
  .object({
    kind: ItemKind,
    arrangement: z.enum(['single', 'group', 'key']).nullable().default(null),
    title: z.string().min(5).transform(tidy).pipe(z.string().min(5).max(500)),
    /** content of Article 4, 1 to 9 */
    area: z.number().int().min(1).max(9),
    activity: ActivityCode.nullable().default(null),
    /** line of the programme's budget, by table and key ("tasks/II.1"); null: none */
    budgetLine: z.string().max(120).nullable().default(null),
    /** the bank's proposal that it carries out */
    proposalId: recordId('proposal').nullable().default(null),
    quantity: z.number().min(0).max(1_000_000_000).nullable().default(null),
    /** of the quantity: "lớp", "máy" */
    unit: text(60),
    /** "Quý II", "Tháng 3–9" */
    timing: text(120),
    /** years of a project of several years; empty: the plan's own year */
    years: z.array(Year).max(10).transform(distinct).default([]),
    leadId: recordId('organisation').nullable().default(null),
    leadName: text(200),
    coordinators: text(500),
    /** commune where it is done */
    unitId: UnitId.nullable().default(null),
    place: text(300),
    establishmentIds: z.array(recordId('establishment')).max(200).transform(distinct).default([]),
    /** who benefits, in words, where no establishment is named (yet) */
    beneficiaries: text(500),
    expected: prose(2000),
    workers: z.number().int().min(0).max(100_000).nullable().default(null),
    route: Route.default('local'),
    /** as asked, by source, in đồng */
    money: Money.default({}),
    note: prose(1000),
  })
  // đề án have an arrangement, nhiệm vụ have none
  .transform((item) => ({
    ...item,
    arrangement: item.kind === 'task' ? null : (item.arrangement ?? 'single'),
  }))
export type ItemFields = z.output<typeof ItemFields>

/** Money of a line from one source, by the desks that spoke of it; null: that desk has not. All in đồng. */
export const ItemMoney = z.object({
  source: PlanSource,
  askedVnd: z.number().int(),
  keptVnd: z.number().int().nullable(),
  financeVnd: z.number().int().nullable(),
  approvedVnd: z.number().int().nullable(),
})
export type ItemMoney = z.infer<typeof ItemMoney>

/** A line as lists and desks show it. */
export const PlanItem = z.object({
  id: z.string(),
  version: z.number().int(),
  position: z.number().int(),
  /** the unit's plan that it stands in; null: the department's own line */
  unitPlanId: z.string().nullable(),
  organisationId: z.string().nullable(),
  organisationName: z.string(),
  kind: ItemKind,
  arrangement: z.enum(['single', 'group', 'key']).nullable(),
  title: z.string(),
  area: z.number().int(),
  activity: z.string().nullable(),
  budgetLine: z.string().nullable(),
  proposalId: z.string().nullable(),
  carriedFrom: z.string().nullable(),
  quantity: z.number().nullable(),
  unit: z.string(),
  timing: z.string(),
  years: z.array(z.number().int()),
  leadId: z.string().nullable(),
  leadName: z.string(),
  coordinators: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string(),
  place: z.string(),
  establishmentIds: z.array(z.string()),
  beneficiaries: z.string(),
  expected: z.string(),
  workers: z.number().int().nullable(),
  score: z.number().nullable(),
  route: Route,
  state: ItemState,
  stateReason: z.string(),
  mergedInto: z.string().nullable(),
  nationalState: NationalState.nullable(),
  nationalNote: z.string(),
  assignedTo: z.string().nullable(),
  assignedName: z.string(),
  note: z.string(),
  changedBy: z.string(),
  changedAt: z.string(),
  money: z.array(ItemMoney),
})
export type PlanItem = z.infer<typeof PlanItem>

/** What is written in a line, as forms and tables send it back: without its state and the other desks' figures. */
export function fieldsOfItem(item: PlanItem): ItemFields {
  const { kind, arrangement, title, area, activity, budgetLine, proposalId, quantity, unit } = item
  const { timing, years, leadId, leadName, coordinators, unitId, place, establishmentIds } = item
  const { beneficiaries, expected, workers, route, note } = item
  const what = { kind, arrangement, title, area, activity, budgetLine, proposalId, quantity, unit }
  const where = { timing, years, leadId, leadName, coordinators, unitId, place, establishmentIds }
  const asked = item.money.filter(({ askedVnd }) => askedVnd > 0)
  const money = Object.fromEntries(asked.map(({ source, askedVnd }) => [source, askedVnd]))
  return { ...what, ...where, beneficiaries, expected, workers, route, money, note }
}
