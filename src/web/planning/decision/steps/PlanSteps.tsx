import { useState } from 'react'
import { planSteps } from '#contract/words/planning.ts'
import { StepActions } from '#web/kit/steps/StepActions.tsx'
import type { PlanHead } from '../plan.ts'
import { words } from '../words.ts'
import { type Asked, StepDialog, steps } from './StepDialog.tsx'

const isAsked = (step: string): step is Asked => steps.some((each) => each === step)

/** What this person may do with the plan now; steps of single lines stand with their lines. */
export function PlanSteps({ plan }: { plan: PlanHead }) {
  const [asked, ask] = useState<Asked | null>(null)
  const offered = plan.offers.flatMap(({ step, allowed, refusal }) => {
    // what is not this person's, or not this plan's next step, need not be told on every desk
    if (!isAsked(step) || refusal === 'not_granted' || refusal === 'out_of_reach') return []
    if (refusal === 'step_not_allowed') return []
    return [
      {
        key: step,
        label: planSteps[step],
        allowed,
        ...(refusal ? { reason: words.refusals[refusal] } : {}),
        onTake: () => ask(step),
      },
    ]
  })
  if (offered.length === 0) return null
  return (
    <>
      <StepActions steps={offered} />
      {asked && <StepDialog plan={plan} step={asked} onClose={() => ask(null)} />}
    </>
  )
}
