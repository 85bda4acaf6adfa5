import type { ProblemError } from '../call/problem-error.ts'

/** Where a file is on its way. */
export type SendingState = 'queued' | 'sending' | 'paused' | 'broken' | 'checking' | 'done' | 'refused'

export interface Sending {
  key: string
  file: File
  state: SendingState
  /** bytes that have arrived */
  sent: number
  problem: ProblemError | null
}

export type Event =
  | { what: 'add'; files: readonly { key: string; file: File }[] }
  | { what: 'change'; key: string; to: Partial<Omit<Sending, 'key' | 'file'>> }
  | { what: 'forget'; key: string }

/** The files that a person is sending, in the order in which they were chosen. */
export function reduce(queue: readonly Sending[], event: Event): readonly Sending[] {
  switch (event.what) {
    case 'add':
      return [
        ...queue,
        ...event.files.map(({ key, file }) => ({
          key,
          file,
          state: 'queued' as const,
          sent: 0,
          problem: null,
        })),
      ]
    case 'change':
      return queue.map((each) => (each.key === event.key ? { ...each, ...event.to } : each))
    case 'forget':
      return queue.filter(({ key }) => key !== event.key)
  }
}

const atOnce = 2

/** The next file whose turn it is; at most two go at the same time, so that each gets somewhere. */
export const nextOf = (queue: readonly Sending[]): Sending | undefined =>
  queue.filter(({ state }) => state === 'sending' || state === 'checking').length < atOnce
    ? queue.find(({ state }) => state === 'queued')
    : undefined

/** Marks the very file, so that after a reload it goes on where it stopped, and another of the same name does not. */
export const markOf = ({ size, lastModified }: File): string => `${size}-${lastModified}`

const two = (n: number): string => String(n).padStart(2, '0')

/** Cameras and clipboards call everything "image.jpg": such a file gets the moment for a name. */
export function named(file: File, prefix: string, now: Date): File {
  if (!/^(?:image|blob|photo)?(?:\.\w+)?$/i.test(file.name)) return file
  const end = file.type === 'image/png' ? 'png' : file.type === 'image/webp' ? 'webp' : 'jpg'
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('.')
  return new File([file], `${prefix} ${day} ${time}.${end}`, {
    type: file.type,
    lastModified: file.lastModified,
  })
}
