import type { Output } from '#web/kit/call/call.ts'
import { ask, call } from '#web/kit/call/call.ts'
import { asProblem, type ProblemError } from '#web/kit/call/problem-error.ts'
import { queryClient } from '#web/kit/call/queries.ts'
import { sendBytes } from '#web/kit/upload/send.ts'
import { type Draft, emptied, type Photo, ready, type TypedProblem } from './draft.ts'
import { keepDraft, listDrafts, readDraft } from './keep.ts'
import { afterCrash, afterFailure, nextOf } from './queue.ts'

const plain = ({ code, title, message, fields }: ProblemError): TypedProblem => ({
  code,
  title,
  detail: message,
  fields,
})

const unreadable: Omit<TypedProblem, 'fields'> = {
  code: 'invalid',
  title: 'Phiếu chưa đủ',
  detail: 'Hãy xem các ô được đánh dấu.',
}

/** Sends the answers; nothing where they are there already. @throws ProblemError */
async function deliver(draft: Draft): Promise<Draft> {
  if (draft.delivered) return draft
  // the form looked them through; what a day may have changed since, the house says
  const read = ready(draft.answers, null)
  if (!read.ok) return { ...draft, state: 'refused', problem: { ...unreadable, fields: read.fields } }
  const { id, version } = draft
  if (version !== null) {
    await call('survey.resend', { ...read.answers, id, version })
    return { ...draft, delivered: true, problem: null }
  }
  const { again, registerChanged, others } = await call('survey.send', { ...read.answers, id })
  return { ...draft, delivered: true, problem: null, news: { again, registerChanged, others } }
}

const lies = (files: Output<'documents.files'>, { name }: Photo): boolean =>
  files.items.some((file) => file.name === name)

/** Lays a photo beside the survey, once: what lies there under its name is not sent again. @throws ProblemError */
async function deliverPhoto(id: string, photo: Photo, blob: Blob): Promise<void> {
  const subject = { subjectKind: 'survey', subjectId: id }
  if (lies(await ask('documents.files', subject), photo)) return
  const file = new File([blob], photo.name, { type: blob.type || 'image/jpeg' })
  const { upload, address } = await call('documents.beginUpload', {
    ...subject,
    role: 'photo',
    name: photo.name,
    size: file.size,
    mark: photo.id,
  })
  const { signal } = new AbortController()
  await sendBytes(file, { address, signal, onProgress: () => {} })
  await call('documents.attach', { upload })
}

/** Sends the photos one after the other; one that is refused does not hold the others back. @throws ProblemError for the line */
async function deliverPhotos(draft: Draft): Promise<Draft> {
  let now = draft
  for (const { id } of draft.photos) {
    const photo = now.photos.find((each) => each.id === id)
    if (!photo?.blob || photo.refusal !== null) continue
    const after = await deliverPhoto(now.id, photo, photo.blob).then(
      (): Photo => ({ ...photo, blob: null }),
      (error: unknown): Photo => {
        const problem = asProblem(error)
        if (!afterFailure(problem.code).goOn) throw problem
        return { ...photo, refusal: problem.fields[0]?.message ?? problem.message }
      },
    )
    now = { ...now, photos: now.photos.map((each) => (each.id === id ? after : each)) }
    await keepDraft(now)
  }
  return now
}

/** Takes one survey as far as it goes; false: there is no line, and trying on is of no use now. */
async function bring(draft: Draft): Promise<boolean> {
  let now: Draft = { ...draft, state: 'sending', problem: null }
  await keepDraft(now)
  try {
    now = await deliver(now)
    await keepDraft(now)
    if (now.state === 'refused') return true
    now = await deliverPhotos(now)
    await keepDraft({ ...emptied(now), state: 'sent', sentAt: new Date().toISOString() })
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[0]).startsWith('survey.'),
    })
    return true
  } catch (error) {
    const problem = asProblem(error)
    const { state, goOn } = afterFailure(problem.code)
    await keepDraft({ ...now, state, problem: plain(problem) })
    return goOn
  }
}

async function bringAll(personId: string): Promise<void> {
  for (const draft of await listDrafts(personId)) {
    const mended = afterCrash(draft)
    if (mended !== draft) await keepDraft(mended)
  }
  for (;;) {
    const next = nextOf(await listDrafts(personId))
    if (!next || !navigator.onLine || !(await bring(next))) return
  }
}

let running: Promise<void> | null = null

/** One tab sends; the others see how it goes. */
const alone = (work: () => Promise<void>): Promise<void> =>
  navigator.locks
    ? navigator.locks.request('kc-khao-sat', { ifAvailable: true }, async (lock) => {
        if (lock) await work()
      })
    : work()

/** Sends what waits, of this person; called again while it runs, it goes on with the same work. */
export function sendWaiting(personId: string): Promise<void> {
  running ??= alone(() => bringAll(personId)).finally(() => (running = null))
  return running
}

/** Puts a survey among those that wait for the line, and tries at once. */
export async function putOut(id: string, personId: string): Promise<void> {
  const draft = await readDraft(id)
  if (!draft || draft.personId !== personId) return
  await keepDraft({ ...draft, state: 'waiting', problem: null, savedAt: new Date().toISOString() })
  await sendWaiting(personId)
}
