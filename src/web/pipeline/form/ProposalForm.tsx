import type { ReactNode } from 'react'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { formatTime } from '#web/kit/figure/dates.ts'
import { ErrorSummary } from '#web/kit/form/ErrorSummary.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { CostsPart } from './CostsPart.tsx'
import css from './form.module.css'
import { MainPart, type PartProps, WherePart, WhoPart, WhyPart } from './parts.tsx'
import { EquipmentPart, ExpectedPart } from './ThingsPart.tsx'
import type { Saving } from './use-autosave.ts'
import { words } from './words.ts'

interface ProposalFormProps {
  label: string
  part: PartProps
  problem: ProblemError | null
  saving: Saving
  buttons: ReactNode
  /** questions of the conditions, where the proposal is known already */
  children?: ReactNode
  onSubmit: () => void
  onTakeNew?: () => void
}

/** What a field is called: the last part of its path that has words, with its row. */
export function labelOf(path: string): string {
  const parts = path.split('.')
  const names: Readonly<Record<string, unknown>> = words
  const last = parts.findLast((part) => typeof names[part] === 'string')
  const row = parts.find((part) => /^\d+$/.test(part))
  const name = last ? String(names[last]) : path
  return row === undefined || parts[0] === 'establishmentIds' ? name : `${name} (${Number(row) + 1})`
}

const savingWords = (saving: Saving): string => {
  if (saving.state === 'saving') return words.autosave.saving
  if (saving.state === 'saved') return words.autosave.saved(formatTime(saving.at))
  return saving.state === 'failed' ? words.autosave.failed : ''
}

/** The whole form of a proposal, in parts; every refusal stands at its field and in one list above. */
export const ProposalForm = (props: ProposalFormProps) => {
  const { label, part, problem, saving, buttons, children, onSubmit, onTakeNew } = props
  return (
    <Form
      label={label}
      onSubmit={onSubmit}
      buttons={
        <>
          {buttons}
          <span className={css.saving} role="status">
            {savingWords(saving)}
          </span>
        </>
      }
    >
      {problem &&
        (problem.fields.length > 0 ? (
          <ErrorSummary problem={problem} labelOf={labelOf} />
        ) : (
          <ProblemNotice problem={problem} {...(onTakeNew ? { onTakeNew } : {})} />
        ))}
      <MainPart {...part} />
      <WherePart {...part} />
      <CostsPart {...part} />
      <EquipmentPart {...part} />
      <WhyPart {...part} />
      <ExpectedPart {...part} />
      {children}
      <WhoPart {...part} />
    </Form>
  )
}
