import { useQueryClient } from '@tanstack/react-query'
import { type Dispatch, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Answers } from '#contract/programme/merge/merge.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { ask, call } from '#web/kit/call/call.ts'
import { asProblem, type ProblemError } from '#web/kit/call/problem-error.ts'
import { changedParts, type Draft } from './draft/draft.ts'
import { joinOthers, type Theirs } from './draft/others.ts'
import { nothingFound, type Round, saveRound, type Told } from './draft/round.ts'
import type { Overtaken, Refusal } from './draft/saving.ts'
import { keepUnsent } from './draft/unsent.ts'

export type Update = Dispatch<(draft: Draft) => Draft>

export interface Saving {
  busy: boolean
  /** instant of the last save of this visit */
  at: string | null
  refused: Refusal[]
  /** parts that wait until this person has answered what both changed */
  overtaken: Overtaken[]
  /** what others did and was joined in */
  told: Told[]
  theirs: Theirs | null
  stopped: ProblemError | null
  /** could this browser keep what is not sent? */
  kept: boolean
}

const QUIET = 1_200
const AGAIN = 5_000
const idle: Saving = { ...nothingFound, busy: false, at: null, kept: true }

const mayRecover = (problem: ProblemError | null): boolean =>
  problem?.code === 'network' ||
  problem?.code === 'unavailable' ||
  problem?.code === 'rate_limited' ||
  problem?.code === 'internal'

/** One save: sends what is changed, joins in what others saved of the same parts, and takes the rest along. */
function useSave(code: string, draft: Draft, update: Update, opened: number) {
  const client = useQueryClient()
  const known = useRef({ revision: opened, unanswered: {} })
  return async (aside: readonly Overtaken[]): Promise<Round> => {
    const round = await saveRound(draft, update, aside, known.current, {
      send: (request) => call('programme.edit', { code, ...request }),
      others: async () => {
        const { content, revision } = await ask('programme.get', { code, as: 'working' })
        return { content, revision }
      },
      asProblem,
    })
    known.current = round.known
    // the pages of the programme read it anew when they are next opened
    if (round.at !== null) {
      const old = (name: unknown) => String(name).startsWith('programme.')
      void client.invalidateQueries({ predicate: ({ queryKey }) => old(queryKey[0]), refetchType: 'none' })
    }
    return round
  }
}

const after = (before: Saving, round: Round): Saving => ({
  ...before,
  busy: false,
  at: round.at ?? before.at,
  refused: round.refused,
  overtaken: [...before.overtaken, ...round.overtaken],
  told: [...before.told, ...round.told],
  theirs: round.theirs ?? before.theirs,
  stopped: round.stopped?.code === 'invalid' ? null : round.stopped,
})

/** Keeps in this browser what the server does not have; says whether the browser could. */
function useKept(code: string, person: string, draft: Draft): () => boolean {
  const kept = useRef(true)
  const opened = useRef(draft.content)
  const [visit] = useState(() => `${Date.now()}-${Math.random()}`)
  useEffect(() => {
    // opening the editor keeps nothing
    if (opened.current === draft.content) return
    kept.current = keepUnsent(localStorage, { person, code, visit }, draft, new Date().toISOString())
  }, [draft, person, code, visit])
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
 * What another person saved meanwhile is joined in; a part in which both changed the same thing waits for answers.
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

  /** A person has answered what both changed in a part. */
  const settle = (overtaken: Overtaken, theirs: Theirs, answers: Answers) => {
    const now = Date.now()
    const { merged } = joinOthers(draft, overtaken.part, theirs, answers, now)
    update((current) => joinOthers(current, overtaken.part, theirs, answers, now).draft)
    setTried(null)
    setSaving((before) => ({
      ...before,
      overtaken: before.overtaken.filter(({ part }) => part !== overtaken.part),
      told:
        merged.joined.length > 0 ? [...before.told, { ...overtaken, joined: merged.joined }] : before.told,
    }))
  }
  const dismiss = () => setSaving((before) => ({ ...before, told: [] }))
  return { saving, waiting, run, settle, dismiss }
}
