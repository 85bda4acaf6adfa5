import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import css from '../people.module.css'
import type { Person } from '../person.ts'
import { words } from '../words.ts'
import { ContactFields, type ContactForm } from './ContactFields.tsx'

/** Changes name and contacts; what stays masked stays. */
export function ChangePersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const act = useAct('identity.changePerson')
  const [form, setForm] = useState<ContactForm>({
    name: person.name,
    division: person.division ?? '',
    email: person.email ?? '',
    phone: person.phone ?? '',
    identityNumber: person.identityNumber ?? '',
  })
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.change.title}
      confirm={words.change.confirm}
      busy={act.isPending}
      problem={act.error}
      onConfirm={() =>
        act.mutate({ id: person.id, version: person.version, ...form }, { onSuccess: onClose })
      }
    >
      <div className={css.fields}>
        <ContactFields
          form={form}
          problem={act.error}
          onChange={(part) => setForm((before) => ({ ...before, ...part }))}
        />
        <p className={css.note}>{words.change.keep}</p>
      </div>
    </ConfirmDialog>
  )
}
