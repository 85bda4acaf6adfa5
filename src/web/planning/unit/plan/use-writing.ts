import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { UnitPlan } from '#contract/planning/unit/queries.ts'
import { ask, call } from '#web/kit/call/call.ts'
import { asProblem, type ProblemError } from '#web/kit/call/problem-error.ts'
import { adopted, answered, type Conflict, settled, toSend, type Work, workOf } from './work.ts'

const QUIET = 1_200
const AGAIN = 5_000

interface Saving {
  busy: boolean
  /** instant of the last save of this visit */
  at: string | null
  problem: ProblemError | null
  /** lines of the save that was refused, in its order */
  refused: readonly string[]
}

const mayRecover = (problem: ProblemError | null): boolean =>
  problem !== null && ['network', 'unavailable', 'rate_limited', 'internal'].includes(problem.code)

/** Leaving the page with something unsaved is asked about. */
function useGuard(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return undefined
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [dirty])
}

/** What is written and how far it is kept; one save at a time. */
function useSending(plan: UnitPlan) {
  const [work, setWork] = useState(() => workOf(plan))
  const [saving, setSaving] = useState<Saving>({ busy: false, at: null, problem: null, refused: [] })
  const [tried, setTried] = useState<Work | null>(null)
  const latest = useRef(work)
  const running = useRef<Promise<boolean> | null>(null)
  const put = (change: (before: Work) => Work) => {
    latest.current = change(latest.current)
    setWork(latest.current)
  }

  const send = async (): Promise<boolean> => {
    for (;;) {
      const sent = toSend(plan.id, latest.current)
      if (!sent) return true
      setTried(latest.current)
      setSaving((before) => ({ ...before, busy: true }))
      try {
        const answer = await call('planning.writeUnitPlan', sent, { idempotencyKey: crypto.randomUUID() })
        put((before) => answered(before, sent, answer))
        setSaving({ busy: false, at: answer.savedAt, problem: null, refused: [] })
      } catch (error) {
        const refused = (sent.lines ?? []).map(({ key }) => key)
        setSaving((before) => ({ ...before, busy: false, problem: asProblem(error), refused }))
        return false
      }
    }
  }
  /** Keeps everything that can be kept now; false: it could not. */
  const flush = (): Promise<boolean> => {
    running.current ??= send().finally(() => {
      running.current = null
    })
    return running.current
  }
  return { work, put, saving, tried, flush }
}

/**
 * A plan while it is written: kept a moment after the last change, line by line; one save at a time. What could not be
 * sent stays on the screen and is tried again.
 */
export function useWriting(plan: UnitPlan) {
  const { work, put, saving, tried, flush } = useSending(plan)
  const adopt = useEffectEvent((fresh: UnitPlan) => put((before) => adopted(before, fresh)))
  useEffect(() => adopt(plan), [plan])
  const dirty = toSend(plan.id, work) !== null
  const due = useEffectEvent(() => void flush())
  useEffect(() => {
    // what was refused is sent again only when something has been typed since
    if (!dirty || saving.busy || tried === work) return undefined
    const timer = setTimeout(() => due(), QUIET)
    return () => clearTimeout(timer)
  }, [work, dirty, saving.busy, tried])
  useEffect(() => {
    if (!mayRecover(saving.problem)) return undefined
    const timer = setTimeout(() => due(), AGAIN)
    return () => clearTimeout(timer)
  }, [saving.problem])
  // whoever goes to another page of ours takes nothing unsaved along
  useEffect(() => () => due(), [])
  useGuard(dirty)

  /** A person has said which of two versions stands. */
  const settle = async (conflict: Conflict, whose: 'mine' | 'theirs') => {
    const fresh =
      conflict.key === null && whose === 'theirs' ? await ask('planning.unitPlan', { id: plan.id }) : null
    put((before) => settled(before, conflict, whose, fresh))
  }
  return { work, put, saving, dirty, flush, settle }
}

export type Writing = ReturnType<typeof useWriting>
