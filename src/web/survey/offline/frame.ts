import { useEffect } from 'react'
import type { Me } from '#web/kit/call/session.ts'

/** The frame of every page knows this file alone; what it needs comes when it is needed. */

/** ms between two tries while something waits */
const again = 20_000

async function registerWorker(): Promise<void> {
  // in development there is no worker, and a page without TLS has none
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/sw.js', { scope: '/khao-sat' })
}

/** For whoever surveys: keeps their pages for where there is no line, and sends what waits as soon as there is one. */
export function useSurveyOutbox(me: Me | undefined): void {
  const personId = me?.signedIn && me.can?.includes('survey.send') ? me.person?.id : undefined
  useEffect(() => {
    if (personId === undefined) return
    void registerWorker().catch(() => {})
    const send = () => {
      if (navigator.onLine)
        void import('./outbox.ts').then(({ sendWaiting }) => sendWaiting(personId)).catch(() => {})
    }
    // the line is told to be back a moment before it carries anything
    let soon: ReturnType<typeof setTimeout> | undefined
    const back = () => {
      send()
      clearTimeout(soon)
      soon = setTimeout(send, 2000)
    }
    send()
    window.addEventListener('online', back)
    document.addEventListener('visibilitychange', send)
    const timer = setInterval(send, again)
    return () => {
      window.removeEventListener('online', back)
      clearTimeout(soon)
      document.removeEventListener('visibilitychange', send)
      clearInterval(timer)
    }
  }, [personId])
}

/** How many surveys on this telephone were never sent; they would be out of sight after signing out. */
export async function unsentSurveys(personId: string): Promise<number> {
  const { listDrafts } = await import('./keep.ts')
  const { countUnsent } = await import('./queue.ts')
  return countUnsent(await listDrafts(personId).catch(() => []))
}

/** Takes away what was carried along for whoever signs out; their unsent surveys only where they say so. */
export async function leaveSurveys(personId: string, alsoUnsent: boolean): Promise<void> {
  const { clearAway } = await import('./keep.ts')
  await clearAway(personId, alsoUnsent).catch(() => {})
  // the pages are the program's own and name nobody; without a surveyor nobody needs them here
  const registrations = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? []
  await Promise.all(registrations.map((each) => each.unregister()))
  const shelves = (await globalThis.caches?.keys().catch(() => [])) ?? []
  await Promise.all(
    shelves.filter((name) => name.startsWith('kc-khao-sat ')).map((name) => caches.delete(name)),
  )
}
