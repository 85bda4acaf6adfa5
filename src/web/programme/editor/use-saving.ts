import { useQueryClient } from '@tanstack/react-query'
import { type Dispatch, useCallback, useEffect, useRef, useState } from 'react'
import type { ProgrammeContent, ProgrammePart } from '#contract/programme/model.ts'
import { ask, call } from '#web/kit/call/call.ts'
import { asProblem, type ProblemError } from '#web/kit/call/problem-error.ts'
import { changedParts, type Draft, followOthers, markSaved } from './draft/draft.ts'
import { type Outcome, type Overtaken, plan, type Refusal, sendParts } from './draft/saving.ts'
import { keepUnsent } from './draft/unsent.ts'

export type Update = Dispatch<(draft: Draft) => Draft>

/** The programme as others left it. */
export interface Theirs {
  content: ProgrammeContent
  revision: number
}

export interface Saving {
  busy: boolean
  /** instant of the last save of this visit */
  at: string | null
  refused: Refusal[]
  overtaken: Overtaken[]
  theirs: Theirs | null
  stopped: ProblemError | null
  /** could this browser keep what is not sent? */
  kept: boolean
}

const QUIET = 1_200
const AGAIN = 5_000
const idle: Saving = {
  busy: false,
  at: null,
  refused: [],
  overtaken: [],
  theirs: null,
  stopped: null,
  kept: true,
}

const mayRecover = (problem: ProblemError | null): boolean =>
  problem?.code === 'network' ||
  problem?.code === 'unavailable' ||
  problem?.code === 'rate_limited' ||
  problem?.code === 'internal'

const latestOf = (outcome: Outcome): string | null => outcome.saved.at(-1)?.savedAt ?? null

/** What others saved meanwhile; without an answer the next save asks again. */
async function othersOf(code: string): Promise<Theirs | null> {
  try {
    const { content, revision } = await ask('programme.get', { code, as: 'working' })
    return { content, revision }
  } catch {
    return null
  }
}

/** One save: sends, then takes along what others did. */
function useSave(code: string, draft: Draft, update: Update, known: { current: number }) {
  const client = useQueryClient()
  const now = useRef(draft)
  now.current = draft
  return useCallback(
    async (aside: readonly Overtaken[]) => {
      const requests = plan(now.current, new Set(aside.map(({ part }) => part)))
      const outcome = await sendParts(
        requests,
        (request) => call('programme.edit', { code, ...request }),
        asProblem,
      )
      let others = outcome.overtaken.length > 0
      for (const { parts, revision } of outcome.saved) {
        others ||= revision !== known.current + 1
        known.current = Math.max(known.current, revision)
        update((current) => markSaved(current, parts, revision))
      }
      // the pages of the programme read it anew when they are next opened
      if (outcome.saved.length > 0) {
        void client.invalidateQueries({
          predicate: ({ queryKey }) => String(queryKey[0]).startsWith('programme.'),
          refetchType: 'none',
        })
      }
      const theirs = others ? await othersOf(code) : null
      if (theirs) {
        known.current = Math.max(known.current, theirs.revision)
        update((current) => followOthers(current, theirs.content, theirs.revision))
      }
      return { outcome, theirs }
    },
    [code, update, client, known],
  )
}

/**
 * Saves a moment after the last change; keeps in this browser what could not be sent, and tries again.
 * Parts that another person saved meanwhile wait until this person decides.
 */
export function useSaving(code: string, person: string, draft: Draft, update: Update, revision: number) {
  const [saving, setSaving] = useState(idle)
  const known = useRef(revision)
  const save = useSave(code, draft, update, known)
  const waiting = changedParts(draft)
  const dirty = waiting.some((part) => !saving.overtaken.some((each) => each.part === part))

  const tried = useRef<ProgrammeContent | null>(null)
  const latest = useRef(draft)
  latest.current = draft

  const run = useCallback(async () => {
    tried.current = latest.current.content
    setSaving((before) => ({ ...before, busy: true }))
    const { outcome, theirs } = await save(saving.overtaken)
    setSaving((before) => ({
      ...before,
      busy: false,
      at: latestOf(outcome) ?? before.at,
      refused: outcome.refused,
      overtaken: [...before.overtaken, ...outcome.overtaken],
      theirs: theirs ?? before.theirs,
      stopped: outcome.stopped?.code === 'invalid' ? null : outcome.stopped,
    }))
  }, [save, saving.overtaken])

  const first = useRef(draft.content)
  useEffect(() => {
    // opening the editor must not clear what an earlier visit left
    if (first.current === draft.content) return
    const kept = keepUnsent(localStorage, person, code, draft, new Date().toISOString())
    setSaving((before) => (before.kept === kept ? before : { ...before, kept }))
  }, [draft, person, code])

  useEffect(() => {
    // what was refused is sent again only when something has been typed since
    if (!dirty || saving.busy || tried.current === draft.content) return undefined
    const timer = setTimeout(() => void run(), QUIET)
    return () => clearTimeout(timer)
  }, [draft.content, dirty, saving.busy, run])

  useEffect(() => {
    if (!mayRecover(saving.stopped)) return undefined
    const again = () => void run()
    const timer = setTimeout(again, AGAIN)
    window.addEventListener('online', again)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', again)
    }
  }, [saving.stopped, run])

  /** A person has decided about a part that another one saved. */
  const settle = (part: ProgrammePart) => {
    tried.current = null
    setSaving((before) => ({ ...before, overtaken: before.overtaken.filter((each) => each.part !== part) }))
  }
  return { saving, waiting, run, settle }
}
