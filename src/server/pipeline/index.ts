import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { ExportDefinition, ImportDefinition } from '#server/platform/tables/definition.ts'

/** Front door of the room `pipeline`. */
export const acts: RegisteredAct[] = []

export const queries: RegisteredQuery[] = []

/** Its tables in and out. */
export const listsIn: readonly ImportDefinition[] = []
export const listsOut: readonly ExportDefinition[] = []
