import { join } from 'node:path'

const number = (text: string | undefined, fallback: number): number => {
  const value = Number(text)
  return text !== undefined && Number.isInteger(value) && value >= 0 ? value : fallback
}

const list = (text: string | undefined, fallback: string): readonly string[] =>
  (text ?? fallback)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'none')

/** Who decides on money, people or the system itself: not without a second factor on an installation of one's own. */
const guardedRoles = 'administrator,departmentDirector,viceChair,treasuryOfficer,ministryLeader'

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
  /** where people reach the program; links in letters begin with it, and the organisation's own sign-in comes back to it */
  publicUrl: (env['PUBLIC_URL'] || `http://${env['HOST'] ?? '127.0.0.1'}:${env['PORT'] ?? 8080}`).replace(
    /\/+$/,
    '',
  ),
  signIn: {
    /** a session ends so long after its last use, and so long after it began */
    idleMinutes: number(env['SESSION_IDLE_MINUTES'], 120),
    sessionHours: number(env['SESSION_HOURS'], 12),
    /** characters of a password beside a second factor, and alone (NĐ 331/2026/NĐ-CP: 14) */
    passwordLeast: number(env['PASSWORD_LEAST'], 10),
    passwordLeastAlone: number(env['PASSWORD_LEAST_ALONE'], 14),
    /** roles that must have a second factor, with commas between; `none`: nobody must */
    secondFactorRoles: list(env['SECOND_FACTOR_ROLES'], env['DATABASE_URL'] ? guardedRoles : ''),
    /** failures in a row before a name, or an address, rests; the rest doubles up to the longest */
    tries: number(env['LIMIT_TRIES'], 5),
    addressTries: number(env['LIMIT_ADDRESS_TRIES'], 50),
    longestRestSeconds: number(env['LONGEST_REST_SECONDS'], 900),
    /** links by mail: how long they hold, and how many a person is sent in an hour */
    resetMinutes: number(env['RESET_MINUTES'], 30),
    inviteHours: number(env['INVITE_HOURS'], 72),
    lettersPerHour: number(env['LIMIT_RESET_LETTERS'], 5),
    /** an account that nobody used for so many days is disabled (NĐ 331/2026/NĐ-CP: 45); 0: never */
    inactiveDays: number(env['INACTIVE_DAYS'], 45),
    inactiveWarnDays: number(env['INACTIVE_WARN_DAYS'], 7),
    /** the longest that a key of an integrator may hold */
    keyDays: number(env['KEY_DAYS'], 365),
  },
  /** the organisation's own sign-in by OpenID Connect; without an issuer there is none */
  provider: {
    issuer: env['OIDC_ISSUER'] || undefined,
    clientId: env['OIDC_CLIENT_ID'] ?? '',
    clientSecret: env['OIDC_CLIENT_SECRET'] || undefined,
    name: env['OIDC_NAME'] || 'tài khoản cơ quan',
  },
  logLevel: env['LOG_LEVEL'] ?? 'warn',
  /** how long a process that does long work and says nothing is believed to be alive */
  leaseSeconds: Math.max(1, number(env['LEASE_SECONDS'], 20)),
  mail: {
    /** smtp://user:password@host:port; not set: letters wait in the outbox */
    url: env['SMTP_URL'] || undefined,
    from: env['MAIL_FROM'] || 'Khuyến công số <khuyencongso@localhost>',
  },
  files: {
    /** largest file in bytes */
    largest: number(env['LIMIT_FILE_MB'], 100) * 1024 * 1024,
    /** all files of one province together, in bytes */
    perProvince: number(env['LIMIT_FILES_GB'], 200) * 1024 ** 3,
    /** files that one person may have on their way at once */
    onTheirWay: number(env['LIMIT_UPLOADS'], 50),
    /** a file that did not arrive whole is forgotten after so many hours */
    uploadHours: number(env['UPLOAD_HOURS'], 24),
    /** largest picture, in pixels */
    pixels: number(env['LIMIT_MEGAPIXELS'], 80) * 1_000_000,
    /** a removed file can be brought back for so many days */
    undoDays: number(env['FILE_UNDO_DAYS'], 30),
    /** ClamAV: path of clamd's socket, or host:port; not set: files are not scanned */
    clamd: env['CLAMD'] || undefined,
    /** S3-compatible storage; not set: files lie in DATA_DIR/files */
    s3: env['S3_ENDPOINT']
      ? {
          endpoint: env['S3_ENDPOINT'],
          bucket: env['S3_BUCKET'] ?? 'khuyen-cong-so',
          region: env['S3_REGION'] ?? 'us-east-1',
          accessKeyId: env['S3_ACCESS_KEY_ID'] ?? '',
          secretAccessKey: env['S3_SECRET_ACCESS_KEY'] ?? '',
        }
      : undefined,
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
