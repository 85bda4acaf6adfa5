import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { ExportDefinition, ImportDefinition } from '#server/platform/tables/definition.ts'
import type { NormAskers } from './askers.ts'

/** Front door of the room `norms`. */
export const acts: RegisteredAct[] = []

/** Queries; later rooms say which of their open records a norm concerns. */
export const queriesWith = (_parts: { askers: NormAskers }): RegisteredQuery[] => []

/** Its tables in and out. */
export const listsIn: readonly ImportDefinition[] = []
export const listsOut: readonly ExportDefinition[] = []

export type { NormAsker, NormAskers } from './askers.ts'
