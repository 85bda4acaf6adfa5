import { z } from 'zod'
import { act } from '../../kernel/act.ts'
import { alsoTold, type FieldRule, hasCome, rulesOf } from '../../kernel/field-rules.ts'
import { recordId } from '../../kernel/record.ts'
import { tidy } from '../../kernel/text.ts'
import { UnitId } from '../../territory/nouns.ts'
import { ClusterState, VillageKind } from '../nouns.ts'

const Text = (max: number) => z.string().max(max).transform(tidy)
const Needed = (max: number) => z.string().transform(tidy).pipe(z.string().min(1).max(max))
const Day = z.iso.date()
const Count = z.number().int().min(0).max(1_000_000)
const Hectares = z.number().min(0).max(100_000)
const Kept = z.object({ id: z.string(), version: z.number().int() })

export const VillageFields = z.object({
  name: Needed(200),
  /** the commune; of any day */
  unitId: UnitId,
  trade: Text(200).default(''),
  kind: VillageKind.default('craft'),
  recognisedOn: Day.nullable().default(null),
  decision: Text(120).default(''),
  households: Count.nullable().default(null),
  workers: Count.nullable().default(null),
  note: Text(2000).default(''),
})
export type VillageFields = z.output<typeof VillageFields>

export const villageRules: FieldRule<VillageFields>[] = [hasCome('recognisedOn')]

export const addVillage = act('establishment.addVillage', {
  input: alsoTold(VillageFields, villageRules),
  output: Kept,
})
export const correctVillage = act('establishment.correctVillage', {
  input: alsoTold(
    VillageFields.extend({ id: recordId('craftVillage'), version: z.number().int() }),
    villageRules,
  ),
  output: Kept,
})
/** The recognition was taken back; the record stays. @see NĐ 52/2018/NĐ-CP Đ.6 */
export const withdrawVillage = act('establishment.withdrawVillage', {
  input: alsoTold(
    z.object({
      id: recordId('craftVillage'),
      version: z.number().int(),
      withdrawnOn: Day,
      decision: Text(120).default(''),
      reason: Needed(500),
    }),
    [hasCome('withdrawnOn')],
  ),
  output: Kept,
})

export const ClusterFields = z.object({
  name: Needed(200),
  unitId: UnitId,
  state: ClusterState.exclude(['ended']).default('founded'),
  foundedOn: Day.nullable().default(null),
  decision: Text(120).default(''),
  investor: Text(200).default(''),
  areaHa: Hectares.nullable().default(null),
  leasedHa: Hectares.nullable().default(null),
  hasWastewater: z.boolean().nullable().default(null),
  note: Text(2000).default(''),
})
export type ClusterFields = z.output<typeof ClusterFields>

const cluster = rulesOf<ClusterFields>()
export const clusterRules: FieldRule<ClusterFields>[] = [
  hasCome('foundedOn'),
  cluster(['leasedHa', 'areaHa'], ({ leasedHa, areaHa }) =>
    leasedHa !== null && areaHa !== null && leasedHa > areaHa
      ? [{ path: ['leasedHa'], code: 'cluster.leased', facts: { area: areaHa } }]
      : [],
  ),
]

export const addCluster = act('establishment.addCluster', {
  input: alsoTold(ClusterFields, clusterRules),
  output: Kept,
})
export const correctCluster = act('establishment.correctCluster', {
  input: alsoTold(ClusterFields.extend({ id: recordId('cluster'), version: z.number().int() }), clusterRules),
  output: Kept,
})
/** The cluster is no more; the record stays. */
export const endCluster = act('establishment.endCluster', {
  input: z.object({ id: recordId('cluster'), version: z.number().int(), reason: Needed(500) }),
  output: Kept,
})
