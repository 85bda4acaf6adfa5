/**
 * Keeps the program's own files for the survey pages, so that they open where there is no line. It keeps nothing that
 * the house answers: no list, no name, no survey.
 */

/** What a worker of this kind has; the page's own types know nothing of it. */
interface WorkEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface AskEvent extends WorkEvent {
  request: Request
  respondWith(answer: Promise<Response> | Response): void
}
interface Worker extends EventTarget {
  skipWaiting(): Promise<void>
  location: Location
}

declare const self: Worker

/** The build writes its files and its mark here. */
const build = JSON.parse('__KC_BUILD__') as { mark: string; files: string[] }

const shelf = `kc-khao-sat ${build.mark}`
const page = '/khao-sat'

/** ms after which a line that says nothing counts as none */
const patience = 5000

async function keepFiles(): Promise<void> {
  const cache = await caches.open(shelf)
  // the page as it is now, past the browser's own memory: never an old one under a new mark
  await cache.add(new Request(page, { cache: 'reload' }))
  await cache.addAll(build.files)
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names
      .filter((name) => name.startsWith('kc-khao-sat ') && name !== shelf)
      .map((name) => caches.delete(name)),
  )
}

/** The page from the house, which names the newest files; the kept one only where the house does not answer. */
async function pageFor(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(patience) })
  } catch {
    return (await caches.match(page, { cacheName: shelf })) ?? Response.error()
  }
}

/** Files carry the hash of what is in them: a kept one is the right one. */
const fileFor = async (request: Request): Promise<Response> =>
  (await caches.match(request, { cacheName: shelf })) ?? (await fetch(request))

const isWork = (event: Event): event is WorkEvent => 'waitUntil' in event
const isAsk = (event: Event): event is AskEvent => 'respondWith' in event

self.addEventListener('install', (event) => {
  if (isWork(event)) event.waitUntil(keepFiles().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  // a page that was opened without a worker stays so until it is opened anew: nothing changes under its feet
  if (isWork(event)) event.waitUntil(dropOthers())
})

self.addEventListener('fetch', (event) => {
  if (!isAsk(event) || event.request.method !== 'GET') return
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== self.location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(pageFor(request))
  else if (build.files.includes(pathname)) event.respondWith(fileFor(request))
})
