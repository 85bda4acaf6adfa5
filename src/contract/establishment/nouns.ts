import { z } from 'zod'

/** Is it at work? `merged`: another record carries its history on. */
const establishmentStates = ['active', 'paused', 'ceased', 'merged'] as const
export const EstablishmentState = z.enum(establishmentStates)
export type EstablishmentState = z.infer<typeof EstablishmentState>

/** Where support came from. `other`: another programme of the state; `donor`: none of the state's. */
const supportSources = ['national', 'provincial', 'district', 'commune', 'other', 'donor'] as const
export const SupportSource = z.enum(supportSources)
export type SupportSource = z.infer<typeof SupportSource>

/** What an establishment took part in. */
const participationKinds = [
  'contest',
  'fair',
  'training',
  'inspection',
  'tour',
  'consulting',
  'award',
  'other',
] as const
export const ParticipationKind = z.enum(participationKinds)
export type ParticipationKind = z.infer<typeof ParticipationKind>

/** Làng nghề, làng nghề truyền thống, nghề truyền thống. @see NĐ 52/2018/NĐ-CP */
const villageKinds = ['craft', 'traditional', 'trade'] as const
export const VillageKind = z.enum(villageKinds)
export type VillageKind = z.infer<typeof VillageKind>

/** In the plan, founded by decision, with establishments at work in it, ended. */
const clusterStates = ['planned', 'founded', 'operating', 'ended'] as const
export const ClusterState = z.enum(clusterStates)
export type ClusterState = z.infer<typeof ClusterState>

/** Nghệ nhân nhân dân, nghệ nhân ưu tú; empty: none. */
const artisanTitles = ['', 'people', 'meritorious'] as const
export const ArtisanTitle = z.enum(artisanTitles)
export type ArtisanTitle = z.infer<typeof ArtisanTitle>

/** Who wrote a fact down. */
const factSources = ['officer', 'owner', 'survey', 'import', 'demo'] as const
export const FactSource = z.enum(factSources)
export type FactSource = z.infer<typeof FactSource>

/** How a record came in. */
const recordSources = ['entered', 'owner', 'survey', 'import', 'demo'] as const
export const RecordSource = z.enum(recordSources)
export type RecordSource = z.infer<typeof RecordSource>

/** At which level a product was voted a typical one (sản phẩm CNNT tiêu biểu); empty: none. @see TT 26/2014/TT-BCT */
const typicalLevels = ['', 'commune', 'district', 'province', 'region', 'national'] as const
export const TypicalLevel = z.enum(typicalLevels)
export type TypicalLevel = z.infer<typeof TypicalLevel>

/** What a file beside an establishment may be. */
export const fileRoles = ['registration', 'finance', 'picture', 'certificate', 'other'] as const
