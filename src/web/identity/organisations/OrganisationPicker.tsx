import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { OrganisationKind } from '#contract/identity/nouns.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { type FieldWords, fieldProps } from '#web/kit/form/Field.tsx'
import { words as kit } from '#web/kit/words.ts'
import css from './organisations.module.css'
import { words } from './words.ts'

type OrganisationPickerProps = FieldWords & {
  value: string | null
  onChange: (id: string | null, picked: { version?: number; kind: OrganisationKind } | null) => void
  kind?: OrganisationKind | undefined
  provinceId?: string | undefined
  /** never offered: itself */
  without?: string | undefined
}

/** An organisation by any of its names, without diacritics. */
export function OrganisationPicker(props: OrganisationPickerProps) {
  const { path, label, hint, optional, error, value, onChange, kind, provinceId, without } = props
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 150)
  const chosen = useAsk('identity.organisation', { id: value ?? '' }, { enabled: value !== null })
  const own = value !== null && chosen.data?.id === value ? chosen.data : null
  const found = useAsk(
    'identity.organisations',
    {
      q: q === own?.name ? '' : q,
      limit: 30,
      ...(kind ? { kind } : {}),
      ...(provinceId ? { provinceId } : {}),
    },
    { keepPrevious: true },
  )
  const items = (found.data?.items ?? []).filter(({ id }) => id !== without)
  const all = own && !items.some(({ id }) => id === own.id) ? [own, ...items] : items
  return (
    <Select
      {...fieldProps({ path, label, hint, optional, error })}
      searchable
      clearable={optional ?? false}
      clearButtonProps={{ 'aria-label': kit.clear(label) }}
      allowDeselect={false}
      placeholder={words.picker.hint}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      value={own ? own.id : null}
      searchValue={typed}
      onSearchChange={setTyped}
      onFocus={(event) => event.currentTarget.select()}
      filter={({ options }) =>
        options.filter((option) => 'value' in option && items.some(({ id }) => id === option.value))
      }
      renderOption={({ option }) => (
        <span className={css.name}>
          <span>{option.label}</span>
          <span className={css.quiet}>
            {all.find(({ id }) => id === option.value)?.provinceName ?? words.national}
          </span>
        </span>
      )}
      nothingFoundMessage={found.isFetching ? words.picker.looking : words.picker.none}
      maxDropdownHeight={280}
      onChange={(id) => onChange(id, all.find((one) => one.id === id) ?? null)}
    />
  )
}
