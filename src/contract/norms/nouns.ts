import { z } from 'zod'

/** Who may benefit (NĐ 45/2012 art. 1.2 with NĐ 235/2025): which kinds count on which day is a rule table, not this list. */
const establishmentKinds = [
  'sme',
  'cooperative',
  'cooperativeUnion',
  'cooperativeGroup',
  'businessHousehold',
  'craftVillageProducer',
  'cleanerProductionApplicant',
  'clusterInvestor',
  'artisan',
] as const
export const EstablishmentKind = z.enum(establishmentKinds)
export type EstablishmentKind = z.infer<typeof EstablishmentKind>
