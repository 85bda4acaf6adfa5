import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { FileAnswer, StreamAnswer } from '#contract/kernel/act.ts'

/** Made for this answer, or kept. */
export const SentFile = z.union([StreamAnswer, FileAnswer])
type SentFile = z.infer<typeof SentFile>

/** Nothing that we made or were given runs in the page, even where its address is opened by itself. */
function asDownload(reply: FastifyReply, name: string): void {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  reply.headers({
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': `sandbox; default-src 'none'`,
    'x-content-type-options': 'nosniff',
  })
}

interface Part {
  start: number
  end: number
}

/**
 * The one part that was asked for; null: the whole; 'none': there is no such part. Several parts at once are
 * answered with the whole, as the standard allows.
 * @see RFC 9110, 14.2
 */
export function readRange(header: string | undefined, size: number): Part | null | 'none' {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  const [first = '', last = ''] = found?.slice(1) ?? []
  if (first === '' && last === '') return null
  if (first === '')
    return Number(last) === 0 ? 'none' : { start: Math.max(0, size - Number(last)), end: size - 1 }
  const [start, end] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)]
  if (last !== '' && Number(last) < start) return null
  return start >= size ? 'none' : { start, end }
}

/** Sends a file as a download, kept ones also in parts. */
export function sendFile(request: FastifyRequest, reply: FastifyReply, file: SentFile): FastifyReply {
  asDownload(reply, file.name)
  reply.type(file.type)
  if (!('open' in file)) return reply.send(Buffer.from(file.body))
  const tag = `"${file.tag}"`
  // the browser may keep it, but asks each time whether this person may still have it
  reply.headers({ 'cache-control': 'private, no-cache', etag: tag })
  if (request.headers['if-none-match'] === tag) return reply.status(304).send()
  return file.size === null
    ? reply.send(Readable.from(file.open()))
    : sendPart(request, reply, file, file.size)
}

/** Sends the whole, or the one part that was asked for. */
function sendPart(
  request: FastifyRequest,
  reply: FastifyReply,
  file: StreamAnswer,
  size: number,
): FastifyReply {
  reply.header('accept-ranges', 'bytes')
  const tag = `"${file.tag}"`
  const other = request.headers['if-range'] !== undefined && request.headers['if-range'] !== tag
  const part = other ? null : readRange(request.headers.range, size)
  if (part === 'none') return reply.status(416).header('content-range', `bytes */${size}`).send()
  if (!part) return reply.header('content-length', size).send(Readable.from(file.open()))
  return reply
    .status(206)
    .header('content-range', `bytes ${part.start}-${part.end}/${size}`)
    .header('content-length', part.end - part.start + 1)
    .send(Readable.from(file.open(part)))
}
