import { z } from 'zod'
import { sensitive } from '../../kernel/sensitive.ts'
import { EstablishmentKind } from '../../norms/nouns.ts'
import { EstablishmentState } from '../nouns.ts'

/** By what two records look like one. */
export const twinReasons = ['taxCode', 'identityNumber', 'phone', 'samePlaceName', 'nearPlaceName'] as const
export const TwinReason = z.enum(twinReasons)
export type TwinReason = z.infer<typeof TwinReason>

/** One of two that look alike. */
export const TwinSide = z.object({
  id: z.string(),
  kind: EstablishmentKind,
  name: z.string(),
  state: EstablishmentState,
  /** of an enterprise or cooperative */
  taxCode: z.string().nullable(),
  /** of a household business: its owner's number */
  householdTaxCode: sensitive(z.string().nullable(), 'householdTaxCode'),
  identityNumber: sensitive(z.string().nullable(), 'identityNumber'),
  phone: sensitive(z.string().nullable(), 'phone'),
  representative: z.string(),
  /** commune of its main place, as it is called on its own day */
  unitName: z.string().nullable(),
  address: z.string(),
  supports: z.number().int(),
  version: z.number().int(),
})
export type TwinSide = z.infer<typeof TwinSide>

/** A likely twin of what is being written down. */
export const Alike = z.object({
  id: z.string(),
  name: z.string(),
  unitName: z.string().nullable(),
  representative: z.string(),
  state: EstablishmentState,
  /** 0 to 100 */
  score: z.number().int(),
  reasons: z.array(TwinReason),
})
export type Alike = z.infer<typeof Alike>

/** Fields of the head of an establishment that are chosen one by one when two become one. */
const mergeFields = [
  'kind',
  'name',
  'taxCode',
  'identityNumber',
  'registrationNo',
  'registeredOn',
  'registeredAt',
  'registeredUntil',
  'foundedOn',
  'state',
  'seat',
  'representative',
  'representativeTitle',
  'phone',
  'email',
  'website',
  'womenOwned',
  'minorityOwned',
  'exports',
  'cleanerProduction',
  'sustainableProduction',
  'localMaterial',
  'craftVillage',
  'cluster',
  'artisanTitle',
  'note',
  'organisation',
] as const
export const MergeField = z.enum(mergeFields)
export type MergeField = z.infer<typeof MergeField>

/** Rows that go over to the survivor. */
export const mergeParts = [
  'places',
  'industries',
  'snapshots',
  'products',
  'equipment',
  'contacts',
  'supports',
  'participations',
  'tags',
  'files',
] as const
export const MergePart = z.enum(mergeParts)
export type MergePart = z.infer<typeof MergePart>
