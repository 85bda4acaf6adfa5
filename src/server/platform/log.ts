import pino from 'pino'
import { config } from './config.ts'

/** Structured log on standard error; passwords and cookies never reach it. */
export const log = pino(
  { level: config.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization', 'password'] },
  pino.destination({ dest: 2, sync: true }),
)
