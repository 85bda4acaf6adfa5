import { useState } from 'react'
import { isMasked } from '#contract/kernel/sensitive.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import type { Card } from '../../card/card.ts'
import { FormDialog } from '../FormDialog.tsx'
import { useEstablishmentAct } from '../use-draft.ts'
import { words } from './words.ts'

interface PersonDialogProps {
  card: Card
  contact: Card['contacts'][number] | undefined
  onClose: () => void
}

const said = words.person
const keys = ['name', 'title', 'phone', 'email'] as const
const modes = { name: 'text', title: 'text', phone: 'tel', email: 'email' } as const

/** Somebody to ring beside the representative. */
export function PersonDialog({ card, contact, onClose }: PersonDialogProps) {
  const act = useEstablishmentAct('establishment.saveContact')
  const [draft, setDraft] = useState({
    name: contact?.name ?? '',
    title: contact?.title ?? '',
    phone: contact?.phone ?? '',
    email: contact?.email ?? '',
  })
  return (
    <FormDialog
      title={contact ? said.correct : said.add}
      size="md"
      act={act}
      labels={said}
      onSubmit={() =>
        act.mutate(
          { id: card.id, contactId: contact?.id ?? null, seen: contact?.version ?? 0, ...draft },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      {keys.map((key) => (
        <TextField
          key={key}
          path={key}
          label={said[key]}
          optional={key !== 'name'}
          hint={isMasked(draft[key]) ? said.masked : undefined}
          inputMode={modes[key]}
          value={draft[key]}
          error={act.error?.messageAt(key)}
          onChange={(event) => setDraft({ ...draft, [key]: event.currentTarget.value })}
        />
      ))}
    </FormDialog>
  )
}
