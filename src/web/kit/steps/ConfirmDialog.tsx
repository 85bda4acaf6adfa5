import { Button, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ProblemError } from '../call/problem-error.ts'
import { TextAreaField } from '../form/Field.tsx'
import { ProblemNotice } from '../notice/ProblemNotice.tsx'
import { words } from '../words.ts'
import css from './steps.module.css'

interface ConfirmDialogProps {
  opened: boolean
  onClose: () => void
  title: string
  /** what will happen, in a sentence; or a small form */
  children?: ReactNode
  /** verb + object */
  confirm: string
  /** asks for the reason that the step needs */
  reason?: boolean
  busy?: boolean
  problem?: ProblemError | null
  onConfirm: (reason: string) => void
}

type Asked = Omit<ConfirmDialogProps, 'opened' | 'title'>

function Question({ onClose, children, confirm, reason = false, busy = false, problem, onConfirm }: Asked) {
  const [text, setText] = useState('')
  const missing = reason && text.trim() === ''
  const field = {
    path: 'reason',
    label: words.reason,
    hint: words.reasonHint,
    error: problem?.messageAt('reason'),
  }
  return (
    <form
      className={css.dialog}
      onSubmit={(event) => {
        event.preventDefault()
        if (!missing) onConfirm(text.trim())
      }}
    >
      {problem && <ProblemNotice problem={problem} />}
      {children}
      {reason && (
        <TextAreaField
          {...field}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <div className={css.dialogButtons}>
        <Button type="submit" loading={busy} disabled={missing}>
          {confirm}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}

/** Asks once more before a step that others will see; the answer is the verb itself, never "OK". */
export const ConfirmDialog = ({ opened, title, ...asked }: ConfirmDialogProps) => (
  <Modal
    opened={opened}
    onClose={asked.onClose}
    title={title}
    closeButtonProps={{ 'aria-label': words.close }}
  >
    <Question {...asked} />
  </Modal>
)
