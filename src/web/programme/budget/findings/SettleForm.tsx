import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { TextAreaField } from '#web/kit/form/Field.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { words } from '../words.ts'
import type { Numbered } from './told.ts'

interface SettleFormProps {
  code: string
  told: Numbered
  onDone: () => void
}

/** A small form: what is right and why; the system adds the name and the day. */
export function SettleForm({ code, told, onDone }: SettleFormProps) {
  const [note, setNote] = useState('')
  const settle = useAct('programme.settleFinding')
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [])
  const text = note.trim()
  const send = () => {
    if (text) settle.mutate({ code, findingId: told.finding.id, note: text }, { onSuccess: onDone })
  }
  return (
    <div ref={place}>
      <Form
        label={words.settleLabel(told.number)}
        onSubmit={send}
        buttons={
          <>
            <Button type="submit" size="xs" loading={settle.isPending} disabled={text === ''}>
              {words.settle}
            </Button>
            <Button size="xs" variant="default" onClick={onDone}>
              {words.cancel}
            </Button>
          </>
        }
      >
        {settle.error && <ProblemNotice problem={settle.error} />}
        <TextAreaField
          path={`note-${told.number}`}
          label={words.conclusion}
          hint={words.conclusionHint}
          error={settle.error?.messageAt('note')}
          autoFocus
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Form>
    </div>
  )
}

/** Takes a conclusion back; the history keeps it. */
export function Reopen({ code, finding }: { code: string; finding: Numbered['finding'] }) {
  const settle = useAct('programme.settleFinding')
  return (
    <>
      <button
        type="button"
        disabled={settle.isPending}
        onClick={() => settle.mutate({ code, findingId: finding.id, note: '' })}
      >
        {words.reopen}
      </button>
      {settle.error && <ProblemNotice problem={settle.error} />}
    </>
  )
}
