import { useState } from 'react'
import { roundSteps } from '#contract/words/planning.ts'
import { problems } from '#contract/words/vi.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import { StepActions } from '#web/kit/steps/StepActions.tsx'
import { words } from '../words.ts'
import { RoundDialog } from '../years/RoundDialog.tsx'

const said = words.steps
type Round = Output<'planning.round'>
type Step = keyof typeof roundSteps
interface DialogProps {
  round: Round
  onClose: () => void
}

const isStep = (step: string): step is Step => Object.hasOwn(roundSteps, step)
const refresh = ['planning', 'agenda', 'identity'] as const

const Reopen = ({ round, onClose }: DialogProps) => {
  const today = useToday()
  const [dueOn, setDueOn] = useState<string | null>(null)
  return (
    <ActDialog
      act="planning.reopenRound"
      refresh={refresh}
      title={roundSteps.reopenRound}
      confirm={roundSteps.reopenRound}
      reason
      input={(reason) => ({ id: round.id, version: round.version, reason, dueOn: dueOn ?? '' })}
      onClose={onClose}
    >
      {(problem) => (
        <>
          <p>{said.reopen}</p>
          <DateField
            path="dueOn"
            label={words.form.dueOn}
            error={problem?.messageAt('dueOn')}
            minDate={today}
            value={dueOn}
            onChange={setDueOn}
          />
        </>
      )}
    </ActDialog>
  )
}

interface PlainProps extends DialogProps {
  step: 'openRound' | 'closeRound' | 'endRound'
}

const Plain = ({ round, step, onClose }: PlainProps) => {
  const asks = {
    openRound: said.open(round.senders.length),
    closeRound: said.close,
    endRound: said.end,
  }
  return (
    <ActDialog
      act={`planning.${step}`}
      refresh={refresh}
      title={roundSteps[step]}
      confirm={roundSteps[step]}
      input={() => ({ id: round.id, version: round.version })}
      onClose={onClose}
    >
      {(problem) => (
        <>
          <p>{asks[step]}</p>
          {problem?.fields.map(({ code, message }) => (
            <p key={code} role="alert">
              {message}
            </p>
          ))}
        </>
      )}
    </ActDialog>
  )
}

const Dialog = ({ step, round, onClose }: DialogProps & { step: Step }) => {
  if (step === 'editRound') return <RoundDialog round={round} onClose={onClose} onKept={onClose} />
  if (step === 'reopenRound') return <Reopen round={round} onClose={onClose} />
  return <Plain step={step} round={round} onClose={onClose} />
}

/** In the order in which a round goes through them; changing it comes last. */
const order: readonly Step[] = ['openRound', 'closeRound', 'reopenRound', 'endRound', 'editRound']

/** What this person may do with the round now. */
export function Steps({ round }: { round: Round }) {
  const [taking, setTaking] = useState<Step | null>(null)
  const offers = order.flatMap((step) => round.steps.filter((offer) => offer.step === step))
  // steps of other states only fill the panel
  const shown = offers.filter(({ allowed, refusal }) => allowed || refusal === 'four_eyes')
  if (shown.length === 0) return null
  return (
    <>
      <StepActions
        quiet
        steps={shown.flatMap(({ step, allowed, refusal }) =>
          isStep(step)
            ? [
                {
                  key: step,
                  label: roundSteps[step],
                  allowed,
                  ...(refusal ? { reason: problems[refusal].detail } : {}),
                  onTake: () => setTaking(step),
                },
              ]
            : [],
        )}
      />
      {taking && <Dialog step={taking} round={round} onClose={() => setTaking(null)} />}
    </>
  )
}
