import { useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useReducer, useState } from 'react'
import type { ProgrammePart } from '#contract/programme/model.ts'
import type { ProgrammeView } from '../use-programme.ts'
import { change, changedParts, differingParts, type Draft, openDraft, redo, undo } from './draft/draft.ts'
import type { Refusal } from './draft/saving.ts'
import { dropUnsent, keepPlace, type Place, readPlace, readUnsent } from './draft/unsent.ts'
import type { EditorState, Further, Journey } from './editor-context.ts'
import { pageAt, pageOf } from './parts.ts'
import { useChecks } from './use-checks.ts'
import { useSaving } from './use-saving.ts'

/** Which page is open, and where on it; the address remembers the page, this browser the cell. */
function usePlace(code: string) {
  const { hash } = useLocation()
  const navigate = useNavigate()
  const [journey, setJourney] = useState<Journey | null>(() => {
    const kept = readPlace(localStorage, code)
    return kept && (hash === '' || pageAt(hash)?.parts.includes(kept.part)) ? { ...kept, nonce: 0 } : null
  })
  const page = pageAt(hash) ?? pageOf(journey?.part ?? 'head')
  const go = useCallback(
    (to: Place & Further) => {
      setJourney((before) => ({ ...to, nonce: (before?.nonce ?? 0) + 1 }))
      void navigate({ to: '.', hash: pageOf(to.part).slug, replace: true, resetScroll: false })
    },
    [navigate],
  )
  useEffect(() => {
    const kept = readPlace(localStorage, code)
    if (!kept || !page.parts.includes(kept.part)) keepPlace(localStorage, code, { part: page.part })
  }, [code, page])
  return { page, journey, go }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null

/** Ctrl+Z and Ctrl+Y where no field has its own. */
function useUndoKeys(onUndo: () => void, onRedo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) onRedo()
      else onUndo()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [onUndo, onRedo])
}

/** Refusals by their place; those of the browser's own check and those that the server sent. */
function useProblems(refusals: Refusal[]) {
  return useMemo(() => {
    const byPath = new Map<string, string>()
    for (const { path, message } of refusals)
      if (!byPath.has(path.join('.'))) byPath.set(path.join('.'), message)
    return {
      problemAt: (path: readonly (string | number)[]) => byPath.get(path.join('.')),
      problemsOf: (part: ProgrammePart) =>
        [...byPath].flatMap(([path, message]) =>
          path.split('.')[0] === part ? [{ path: path.split('.'), message }] : [],
        ),
    }
  }, [refusals])
}

/** Everything that the editor's page holds together. */
export function useEditorState(programme: ProgrammeView, person: string) {
  const { code } = programme.summary
  const [draft, update] = useReducer(
    (before: Draft, work: (draft: Draft) => Draft) => work(before),
    programme,
    ({ content, revision }) => openDraft(content, revision),
  )
  // read once, before the first change of this visit takes its place
  const [unsent] = useState(() =>
    readUnsent(localStorage, person, code).filter(({ visit, parts }) => {
      const lacking = differingParts(parts, programme.content).length > 0
      // it came through after all
      if (!lacking) dropUnsent(localStorage, person, code, visit)
      return lacking
    }),
  )
  const { saving, waiting, run, settle, dismiss } = useSaving(code, person, draft, update, programme.revision)
  const checks = useChecks(draft.content)
  const refusals = useMemo(() => {
    // what is again as it was saved is not sent, so nobody would take its refusal back
    const sent = new Set<unknown>(changedParts(draft))
    return [...checks.problems, ...saving.refused.filter(({ path }) => sent.has(path[0]))]
  }, [checks.problems, saving.refused, draft])
  const problems = useProblems(refusals)
  const { page, journey, go } = usePlace(code)

  const travel = useCallback(
    (step: (draft: Draft) => Draft) => {
      const [part] = differingParts(step(draft).content, draft.content)
      update(step)
      if (part) go({ part })
    },
    [draft, go],
  )
  const onUndo = useCallback(() => travel(undo), [travel])
  const onRedo = useCallback(() => travel(redo), [travel])
  useUndoKeys(onUndo, onRedo)

  const state: EditorState = useMemo(
    () => ({
      content: draft.content,
      unitName: programme.summary.province,
      set: (parts, key) => update((before) => change(before, parts, key ?? null, Date.now())),
      undo: onUndo,
      redo: onRedo,
      ...problems,
      journey,
      go,
      stand: (part, { row, col }, table) =>
        keepPlace(localStorage, code, { part, row, col, ...(table ? { table } : {}) }),
    }),
    [draft.content, programme.summary.province, problems, journey, go, onUndo, onRedo, code],
  )
  return { state, draft, update, saving, waiting, run, settle, dismiss, checks, page, unsent }
}

export type EditorAll = ReturnType<typeof useEditorState>
