import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '#web/kit/call/call.ts'
import type { Draft } from './draft.ts'

export type Saving =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'saved'; at: string }
  | { state: 'failed' }

/** How long a pause in typing must be. */
const PAUSE = 2500

/**
 * Keeps what is being typed on the server after each pause; nothing is kept before something was changed. The draft's
 * id is given once it has one.
 */
export function useAutosave(
  draft: Draft,
  first: Draft,
  of: { draftId: string | null; proposalId: string | null },
) {
  const [saving, setSaving] = useState<Saving>({ state: 'idle' })
  const id = useRef(of.draftId)
  const kept = useRef(JSON.stringify(first))
  const off = useRef(false)
  const client = useQueryClient()
  // whoever comes back to the form finds what was kept last, not what was asked for before
  useEffect(
    () => () =>
      client.removeQueries({ predicate: ({ queryKey }) => /^pipeline\.drafts?$/.test(String(queryKey[0])) }),
    [client],
  )
  useEffect(() => {
    const text = JSON.stringify(draft)
    if (text === kept.current || off.current) return
    const timer = setTimeout(() => {
      setSaving({ state: 'saving' })
      call('pipeline.saveDraft', {
        id: id.current,
        proposalId: of.proposalId,
        title: draft.title,
        content: { ...draft },
      }).then(
        (answer) => {
          id.current = answer.id
          kept.current = text
          setSaving({ state: 'saved', at: answer.savedAt })
        },
        () => setSaving({ state: 'failed' }),
      )
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [draft, of.proposalId])
  return {
    saving,
    /** of the kept draft, where there is one */
    draftId: () => id.current,
    /** the form was sent: nothing is kept any more */
    stop: () => {
      off.current = true
    },
  }
}
