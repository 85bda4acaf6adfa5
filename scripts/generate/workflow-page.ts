import { contracts } from '#contract/index.ts'
import type { Contract } from '#contract/kernel/act.ts'
import { actOfStep, type Workflow } from '#contract/kernel/workflow.ts'
import { paperStates, paperSteps } from '#contract/words/documents.ts'
import { establishmentStates, establishmentSteps } from '#contract/words/establishment.ts'
import { proposalStates, proposalSteps } from '#contract/words/pipeline.ts'
import * as planning from '#contract/words/planning.ts'
import { surveyStates, surveySteps } from '#contract/words/survey.ts'
import * as vi from '#contract/words/vi.ts'
import { drawing, table } from './markdown.ts'

type Words = Readonly<Record<string, string>>

/** A workflow's states and steps in words; one entry per workflow. */
export const workflowWords: Readonly<Record<string, { states: Words; steps: Words }>> = {
  programme: { states: vi.programmeStates, steps: vi.programmeSteps },
  agenda: { states: vi.dueStates, steps: vi.dueSteps },
  documents: { states: paperStates, steps: paperSteps },
  establishment: { states: establishmentStates, steps: establishmentSteps },
  survey: { states: surveyStates, steps: surveySteps },
  proposal: { states: proposalStates, steps: proposalSteps },
  planRound: { states: planning.roundStates, steps: planning.roundSteps },
  unitPlan: { states: planning.unitPlanStates, steps: planning.unitPlanSteps },
  planItem: { states: planning.itemStates, steps: planning.itemSteps },
  annualPlan: { states: planning.planStates, steps: planning.planSteps },
}

export const workflows: readonly Workflow[] = [
  ...new Set(
    Object.values<Contract>(contracts).flatMap((contract) =>
      'workflow' in contract && contract.workflow ? [contract.workflow] : [],
    ),
  ),
]

/** One workflow as a picture and a table. */
export function workflowPart({ room, subject, states, steps }: Workflow): string[] {
  const words = workflowWords[subject]
  const state = (name: string) => words?.states[name] ?? name
  const step = (name: string) => words?.steps[name] ?? name
  const entries = Object.entries(steps)
  const arrows = entries.flatMap(([name, { from, to }]) =>
    to === null ? [] : from.map((start) => `  ${start} --> ${to}: ${step(name)}`),
  )
  const rows = entries.map(([name, { from, to, reason, fourEyes, basis }]) => [
    `\`${actOfStep({ room, subject }, name)}\``,
    step(name),
    from.map(state).join('; '),
    to === null ? '–' : state(to),
    reason ? 'yes' : '',
    fourEyes?.map((act) => `\`${act}\``).join(', ') ?? '',
    basis ?? '',
  ])
  const named = states.map((name) => `  ${name}: ${state(name)}`)
  return [
    `## ${subject}`,
    drawing(['stateDiagram-v2', ...named, `  [*] --> ${states[0]}`, ...arrows]),
    table(['step', 'in words', 'from', 'to', 'reason', 'not by the doer of', 'legal basis'], rows),
  ]
}
