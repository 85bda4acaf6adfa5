import pino from 'pino'
import { config } from './config.ts'

/** What a log needs of an error; the clients and statements that libraries hang on it stay out. */
const brief = (error: unknown) => {
  if (!(error instanceof Error)) return { message: String(error) }
  const code = 'code' in error ? String(error.code) : undefined
  return { type: error.name, message: error.message, code, stack: error.stack }
}

/** Structured log on standard error; passwords and cookies never reach it. */
export const log = pino(
  {
    level: config.logLevel,
    redact: ['req.headers.cookie', 'req.headers.authorization', 'password'],
    serializers: { err: brief },
  },
  pino.destination({ dest: 2, sync: true }),
)
