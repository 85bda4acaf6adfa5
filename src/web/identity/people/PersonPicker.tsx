import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { type FieldWords, fieldProps } from '#web/kit/form/Field.tsx'
import type { PersonRow } from './columns.tsx'
import css from './people.module.css'
import { words } from './words.ts'

type PersonPickerProps = FieldWords & {
  value: PersonRow | null
  onChange: (person: PersonRow | null) => void
  /** never offered: whose role it is */
  without?: string
}

/** A person by name, without diacritics. */
export function PersonPicker({ value, onChange, without, ...field }: PersonPickerProps) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 150)
  const asked = q === value?.name ? '' : q
  const found = useAsk('identity.people', { q: asked, limit: 30 }, { keepPrevious: true })
  const items = (found.data?.items ?? []).filter(({ id }) => id !== without)
  const all = value && !items.some(({ id }) => id === value.id) ? [value, ...items] : items
  return (
    <Select
      {...fieldProps(field)}
      searchable
      allowDeselect={false}
      placeholder={words.picker.hint}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) =>
        options.filter((option) => 'value' in option && items.some(({ id }) => id === option.value))
      }
      renderOption={({ option }) => {
        const [held] = all.find(({ id }) => id === option.value)?.roles ?? []
        return (
          <span className={css.stack}>
            <span>{option.label}</span>
            <span className={css.quiet}>
              {held ? words.roleAt(held.roleName, held.organisationName) : words.noRole}
            </span>
          </span>
        )
      }}
      nothingFoundMessage={found.isFetching ? words.picker.looking : words.picker.none}
      maxDropdownHeight={280}
      onChange={(id) => onChange(all.find((person) => person.id === id) ?? null)}
    />
  )
}
