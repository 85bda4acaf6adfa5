import { useCallback, useEffect, useRef, useState } from 'react'
import type { Draft, TypedAnswers } from '../offline/draft.ts'
import { keepDraft, onChange, readDraft } from '../offline/keep.ts'

/** ms of stillness before what was typed goes to the disk of the telephone */
const still = 200

/** What became of the last keeping: the moment, or false where the browser keeps nothing. */
export type Kept = string | false | null

/** Writes the newest draft a moment after the last key, and at once where the page is left. */
function useKeeping() {
  const waiting = useRef<Draft | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const [kept, setKept] = useState<Kept>(null)
  const flush = useCallback(async () => {
    if (timer.current) clearTimeout(timer.current)
    const draft = waiting.current
    waiting.current = null
    if (!draft) return
    await keepDraft(draft).then(
      () => setKept(draft.savedAt),
      () => setKept(false),
    )
  }, [])
  useEffect(() => {
    const leave = () => void flush()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [flush])
  const keep = useCallback(
    (draft: Draft) => {
      waiting.current = draft
      if (timer.current) clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), still)
    },
    [flush],
  )
  return { keep, flush, kept }
}

/**
 * A survey of this telephone and how it is changed; every change is kept. `undefined` until it was looked up, null where
 * it is not there, or not this person's.
 */
export function useDraft(id: string, personId: string | undefined) {
  const [draft, setDraft] = useState<Draft | null | undefined>(undefined)
  const { keep, flush, kept } = useKeeping()
  const now = useRef<Draft | null>(null)
  useEffect(() => {
    if (personId === undefined) return
    let here = true
    const look = () =>
      void readDraft(id).then(
        (found) => {
          const own = found?.personId === personId ? found : null
          // what is being typed here is newer than what lies on the disk
          if (!here || (now.current?.state === 'draft' && own?.state === 'draft')) return
          now.current = own
          setDraft(own)
        },
        () => here && setDraft(null),
      )
    look()
    const stop = onChange(look)
    return () => {
      here = false
      stop()
    }
  }, [id, personId])
  const change = useCallback(
    (part: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => {
      if (!now.current) return
      const changed = typeof part === 'function' ? part(now.current) : part
      const next = { ...now.current, ...changed, savedAt: new Date().toISOString() }
      now.current = next
      setDraft(next)
      keep(next)
    },
    [keep],
  )
  const answer = useCallback(
    (part: Partial<TypedAnswers>) => {
      if (now.current) change({ answers: { ...now.current.answers, ...part }, state: 'draft' })
    },
    [change],
  )
  return { draft, change, answer, flush, kept }
}
