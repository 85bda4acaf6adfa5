import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { Door } from '#server/platform/door.ts'
import type { ExportDefinition, ImportDefinition } from '#server/platform/tables/definition.ts'
import { coreActs, coreQueriesWith } from './core/index.ts'
import { findingActs, findingOut, findingQueries } from './finding/index.ts'
import { recordActs, recordListsIn, recordListsOut, recordQueries } from './records.ts'

/** Front door of the room `establishment`. */
export const acts: RegisteredAct[] = [...coreActs, ...findingActs, ...recordActs]

/** Queries; the card asks the door which steps it may offer. */
export const queriesWith = (parts: { offers(): Door['offers'] }): RegisteredQuery[] => [
  ...coreQueriesWith(parts.offers),
  ...findingQueries,
  ...recordQueries,
]

/** Its tables in and out. */
export const listsIn: readonly ImportDefinition[] = [...recordListsIn]
export const listsOut: readonly ExportDefinition[] = [findingOut, ...recordListsOut]

export { type Surveyed, writeSurveyed } from './surveyed/write.ts'
export {
  askedEstablishment,
  enterEstablishment,
  establishmentFiles,
  establishmentKeeper,
  findEstablishment,
  loadOwnersEstablishment,
  readsHistory,
  renewNewest,
  subjectOf,
  unmaskContact,
  unmaskEstablishment,
} from './core/index.ts'
export { Chance } from './demo/chance.ts'
export { type Bearer, makeNation } from './demo/national.ts'
export { loadSampleEstablishments } from './demo/small.ts'
export { findingTasks as tasks } from './finding/index.ts'
export { findOverlaps, type OverlapQuestion } from './history/overlaps.ts'
export { recordParticipation, recordSupport } from './history/record.ts'
export { twinsOf } from './twins/alike.ts'
export { findCurrent as currentOf } from './twins/store-merge.ts'
export { clusterFiles, readsClusterHistory, readsVillageHistory, villageFiles } from './villages/read.ts'
