import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/**
 * A real OpenID provider for tests, in a process of its own: `node testing.ts <address that people come back to>`.
 * Prints its issuer. Whoever signs in as `ten` has the address `ten@khuyencong.example`; before a `?` stands a name
 * whose address is not verified: `thamdinh?`.
 */
const [redirect = ''] = process.argv.slice(2)
const server = createServer()
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
const issuer = `http://127.0.0.1:${port}`

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'khuyen-cong-so',
      client_secret: 'bi-mat-cua-phep-thu-0123456789abcdef',
      redirect_uris: [redirect],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  findAccount: (_, id) => ({
    accountId: id,
    claims: async () => ({
      sub: id,
      name: id,
      email: `${id.replace('?', '')}@khuyencong.example`,
      email_verified: !id.endsWith('?'),
    }),
  }),
  cookies: { keys: ['phep-thu'] },
  pkce: { required: () => true },
  ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
})
const answer = provider.callback()
server.on('request', (request, response) => void answer(request, response))
process.stdout.write(`${issuer}\n`)
