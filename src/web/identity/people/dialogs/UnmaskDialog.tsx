import { useAct } from '#web/kit/call/queries.ts'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import type { Person, PersonalField } from '../person.ts'
import { words } from '../words.ts'

interface UnmaskDialogProps {
  person: Person
  field: PersonalField
  onClose: () => void
  onShown: (value: string) => void
}

/** Asks why, then shows one value on this page until it is left. */
export function UnmaskDialog({ person, field, onClose, onShown }: UnmaskDialogProps) {
  const act = useAct('identity.unmask', [])
  const show = (reason: string) =>
    act.mutate(
      { kind: 'person', id: person.id, field, reason },
      {
        onSuccess: ({ value }) => {
          onShown(value ?? '')
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.unmask.title}
      confirm={words.unmask.confirm}
      reason
      busy={act.isPending}
      problem={act.error}
      onConfirm={show}
    >
      <p>{words.unmask.about(words[field], person.name)}</p>
    </ConfirmDialog>
  )
}
