import { SelectField } from './SelectField.tsx'

const ANY = 'any'

interface FilterSelectProps<V extends string> {
  /** the key of the address that it fills */
  path: string
  label: string
  /** how "everything" is called: "Mọi loại" */
  any: string
  /** what the address says; undefined lets everything through */
  value: V | undefined
  options: readonly { value: V; label: string }[]
  w?: number
  searchable?: boolean
  onChange: (value: V | undefined) => void
}

/** Choices in the order of a map of words: value → label. */
export const choicesOf = <V extends string>(said: Readonly<Record<V, string>>) =>
  (Object.entries(said) as [V, string][]).map(([value, label]) => ({ value, label }))

/** One choice above a list, with "everything" first; the address keeps nothing where everything is meant. */
export const FilterSelect = <V extends string>(props: FilterSelectProps<V>) => {
  const { any, value, options, onChange, ...field } = props
  return (
    <SelectField<V | typeof ANY>
      {...field}
      value={value ?? ANY}
      options={[{ value: ANY, label: any }, ...options]}
      onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value)}
    />
  )
}
