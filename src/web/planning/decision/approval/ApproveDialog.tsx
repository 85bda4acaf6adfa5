import { useState } from 'react'
import { useToday } from '#web/kit/call/session.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import css from '../decision.module.css'
import { type PlanHead, refreshed } from '../plan.ts'
import { Refused } from '../Refused.tsx'
import { words } from '../words.ts'
import type { Exceptions } from './exceptions.ts'

interface Paper {
  decisionNumber: string
  decisionDate: string | null
  effectiveDate: string | null
  signer: string
  capacity: string
}

interface PaperFieldsProps {
  paper: Paper
  problem: ProblemError | null
  onChange: (part: Partial<Paper>) => void
}

const inForm = ['decisionNumber', 'decisionDate', 'effectiveDate', 'signer', 'capacity'] as const

const PaperFields = ({ paper, problem, onChange }: PaperFieldsProps) => (
  <>
    <TextField
      path="decisionNumber"
      label={words.papers.decision}
      error={problem?.messageAt('decisionNumber')}
      value={paper.decisionNumber}
      onChange={(event) => onChange({ decisionNumber: event.currentTarget.value })}
    />
    <DateField
      path="decisionDate"
      label={words.papers.decisionDate}
      error={problem?.messageAt('decisionDate')}
      value={paper.decisionDate}
      onChange={(decisionDate) => onChange({ decisionDate })}
    />
    <DateField
      path="effectiveDate"
      label={words.papers.effectiveDate}
      error={problem?.messageAt('effectiveDate')}
      value={paper.effectiveDate}
      onChange={(effectiveDate) => onChange({ effectiveDate })}
    />
    <TextField
      path="signer"
      label={words.papers.signer}
      error={problem?.messageAt('signer')}
      value={paper.signer}
      onChange={(event) => onChange({ signer: event.currentTarget.value })}
    />
    <TextAreaField
      path="capacity"
      label={words.papers.capacity}
      hint={words.papers.capacityHint}
      error={problem?.messageAt('capacity')}
      value={paper.capacity}
      onChange={(event) => onChange({ capacity: event.currentTarget.value })}
    />
  </>
)

interface ApproveDialogProps {
  plan: PlanHead
  /** what is about to be decided, in a sentence */
  about: string
  exceptions: Exceptions
  onClose: () => void
}

/** The decision with its number, days and signer: of the plan, or of its adjustment. */
export function ApproveDialog({ plan, about, exceptions, onClose }: ApproveDialogProps) {
  const today = useToday()
  const [paper, setPaper] = useState<Paper>({
    decisionNumber: '',
    decisionDate: today,
    effectiveDate: today,
    signer: '',
    capacity: '',
  })
  const decision = () => ({
    id: plan.id,
    version: plan.version,
    decisionNumber: paper.decisionNumber,
    decisionDate: paper.decisionDate ?? '',
    effectiveDate: paper.effectiveDate ?? '',
    signer: paper.signer,
    capacity: paper.capacity.split('\n').filter((line) => line.trim() !== ''),
  })
  const told = { title: words.approve, confirm: words.approve, refresh: refreshed, onClose }
  const form = (problem: ProblemError | null) => (
    <div className={css.fields}>
      <p>{about}</p>
      <Refused problem={problem} but={inForm} />
      <PaperFields
        paper={paper}
        problem={problem}
        onChange={(part) => setPaper((before) => ({ ...before, ...part }))}
      />
    </div>
  )
  if (plan.currentNo !== null)
    return (
      <ActDialog act="planning.approveAdjustment" input={decision} {...told}>
        {form}
      </ActDialog>
    )
  return (
    <ActDialog
      act="planning.approvePlan"
      input={() => ({
        ...decision(),
        exceptions: [...exceptions].map(([itemId, exception]) => ({ itemId, ...exception })),
      })}
      {...told}
    >
      {form}
    </ActDialog>
  )
}
