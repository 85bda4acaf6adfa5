import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'

/** Front door of the room `tables`. */
export const acts: RegisteredAct[] = []
export const queries: RegisteredQuery[] = []
