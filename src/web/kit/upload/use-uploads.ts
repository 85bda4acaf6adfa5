import { useCallback, useEffect, useReducer, useRef } from 'react'
import { asProblem } from '../call/problem-error.ts'
import { markOf, nextOf, reduce, type Sending } from './queue.ts'
import { sendBytes } from './send.ts'

/** How a room takes files in: the kit carries only bytes. */
export interface Intake {
  /** asks to send, before the first byte; the same mark goes on where it stopped. @throws ProblemError */
  begin(file: File, mark: string): Promise<{ upload: string; address: string }>
  /** all bytes are there. @throws ProblemError when they are refused */
  finish(upload: string): Promise<void>
  /** the sender does not want to go on */
  drop(upload: string): Promise<void>
}

export interface Uploads {
  queue: readonly Sending[]
  add(files: readonly File[]): void
  pause(key: string): void
  goOn(key: string): void
  giveUp(key: string): void
}

/** What is kept of a file beside what is shown: the way it goes, and how to stop it. */
interface Going {
  stop: AbortController
  upload?: string
}

type Change = (key: string, to: Partial<Sending>) => void

interface Run {
  intake: Intake
  mine: Going
  change: Change
  /** it stands among the record's files by now */
  settled(): void
}

/** Brings one file in, from where it stopped; what becomes of it is told by `change`. */
async function bring({ key, file }: Sending, { intake, mine, change, settled }: Run): Promise<void> {
  const { signal } = mine.stop
  try {
    const { upload, address } = await intake.begin(file, markOf(file))
    mine.upload = upload
    signal.throwIfAborted()
    await sendBytes(file, { address, signal, onProgress: (sent) => change(key, { sent }) })
    change(key, { state: 'checking', sent: file.size })
    await intake.finish(upload)
    change(key, { state: 'done' })
    settled()
  } catch (error) {
    if (signal.aborted) return
    const problem = asProblem(error)
    const broken = problem.code === 'network' || problem.code === 'unavailable'
    change(key, { state: broken ? 'broken' : 'refused', problem })
    if (!broken && mine.upload) await intake.drop(mine.upload).catch(() => {})
  }
}

/** Files whose line broke go on when the browser, or a moment later the server, is there again. */
function useMending(queue: readonly Sending[], change: Change): void {
  useEffect(() => {
    const broken = queue.filter(({ state }) => state === 'broken')
    if (broken.length === 0) return
    const back = () => {
      for (const { key } of broken) change(key, { state: 'queued' })
    }
    window.addEventListener('online', back)
    const again = setTimeout(back, 10_000)
    return () => {
      window.removeEventListener('online', back)
      clearTimeout(again)
    }
  }, [queue, change])
}

/** The files that a person is sending: two at a time, paused, taken up again when the line is back. */
export function useUploads(intake: Intake): Uploads {
  const [queue, tell] = useReducer(reduce, [])
  const going = useRef(new Map<string, Going>())
  const change = useCallback<Change>((key, to) => tell({ what: 'change', key, to }), [])
  useMending(queue, change)

  const next = nextOf(queue)
  useEffect(() => {
    if (!next) return
    const mine: Going = { stop: new AbortController() }
    going.current.set(next.key, mine)
    change(next.key, { state: 'sending', problem: null })
    const settled = () => void setTimeout(() => tell({ what: 'forget', key: next.key }), 5000)
    void bring(next, { intake, mine, change, settled })
  }, [next, intake, change])

  // whoever leaves the page stops the line; what has arrived waits for them
  useEffect(() => {
    const all = going.current
    return () => {
      for (const { stop } of all.values()) stop.abort()
    }
  }, [])

  return {
    queue,
    add: (files) => tell({ what: 'add', files: files.map((file) => ({ key: crypto.randomUUID(), file })) }),
    pause(key) {
      going.current.get(key)?.stop.abort()
      change(key, { state: 'paused' })
    },
    goOn: (key) => change(key, { state: 'queued', problem: null }),
    giveUp(key) {
      const { stop, upload } = going.current.get(key) ?? {}
      stop?.abort()
      const state = queue.find((each) => each.key === key)?.state
      if (upload && state !== 'done' && state !== 'refused') void intake.drop(upload).catch(() => {})
      tell({ what: 'forget', key })
    },
  }
}
