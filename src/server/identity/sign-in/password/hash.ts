import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

/** Argon2id with OWASP's second recommended setting: 19 MiB, two passes, one lane. */
const setting = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

const derive = (message: string, nonce: Buffer, parameters: typeof setting): Promise<Buffer> =>
  new Promise((resolve, reject) => {
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

/** Checks a password against its stored hash, with the parameters that the hash itself names. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
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

let decoy: Promise<string> | undefined

/** A hash nobody's password fits: an unknown user name costs the same time as a known one. */
export const decoyHash = (): Promise<string> => (decoy ??= hashPassword(randomBytes(16).toString('hex')))
