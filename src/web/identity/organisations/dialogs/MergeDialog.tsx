import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { ViewChoice } from '#web/kit/page/Toolbar.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { OrganisationPicker } from '../OrganisationPicker.tsx'
import css from '../organisations.module.css'
import { words } from '../words.ts'
import type { DialogProps, Organisation } from './props.ts'
import { PaperFields } from './PaperFields.tsx'
import { useVersions } from './use-versions.ts'

interface MergeForm {
  others: (string | null)[]
  isNew: boolean
  name: string
  intoId: string | null
  moveRoles: boolean
  date: string
  documentNumber: string
  documentDate: string
}

const said = words.merge

interface PartProps {
  one: Organisation
  form: MergeForm
  set: (part: Partial<MergeForm>) => void
  problem: ProblemError | null
}

const Others = ({ one, form, set, problem }: PartProps) => (
  <>
    {form.others.map((id, index) => (
      <OrganisationPicker
        key={index}
        path={`from.${index + 1}.id`}
        label={said.others}
        optional
        value={id}
        kind={one.kind}
        without={one.id}
        error={problem?.messageAt(`from.${index + 1}.id`)}
        onChange={(picked) => set({ others: form.others.with(index, picked) })}
      />
    ))}
    <button type="button" className={css.plain} onClick={() => set({ others: [...form.others, null] })}>
      {said.addOther}
    </button>
  </>
)

const Into = ({ one, form, set, problem }: PartProps) => (
  <>
    <ViewChoice
      label={said.into}
      value={form.isNew ? 'new' : 'there'}
      options={[
        { value: 'there', label: said.isThere },
        { value: 'new', label: said.isNew },
      ]}
      onChange={(choice) => set({ isNew: choice === 'new' })}
    />
    {form.isNew ? (
      <TextField
        path="into.name"
        label={said.newName}
        value={form.name}
        error={problem?.messageAt('into.name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
    ) : (
      <OrganisationPicker
        path="into.id"
        label={said.target}
        value={form.intoId}
        without={one.id}
        provinceId={one.provinceId ?? undefined}
        error={problem?.messageAt('into.id') ?? problem?.messageAt('into')}
        onChange={(intoId) => set({ intoId })}
      />
    )}
  </>
)

/** Ends in favour of another organisation, alone or with others; its people go on there. */
export function MergeDialog({ one, onClose }: DialogProps) {
  const today = useToday()
  const act = useAct('identity.mergeOrganisations')
  const [form, setForm] = useState<MergeForm>({
    others: [],
    isNew: false,
    name: '',
    intoId: null,
    moveRoles: true,
    date: today,
    documentNumber: '',
    documentDate: today,
  })
  const set = (part: Partial<MergeForm>) => setForm((before) => ({ ...before, ...part }))
  const others = useVersions(form.others)
  const { kind, parentId, provinceId, unitId } = one
  const { date, documentNumber, documentDate, moveRoles } = form
  const into = form.isNew
    ? { name: form.name, kind, parentId, provinceId, unitId }
    : { id: form.intoId ?? '' }
  const from = [{ id: one.id, version: one.version }, ...others]
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={said.title}
      confirm={said.confirm}
      busy={act.isPending}
      problem={act.error}
      onConfirm={() =>
        act.mutate({ from, into, date, documentNumber, documentDate, moveRoles }, { onSuccess: onClose })
      }
    >
      <div className={css.fields}>
        <p>{said.about(one.name)}</p>
        <Others one={one} form={form} set={set} problem={act.error} />
        <Into one={one} form={form} set={set} problem={act.error} />
        <Checkbox
          label={said.moveRoles}
          checked={moveRoles}
          onChange={(event) => set({ moveRoles: event.currentTarget.checked })}
        />
        <PaperFields paper={form} dateLabel={said.date} problem={act.error} onChange={set} />
      </div>
    </ConfirmDialog>
  )
}
