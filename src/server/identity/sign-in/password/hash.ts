import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { channel } from 'node:diagnostics_channel'

/** Argon2id with OWASP's second recommended setting: 19 MiB, two passes, one lane. */
const setting = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/** Tells whoever listens of each derivation: it is what an answer's time is made of. */
const derived = channel('kc.password.derived')

const derive = (message: string, nonce: Buffer, parameters: typeof setting): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    derived.publish({})
    argon2('argon2id', { message: message.normalize('NFC'), nonce, ...parameters }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })

/** Hashes a password in the PHC string format. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const key = await derive(password, nonce, setting)
  const { memory, passes, parallelism } = setting
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${nonce.toString('base64')}$${key.toString('base64')}`
}

async function verify(password: string, stored: string): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(stored)
  if (!match) return false
  const [, memory, passes, parallelism, nonce = '', key = ''] = match
  const expected = Buffer.from(key, 'base64')
  const found = await derive(password, Buffer.from(nonce, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(found, expected)
}

/** A hash nobody's password fits, made when the program starts: the first stranger must not wait longer for it. */
const decoy = hashPassword(randomBytes(16).toString('hex'))

/**
 * Checks a password against its stored hash, with the parameters that the hash itself names. Where there is none (an
 * unknown name, an account without a password) it takes as long, and is wrong.
 */
export async function verifyPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const fits = await verify(password, stored ?? (await decoy))
  return fits && typeof stored === 'string'
}
