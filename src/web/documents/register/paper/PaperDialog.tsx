import { Button, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { PaperKind } from '#contract/documents/register/nouns.ts'
import { paperKinds } from '#contract/words/documents.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { ErrorSummary } from '#web/kit/form/ErrorSummary.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { words as kit } from '#web/kit/words.ts'
import css from '../register.module.css'
import { words } from '../words.ts'

interface PaperDialogProps {
  /** a draft to go on with; absent: a new one */
  paper?: Output<'documents.paper'>
  onClose: () => void
  onKept: (id: string) => void
}

const kinds = (Object.keys(paperKinds) as PaperKind[]).map((value) => ({
  value,
  label: `${paperKinds[value]} (${value})`,
}))
const label = (path: string): string => words.labels[path] ?? path
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

interface Given {
  kind: PaperKind
  subject: string
  unit: string
  /** one a line */
  recipients: string
  note: string
}

function PaperForm({ paper, onClose, onKept }: PaperDialogProps) {
  const [given, setGiven] = useState<Given>({
    kind: paper?.kind ?? 'CV',
    subject: paper?.subject ?? '',
    unit: paper?.unit ?? '',
    recipients: (paper?.recipients ?? []).join('\n'),
    note: paper?.note ?? '',
  })
  const draft = useAct('documents.draftPaper', ['documents', 'identity'])
  const edit = useAct('documents.editPaper', ['documents', 'identity'])
  const { error, isPending } = paper ? edit : draft
  const change = (part: Partial<Given>) => setGiven((before) => ({ ...before, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const input = { ...given, recipients: linesOf(given.recipients) }
    const onSuccess = ({ id }: { id: string }) => {
      onClose()
      onKept(id)
    }
    if (paper) edit.mutate({ ...input, id: paper.id, version: paper.version }, { onSuccess })
    else draft.mutate(input, { onSuccess })
  }
  const field = (path: keyof Given) => ({
    path,
    label: label(path),
    error: error?.messageAt(path),
    value: given[path],
  })
  return (
    <form className={css.form} noValidate onSubmit={submit}>
      {error && <ErrorSummary problem={error} labelOf={(path) => label(path.split('.')[0] ?? path)} />}
      <div className={css.pair}>
        <SelectField
          path="kind"
          label={label('kind')}
          searchable
          value={given.kind}
          options={kinds}
          onChange={(kind) => kind && change({ kind })}
        />
        <TextField
          {...field('unit')}
          hint={words.unitHint}
          optional
          onChange={(event) => change({ unit: event.currentTarget.value })}
        />
      </div>
      <TextAreaField
        {...field('subject')}
        data-autofocus
        onChange={(event) => change({ subject: event.currentTarget.value })}
      />
      <TextAreaField
        {...field('recipients')}
        hint={words.recipientsHint}
        optional
        onChange={(event) => change({ recipients: event.currentTarget.value })}
      />
      <TextAreaField
        {...field('note')}
        optional
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <div className={css.buttons}>
        <Button type="submit" loading={isPending}>
          {words.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {kit.cancel}
        </Button>
      </div>
    </form>
  )
}

/** A new paper of one's office, or a draft that goes on. */
export const PaperDialog = (props: PaperDialogProps) => (
  <Modal
    opened
    onClose={props.onClose}
    size="lg"
    title={words.draft}
    closeButtonProps={{ 'aria-label': kit.close }}
  >
    <PaperForm {...props} />
  </Modal>
)
