import { z } from 'zod'
import { EstablishmentKind } from '../../norms/nouns.ts'
import { ClusterState, EstablishmentState, VillageKind } from '../nouns.ts'

export const VillageRow = z.object({
  id: z.string(),
  provinceId: z.string(),
  name: z.string(),
  unitId: z.string(),
  /** "Xã Phan Ngọc Hiển, tỉnh Cà Mau" */
  unitPath: z.string(),
  trade: z.string(),
  kind: VillageKind,
  recognisedOn: z.string().nullable(),
  decision: z.string(),
  withdrawnOn: z.string().nullable(),
  households: z.number().int().nullable(),
  workers: z.number().int().nullable(),
  /** establishments of the register in it */
  establishments: z.number().int(),
})
export type VillageRow = z.infer<typeof VillageRow>

export const ClusterRow = z.object({
  id: z.string(),
  provinceId: z.string(),
  name: z.string(),
  unitId: z.string(),
  unitPath: z.string(),
  state: ClusterState,
  foundedOn: z.string().nullable(),
  decision: z.string(),
  investor: z.string(),
  areaHa: z.number().nullable(),
  leasedHa: z.number().nullable(),
  /** leased of the area, in per cent; null: cannot be told */
  filledPercent: z.number().nullable(),
  hasWastewater: z.boolean().nullable(),
  establishments: z.number().int(),
})
export type ClusterRow = z.infer<typeof ClusterRow>

/** An establishment in a craft village or cluster, in one line. */
export const Member = z.object({
  id: z.string(),
  name: z.string(),
  kind: EstablishmentKind,
  state: EstablishmentState,
  representative: z.string(),
  workers: z.number().int().nullable(),
  industry: z.string().nullable(),
})
export type Member = z.infer<typeof Member>
