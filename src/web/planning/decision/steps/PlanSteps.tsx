import { Button } from '@mantine/core'
import { useState } from 'react'
import { planSteps } from '#contract/words/planning.ts'
import { may, type PlanHead } from '../plan.ts'
import { type Asked, StepDialog, steps } from './StepDialog.tsx'

const isAsked = (step: string): step is Asked => steps.some((each) => each === step)

/**
 * Steps of the whole plan that this person may take now, the next one filled; steps of single lines stand with their
 * lines, and the Chairman's decision with its exceptions.
 */
export function PlanSteps({ plan }: { plan: PlanHead }) {
  const [asked, ask] = useState<Asked | null>(null)
  const offered = plan.offers.flatMap(({ step, allowed }) => (allowed && isAsked(step) ? [step] : []))
  const decides = may(plan, 'approvePlan') || may(plan, 'approveAdjustment')
  return (
    <>
      {offered.toReversed().map((step, at) => (
        <Button
          key={step}
          variant={at === offered.length - 1 && !decides ? 'filled' : 'default'}
          onClick={() => ask(step)}
        >
          {planSteps[step]}
        </Button>
      ))}
      {asked && <StepDialog plan={plan} step={asked} onClose={() => ask(null)} />}
    </>
  )
}
