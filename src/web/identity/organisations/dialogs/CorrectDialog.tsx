import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { OrganisationKind } from '#contract/identity/nouns.ts'
import { organisationKinds } from '#contract/words/vi.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { OrganisationPicker } from '../OrganisationPicker.tsx'
import css from '../organisations.module.css'
import { words } from '../words.ts'
import type { DialogProps, Organisation } from './props.ts'

type Form = Organisation['forms'][number]
const said = words.correct
const kinds = Object.entries(organisationKinds).map(([value, label]) => ({
  value: value as OrganisationKind,
  label,
}))

interface FormFieldsProps {
  form: Form
  index: number
  one: Organisation
  problem: ProblemError | null
  onChange: (part: Partial<Form>) => void
  onDrop: (() => void) | null
}

/** One name of its days. */
const FormFields = ({ form, index, one, problem, onChange, onDrop }: FormFieldsProps) => (
  <div className={css.group}>
    <TextField
      path={`forms.${index}.name`}
      label={said.formName(index + 1)}
      value={form.name}
      error={problem?.messageAt(`forms.${index}.name`)}
      onChange={(event) => onChange({ name: event.currentTarget.value })}
    />
    <div className={css.pair}>
      <DateField
        path={`forms.${index}.from`}
        label={said.formFrom}
        optional={index === 0}
        clearable={index === 0}
        w="100%"
        value={form.from}
        error={problem?.messageAt(`forms.${index}.from`)}
        onChange={(from) => onChange({ from })}
      />
      <TextField
        path={`forms.${index}.documentNumber`}
        label={words.documentNumber}
        optional
        value={form.documentNumber ?? ''}
        onChange={(event) => onChange({ documentNumber: event.currentTarget.value || null })}
      />
    </div>
    <OrganisationPicker
      path={`forms.${index}.parentId`}
      label={said.formParent}
      optional
      without={one.id}
      value={form.parentId}
      error={problem?.messageAt(`forms.${index}.parentId`)}
      onChange={(parentId) => onChange({ parentId })}
    />
    {onDrop && (
      <button type="button" className={css.plain} onClick={onDrop}>
        {said.dropForm(index + 1)}
      </button>
    )}
  </div>
)

const nothing = { parentName: null, parentId: null, to: null, documentNumber: null, documentDate: null }
const texts = ['shortName', 'code', 'address', 'phone', 'email'] as const

/** Sets right particulars and the names of its days; whoever compared them with a paper says so. */
export function CorrectDialog({ one, onClose }: DialogProps) {
  const act = useAct('identity.correctOrganisation')
  const { id, version, unitId } = one
  const [kind, setKind] = useState(one.kind)
  const [checked, setChecked] = useState(false)
  const [facts, setFacts] = useState({
    shortName: one.shortName,
    code: one.code,
    address: one.address,
    phone: one.phone,
    email: one.email,
  })
  const [forms, setForms] = useState(one.forms)
  const change = (index: number, part: Partial<Form>) =>
    setForms(forms.map((form, at) => (at === index ? { ...form, ...part } : form)))
  const sent = forms.map(({ name, parentId, from, documentNumber, documentDate }) => ({
    name,
    parentId,
    from,
    documentNumber,
    documentDate,
  }))
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={said.title}
      confirm={said.confirm}
      busy={act.isPending}
      problem={act.error}
      onConfirm={() =>
        act.mutate({ id, version, unitId, kind, checked, ...facts, forms: sent }, { onSuccess: onClose })
      }
    >
      <div className={css.fields}>
        <p>{said.about}</p>
        {forms.map((form, index) => (
          <FormFields
            key={index}
            form={form}
            index={index}
            one={one}
            problem={act.error}
            onChange={(part) => change(index, part)}
            onDrop={forms.length > 1 ? () => setForms(forms.toSpliced(index, 1)) : null}
          />
        ))}
        <button
          type="button"
          className={css.plain}
          onClick={() => setForms([{ ...nothing, name: '', from: null }, ...forms])}
        >
          {said.addForm}
        </button>
        <SelectField
          path="kind"
          label={words.kind}
          searchable
          value={kind}
          options={kinds}
          onChange={(value) => value && setKind(value)}
        />
        {texts.map((key) => (
          <TextField
            key={key}
            path={key}
            label={words[key]}
            optional
            value={facts[key] ?? ''}
            error={act.error?.messageAt(key)}
            onChange={(event) => setFacts({ ...facts, [key]: event.currentTarget.value || null })}
          />
        ))}
        <Checkbox
          label={said.checked}
          checked={checked}
          onChange={(event) => setChecked(event.currentTarget.checked)}
        />
      </div>
    </ConfirmDialog>
  )
}
