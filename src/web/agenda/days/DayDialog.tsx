import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { confidences } from '../confidence.ts'
import { words } from '../words.ts'

type Day = Output<'agenda.calendar'>['items'][number]
const { days } = words
const kinds = [
  { value: 'holiday', label: days.kinds.holiday },
  { value: 'worked', label: days.kinds.worked },
] as const

/** Writes one day of the calendar. */
export function DayDialog({ day, onClose }: { day: Day | null; onClose: () => void }) {
  const today = useToday()
  const [draft, setDraft] = useState<Day>(
    day ?? { day: today, kind: 'holiday', name: '', basis: null, confidence: 'source' },
  )
  const save = useAct('agenda.setDay', ['agenda', 'programme'])
  const change = (part: Partial<Day>) => setDraft({ ...draft, ...part })
  const error = (path: string) => save.error?.messageAt(path)
  return (
    <Modal
      opened
      onClose={onClose}
      title={day ? days.edit : days.add}
      closeButtonProps={{ 'aria-label': words.long.close }}
    >
      <Form
        label={days.add}
        onSubmit={() => save.mutate(draft, { onSuccess: onClose })}
        buttons={
          <>
            <Button type="submit" loading={save.isPending}>
              {days.save}
            </Button>
            <Button variant="default" onClick={onClose}>
              {words.obligations.cancel}
            </Button>
          </>
        }
      >
        {save.error && save.error.fields.length === 0 && <ProblemNotice problem={save.error} />}
        <DateField
          path="day"
          label={days.fields.day}
          error={error('day')}
          value={draft.day}
          disabled={day !== null}
          onChange={(value) => change({ day: value ?? today })}
        />
        <SelectField
          path="kind"
          label={days.fields.kind}
          w={160}
          value={draft.kind}
          options={kinds}
          onChange={(kind) => change({ kind: kind ?? 'holiday' })}
        />
        <TextField
          path="name"
          label={days.fields.name}
          error={error('name')}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextField
          path="basis"
          label={days.fields.basis}
          optional
          error={error('basis')}
          value={draft.basis ?? ''}
          onChange={(event) => change({ basis: event.currentTarget.value || null })}
        />
        <SelectField
          path="confidence"
          label={days.fields.confidence}
          w={200}
          value={draft.confidence}
          options={confidences}
          onChange={(confidence) => change({ confidence: confidence ?? 'source' })}
        />
      </Form>
    </Modal>
  )
}
