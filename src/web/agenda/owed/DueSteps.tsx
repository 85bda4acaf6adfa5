import { useState } from 'react'
import { dueSteps } from '#contract/words/vi.ts'
import { dueWorkflow, type DueStep } from '#contract/agenda/workflow.ts'
import { call, type Output } from '#web/kit/call/call.ts'
import { ProblemError } from '#web/kit/call/problem-error.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { StepActions } from '#web/kit/steps/StepActions.tsx'
import { useQueryClient } from '@tanstack/react-query'
import { words } from '../words.ts'

type Answer = Output<'agenda.due'>
const names = Object.keys(dueWorkflow.steps) as DueStep[]
const stepNamed = (step: string): DueStep => names.find((name) => name === step) ?? 'send'

/** Takes the step; `reason` and `paper` go only where the step has them. */
const take = (step: DueStep, seen: { id: string; version: number }, reason: string, paper: string) => {
  switch (step) {
    case 'send':
      return call('agenda.send', { ...seen, paper })
    case 'accept':
      return call('agenda.accept', seen)
    case 'return':
      return call('agenda.return', { ...seen, reason })
    case 'pause':
      return call('agenda.pause', { ...seen, reason })
    case 'resume':
      return call('agenda.resume', seen)
    case 'waive':
      return call('agenda.waive', { ...seen, reason })
  }
}

/** What this person may do with it now, each asked once more; a step of the other side says so. */
export function DueSteps({ due, steps }: Pick<Answer, 'due' | 'steps'>) {
  const client = useQueryClient()
  const [asking, setAsking] = useState<DueStep | null>(null)
  const [paper, setPaper] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const confirm = async (step: DueStep, reason: string) => {
    setBusy(true)
    setProblem(null)
    try {
      await take(step, { id: due.id, version: due.version }, reason, paper)
      setAsking(null)
      await client.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[0]).startsWith('agenda.'),
      })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  // a step of another moment helps nobody: only what can be done, and what waits for the other side
  const shown = steps.filter(({ allowed, refusal }) => allowed || refusal === 'four_eyes')
  return (
    <>
      <StepActions
        steps={shown.map(({ step, allowed, refusal }) => ({
          key: step,
          label: dueSteps[stepNamed(step)],
          allowed,
          ...(refusal ? { reason: words.due.refusals[refusal] } : {}),
          onTake: () => setAsking(stepNamed(step)),
        }))}
      />
      {asking && (
        <ConfirmDialog
          opened
          onClose={() => setAsking(null)}
          title={dueSteps[asking]}
          confirm={dueSteps[asking]}
          reason={steps.find(({ step }) => step === asking)?.reasonRequired ?? false}
          busy={busy}
          problem={problem}
          onConfirm={(reason) => void confirm(asking, reason)}
        >
          <p>{words.due.ask[asking]}</p>
          {asking === 'send' && (
            <TextField
              path="paper"
              label={words.due.paperField}
              hint={words.due.paperHint}
              optional
              data-autofocus
              value={paper}
              onChange={(event) => setPaper(event.currentTarget.value)}
            />
          )}
        </ConfirmDialog>
      )}
    </>
  )
}
