import { join } from 'node:path'

const number = (text: string | undefined, fallback: number): number => {
  const value = Number(text)
  return text !== undefined && Number.isInteger(value) && value >= 0 ? value : fallback
}

const env = process.env

/** Everything that the environment may set, read once. */
export const config = {
  repo: join(import.meta.dirname, '../../..'),
  /** 0: any free port */
  port: number(env['PORT'], 8080),
  host: env['HOST'] ?? '127.0.0.1',
  databaseUrl: env['DATABASE_URL'] || undefined,
  /** demonstration accounts exist only on the embedded database */
  demo: !env['DATABASE_URL'],
  demoPassword: env['DEMO_PASSWORD'] || 'khuyencong',
  /** behind a reverse proxy that sets X-Forwarded-For and -Proto */
  trustProxy: env['TRUST_PROXY'] === '1' || env['TRUST_PROXY'] === 'true',
  /** for how long a proof of who one is holds for money, roles and contacts */
  proofMinutes: number(env['PROOF_MINUTES'], 15),
  logLevel: env['LOG_LEVEL'] ?? 'warn',
  mail: {
    /** smtp://user:password@host:port; not set: letters wait in the outbox */
    url: env['SMTP_URL'] || undefined,
    from: env['MAIL_FROM'] || 'Khuyến công số <khuyencongso@localhost>',
  },
  limits: {
    /** sign-in attempts per minute and address */
    signIn: number(env['LIMIT_SIGN_IN'], 30),
    /** writes per minute and address */
    write: number(env['LIMIT_WRITE'], 600),
    /** reads per minute and address; loopback is free */
    read: number(env['LIMIT_READ'], 3000),
    /** largest request body in bytes */
    body: number(env['LIMIT_BODY'], 8 * 1024 * 1024),
  },
}
