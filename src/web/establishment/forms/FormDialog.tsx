import { Button, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { words as kit } from '#web/kit/words.ts'
import { Refusal } from './Refusal.tsx'
import { words } from './words.ts'

interface FormDialogProps {
  title: string
  confirm?: string
  act: { error: ProblemError | null; isPending: boolean; reset: () => void }
  /** words of fields, by the last part of their path */
  labels: Readonly<Record<string, unknown>>
  size?: string
  onSubmit: () => void
  onClose: () => void
  /** brings in what another changed meanwhile; what was typed stays */
  onTakeNew?: () => Promise<void>
  children: ReactNode
}

/** A form over the card: errors together at the top and on their fields, nothing typed is lost. */
export function FormDialog(props: FormDialogProps) {
  const {
    title,
    confirm = words.save,
    act,
    labels,
    size = 'lg',
    onSubmit,
    onClose,
    onTakeNew,
    children,
  } = props
  const [taken, setTaken] = useState(false)
  const takeNew = () =>
    void onTakeNew?.().then(() => {
      act.reset()
      setTaken(true)
    })
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': kit.close }}>
      <Form
        label={title}
        onSubmit={onSubmit}
        buttons={
          <>
            <Button type="submit" loading={act.isPending}>
              {confirm}
            </Button>
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
          </>
        }
      >
        {act.error && <Refusal problem={act.error} labels={labels} onTakeNew={onTakeNew && takeNew} />}
        {taken && !act.error && <Note>{words.taken}</Note>}
        {children}
      </Form>
    </Modal>
  )
}
