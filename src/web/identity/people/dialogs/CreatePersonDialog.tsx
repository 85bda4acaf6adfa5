import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import css from '../people.module.css'
import { words } from '../words.ts'
import { ContactFields, type ContactForm } from './ContactFields.tsx'
import { RoleFields } from './RoleFields.tsx'
import { useRoleForm } from './use-role-form.ts'

/** A new account with its first role. */
export function CreatePersonDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const act = useAct('identity.createPerson')
  const role = useRoleForm()
  const [username, setUsername] = useState('')
  const [form, setForm] = useState<ContactForm>({
    name: '',
    division: '',
    email: '',
    phone: '',
    identityNumber: '',
  })
  const open = ({ id }: { id: string }) => {
    onClose()
    void navigate({ to: '/nguoi-dung/$id', params: { id }, search: {} })
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.create.title}
      confirm={words.create.confirm}
      busy={act.isPending}
      problem={act.error}
      onConfirm={() => act.mutate({ username, ...form, ...role.sent }, { onSuccess: open })}
    >
      <div className={css.fields}>
        <p className={css.note}>{words.create.about}</p>
        <ContactFields
          form={form}
          problem={act.error}
          onChange={(part) => setForm((before) => ({ ...before, ...part }))}
        />
        <TextField
          path="username"
          label={words.username}
          hint={words.usernameHint}
          value={username}
          error={act.error?.messageAt('username')}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <RoleFields form={role.form} problem={act.error} onChange={role.set} />
      </div>
    </ConfirmDialog>
  )
}
