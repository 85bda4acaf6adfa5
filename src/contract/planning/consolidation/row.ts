import { z } from 'zod'
import { ItemKind, ItemState, NationalState, planSources, Route } from '../nouns.ts'

/** Đồng by source, in the order of `planSources`: short, for thousands of lines travel at once. */
export const BySource = z.array(z.number().int()).length(planSources.length)
export type BySource = z.infer<typeof BySource>

/** A line as the consolidation grid shows it. */
export const GridRow = z.object({
  id: z.string(),
  version: z.number().int(),
  /** who sends it; null: the department's own line */
  organisationId: z.string().nullable(),
  kind: ItemKind,
  arrangement: z.enum(['single', 'group', 'key']).nullable(),
  title: z.string(),
  area: z.number().int(),
  activity: z.string().nullable(),
  budgetLine: z.string().nullable(),
  proposalId: z.string().nullable(),
  quantity: z.number().nullable(),
  unit: z.string(),
  timing: z.string(),
  leadName: z.string(),
  /** commune where it is done */
  placeName: z.string(),
  /** who benefits: establishments by name, else in words */
  beneficiaries: z.string(),
  score: z.number().nullable(),
  route: Route,
  state: ItemState,
  stateReason: z.string(),
  nationalState: NationalState.nullable(),
  /** how many lines were merged into it */
  parts: z.number().int(),
  asked: BySource,
  /** what the last desk that spoke made of it */
  now: BySource,
  /** largest support by the norms when its proposal was last weighed; null: not known */
  normVnd: z.number().int().nullable(),
})
export type GridRow = z.infer<typeof GridRow>
