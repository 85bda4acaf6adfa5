import type { CarriedForm } from '#contract/survey/queries.ts'
import type { Output } from '#web/kit/call/call.ts'
import type { Draft } from './draft.ts'

/** What this browser keeps: surveys that were not sent yet, and what the form takes along. */
const name = 'kc-khao-sat'

/** Somebody who signed in here, as the program knew them when there was a line. */
export type KeptMe = Output<'identity.me'>

interface Shelves {
  drafts: Draft
  carried: CarriedForm & { key: string }
  me: { key: 'me'; me: KeptMe }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')))
  })

let opened: Promise<IDBDatabase> | null = null

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('drafts', { keyPath: 'id' })
      request.result.createObjectStore('carried', { keyPath: 'key' })
      request.result.createObjectStore('me', { keyPath: 'key' })
    })
    request.addEventListener('success', () => {
      // another tab of a newer build wants to change the shelves
      request.result.addEventListener('versionchange', () => request.result.close())
      resolve(request.result)
    })
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')))
  })
  opened.catch(() => (opened = null))
  return opened
}

async function read<S extends keyof Shelves>(shelf: S, key: string): Promise<Shelves[S] | null> {
  const store = (await open()).transaction(shelf).objectStore(shelf)
  return ((await settled(store.get(key))) as Shelves[S] | undefined) ?? null
}

/** Returns once the row stands on the disk of the telephone. */
async function write<S extends keyof Shelves>(shelf: S, row: Shelves[S]): Promise<void> {
  const work = (await open()).transaction(shelf, 'readwrite')
  work.objectStore(shelf).put(row)
  await new Promise<void>((resolve, reject) => {
    work.addEventListener('complete', () => resolve())
    work.addEventListener('abort', () => reject(work.error ?? new Error('the browser keeps nothing')))
  })
}

const news = new EventTarget()
/** Its value says nothing: other tabs are told that it was written. */
const bell = 'kc-khao-sat'
window.addEventListener('storage', ({ key }) => {
  if (key === bell) news.dispatchEvent(new Event('change'))
})

function tellOthers(): void {
  news.dispatchEvent(new Event('change'))
  try {
    localStorage.setItem(bell, String(Date.now()))
  } catch {
    // a browser that keeps nothing has no other tab to tell
  }
}

/** Calls back whenever a survey of this browser changed, here or in another tab. */
export function onChange(listen: () => void): () => void {
  news.addEventListener('change', listen)
  return () => news.removeEventListener('change', listen)
}

export const readDraft = (id: string): Promise<Draft | null> => read('drafts', id)

/** The surveys that a person has on this telephone, the newest first. */
export async function listDrafts(personId: string): Promise<Draft[]> {
  const store = (await open()).transaction('drafts').objectStore('drafts')
  const all = (await settled(store.getAll())) as Draft[]
  return all
    .filter((draft) => draft.personId === personId)
    .toSorted((one, other) => other.begunAt.localeCompare(one.begunAt))
}

export async function keepDraft(draft: Draft): Promise<void> {
  await write('drafts', draft)
  tellOthers()
}

export async function dropDraft(id: string): Promise<void> {
  const work = (await open()).transaction('drafts', 'readwrite')
  await settled(work.objectStore('drafts').delete(id))
  tellOthers()
}

const carriedKey = (personId: string, unitId: string): string => `${personId} ${unitId}`

export const keepCarried = (form: CarriedForm, asked: string): Promise<void> =>
  write('carried', { ...form, key: carriedKey(form.personId, asked) })

export const readCarried = (personId: string, asked: string): Promise<CarriedForm | null> =>
  read('carried', carriedKey(personId, asked))

export const keepMe = (me: KeptMe): Promise<void> => write('me', { key: 'me', me })

export const readMe = async (): Promise<KeptMe | null> => (await read('me', 'me'))?.me ?? null

/**
 * Whoever signs out leaves nothing of other people behind: the list that was carried along goes, and so does what was
 * sent. What could not be sent yet would be lost, so it stays, for the same person alone, unless they say otherwise.
 */
export async function clearAway(personId: string | null, alsoUnsent = false): Promise<void> {
  const work = (await open()).transaction(['carried', 'me', 'drafts'], 'readwrite')
  work.objectStore('carried').clear()
  work.objectStore('me').clear()
  const drafts = work.objectStore('drafts')
  const all = (await settled(drafts.getAll())) as Draft[]
  for (const { id, state, personId: whose } of all)
    if (state === 'sent' || (alsoUnsent && whose === personId)) drafts.delete(id)
  tellOthers()
}
