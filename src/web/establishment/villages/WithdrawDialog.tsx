import { useState } from 'react'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useEstablishmentAct } from '../forms/use-draft.ts'
import type { Village } from './VillageDialog.tsx'
import { words } from './words.ts'

/** The recognition of a craft village was taken back by a decision. */
export function WithdrawDialog({ village, onClose }: { village: Village; onClose: () => void }) {
  const today = useToday()
  const act = useEstablishmentAct('establishment.withdrawVillage')
  const [withdrawnOn, setWithdrawnOn] = useState<string | null>(today)
  const [decision, setDecision] = useState('')
  const [reason, setReason] = useState('')
  const error = (path: string) => act.error?.messageAt(path)
  return (
    <FormDialog
      title={words.withdraw}
      confirm={words.withdraw}
      size="md"
      act={act}
      labels={words}
      onSubmit={() =>
        act.mutate(
          { id: village.id, version: village.version, withdrawnOn: withdrawnOn ?? '', decision, reason },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <DateField
        path="withdrawnOn"
        label={words.withdrawnOn}
        maxDate={today}
        value={withdrawnOn}
        error={error('withdrawnOn')}
        onChange={setWithdrawnOn}
      />
      <TextField
        path="decision"
        label={words.decision}
        optional
        value={decision}
        error={error('decision')}
        onChange={(event) => setDecision(event.currentTarget.value)}
      />
      <TextAreaField
        path="reason"
        label={words.reason}
        value={reason}
        error={error('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
