import { useQueryClient } from '@tanstack/react-query'
import { type Dispatch, useEffect, useEffectEvent, useRef, useState } from 'react'
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

interface Round {
  outcome: Outcome
  theirs: Theirs | null
}

/** One save: sends what is changed, then takes along what others did. */
function useSave(code: string, draft: Draft, update: Update, opened: number) {
  const client = useQueryClient()
  const known = useRef(opened)
  return async (aside: readonly Overtaken[]): Promise<Round> => {
    const requests = plan(draft, new Set(aside.map(({ part }) => part)))
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
      const old = (name: unknown) => String(name).startsWith('programme.')
      void client.invalidateQueries({ predicate: ({ queryKey }) => old(queryKey[0]), refetchType: 'none' })
    }
    const theirs = others ? await othersOf(code) : null
    if (theirs) {
      known.current = Math.max(known.current, theirs.revision)
      update((current) => followOthers(current, theirs.content, theirs.revision))
    }
    return { outcome, theirs }
  }
}

const after = (before: Saving, { outcome, theirs }: Round): Saving => ({
  ...before,
  busy: false,
  at: latestOf(outcome) ?? before.at,
  refused: outcome.refused,
  overtaken: [...before.overtaken, ...outcome.overtaken],
  theirs: theirs ?? before.theirs,
  stopped: outcome.stopped?.code === 'invalid' ? null : outcome.stopped,
})

/** Keeps in this browser what the server does not have; says whether the browser could. */
function useKept(code: string, person: string, draft: Draft): () => boolean {
  const kept = useRef(true)
  const opened = useRef(draft.content)
  useEffect(() => {
    // opening the editor must not clear what an earlier visit left
    if (opened.current === draft.content) return
    kept.current = keepUnsent(localStorage, person, code, draft, new Date().toISOString())
  }, [draft, person, code])
  return () => kept.current
}

/** Tries again when the network may be back. */
function useRetry(stopped: ProblemError | null, again: () => void): void {
  const retry = useEffectEvent(again)
  useEffect(() => {
    if (!mayRecover(stopped)) return undefined
    const onTime = () => retry()
    const timer = setTimeout(onTime, AGAIN)
    window.addEventListener('online', onTime)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', onTime)
    }
  }, [stopped])
}

/**
 * Saves a moment after the last change; keeps in this browser what could not be sent, and tries again.
 * Parts that another person saved meanwhile wait until this person decides.
 */
export function useSaving(code: string, person: string, draft: Draft, update: Update, revision: number) {
  const [saving, setSaving] = useState(idle)
  const [tried, setTried] = useState<ProgrammeContent | null>(null)
  const save = useSave(code, draft, update, revision)
  const couldKeep = useKept(code, person, draft)
  const waiting = changedParts(draft)
  const dirty = waiting.some((part) => !saving.overtaken.some((each) => each.part === part))

  const run = async (): Promise<void> => {
    setTried(draft.content)
    setSaving((before) => ({ ...before, busy: true }))
    const round = await save(saving.overtaken)
    setSaving((before) => ({ ...after(before, round), kept: couldKeep() }))
  }
  const due = useEffectEvent((typed: ProgrammeContent) => {
    if (typed === draft.content) void run()
  })
  // what was refused is sent again only when something has been typed since
  const ready = dirty && !saving.busy && tried !== draft.content
  useEffect(() => {
    if (!ready) return undefined
    const timer = setTimeout(() => due(draft.content), QUIET)
    return () => clearTimeout(timer)
  }, [draft.content, ready])
  useRetry(saving.stopped, () => void run())

  /** A person has decided about a part that another one saved. */
  const settle = (part: ProgrammePart) => {
    setTried(null)
    setSaving((before) => ({ ...before, overtaken: before.overtaken.filter((each) => each.part !== part) }))
  }
  return { saving, waiting, run, settle }
}
