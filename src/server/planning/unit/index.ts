import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { Door } from '#server/platform/door.ts'

export const acts: RegisteredAct[] = []

export const queriesWith = (_offers: () => Door['offers']): RegisteredQuery[] => []
