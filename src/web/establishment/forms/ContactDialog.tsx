import { TextField } from '#web/kit/form/Field.tsx'
import { isMasked } from '#contract/kernel/sensitive.ts'
import type { Card } from '../card/card.ts'
import { FormDialog } from './FormDialog.tsx'
import { useDraft, useEstablishmentAct } from './use-draft.ts'
import { words } from './words.ts'

const said = words.contact
const kinds = { phone: 'tel', email: 'email', website: 'url' } as const
const keys = ['phone', 'email', 'website'] as const

const contactOf = ({ phone, email, website }: Card) => ({ phone: phone ?? '', email: email ?? '', website })

/** Telephone, e-mail and website; what stands there masked and is left so stays as it is. */
export function ContactDialog({ card, onClose }: { card: Card; onClose: () => void }) {
  const act = useEstablishmentAct('establishment.correctContact')
  const { draft, change, version, takeNew } = useDraft(card, contactOf)
  return (
    <FormDialog
      title={said.title}
      size="md"
      act={act}
      labels={said}
      onSubmit={() => act.mutate({ id: card.id, version, ...draft }, { onSuccess: onClose })}
      onClose={onClose}
      onTakeNew={takeNew}
    >
      {keys.map((key) => (
        <TextField
          key={key}
          path={key}
          label={said[key]}
          optional
          hint={isMasked(draft[key]) ? said.masked : undefined}
          inputMode={kinds[key]}
          value={draft[key]}
          error={act.error?.messageAt(key)}
          onFocus={(event) => isMasked(event.currentTarget.value) && event.currentTarget.select()}
          onChange={(event) => change({ [key]: event.currentTarget.value })}
        />
      ))}
    </FormDialog>
  )
}
