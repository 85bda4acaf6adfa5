import * as oidc from 'openid-client'
import { invalidField } from '#contract/kernel/problem.ts'
import { config } from '#server/platform/config.ts'
import { log } from '#server/platform/log.ts'

/** Where the provider sends people back to; it must be registered there. */
export const returnAddress = (): string => `${config.publicUrl}/dang-nhap/tro-ve`

/** The provider's own description of itself, asked for once; asked again after it could not be had. */
let found: { issuer: string; client: Promise<oidc.Configuration> } | undefined

const discover = async (issuer: string): Promise<oidc.Configuration> => {
  const { clientId, clientSecret } = config.provider
  const address = new URL(issuer)
  // without TLS only to a provider on this very machine
  const local = address.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname)
  return await oidc.discovery(address, clientId, clientSecret, undefined, {
    timeout: 10,
    ...(local ? { execute: [oidc.allowInsecureRequests] } : {}),
  })
}

/** The configured provider. @throws Problem `not_found` where there is none, `invalid` where it does not answer */
async function provider(): Promise<oidc.Configuration> {
  const { issuer } = config.provider
  if (!issuer) throw invalidField([], 'provider.stale')
  if (found?.issuer !== issuer) found = { issuer, client: discover(issuer) }
  try {
    return await found.client
  } catch (error) {
    found = undefined
    log.warn({ err: error }, 'the sign-in provider does not answer')
    throw invalidField([], 'provider.unreachable')
  }
}

/** What must match when somebody comes back. */
export interface Expected {
  state: string
  nonce: string
  verifier: string
}

/** The address to which a browser is sent, and what must match when it comes back. */
export async function setOut(again: boolean): Promise<Expected & { location: string }> {
  const client = await provider()
  const verifier = oidc.randomPKCECodeVerifier()
  const state = oidc.randomState()
  const nonce = oidc.randomNonce()
  const location = oidc.buildAuthorizationUrl(client, {
    redirect_uri: returnAddress(),
    scope: 'openid email profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    // a proof that it is this person means signing in there once more
    ...(again ? { prompt: 'login', max_age: '0' } : {}),
  })
  return { location: location.href, state, nonce, verifier }
}

/** Whom the provider names. */
export interface Stranger {
  issuer: string
  sub: string
  email: string | null
  emailVerified: boolean
}

/**
 * Trades the code that came back for the person's identity; issuer, state, nonce, signature and audience are checked.
 * @param query what the provider appended to the address
 * @throws Problem `invalid` when anything does not fit
 */
export async function exchange(query: string, expected: Expected, again: boolean): Promise<Stranger> {
  const client = await provider()
  try {
    const back = new URL(`${returnAddress()}?${query.replace(/^\?/, '')}`)
    const tokens = await oidc.authorizationCodeGrant(client, back, {
      pkceCodeVerifier: expected.verifier,
      expectedState: expected.state,
      expectedNonce: expected.nonce,
      idTokenExpected: true,
      ...(again ? { maxAge: 300 } : {}),
    })
    const claims = tokens.claims()
    if (!claims) throw new Error('no identity came along')
    const more =
      typeof claims['email'] === 'string'
        ? claims
        : await oidc.fetchUserInfo(client, tokens.access_token, claims.sub)
    const email = typeof more['email'] === 'string' ? more['email'] : null
    return { issuer: claims.iss, sub: claims.sub, email, emailVerified: more['email_verified'] === true }
  } catch (error) {
    log.warn({ err: error }, 'the sign-in provider did not confirm a sign-in')
    throw invalidField([], 'provider.refused')
  }
}
