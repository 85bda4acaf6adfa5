import { z } from 'zod'
import { query } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { UnitId } from '../../territory/nouns.ts'
import { ClusterState, VillageKind } from '../nouns.ts'
import { ClusterRow, Member, VillageRow } from './nouns.ts'

const Page = {
  q: z.string().max(200).default(''),
  /** commune of today, or province */
  unitId: UnitId.optional(),
  limit: z.coerce.number().int().min(1).max(2000).default(100),
  after: z.string().max(80).optional(),
}

/** Craft villages by name. */
export const villages = query('establishment.villages', {
  input: z.object({
    ...Page,
    kind: VillageKind.optional(),
    /** those whose recognition was withdrawn */
    withdrawn: z.enum(['no', 'yes', 'all']).default('no'),
  }),
  output: z.object({ items: z.array(VillageRow), next: z.string().nullable(), mayAdd: z.boolean() }),
})

export const village = query('establishment.village', {
  input: z.object({ id: recordId('craftVillage') }),
  output: VillageRow.extend({
    note: z.string(),
    version: z.number().int(),
    members: z.array(Member),
    mayWrite: z.boolean(),
  }),
})

/** Industrial clusters by name. */
export const clusters = query('establishment.clusters', {
  input: z.object({ ...Page, state: ClusterState.optional() }),
  output: z.object({ items: z.array(ClusterRow), next: z.string().nullable(), mayAdd: z.boolean() }),
})

export const cluster = query('establishment.cluster', {
  input: z.object({ id: recordId('cluster') }),
  output: ClusterRow.extend({
    note: z.string(),
    version: z.number().int(),
    members: z.array(Member),
    mayWrite: z.boolean(),
  }),
})
