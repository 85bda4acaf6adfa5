import type { ActName, Contracts, QueryName } from '#contract/index.ts'
import type { InputOf, OutputOf } from '#contract/kernel/act.ts'
import type { WireProblem } from '#contract/kernel/problem.ts'
import { words } from '../words.ts'
import { networkProblem, ProblemError } from './problem-error.ts'
import { proven } from './proof.ts'

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
 * Performs an act that takes a file: its bytes as they are, the rest of the input in the address.
 * @throws ProblemError
 */
export const callWithFile = <N extends ActName>(
  name: N,
  input: Omit<Input<N>, 'bytes'>,
  file: Blob,
): Promise<Output<N>> => {
  const query = new URLSearchParams(Object.entries(input).map(([key, value]) => [key, String(value)]))
  return send<Output<N>>(`/api/${name}?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  })
}

/** The name under which the house wants a file to be saved. */
const savedAs = (header: string | null): string => {
  const found = /filename\*=UTF-8''([^;]+)/.exec(header ?? '')?.[1]
  return found ? decodeURIComponent(found) : 'tep'
}

/**
 * Fetches a file that a query answers with and gives it to the browser to save; a refusal is told on the page instead
 * of taking its place.
 * @throws ProblemError
 */
export async function saveFile(address: string): Promise<void> {
  const response = await fetch(address, { credentials: 'same-origin' }).catch(() => null)
  if (!response) throw networkProblem()
  if (!response.ok) {
    const body = await bodyOf(response)
    throw new ProblemError(
      isProblem(body) ? body : { code: 'unavailable', ...words.noAnswer(response.status) },
    )
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = savedAs(response.headers.get('content-disposition'))
  link.click()
  // the browser has taken it by then
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

const wantsProof = (error: unknown): boolean =>
  error instanceof ProblemError && error.code === 'proof_required'

/**
 * Performs an act: `await call('identity.signIn', { username, password })`. Where the house first wants a proof of who
 * is there, the person is asked for it and the act is repeated.
 * The browser's own Sec-Fetch-Site and the JSON media type are the protection against foreign sites.
 * @throws ProblemError
 */
export async function call<N extends ActName>(
  name: N,
  input: Input<N>,
  options: CallOptions = {},
): Promise<Output<N>> {
  try {
    return await perform(name, input, options)
  } catch (error) {
    if (!wantsProof(error) || !(await proven())) throw error
    return await perform(name, input, options)
  }
}

interface CallOptions {
  signal?: AbortSignal
  idempotencyKey?: string
}

function perform<N extends ActName>(name: N, input: Input<N>, options: CallOptions): Promise<Output<N>> {
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
