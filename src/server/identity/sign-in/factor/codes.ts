import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Queryable } from '#server/platform/db.ts'
import { hashToken } from '../tokens.ts'
import { findFactor, keepCodes, takeRecoveryCode, takeStep } from './store-factor.ts'

const periodSeconds = 30

const authenticator = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Khuyến công số', label, secret: Secret.fromBase32(secret), period: periodSeconds })

/** A new secret of 160 bits, as RFC 4226 wants it, and the address that a QR code carries to the authenticator. */
export function newSecret(username: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 }).base32
  return { secret, uri: authenticator(secret, username).toString() }
}

/** As people type codes: blanks and dashes do not count. */
const bare = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase()

/** The half minute of which this is the code, one early or late allowed; null: of none. */
function stepOf(secret: string, code: string): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const delta = authenticator(secret).validate({ token: code, window: 1 })
  return delta === null ? null : Math.floor(Date.now() / 1000 / periodSeconds) + delta
}

/** Is it the authenticator's code of now, never used before? It is used up by asking. */
export async function takeTotp(
  db: Queryable,
  personId: string,
  secret: string,
  code: string,
): Promise<boolean> {
  const step = stepOf(secret, bare(code))
  return step !== null && (await takeStep(db, personId, step))
}

/** Is it a code of this person's second factor: of the authenticator, or a recovery code? It is used up by asking. */
export async function takeCode(db: Queryable, personId: string, code: string): Promise<boolean> {
  const factor = await findFactor(db, personId)
  if (!factor?.confirmedAt) return false
  if (await takeTotp(db, personId, factor.secret, code)) return true
  return await takeRecoveryCode(db, personId, hashToken(bare(code)))
}

// no 0 and O, no 1 and I: people copy them from paper
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Sixteen signs of 32: 80 random bits. */
const newCode = (): string => {
  const signs = [...randomBytes(16)].map((byte) => letters[byte % 32] ?? '').join('')
  return signs.replace(/(.{4})(?=.)/g, '$1-')
}

/** Ten new recovery codes in place of the old; only their hashes are kept. */
export async function renewCodes(db: Queryable, personId: string): Promise<string[]> {
  const codes = Array.from({ length: 10 }, newCode)
  await keepCodes(
    db,
    personId,
    codes.map((code) => hashToken(bare(code))),
  )
  return codes
}
