import { Select, type SelectProps } from '@mantine/core'
import { matches } from '#contract/kernel/text.ts'
import { words } from '../words.ts'
import { type FieldWords, fieldProps } from './Field.tsx'

type SelectFieldProps<V extends string> = FieldWords & {
  value: V | null
  options: readonly { value: V; label: string }[]
  onChange: (value: V | null) => void
} & Pick<SelectProps, 'clearable' | 'placeholder' | 'disabled' | 'w' | 'searchable'>

/** One of a list; typing finds without diacritics. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { path, label, hint, optional, error, value, options, onChange, ...rest } = props
  return (
    <Select
      {...fieldProps({ path, label, hint, optional, error })}
      data={[...options]}
      value={value}
      allowDeselect={false}
      clearButtonProps={{ 'aria-label': words.clear(label) }}
      filter={({ options: all, search }) =>
        all.filter((option) => !('label' in option) || matches(option.label, search))
      }
      onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value ?? null)}
      {...rest}
    />
  )
}
