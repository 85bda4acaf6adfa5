import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { words } from './words.ts'

const label = (path: string): string => words.labels[path] ?? path

/** A paper has come: who sent it, what it is, who deals with it. */
export function ReceiveDialog({ onClose }: { onClose: () => void }) {
  const receive = useAct('documents.receive')
  const [text, setText] = useState({ issuer: '', number: '', subject: '', handler: '' })
  const [days, setDays] = useState<{ signedOn: string | null; dueOn: string | null }>({
    signedOn: null,
    dueOn: null,
  })
  const field = (path: keyof typeof text) => ({
    path,
    label: label(path),
    error: receive.error?.messageAt(path),
    value: text[path],
  })
  const write = (path: keyof typeof text, value: string) =>
    setText((before) => ({ ...before, [path]: value }))
  const day = (path: keyof typeof days) => ({
    path,
    label: label(path),
    optional: true,
    clearable: true,
    error: receive.error?.messageAt(path),
    value: days[path],
    onChange: (value: string | null) => setDays((before) => ({ ...before, [path]: value })),
  })
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.receive}
      confirm={words.keep}
      busy={receive.isPending}
      problem={receive.error}
      onConfirm={() => receive.mutate({ ...text, ...days }, { onSuccess: onClose })}
    >
      <TextField
        {...field('issuer')}
        data-autofocus
        onChange={(event) => write('issuer', event.currentTarget.value)}
      />
      <TextField
        {...field('number')}
        optional
        onChange={(event) => write('number', event.currentTarget.value)}
      />
      <DateField {...day('signedOn')} />
      <TextAreaField
        {...field('subject')}
        onChange={(event) => write('subject', event.currentTarget.value)}
      />
      <TextField
        {...field('handler')}
        optional
        onChange={(event) => write('handler', event.currentTarget.value)}
      />
      <DateField {...day('dueOn')} />
    </ConfirmDialog>
  )
}
