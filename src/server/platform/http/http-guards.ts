import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '#contract/kernel/problem.ts'

const policy = [
  `default-src 'self'`,
  `script-src 'self'`,
  `style-src 'self'`,
  // React sets style attributes through the DOM; static markup carries none
  `style-src-attr 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
].join('; ')

const headers: Record<string, string> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self), payment=()',
}

/** Security headers on every answer; HSTS only where the visitor came by TLS. */
export function guardHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    if (request.protocol === 'https')
      reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  })
}

const originHost = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '')

/**
 * Refuses writes that another site makes a browser send: by Sec-Fetch-Site, by Origin where a browser is
 * too old for it, and by media type (a form cannot send JSON). Programs send neither header and hold no cookie jar.
 * @param media the one media type that this write comes in; no form can send it
 * @throws Problem `csrf`
 */
export function refuseForeignWrites(request: FastifyRequest, media = 'application/json'): void {
  // a key is sent by a program on purpose; no browser adds one by itself
  if (request.headers.authorization !== undefined) return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('csrf')
  const origin = request.headers.origin
  if (origin !== undefined && originHost(origin) !== request.host) throw new Problem('csrf')
  const type = request.headers['content-type']
  if (type !== undefined && !type.startsWith(media)) throw new Problem('csrf')
}
