import { useState } from 'react'
import { planSteps } from '#contract/words/planning.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import css from '../decision.module.css'
import { type PlanHead, refreshed } from '../plan.ts'
import { Refused } from '../Refused.tsx'
import { words } from '../words.ts'

/** Steps of the whole plan that one dialog takes; the Chairman's decision has its own. */
export const steps = [
  'sendToFinance',
  'takeBack',
  'giveOpinion',
  'submitPlan',
  'returnPlan',
  'adjustPlan',
  'sendAdjustmentToFinance',
  'giveAdjustmentOpinion',
  'submitAdjustment',
  'returnAdjustment',
  'abandonAdjustment',
  'closePlan',
] as const
export type Asked = (typeof steps)[number]

interface DialogProps {
  plan: PlanHead
  onClose: () => void
}

const about: Record<Asked, string> = {
  ...words.asks,
  sendAdjustmentToFinance: words.asks.sendToFinance,
  giveAdjustmentOpinion: words.asks.giveOpinion,
  submitAdjustment: words.asks.submitPlan,
  returnAdjustment: words.asks.returnPlan,
}

const told = (step: Asked, onClose: () => void) => ({
  title: planSteps[step],
  confirm: planSteps[step],
  refresh: refreshed,
  onClose,
})

type Papered = 'giveOpinion' | 'giveAdjustmentOpinion' | 'submitPlan' | 'submitAdjustment'

/** A step that goes with a paper: its number and day. */
function WithPaper({ plan: { id, version }, step, onClose }: DialogProps & { step: Papered }) {
  const today = useToday()
  const [number, setNumber] = useState('')
  const [date, setDate] = useState<string | null>(today)
  const submission = step === 'submitPlan' || step === 'submitAdjustment'
  return (
    <ActDialog
      act={`planning.${step}`}
      input={() => ({ id, version, number, date: date ?? '' })}
      {...told(step, onClose)}
    >
      {(problem) => (
        <div className={css.fields}>
          <p>{about[step]}</p>
          <Refused problem={problem} but={['number', 'date']} />
          <TextField
            path="number"
            label={submission ? words.papers.submission : words.papers.number}
            error={problem?.messageAt('number')}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DateField
            path="date"
            label={words.papers.date}
            error={problem?.messageAt('date')}
            value={date}
            onChange={setDate}
          />
        </div>
      )}
    </ActDialog>
  )
}

type Kind = 'adjustment' | 'supplement'
const kinds: { value: Kind; label: string }[] = [
  { value: 'adjustment', label: words.kinds.adjustment },
  { value: 'supplement', label: words.kinds.supplement },
]

function Adjust({ plan: { id, version }, onClose }: DialogProps) {
  const [kind, setKind] = useState<Kind>('adjustment')
  return (
    <ActDialog
      act="planning.adjustPlan"
      reason
      input={(reason) => ({ id, version, reason, kind })}
      {...told('adjustPlan', onClose)}
    >
      <div className={css.fields}>
        <p>{about.adjustPlan}</p>
        <SelectField
          path="kind"
          label={words.kind}
          w={200}
          value={kind}
          options={kinds}
          onChange={(chosen) => setKind(chosen ?? kind)}
        />
      </div>
    </ActDialog>
  )
}

type Reasoned = 'takeBack' | 'returnPlan' | 'returnAdjustment' | 'abandonAdjustment'
type Plain = 'sendToFinance' | 'sendAdjustmentToFinance' | 'closePlan'

const WithReason = ({ plan: { id, version }, step, onClose }: DialogProps & { step: Reasoned }) => (
  <ActDialog
    act={`planning.${step}`}
    reason
    input={(reason) => ({ id, version, reason })}
    {...told(step, onClose)}
  >
    <p>{about[step]}</p>
  </ActDialog>
)

const WithNothing = ({ plan: { id, version }, step, onClose }: DialogProps & { step: Plain }) => (
  <ActDialog act={`planning.${step}`} input={() => ({ id, version })} {...told(step, onClose)}>
    {(problem) => (
      <>
        <p>{about[step]}</p>
        <Refused problem={problem} />
      </>
    )}
  </ActDialog>
)

/** Asks what a step of the plan needs, and takes it. */
export function StepDialog({ step, ...props }: DialogProps & { step: Asked }) {
  switch (step) {
    case 'giveOpinion':
    case 'giveAdjustmentOpinion':
    case 'submitPlan':
    case 'submitAdjustment':
      return <WithPaper step={step} {...props} />
    case 'adjustPlan':
      return <Adjust {...props} />
    case 'takeBack':
    case 'returnPlan':
    case 'returnAdjustment':
    case 'abandonAdjustment':
      return <WithReason step={step} {...props} />
    case 'sendToFinance':
    case 'sendAdjustmentToFinance':
    case 'closePlan':
      return <WithNothing step={step} {...props} />
  }
}
