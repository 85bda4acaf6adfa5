import { useState } from 'react'
import { call } from '#web/kit/call/call.ts'
import { asProblem, type ProblemError } from '#web/kit/call/problem-error.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import css from '../consolidation.module.css'
import { words } from '../words.ts'
import type { Line } from './entries.ts'
import type { Verb } from './steps.ts'
import { usePatch } from './use-patch.ts'

export interface Done {
  count: number
  refused: { title: string; why: string }[]
}

/** How many are kept in one question; more go one after another. */
const AT_ONCE = 200

async function keepAll(lines: readonly Line[], onLines: (lines: readonly Line[]) => void): Promise<Done> {
  const done: Done = { count: 0, refused: [] }
  for (let at = 0; at < lines.length; at += AT_ONCE) {
    const items = lines.slice(at, at + AT_ONCE).map(({ id, version }) => ({ id, version }))
    const { kept, refused } = await call('planning.keepItems', { items })
    onLines(kept)
    done.count += kept.length
    done.refused.push(...refused)
  }
  return done
}

const one = (verb: Exclude<Verb, 'keep'>, { id, version }: Line, reason: string, returnYear: number) => {
  switch (verb) {
    case 'return':
      return call('planning.returnItem', { id, version, reason })
    case 'defer':
      return call('planning.deferItem', { id, version, reason, returnYear })
    case 'drop':
      return call('planning.dropItem', { id, version, reason })
    case 'restore':
      return call('planning.restoreItem', { id, version })
  }
}

interface StepsDialogProps {
  verb: Verb
  lines: readonly Line[]
  year: number
  onDone: (done: Done) => void
  onClose: () => void
}

/** Asks once more and takes the step with every line; each that is refused is told, the others are done. */
export function StepsDialog({ verb, lines, year, onDone, onClose }: StepsDialogProps) {
  const patch = usePatch()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const [returnYear, setReturnYear] = useState<number | null>(year + 1)
  const run = async (reason: string): Promise<Done> => {
    if (verb === 'keep') return await keepAll(lines, patch)
    const done: Done = { count: 0, refused: [] }
    for (const line of lines)
      await one(verb, line, reason, returnYear ?? year + 1).then(
        (row) => {
          patch([row])
          done.count += 1
        },
        (error: unknown) => {
          const refused = asProblem(error)
          // a single line is mended where it stands
          if (lines.length === 1) throw refused
          done.refused.push({ title: line.title, why: refused.fields[0]?.message ?? refused.message })
        },
      )
    return done
  }
  const confirm = (reason: string) => {
    setBusy(true)
    run(reason)
      .then(onDone, (error: unknown) => setProblem(asProblem(error)))
      .finally(() => setBusy(false))
  }
  const verbWords = words.steps[verb]
  return (
    <ConfirmDialog
      opened
      title={words.many(verbWords, lines.length)}
      confirm={verbWords}
      reason={verb === 'return' || verb === 'defer' || verb === 'drop'}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onConfirm={confirm}
    >
      <ul className={css.named}>
        {lines.slice(0, 5).map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
        {lines.length > 5 && <li>…</li>}
      </ul>
      {verb === 'defer' && (
        <NumberField
          path="returnYear"
          label={words.returnYear}
          w={140}
          value={returnYear}
          error={problem?.messageAt('returnYear')}
          onChange={setReturnYear}
        />
      )}
    </ConfirmDialog>
  )
}

/** Several lines become one group project. */
export function MergeDialog({ lines, onDone, onClose }: Omit<StepsDialogProps, 'verb' | 'year'>) {
  const patch = usePatch()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const [title, setTitle] = useState('')
  const merge = async () => {
    setBusy(true)
    try {
      const [first, ...others] = lines.map(({ id, version }) => ({ id, version }))
      if (!first) return
      await call('planning.mergeItems', { ...first, others, title })
      patch([], true)
      onDone({ count: lines.length, refused: [] })
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <ConfirmDialog
      opened
      title={words.many(words.steps.merge, lines.length)}
      confirm={words.steps.merge}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void merge()}
    >
      <p className={css.hint}>{words.mergeNote}</p>
      <TextField
        path="title"
        label={words.groupTitle}
        data-autofocus
        value={title}
        error={problem?.messageAt('title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
