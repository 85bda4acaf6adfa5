import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Counter, Histogram } from 'prom-client'
import { log } from '../log.ts'

/** The route and never the address: what people search for is theirs. */
const nameOf = (request: FastifyRequest): string => (request.routeOptions.url ?? 'other').replace('/api/', '')

/**
 * Counts and times every answer by its name, and tells it to the log at `info`: who asked is no name there, only
 * the request's number, by which the audit trail finds the rest.
 */
export function watchAnswers(app: FastifyInstance): void {
  const seconds = new Histogram({
    name: 'kc_http_seconds',
    help: 'Time to answer, by act or query and status class',
    labelNames: ['name', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
  })
  const refused = new Counter({
    name: 'kc_refused_total',
    help: 'Refusals, by act or query and status',
    labelNames: ['name', 'status'],
  })
  app.addHook('onResponse', async (request, reply) => {
    const name = nameOf(request)
    const { statusCode, elapsedTime } = reply
    seconds.observe({ name, status: `${Math.floor(statusCode / 100)}xx` }, elapsedTime / 1000)
    if (statusCode >= 400) refused.inc({ name, status: String(statusCode) })
    log.info({ requestId: request.id, name, status: statusCode, ms: Math.round(elapsedTime) }, 'answered')
  })
}
