import { useState } from 'react'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField } from '#web/kit/form/Field.tsx'
import type { Card } from '../card/card.ts'
import { FormDialog } from './FormDialog.tsx'
import { useDraft, useEstablishmentAct } from './use-draft.ts'
import { words } from './words.ts'

interface StateDialogProps {
  card: Card
  step: 'pause' | 'resume' | 'cease'
  onClose: () => void
}

/** Pauses, begins again or ends, since a day and for a reason. */
export function StateDialog({ card, step, onClose }: StateDialogProps) {
  const said = words.state[step]
  const today = useToday()
  const act = useEstablishmentAct(`establishment.${step}`)
  const { version, takeNew } = useDraft(card, () => ({}))
  const [on, setOn] = useState<string | null>(today)
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={said.title}
      confirm={said.confirm}
      size="md"
      act={act}
      labels={{ on: said.day, reason: words.reason }}
      onSubmit={() => act.mutate({ id: card.id, version, on: on ?? '', reason }, { onSuccess: onClose })}
      onClose={onClose}
      onTakeNew={takeNew}
    >
      <DateField
        path="on"
        label={said.day}
        maxDate={today}
        value={on}
        error={act.error?.messageAt('on')}
        onChange={setOn}
      />
      <TextAreaField
        path="reason"
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        error={act.error?.messageAt('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
