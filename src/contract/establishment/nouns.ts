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
