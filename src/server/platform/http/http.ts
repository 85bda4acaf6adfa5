import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem, invalidField } from '#contract/kernel/problem.ts'
import { config } from '../config.ts'
import type { Carrier, Door } from '../door.ts'
import { log } from '../log.ts'
import { addFileActs } from './file-acts.ts'
import { guardHeaders, refuseForeignWrites } from './http-guards.ts'
import { SentFile, sendFile } from './send-file.ts'
import { addUploads, type Uploads } from './uploads.ts'
import { asProblem } from '../door/refusals.ts'
import { watchAnswers } from './watch.ts'
import { toWire } from './wire.ts'

export interface HttpParts {
  door: Door
  /** whom a session's token names; null: nobody */
  actorOf(token: string): Promise<Actor | null>
  /** for whom the key in an Authorization header works. @throws Problem `bad_key` */
  actorByKey(authorization: string): Promise<Actor>
  /** how files arrive */
  uploads: Uploads
  openapi: () => unknown
  /** database, migrations and jobs; names what is not ready */
  readiness(): Promise<{ ready: boolean; checks: Record<string, boolean> }>
  metrics(): Promise<string>
}

const cookieName = 'kc_session'

const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https'

/** A program that shows a key has no session, whatever cookie it may carry along. */
const tokenOf = (request: FastifyRequest): string | undefined =>
  request.headers.authorization === undefined ? request.cookies[cookieName] : undefined

/** Lets the door set or end the browser's session without knowing HTTP. */
function carrierOf(request: FastifyRequest, reply: FastifyReply): Carrier {
  const key = request.headers['idempotency-key']
  if (typeof key === 'string' && key.length > 200)
    throw invalidField(['Idempotency-Key'], 'too_long', { max: 200, length: key.length })
  const token = tokenOf(request)
  const agent = request.headers['user-agent']
  return {
    address: request.ip,
    ...(agent ? { agent: agent.slice(0, 300) } : {}),
    requestId: request.id,
    ...(typeof key === 'string' ? { idempotencyKey: key } : {}),
    ...(token ? { token } : {}),
    gone: () => reply.raw.destroyed,
    setSession(value) {
      const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request) } as const
      if (value) reply.setCookie(cookieName, value, { ...options, maxAge: config.signIn.sessionHours * 3600 })
      else reply.clearCookie(cookieName, options)
    },
  }
}

function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = translate(error)
  if (problem.code === 'internal')
    log.error({ err: error, requestId: request.id, name: request.routeOptions.url }, 'unexpected')
  const wire = toWire(problem, request.id)
  const wait = problem.facts['seconds']
  if (wire.status === 429 && typeof wait === 'number') reply.header('retry-after', String(Math.max(1, wait)))
  if (wire.code === 'bad_key') reply.header('www-authenticate', 'Bearer error="invalid_token"')
  reply.status(wire.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(wire))
}

/** What Fastify itself refuses (size, JSON, media type), in our closed list. */
function translate(thrown: unknown): Problem {
  const error = asProblem(thrown)
  if (error instanceof Problem) return error
  const code = error && typeof error === 'object' && 'code' in error ? String(error.code) : ''
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new Problem('too_large', {
      facts: { limit: `${Math.floor(config.limits.body / 1024 / 1024)} MB` },
    })
  }
  // an address that is none: half an escape, NUL, a way out of the folder of pages
  if (code === 'FST_ERR_BAD_URL' || code.startsWith('FST_STATIC')) return new Problem('not_found')
  const badJson = error instanceof SyntaxError || code.startsWith('FST_ERR_CTP')
  if (badJson)
    return new Problem('invalid', { facts: { count: 1 }, fields: [{ path: [], code: 'wrong_format' }] })
  return new Problem('internal')
}

