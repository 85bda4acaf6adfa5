import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { Door } from '#server/platform/door.ts'
import type { ExportDefinition, ImportDefinition } from '#server/platform/tables/definition.ts'
import * as consolidation from './consolidation/index.ts'
import * as decision from './decision/index.ts'
import * as national from './national/index.ts'
import * as rounds from './rounds/index.ts'
import * as unit from './unit/index.ts'

/** Front door of the room `planning`: the yearly plan, from the commune to the decision. */
export const acts: RegisteredAct[] = [
  ...rounds.acts,
  ...unit.acts,
  ...consolidation.acts,
  ...decision.acts,
  ...national.acts,
]

export const queriesWith = (offers: () => Door['offers']): RegisteredQuery[] => [
  ...rounds.queriesWith(offers),
  ...unit.queriesWith(offers),
  ...consolidation.queriesWith(offers),
  ...decision.queriesWith(offers),
  ...national.queriesWith(offers),
]

/** Its tables in and out. */
export const listsIn: readonly ImportDefinition[] = [...unit.listsIn, ...national.listsIn]
export const listsOut: readonly ExportDefinition[] = [
  ...rounds.listsOut,
  ...consolidation.listsOut,
  ...unit.listsOut,
  ...decision.listsOut,
  ...national.listsOut,
]
export { itemKeeper, planKeeper, roundKeeper, unitPlanKeeper } from './core/keepers.ts'
export { readsPlanningHistory } from './core/history.ts'
export { loadSamplePlans } from './demo/load.ts'
export { loadPlanningProfiles } from './load.ts'
export { loadYearDays } from './national/index.ts'
export { waitingPlans } from './decision/index.ts'
