import { useAsk } from '#web/kit/call/queries.ts'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { UnitPicker } from '#web/territory/index.ts'
import { levels } from '../../words.ts'
import css from '../editor.module.css'
import { words } from '../words.ts'
import type { WantedForm } from './use-wanted.ts'

const said = words.create

interface FieldsProps {
  form: WantedForm
  error: (path: string) => string | undefined
}

/** Level and place: only what the person's role handles, the person's own unit first. */
const Place = ({ form, error }: FieldsProps) => {
  const { today, options, level, setLevel, unitId, change } = form
  return (
    <>
      <SelectField
        path="level"
        label={said.level}
        w={200}
        error={error('level')}
        value={level}
        options={options.map((value) => ({ value, label: levels[value] }))}
        onChange={setLevel}
      />
      {level && level !== 'national' && (
        <UnitPicker
          path="unitId"
          label={said.unit}
          date={today}
          levels={[level]}
          value={unitId}
          error={error('unitId')}
          onChange={(id) => change({ unitId: id })}
        />
      )}
    </>
  )
}

const Year = ({ name, form, error }: FieldsProps & { name: 'yearFrom' | 'yearTo' }) => (
  <TextField
    path={name}
    label={said[name]}
    w={120}
    inputMode="numeric"
    error={error(name)}
    value={form.wanted[name]}
    onChange={(event) => form.change({ [name]: event.currentTarget.value })}
  />
)

/** A programme to take the outline, sources and lines from; figures are left out. */
const Model = ({ form, error }: FieldsProps) => {
  const models = useAsk('programme.list', { sort: 'updated' })
  const options = (models.data?.items ?? []).map(({ code, title }) => ({ value: code, label: title }))
  return (
    <SelectField
      path="copyFrom"
      label={said.copyFrom}
      hint={said.copyHint}
      optional
      searchable
      clearable
      placeholder={said.copyNone}
      error={error('copyFrom')}
      value={form.wanted.copyFrom ?? null}
      options={options}
      onChange={(code) => form.change({ copyFrom: code ?? undefined })}
    />
  )
}

export const CreateFields = (props: FieldsProps) => (
  <>
    <TextAreaField
      path="title"
      label={said.name}
      data-autofocus
      minRows={2}
      error={props.error('title')}
      value={props.form.wanted.title}
      onChange={(event) => props.form.change({ title: event.currentTarget.value })}
    />
    <Place {...props} />
    <div className={css.pair}>
      <Year {...props} name="yearFrom" />
      <Year {...props} name="yearTo" />
    </div>
    <Model {...props} />
  </>
)
