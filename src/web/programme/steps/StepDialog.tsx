import { useState } from 'react'
import type { ProgrammeStep } from '#contract/programme/workflow.ts'
import { call, type Input } from '#web/kit/call/call.ts'
import { asProblem, ProblemError } from '#web/kit/call/problem-error.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import type { ProgrammeView } from '../use-programme.ts'
import { Readiness } from './Readiness.tsx'
import css from './steps.module.css'
import { words } from './words.ts'

/** Steps that ask before they are taken; editing is a page, findings have their own form. */
export type AskedStep = Exclude<ProgrammeStep, 'edit' | 'settleFinding'>

type TextName = 'submissionNumber' | 'decisionNumber' | 'signer'
type DateName = 'submissionDate' | 'decisionDate' | 'effectiveDate'
type FieldName = TextName | DateName
export type Values = Partial<Record<FieldName, string>>

const submission: readonly FieldName[] = ['submissionNumber', 'submissionDate']
const decision: readonly FieldName[] = ['decisionNumber', 'decisionDate', 'effectiveDate', 'signer']

/** What each step asks for. */
const asks: Record<AskedStep, { fields: readonly FieldName[]; reason: boolean }> = {
  submit: { fields: submission, reason: false },
  submitAmendment: { fields: submission, reason: false },
  approve: { fields: decision, reason: false },
  approveAmendment: { fields: decision, reason: false },
  return: { fields: [], reason: true },
  returnAmendment: { fields: [], reason: true },
  amend: { fields: [], reason: true },
  abandonAmendment: { fields: [], reason: true },
  close: { fields: [], reason: true },
  delete: { fields: [], reason: false },
}

const isDate = (name: FieldName): name is DateName => name.endsWith('Date')

type Seen = Input<'programme.delete'>

/** Takes the step with what was entered. */
function take(step: AskedStep, seen: Seen, values: Values, reason: string): Promise<unknown> {
  const text = (name: FieldName): string => values[name] ?? ''
  const paper = { submissionNumber: text('submissionNumber'), submissionDate: text('submissionDate') }
  const decided = {
    decisionNumber: text('decisionNumber'),
    decisionDate: text('decisionDate'),
    effectiveDate: text('effectiveDate'),
    signer: text('signer'),
  }
  switch (step) {
    case 'submit':
    case 'submitAmendment':
      return call(`programme.${step}`, { ...seen, ...paper })
    case 'approve':
    case 'approveAmendment':
      return call(`programme.${step}`, { ...seen, ...decided })
    case 'return':
    case 'returnAmendment':
    case 'amend':
    case 'abandonAmendment':
    case 'close':
      return call(`programme.${step}`, { ...seen, reason })
    case 'delete':
      return call('programme.delete', seen)
  }
}

interface FieldsProps {
  names: readonly FieldName[]
  values: Values
  problem: ProblemError | null
  onChange: (values: Values) => void
}

const Fields = ({ names, values, problem, onChange }: FieldsProps) => (
  <>
    {names.map((name) => {
      const shared = { path: name, label: words.fields[name], error: problem?.messageAt(name) }
      return isDate(name) ? (
        <DateField
          key={name}
          {...shared}
          w={300}
          {...(problem?.messageAt(name) && !values[name] ? { error: words.dateMissing } : {})}
          value={values[name] ?? null}
          onChange={(value) => onChange({ ...values, [name]: value ?? '' })}
        />
      ) : (
        <TextField
          key={name}
          {...shared}
          w={name === 'signer' ? 320 : 220}
          maw="100%"
          value={values[name] ?? ''}
          onChange={(event) => onChange({ ...values, [name]: event.currentTarget.value })}
        />
      )
    })}
  </>
)

interface StepDialogProps {
  programme: ProgrammeView
  step: AskedStep
  onClose: () => void
  onDone: (step: AskedStep) => void
}

/** Every refusal stands on a field of the dialog: the fields say it all. */
const isOnFields = (problem: ProblemError | null, names: readonly string[]): boolean =>
  problem?.code === 'invalid' && problem.fields.every(({ path }) => names.includes(path.join('.')))

/** Asks for what a step needs; what is refused stands on its field, and everything entered stays. */
export function StepDialog({ programme, step, onClose, onDone }: StepDialogProps) {
  const [values, setValues] = useState<Values>({})
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const { fields, reason } = asks[step]
  const seen = { code: programme.summary.code, version: programme.version }
  const confirm = async (why: string) => {
    setBusy(true)
    try {
      await take(step, seen, values, why)
      onDone(step)
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.buttons[step]}
      confirm={words.buttons[step]}
      reason={reason}
      busy={busy}
      problem={isOnFields(problem, fields) ? null : problem}
      onConfirm={(why) => void confirm(why)}
    >
      <p className={css.what}>{words.what[step]}</p>
      {step === 'submit' || step === 'submitAmendment' ? <Readiness code={seen.code} /> : null}
      <Fields names={fields} values={values} problem={problem} onChange={setValues} />
    </ConfirmDialog>
  )
}
