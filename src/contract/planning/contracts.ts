import { consolidationContracts } from './consolidation/contracts.ts'
import { decisionContracts } from './decision/contracts.ts'
import { nationalContracts } from './national/contracts.ts'
import { roundsContracts } from './rounds/contracts.ts'
import { unitContracts } from './unit/contracts.ts'

/** Acts and queries of the room `planning`, by their names. */
export const planningContracts = {
  ...roundsContracts,
  ...unitContracts,
  ...consolidationContracts,
  ...decisionContracts,
  ...nationalContracts,
}
