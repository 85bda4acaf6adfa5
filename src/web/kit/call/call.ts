import type { ActName, Contracts, QueryName } from '#contract/index.ts'
import type { InputOf, OutputOf } from '#contract/kernel/act.ts'
import type { WireProblem } from '#contract/kernel/problem.ts'
import { words } from '../words.ts'
import { networkProblem, ProblemError } from './problem-error.ts'

export type Input<N extends ActName | QueryName> = InputOf<Contracts[N]>
export type Output<N extends ActName | QueryName> = OutputOf<Contracts[N]>

const isProblem = (body: unknown): body is WireProblem =>
  typeof body === 'object' && body !== null && 'code' in body && 'detail' in body

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return null
  }
}

async function send<T>(address: string, init: RequestInit): Promise<T> {
  let response: Response
  try {
    response = await fetch(address, { credentials: 'same-origin', ...init })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw networkProblem()
  }
  const body = await bodyOf(response)
  if (response.ok && body !== null) return body as T
  if (isProblem(body)) throw new ProblemError(body)
  throw new ProblemError({ code: 'unavailable', ...words.noAnswer(response.status) })
}

/**
 * Performs an act: `await call('identity.signIn', { username, password })`.
 * The browser's own Sec-Fetch-Site and the JSON media type are the protection against foreign sites.
 * @throws ProblemError
 */
export function call<N extends ActName>(
  name: N,
  input: Input<N>,
  options: { signal?: AbortSignal; idempotencyKey?: string } = {},
): Promise<Output<N>> {
  return send<Output<N>>(`/api/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(options.idempotencyKey ? { 'idempotency-key': options.idempotencyKey } : {}),
    },
    body: JSON.stringify(input),
    ...(options.signal ? { signal: options.signal } : {}),
  })
}

/** The address of a query with its input as parameters; what is `undefined`, `null` or empty is left out. */
export function addressOf<N extends QueryName>(name: N, input: Input<N>): string {
  const given = Object.entries(input).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  )
  const query = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()
  return query === '' ? `/api/${name}` : `/api/${name}?${query}`
}

/**
 * Asks a query: `await ask('programme.get', { code })`.
 * @throws ProblemError
 */
export function ask<N extends QueryName>(name: N, input: Input<N>, signal?: AbortSignal): Promise<Output<N>> {
  return send<Output<N>>(addressOf(name, input), signal ? { signal } : {})
}
