import { z } from 'zod'
import { query } from '../../kernel/act.ts'
import { sensitive } from '../../kernel/sensitive.ts'
import { UnitId } from '../../territory/nouns.ts'
import { EstablishmentRef } from '../core/queries.ts'
import { Size } from '../../norms/size.ts'
import { EstablishmentFilters } from './filters.ts'

/**
 * `best`: names that hold the searched words as they were typed come first, then entered last first; `new`: entered last first; `name`: A to Z; `workers`: most first; `changed`: changed last first.
 */
const establishmentOrders = ['best', 'new', 'name', 'workers', 'changed'] as const
export const EstablishmentOrder = z.enum(establishmentOrders)
export type EstablishmentOrder = z.infer<typeof EstablishmentOrder>

/** Why a row was found, where its name does not say it. */
export const FoundIn = z.object({
  where: z.enum(['otherName', 'product', 'place', 'industry', 'representative', 'number']),
  /** as it is written there; empty for a number, which is never shown */
  text: z.string(),
})
export type FoundIn = z.infer<typeof FoundIn>

const TagMark = z.object({ id: z.string(), name: z.string(), tone: z.string() })

export const EstablishmentRow = EstablishmentRef.extend({
  otherNames: z.array(z.string()),
  representative: z.string(),
  phone: sensitive(z.string().nullable(), 'phone'),
  /** main industry; its name is null where the classification kept here does not know the code */
  industry: z.object({ code: z.string(), name: z.string().nullable() }).nullable(),
  size: Size.nullable(),
  workers: z.number().nullable(),
  revenueVnd: z.number().nullable(),
  supportCount: z.number().int(),
  supportVnd: z.number(),
  /** of the newest support */
  supportYear: z.number().int().nullable(),
  stars: z.number().int().nullable(),
  tags: z.array(TagMark),
  changedAt: z.string(),
  foundIn: FoundIn.nullable(),
})
export type EstablishmentRow = z.infer<typeof EstablishmentRow>

/** Establishments of one's reach; how many there are `establishment.count` says, and the list does not wait for it. */
export const list = query('establishment.list', {
  input: EstablishmentFilters.extend({
    sort: EstablishmentOrder.default('best'),
    /** `next` of the page before */
    after: z.string().max(600).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(20),
  }),
  output: z.object({ items: z.array(EstablishmentRow), next: z.string().nullable() }),
})

/**
 * How many the filters leave, exactly. What took long to count is remembered for half a minute: `at` says from when it is.
 */
export const count = query('establishment.count', {
  input: EstablishmentFilters,
  output: z.object({
    count: z.number().int(),
    /** "22.145 cơ sở" */
    text: z.string(),
    /** the moment at which it was counted */
    at: z.string(),
  }),
})

const MapPlace = z.object({
  /** of today */
  unitId: UnitId,
  code: z.string(),
  name: z.string(),
  count: z.number().int(),
  workers: z.number(),
  supportVnd: z.number(),
})
export type MapPlace = z.infer<typeof MapPlace>

/** How many stand where, under the filters of the list: by province, or by the communes of one province. */
export const map = query('establishment.map', {
  input: EstablishmentFilters.extend({
    /** code of today's province; without it the nation for whoever sees it, one's own province for everybody else */
    province: z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
  }),
  output: z.object({
    /** null: the whole country */
    province: z.object({ code: z.string(), unitId: UnitId, name: z.string() }).nullable(),
    places: z.array(MapPlace),
    /** of the province, at places that no commune of today covers alone */
    elsewhere: z.number().int(),
    total: z.number().int(),
    at: z.string(),
  }),
})

/** Tags of one's province with how many bear each. */
export const tags = query('establishment.tags', {
  input: z.object({}),
  output: z.object({ items: z.array(TagMark.extend({ count: z.number().int() })) }),
})
