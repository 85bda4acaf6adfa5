import { useEffect, useState } from 'react'
import type { Draft } from './draft.ts'
import { listDrafts, onChange } from './keep.ts'

/** The surveys that a person has on this telephone; null until they were looked up. */
export function useDrafts(personId: string | undefined): Draft[] | null {
  const [drafts, setDrafts] = useState<Draft[] | null>(null)
  useEffect(() => {
    if (personId === undefined) return
    let here = true
    const look = () =>
      void listDrafts(personId).then(
        (found) => here && setDrafts(found),
        () => here && setDrafts([]),
      )
    look()
    const stop = onChange(look)
    return () => {
      here = false
      stop()
    }
  }, [personId])
  return drafts
}

/** Is there a line, as far as the browser knows? */
export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return online
}
