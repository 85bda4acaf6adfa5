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
  stop?: AbortController
  upload?: string
}

/** The files that a person is sending: two at a time, paused, taken up again when the line is back. */
export function useUploads(intake: Intake): Uploads {
  const [queue, tell] = useReducer(reduce, [])
  const going = useRef(new Map<string, Going>())
  const current = useRef(intake)
  current.current = intake
  const change = useCallback((key: string, to: Partial<Sending>) => tell({ what: 'change', key, to }), [])

  const run = useCallback(
    async ({ key, file }: Sending) => {
      const stop = new AbortController()
      const mine: Going = { stop }
      going.current.set(key, mine)
      try {
        const { upload, address } = await current.current.begin(file, markOf(file))
        mine.upload = upload
        stop.signal.throwIfAborted()
        await sendBytes(file, { address, signal: stop.signal, onProgress: (sent) => change(key, { sent }) })
        change(key, { state: 'checking', sent: file.size })
        await current.current.finish(upload)
        change(key, { state: 'done' })
        // it stands among the record's files by now
        setTimeout(() => tell({ what: 'forget', key }), 5000)
      } catch (error) {
        if (stop.signal.aborted) return
        const problem = asProblem(error)
        change(key, { state: problem.code === 'network' ? 'broken' : 'refused', problem })
        if (problem.code !== 'network' && mine.upload) await current.current.drop(mine.upload).catch(() => {})
      }
    },
    [change],
  )

  const next = nextOf(queue)
  useEffect(() => {
    if (!next) return
    change(next.key, { state: 'sending', problem: null })
    void run(next)
  }, [next, run, change])

  useEffect(() => {
    const back = () => {
      for (const { key, state } of queue) if (state === 'broken') change(key, { state: 'queued' })
    }
    window.addEventListener('online', back)
    // the browser knows of its own line, not of the server's
    const again = queue.some(({ state }) => state === 'broken') ? setTimeout(back, 10_000) : undefined
    return () => {
      window.removeEventListener('online', back)
      clearTimeout(again)
    }
  }, [queue, change])

  // whoever leaves the page stops the line; what has arrived waits for them
  useEffect(() => {
    const all = going.current
    return () => {
      for (const { stop } of all.values()) stop?.abort()
    }
  }, [])

  return {
    queue,
    add: (files) => tell({ what: 'add', files: files.map((file) => ({ key: crypto.randomUUID(), file })) }),
    pause(key) {
      going.current.get(key)?.stop?.abort()
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
