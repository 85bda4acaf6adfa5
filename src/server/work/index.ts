import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'

/** Front door of the room `work`. */
export const acts: RegisteredAct[] = []
export const queries: RegisteredQuery[] = []

export { postLetter, sendLetters } from './letters/post.ts'
