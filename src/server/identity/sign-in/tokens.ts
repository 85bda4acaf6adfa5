import { createHash, randomBytes } from 'node:crypto'

/** Only the hash of a token is stored: 256 random bits need no salt. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** A token that nobody guesses: 43 characters. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Could this be a token of ours at all? What a stranger sends is not hashed by the megabyte. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text)