const limit = (max: number, allowList: string[] = []) => ({
  rateLimit: {
    max,
    timeWindow: 60_000,
    allowList,
    errorResponseBuilder: (_: FastifyRequest, context: { ttl: number }) =>
      new Problem('rate_limited', { facts: { seconds: Math.ceil(context.ttl / 1000) } }),
  },
})

const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

/** A programme whole is a hundred kilobytes of JSON, a tenth of it on the wire; brotli would cost more than it saves. */
const squeezed = { encodings: ['gzip' as const], threshold: 4096 }

async function addRoutes(app: FastifyInstance, parts: HttpParts): Promise<void> {
  const { door } = parts
  const actorOf = async (request: FastifyRequest): Promise<Actor | null> => {
    const { authorization } = request.headers
    if (authorization !== undefined) return await parts.actorByKey(authorization)
    const token = tokenOf(request)
    return token ? await parts.actorOf(token) : null
  }
  await addUploads(app, {
    uploads: parts.uploads,
    actorOf,
    carrierOf,
    limits: { config: limit(config.limits.write) },
  })
  await addFileActs(app, { door, actorOf, carrierOf, limits: { config: limit(config.limits.write) } })
  for (const [name, { contract }] of door.acts) {
    if (contract.most !== undefined) continue
    // whoever has not signed in may try passwords, links and letters, but not many a minute
    const max = contract.open ? config.limits.signIn : config.limits.write
    app.post(`/api/${name}`, { config: limit(max) }, async (request, reply) => {
      refuseForeignWrites(request)
      reply.header('cache-control', 'no-store')
      return await door.perform(name, await actorOf(request), request.body ?? {}, carrierOf(request, reply))
    })
  }
  for (const [name, { contract }] of door.queries) {
    const isFile = contract.file === true
    // a part of a file is a part of its own bytes
    const compressed = isFile ? {} : { compress: squeezed }
    const options = { config: limit(config.limits.read, loopback), ...compressed }
    app.get(`/api/${name}`, options, async (request, reply) => {
      const answer = await door.ask(name, await actorOf(request), request.query, carrierOf(request, reply))
      reply.header('cache-control', 'no-store')
      if (isFile) return sendFile(request, reply, SentFile.parse(answer))
      reply.type('application/json; charset=utf-8')
      // as bytes: encoding Vietnamese while it is written costs more than the rest of the answer
      return Buffer.from(JSON.stringify(answer))
    })
  }
}

function addHealth(app: FastifyInstance, parts: HttpParts): void {
  app.get('/api/health', async () => ({ status: 'ok', uptimeSeconds: Math.round(process.uptime()) }))
  app.get('/api/ready', async (_, reply) => {
    const readiness = await parts.readiness()
    return reply.status(readiness.ready ? 200 : 503).send(readiness)
  })
  app.get('/api/metrics', async (request, reply) => {
    if (!loopback.includes(request.ip)) throw new Problem('not_found')
    return reply.type('text/plain; version=0.0.4').send(await parts.metrics())
  })
  let document: string | undefined
  app.get('/api/openapi.json', async (_, reply) => {
    document ??= JSON.stringify(parts.openapi())
    return reply.type('application/json; charset=utf-8').send(document)
  })
}

const logger: FastifyBaseLogger = log

/** The HTTP edge: routes by name, cookies, limits, headers, problems. Rules live behind the door. */
export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // one hop: what stands further left in X-Forwarded-For was written by the visitor
    trustProxy: config.trustProxy ? (_, hop) => hop === 0 : false,
    bodyLimit: config.limits.body,
    // what is refused before any route is found meets no hook
    frameworkErrors: (error, request, reply) => sendProblem(error, request, reply),
    genReqId: () => crypto.randomUUID(),
    forceCloseConnections: true,
    // a body that drips in for longer keeps a connection for nothing
    requestTimeout: 60_000,
  })
  app.setErrorHandler(sendProblem)
  guardHeaders(app)
  watchAnswers(app)
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(compress, { global: false })
  addHealth(app, parts)
  await addRoutes(app, parts)
  return app
}
