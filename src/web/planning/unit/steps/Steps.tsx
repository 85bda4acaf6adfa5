import { IconArrowBackUp, IconCircleCheck, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import type { UnitPlan } from '#contract/planning/unit/queries.ts'
import { unitPlanSteps } from '#contract/words/planning.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { type StepAction, StepActions } from '#web/kit/steps/StepActions.tsx'
import { words } from '../words.ts'
import { AcceptDialog, ReturnDialog, SendDialog } from './StepDialogs.tsx'

type Asked = 'sendUnitPlan' | 'acceptUnitPlan' | 'returnUnitPlan'

const icons = { sendUnitPlan: IconSend, acceptUnitPlan: IconCircleCheck, returnUnitPlan: IconArrowBackUp }
const order: readonly Asked[] = ['sendUnitPlan', 'acceptUnitPlan', 'returnUnitPlan']

interface StepsProps {
  plan: UnitPlan
  /** keeps what is being written first; what it answers is the plan as it will be sent, null: it cannot be sent yet */
  ready?: () => Promise<boolean>
  version: number
}

const dialogs = { sendUnitPlan: SendDialog, acceptUnitPlan: AcceptDialog, returnUnitPlan: ReturnDialog }

/** What this person may do with the plan now. */
export function Steps({ plan, ready, version }: StepsProps) {
  const [asked, ask] = useState<Asked | null>(null)
  const [waits, setWaits] = useState(false)
  const open = plan.round.state === 'open'
  const begin = async (step: Asked) => {
    const may = step !== 'sendUnitPlan' || !ready || (await ready())
    setWaits(!may)
    if (may) ask(step)
  }
  const offers = order.flatMap((step) => plan.offers.find((offer) => offer.step === step) ?? [])
  const steps = offers
    .filter(({ allowed, refusal }) => allowed || refusal === 'four_eyes')
    .map(({ step, allowed }): StepAction => {
      const name = step as Asked
      const Drawn = icons[name]
      const closed = name !== 'acceptUnitPlan' && !open
      return {
        key: step,
        label: unitPlanSteps[name],
        icon: <Drawn size={16} stroke={1.75} aria-hidden />,
        allowed: allowed && !closed,
        ...(closed ? { reason: words.plan.closed } : allowed ? {} : { reason: words.fourEyes }),
        ...(name === 'sendUnitPlan' ? { note: words.due(formatDate(plan.dueOn)) } : {}),
        onTake: () => void begin(name),
      }
    })
  const Dialog = asked && dialogs[asked]
  return (
    <>
      <StepActions steps={steps}>{waits && <p role="alert">{words.send.wait}</p>}</StepActions>
      {Dialog && <Dialog plan={plan} version={version} onClose={() => ask(null)} />}
    </>
  )
}
