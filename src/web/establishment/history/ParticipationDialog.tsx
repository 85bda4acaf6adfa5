import { useState } from 'react'
import type { ParticipationFields } from '#contract/establishment/history/acts.ts'
import { participationKinds } from '#contract/words/establishment.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useEstablishmentAct } from '../forms/use-draft.ts'
import { words } from './words.ts'

export type Participation = Output<'establishment.participations'>['items'][number]

interface ParticipationDialogProps {
  establishmentId: string
  /** undefined: a new one */
  participation: Participation | undefined
  onClose: () => void
}

const labels = { ...words, title: words.what }

/** A contest, a fair, a class … that it took part in. */
export function ParticipationDialog({ establishmentId, participation, onClose }: ParticipationDialogProps) {
  const today = useToday()
  const add = useEstablishmentAct('establishment.addParticipation')
  const correct = useEstablishmentAct('establishment.correctParticipation')
  const act = participation ? correct : add
  const [draft, setDraft] = useState<ParticipationFields>(() => ({
    kind: participation?.kind ?? 'fair',
    onDay: participation?.onDay ?? today,
    title: participation?.title ?? '',
    place: participation?.place ?? '',
    result: participation?.result ?? '',
  }))
  const change = (part: Partial<ParticipationFields>) => setDraft((before) => ({ ...before, ...part }))
  const error = (path: string) => act.error?.messageAt(path)
  const done = { onSuccess: onClose }
  const save = () =>
    participation
      ? correct.mutate({ ...draft, id: participation.id, version: participation.version }, done)
      : add.mutate({ ...draft, establishmentId }, done)
  return (
    <FormDialog
      title={participation ? words.correctPart : words.addPart}
      size="md"
      act={act}
      labels={labels}
      onSubmit={save}
      onClose={onClose}
    >
      <SelectField
        path="kind"
        label={words.kind}
        value={draft.kind}
        options={choicesOf(participationKinds)}
        error={error('kind')}
        onChange={(kind) => kind && change({ kind })}
      />
      <DateField
        path="onDay"
        label={words.onDay}
        maxDate={today}
        value={draft.onDay}
        error={error('onDay')}
        onChange={(onDay) => change({ onDay: onDay ?? '' })}
      />
      {(['title', 'place', 'result'] as const).map((key) => (
        <TextField
          key={key}
          path={key}
          label={labels[key]}
          hint={key === 'result' ? words.resultHint : undefined}
          optional={key !== 'title'}
          value={draft[key]}
          error={error(key)}
          onChange={(event) => change({ [key]: event.currentTarget.value })}
        />
      ))}
    </FormDialog>
  )
}
