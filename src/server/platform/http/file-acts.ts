import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Carrier, Door } from '../door.ts'
import { refuseForeignWrites } from './http-guards.ts'

interface Edge {
  door: Door
  actorOf(request: FastifyRequest): Promise<Actor | null>
  carrierOf(request: FastifyRequest, reply: FastifyReply): Carrier
  /** route options: the limits of acts */
  limits: object
}

/** A file that is too large is told its own limit, not that of forms. */
const tooLarge = (most: number) => (error: FastifyError) => {
  if (error.code !== 'FST_ERR_CTP_BODY_TOO_LARGE') throw error
  throw new Problem('too_large', { facts: { limit: `${Math.floor(most / 1024 / 1024)} MB` } })
}

const media = 'application/octet-stream'

/** Acts whose body is a file: its bytes come as they are, the rest of the input stands in the address. */
export const addFileActs = (app: FastifyInstance, edge: Edge) =>
  app.register((inner, _, done) => {
    inner.addContentTypeParser(media, { parseAs: 'buffer' }, (_request, body, ready) => ready(null, body))
    for (const [name, { contract }] of edge.door.acts) {
      if (contract.most === undefined) continue
      const limits = { bodyLimit: contract.most, errorHandler: tooLarge(contract.most) }
      inner.post(`/api/${name}`, { ...edge.limits, ...limits }, async (request, reply) => {
        refuseForeignWrites(request, media)
        reply.header('cache-control', 'no-store')
        const bytes = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : undefined
        const input = { ...(request.query as Record<string, unknown>), ...(bytes ? { bytes } : {}) }
        return await edge.door.perform(
          name,
          await edge.actorOf(request),
          input,
          edge.carrierOf(request, reply),
        )
      })
    }
    done()
  })
