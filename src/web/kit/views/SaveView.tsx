import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../call/queries.ts'
import { TextField } from '../form/Field.tsx'
import { ConfirmDialog } from '../steps/ConfirmDialog.tsx'
import css from './views.module.css'
import { words } from './words.ts'

interface SaveViewProps {
  list: string
  /** of the address, without the question mark */
  search: string
  onClose: () => void
}

/** Asks under which name the list as it stands is kept. */
export function SaveView({ list, search, onClose }: SaveViewProps) {
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [missing, setMissing] = useState(false)
  const save = useAct('tables.saveView', ['tables.views'])
  const confirm = () => {
    const given = name.trim()
    setMissing(given === '')
    if (given !== '') save.mutate({ list, name: given, search, shared }, { onSuccess: onClose })
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.save}
      confirm={words.save}
      busy={save.isPending}
      problem={save.error}
      onConfirm={confirm}
    >
      <div className={css.form}>
        <TextField
          path="name"
          label={words.name}
          hint={words.nameHint}
          maxLength={80}
          data-autofocus
          value={name}
          error={missing ? words.nameMissing : save.error?.messageAt('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox
          label={words.shared}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      </div>
    </ConfirmDialog>
  )
}
