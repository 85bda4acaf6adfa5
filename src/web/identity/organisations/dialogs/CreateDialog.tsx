import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { OrganisationKind } from '#contract/identity/nouns.ts'
import { organisationKinds } from '#contract/words/vi.ts'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { useMe, useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { OrganisationPicker } from '../OrganisationPicker.tsx'
import css from '../organisations.module.css'
import { words } from '../words.ts'

const kinds = Object.entries(organisationKinds)
  .filter(([kind]) => kind !== 'districtCommittee' && kind !== 'system')
  .map(([value, label]) => ({ value: value as OrganisationKind, label }))

const NATION = '00'

/** The province of who creates it; somebody of the nation chooses. */
function useProvinces(own: string | null) {
  const { data } = useAsk('territory.search', { level: 'province', limit: 100 }, { enabled: own === null })
  const all = (data?.items ?? []).map(({ code, fullName }) => ({ value: code, label: fullName }))
  return [{ value: NATION, label: words.national }, ...all]
}

interface CommuneProps {
  provinceCode: string
  value: string | null
  error: string | undefined
  onChange: (unitId: string | null) => void
}

const Commune = ({ provinceCode, ...field }: CommuneProps) => {
  const { data } = useAsk('territory.search', { level: 'commune', provinceCode, limit: 200 })
  return (
    <SelectField
      path="unitId"
      label={words.create.unit}
      hint={words.create.unitHint}
      searchable
      options={(data?.items ?? []).map(({ id, fullName }) => ({ value: id, label: fullName }))}
      {...field}
    />
  )
}

interface CreateForm {
  name: string
  kind: OrganisationKind | null
  provinceId: string | null
  parentId: string | null
  unitId: string | null
  validFrom: string | null
}

/** A new organisation of one's province, or of the nation. */
export function CreateDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const today = useToday()
  const own = useMe().data?.organisation?.provinceId ?? null
  const act = useAct('identity.createOrganisation')
  const [form, setForm] = useState<CreateForm>({
    name: '',
    kind: null,
    provinceId: own,
    parentId: null,
    unitId: null,
    validFrom: today,
  })
  const set = (part: Partial<CreateForm>) => setForm((before) => ({ ...before, ...part }))
  const provinces = useProvinces(own)
  const said = words.create
  const open = ({ id }: { id: string }) => {
    onClose()
    void navigate({ to: '/to-chuc/$id', params: { id } })
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={said.title}
      confirm={said.confirm}
      busy={act.isPending}
      problem={act.error}
      onConfirm={() =>
        act.mutate({ ...form, kind: form.kind ?? ('' as OrganisationKind) }, { onSuccess: open })
      }
    >
      <div className={css.fields}>
        <TextField
          path="name"
          label={words.name}
          data-autofocus
          value={form.name}
          error={act.error?.messageAt('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <SelectField
          path="kind"
          label={words.kind}
          searchable
          value={form.kind}
          options={kinds}
          error={act.error?.messageAt('kind')}
          onChange={(kind) => set({ kind })}
        />
        {own === null && (
          <SelectField
            path="provinceId"
            label={said.province}
            searchable
            value={form.provinceId ?? NATION}
            options={provinces}
            error={act.error?.messageAt('provinceId')}
            onChange={(code) => set({ provinceId: code === NATION ? null : code, unitId: null })}
          />
        )}
        {form.kind === 'communeCommittee' && form.provinceId && (
          <Commune
            provinceCode={form.provinceId}
            value={form.unitId}
            error={act.error?.messageAt('unitId')}
            onChange={(unitId) => set({ unitId })}
          />
        )}
        <OrganisationPicker
          path="parentId"
          label={words.parent}
          optional
          provinceId={form.provinceId ?? undefined}
          value={form.parentId}
          error={act.error?.messageAt('parentId')}
          onChange={(parentId) => set({ parentId })}
        />
        <DateField
          path="validFrom"
          label={said.validFrom}
          optional
          clearable
          value={form.validFrom}
          error={act.error?.messageAt('validFrom')}
          onChange={(validFrom) => set({ validFrom })}
        />
      </div>
    </ConfirmDialog>
  )
}
