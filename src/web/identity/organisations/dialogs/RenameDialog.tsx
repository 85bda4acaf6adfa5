import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { OrganisationPicker } from '../OrganisationPicker.tsx'
import css from '../organisations.module.css'
import { words } from '../words.ts'
import type { DialogProps } from './props.ts'
import { PaperFields } from './PaperFields.tsx'

/** Another name or parent from a day on, by a decision. */
export function RenameDialog({ one, onClose }: DialogProps) {
  const today = useToday()
  const act = useAct('identity.renameOrganisation')
  const [form, setForm] = useState({
    name: one.name,
    parentId: one.parentId,
    date: today,
    documentNumber: '',
    documentDate: today,
  })
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }))
  const said = words.rename
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={said.title}
      confirm={said.confirm}
      busy={act.isPending}
      problem={act.error}
      onConfirm={() => act.mutate({ id: one.id, version: one.version, ...form }, { onSuccess: onClose })}
    >
      <div className={css.fields}>
        <p>{said.about}</p>
        <TextField
          path="name"
          label={said.name}
          data-autofocus
          value={form.name}
          error={act.error?.messageAt('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <OrganisationPicker
          path="parentId"
          label={words.parent}
          optional
          value={form.parentId}
          without={one.id}
          provinceId={one.provinceId ?? undefined}
          error={act.error?.messageAt('parentId')}
          onChange={(parentId) => set({ parentId })}
        />
        <PaperFields paper={form} dateLabel={said.date} problem={act.error} onChange={set} />
      </div>
    </ConfirmDialog>
  )
}
