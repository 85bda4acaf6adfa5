import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { Door } from '#server/platform/door.ts'
import type { ExportDefinition, ImportDefinition } from '#server/platform/tables/definition.ts'
import { coreActs, coreQueriesWith } from './core/index.ts'

/** Front door of the room `establishment`. */
export const acts: RegisteredAct[] = [...coreActs]

/** Queries; the card asks the door which steps it may offer. */
export const queriesWith = (parts: { offers(): Door['offers'] }): RegisteredQuery[] => [
  ...coreQueriesWith(parts.offers),
]

/** Its tables in and out. */
export const listsIn: readonly ImportDefinition[] = []
export const listsOut: readonly ExportDefinition[] = []

export {
  enterEstablishment,
  establishmentFiles,
  establishmentKeeper,
  findEstablishment,
  readsHistory,
  renewNewest,
  unmaskEstablishment,
} from './core/index.ts'
