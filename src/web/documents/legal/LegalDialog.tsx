import { Button, Checkbox, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import type { Output } from '#web/kit/call/call.ts'
import { ErrorSummary } from '#web/kit/form/ErrorSummary.tsx'
import { words as kit } from '#web/kit/words.ts'
import type { LegalGiven } from './given.ts'
import { LegalFormFields } from './LegalFormFields.tsx'
import css from './legal.module.css'
import { words } from './words.ts'

/** Queries that a change of a document is seen in: its own room, and its history. */
export const touched = ['documents', 'identity'] as const

const empty: LegalGiven = {
  kind: 'decision',
  number: '',
  issuer: '',
  signer: '',
  title: '',
  signedOn: null,
  effectiveOn: null,
  expiresOn: null,
  stage: 'issued',
  dueOn: null,
  dueWhat: '',
  note: '',
  open: true,
}

interface LegalDialogProps {
  /** what stands there; absent: a new document */
  document?: Output<'documents.legal'>
  onClose: () => void
  onKept: (id: string) => void
}

const givenOf = (document: Output<'documents.legal'>): LegalGiven => {
  const { kind, number, issuer, signer, title, signedOn, effectiveOn, expiresOn, stage } = document
  const { dueOn, dueWhat, note, open } = document
  const days = { signedOn, effectiveOn, expiresOn, dueOn }
  return { kind, number: number ?? '', issuer, signer, title, stage, dueWhat, note, open, ...days }
}

function LegalForm({ document, onClose, onKept }: LegalDialogProps) {
  const [given, setGiven] = useState(document ? givenOf(document) : empty)
  const [checked, setChecked] = useState(false)
  const add = useAct('documents.addLegal', touched)
  const correct = useAct('documents.correctLegal', touched)
  const { error, isPending } = document ? correct : add
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const onSuccess = ({ id }: { id: string }) => {
      onClose()
      onKept(id)
    }
    if (!document) return add.mutate(given, { onSuccess })
    const { id, version, issuerId } = document
    correct.mutate({ ...given, id, version, issuerId, checked }, { onSuccess })
  }
  return (
    <form className={css.form} noValidate onSubmit={submit}>
      {error && <ErrorSummary problem={error} labelOf={(path) => words.labels[path] ?? path} />}
      <LegalFormFields
        given={given}
        error={(path) => error?.messageAt(path)}
        change={(part) => setGiven((before) => ({ ...before, ...part }))}
      />
      {document && (
        <Checkbox
          label={words.labels['checked']}
          checked={checked}
          onChange={(event) => setChecked(event.currentTarget.checked)}
        />
      )}
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

/** Adds a document, or sets right what stands there. */
export const LegalDialog = (props: LegalDialogProps) => (
  <Modal
    opened
    onClose={props.onClose}
    size="lg"
    title={props.document ? words.correct : words.add}
    closeButtonProps={{ 'aria-label': kit.close }}
  >
    <LegalForm {...props} />
  </Modal>
)
