import { call, type Input, type Output } from './call.ts'

/** Where the key of a visit to the organisation's own sign-in waits for the way back: in this tab alone. */
const place = 'kc-provider-visit'

/** Sends the browser to the organisation's own sign-in. @throws ProblemError */
export async function visitProvider(input: Input<'identity.visitProvider'>): Promise<void> {
  const { location, key } = await call('identity.visitProvider', input)
  sessionStorage.setItem(place, key)
  window.location.assign(location)
}

/** Tells the house what the provider appended to the address; works once. @throws ProblemError */
export async function returnFromProvider(query: string): Promise<Output<'identity.returnFromProvider'>> {
  const key = sessionStorage.getItem(place) ?? '-'
  sessionStorage.removeItem(place)
  return await call('identity.returnFromProvider', { key, query: query || '?' })
}
