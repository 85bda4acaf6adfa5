import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem, invalidField } from '#contract/kernel/problem.ts'
import type { Carrier } from '../door-types.ts'
import { append, arrived, supersede } from '../files/parcels.ts'
import { refuseForeignWrites } from './http-guards.ts'

/** A file on its way, as the wire needs to know it. */
export interface Parcel {
  /** where its bytes are laid */
  path: string
  /** bytes it will have */
  size: number
  expiresAt: string
  /** it arrived whole and was looked at; its bytes may be gone */
  looked: boolean
}

/** What the room that keeps files does with what comes over the wire. */
export interface Uploads {
  begin(
    actor: Actor | null,
    wish: Record<string, unknown>,
    carrier: Carrier,
  ): Promise<{ address: string; expiresAt: string }>
  /** @throws Problem `not_found` for whatever is not this person's own */
  find(actor: Actor | null, id: string): Promise<Parcel>
  /** all bytes are there: what are they? */
  look(actor: Actor | null, id: string): Promise<void>
  drop(actor: Actor | null, id: string, carrier: Carrier): Promise<void>
}

interface Edge {
  uploads: Uploads
  actorOf(request: FastifyRequest): Promise<Actor | null>
  carrierOf(request: FastifyRequest, reply: FastifyReply): Carrier
  /** route options: the limits of acts */
  limits: object
}

export const uploadsAt = '/api/files/upload'
const bytes = 'application/offset+octet-stream'

const header = (request: FastifyRequest, name: string): string => {
  const value = request.headers[name]
  return typeof value === 'string' ? value : ''
}

/** A count of bytes from a header. @throws Problem `invalid` on the header */
function countOf(request: FastifyRequest, name: string): number {
  const text = header(request, name.toLowerCase())
  if (!/^\d{1,15}$/.test(text)) throw invalidField([name], text === '' ? 'required' : 'wrong_format')
  return Number(text)
}

/** `name dGVu,role b3JpZ2luYWw=`: pairs of a key and a value in base64. */
export function readMetadata(text: string): Record<string, string> {
  const pairs = text
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .filter(([key = '']) => /^[\w-]{1,40}$/.test(key))
  return Object.fromEntries(
    pairs.map(([key, value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')]),
  )
}

function guard(request: FastifyRequest): void {
  refuseForeignWrites(request, bytes)
  if (header(request, 'tus-resumable') !== '1.0.0') throw invalidField(['Tus-Resumable'], 'wrong_format')
}

/** How far it has come, and until when the rest is waited for. */
async function tell(reply: FastifyReply, parcel: Parcel): Promise<void> {
  reply.headers({
    'upload-offset': String(parcel.looked ? parcel.size : await arrived(parcel.path)),
    'upload-length': String(parcel.size),
    'upload-expires': new Date(parcel.expiresAt).toUTCString(),
  })
}

async function patch(edge: Edge, request: FastifyRequest, id: string): Promise<Parcel> {
  if (header(request, 'content-type') !== bytes) throw invalidField(['Content-Type'], 'wrong_format')
  const actor = await edge.actorOf(request)
  const parcel = await edge.uploads.find(actor, id)
  const offset = countOf(request, 'Upload-Offset')
  if (parcel.looked) throw new Problem('wrong_offset', { facts: { offset: parcel.size } })
  const announced = Number(request.headers['content-length'] ?? 0)
  if (offset + announced > parcel.size)
    throw new Problem('too_large', { facts: { limit: `${parcel.size} byte` } })
  const body = request.body instanceof Readable ? request.body : Readable.from([])
  const size = await append(parcel.path, { offset, total: parcel.size, body })
  if (size < parcel.size) return parcel
  await edge.uploads.look(actor, id)
  return { ...parcel, looked: true }
}

/**
 * Files come in parts that can be taken up again (tus 1.0.0: core, creation, expiration, termination), behind the
 * same session, origin check and limits as acts. Whether they may come at all is decided by the door.
 * @see https://tus.io/protocols/resumable-upload
 */
export const addUploads = (app: FastifyInstance, edge: Edge) =>
  app.register((inner, _, done) => {
    inner.addContentTypeParser(bytes, (_request, payload, ready) => ready(null, payload))
    inner.addHook('onRequest', async (_request, reply) => {
      reply.headers({ 'tus-resumable': '1.0.0', 'cache-control': 'no-store' })
    })
    const options = edge.limits
    const one = `${uploadsAt}/:id`
    const idOf = (request: FastifyRequest) => (request.params as { id?: string }).id ?? ''
    inner.options(uploadsAt, options, async (_request, reply) =>
      reply
        .headers({ 'tus-version': '1.0.0', 'tus-extension': 'creation,expiration,termination' })
        .status(204)
        .send(),
    )
    inner.post(uploadsAt, options, async (request, reply) => {
      guard(request)
      const wish = readMetadata(header(request, 'upload-metadata'))
      const size = countOf(request, 'Upload-Length')
      const actor = await edge.actorOf(request)
      const begun = await edge.uploads.begin(actor, { ...wish, size }, edge.carrierOf(request, reply))
      reply.headers({ location: begun.address, 'upload-expires': new Date(begun.expiresAt).toUTCString() })
      return await reply.status(201).send()
    })
    inner.head(one, options, async (request, reply) => {
      const actor = await edge.actorOf(request)
      const parcel = await edge.uploads.find(actor, idOf(request))
      await supersede(parcel.path)
      // it was whole, but nobody was there any more to look at it
      if (!parcel.looked && (await arrived(parcel.path)) === parcel.size)
        await edge.uploads.look(actor, idOf(request))
      await tell(reply, parcel)
      return await reply.status(200).send()
    })
    inner.patch(one, options, async (request, reply) => {
      guard(request)
      await tell(reply, await patch(edge, request, idOf(request)))
      return await reply.status(204).send()
    })
    inner.delete(one, options, async (request, reply) => {
      guard(request)
      await edge.uploads.drop(await edge.actorOf(request), idOf(request), edge.carrierOf(request, reply))
      return await reply.status(204).send()
    })
    done()
  })
