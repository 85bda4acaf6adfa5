import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { Piece } from '#contract/pipeline/nouns.ts'
import { pieces } from '#contract/words/pipeline.ts'
import { useToday } from '#web/kit/call/session.ts'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import { type Proposal, refreshed } from './proposal.ts'
import css from './record.module.css'
import { words } from './words.ts'

/** Steps that ask something before they are taken. */
export type Asked =
  | 'register'
  | 'confirm'
  | 'assign'
  | 'weigh'
  | 'return'
  | 'markReady'
  | 'defer'
  | 'refuse'
  | 'take'
  | 'release'
  | 'reopen'
  | 'withdraw'

interface DialogProps {
  proposal: Proposal
  onClose: () => void
}

const { asks, buttons, fields } = words

const shared = (step: Asked, onClose: () => void) => ({
  title: buttons[step],
  confirm: buttons[step],
  refresh: refreshed,
  onClose,
})

const yearsFrom = (first: number) =>
  Array.from({ length: 10 }, (_, ahead) => {
    const year = String(first + ahead)
    return { value: year, label: year }
  })

/** Steps that want nothing but a yes, or a reason. */
function Plain({ proposal: { id, version }, step, onClose }: DialogProps & { step: PlainStep }) {
  const seen = { id, version }
  const told = { ...shared(step, onClose), children: asks[step] }
  switch (step) {
    case 'register':
      return <ActDialog act="pipeline.register" input={() => seen} {...told} />
    case 'weigh':
      return <ActDialog act="pipeline.weigh" input={() => seen} {...told} />
    case 'refuse':
      return <ActDialog act="pipeline.refuse" reason input={(reason) => ({ ...seen, reason })} {...told} />
    case 'release':
      return <ActDialog act="pipeline.release" reason input={(reason) => ({ ...seen, reason })} {...told} />
    case 'reopen':
      return <ActDialog act="pipeline.reopen" reason input={(reason) => ({ ...seen, reason })} {...told} />
    case 'withdraw':
      return <ActDialog act="pipeline.withdraw" reason input={(reason) => ({ ...seen, reason })} {...told} />
  }
}
type PlainStep = 'register' | 'weigh' | 'refuse' | 'release' | 'reopen' | 'withdraw'

const Return = ({ proposal, onClose }: DialogProps) => {
  const [missing, setMissing] = useState<Piece[]>([])
  const lacking = proposal.readiness.asked.filter(({ has }) => !has)
  return (
    <ActDialog
      act="pipeline.return"
      reason
      input={(reason) => ({ id: proposal.id, version: proposal.version, reason, missing })}
      {...shared('return', onClose)}
    >
      <p>{asks.return}</p>
      {lacking.length > 0 && (
        <Checkbox.Group
          label={fields.missing}
          value={missing}
          onChange={(chosen) =>
            setMissing(lacking.map(({ piece }) => piece).filter((piece) => chosen.includes(piece)))
          }
        >
          <div className={css.fields}>
            {lacking.map(({ piece }) => (
              <Checkbox key={piece} size="xs" value={piece} label={pieces[piece].name} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </ActDialog>
  )
}

const Ready = ({ proposal, onClose }: DialogProps) => {
  const [reason, setReason] = useState('')
  const doubtful = proposal.readiness.missing > 0 || proposal.weighing.outcome === 'ineligible'
  return (
    <ActDialog
      act="pipeline.markReady"
      input={() => ({ id: proposal.id, version: proposal.version, reason })}
      {...shared('markReady', onClose)}
    >
      {(problem) => (
        <div className={css.fields}>
          <p>{asks.markReady}</p>
          {(doubtful || problem) && (
            <TextAreaField
              path="reason"
              label={fields.reasonReady}
              error={problem?.messageAt('reason')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </div>
      )}
    </ActDialog>
  )
}

const Defer = ({ proposal, onClose }: DialogProps) => {
  const next = Number(useToday().slice(0, 4)) + 1
  const [year, setYear] = useState(String(next))
  return (
    <ActDialog
      act="pipeline.defer"
      reason
      input={(reason) => ({ id: proposal.id, version: proposal.version, reason, returnYear: Number(year) })}
      {...shared('defer', onClose)}
    >
      {(problem) => (
        <div className={css.fields}>
          <p>{asks.defer}</p>
          <SelectField
            path="returnYear"
            label={fields.returnYear}
            w={140}
            error={problem?.messageAt('returnYear')}
            value={year}
            options={yearsFrom(next)}
            onChange={(chosen) => setYear(chosen ?? year)}
          />
        </div>
      )}
    </ActDialog>
  )
}

const Take = ({ proposal, onClose }: DialogProps) => {
  const now = Number(useToday().slice(0, 4))
  const [year, setYear] = useState(String(proposal.years[0] ?? now))
  const [plan, setPlan] = useState('')
  return (
    <ActDialog
      act="pipeline.take"
      input={() => ({ id: proposal.id, version: proposal.version, plan, year: Number(year) })}
      {...shared('take', onClose)}
    >
      {(problem) => (
        <div className={css.fields}>
          <p>{asks.take}</p>
          <SelectField
            path="year"
            label={fields.year}
            w={140}
            value={year}
            options={yearsFrom(Math.min(now, Number(year)))}
            onChange={(chosen) => setYear(chosen ?? year)}
          />
          <TextField
            path="plan"
            label={fields.plan}
            error={problem?.messageAt('plan')}
            value={plan}
            onChange={(event) => setPlan(event.currentTarget.value)}
          />
        </div>
      )}
    </ActDialog>
  )
}

const Confirm = ({ proposal, onClose }: DialogProps) => {
  const [note, setNote] = useState('')
  return (
    <ActDialog
      act="pipeline.confirm"
      input={() => ({ id: proposal.id, version: proposal.version, note })}
      {...shared('confirm', onClose)}
    >
      <div className={css.fields}>
        <p>{asks.confirm}</p>
        <TextAreaField
          path="note"
          label={fields.note}
          optional
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </ActDialog>
  )
}

const NOBODY = 'nobody'

const Assign = ({ proposal, onClose }: DialogProps) => {
  const [person, setPerson] = useState(proposal.assigned?.personId ?? NOBODY)
  const options = proposal.desks.map(({ personId, name, organisationName }) => ({
    value: personId,
    label: `${name} · ${organisationName}`,
  }))
  return (
    <ActDialog
      act="pipeline.assign"
      input={() => ({
        id: proposal.id,
        version: proposal.version,
        personId: person === NOBODY ? null : person,
      })}
      {...shared('assign', onClose)}
    >
      {(problem) => (
        <div className={css.fields}>
          <p>{asks.assign}</p>
          <SelectField
            path="personId"
            label={fields.person}
            searchable
            error={problem?.messageAt('personId')}
            value={person}
            options={[{ value: NOBODY, label: fields.nobody }, ...options]}
            onChange={(chosen) => setPerson(chosen ?? NOBODY)}
          />
        </div>
      )}
    </ActDialog>
  )
}

/** Asks what a step needs, and takes it. */
export function StepDialog({ step, ...props }: DialogProps & { step: Asked }) {
  switch (step) {
    case 'return':
      return <Return {...props} />
    case 'markReady':
      return <Ready {...props} />
    case 'defer':
      return <Defer {...props} />
    case 'take':
      return <Take {...props} />
    case 'confirm':
      return <Confirm {...props} />
    case 'assign':
      return <Assign {...props} />
    case 'register':
    case 'weigh':
    case 'refuse':
    case 'release':
    case 'reopen':
    case 'withdraw':
      return <Plain step={step} {...props} />
  }
}
