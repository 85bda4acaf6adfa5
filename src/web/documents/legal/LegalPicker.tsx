import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { fieldProps } from '#web/kit/form/Field.tsx'
import { words } from './words.ts'

interface LegalPickerProps {
  path: string
  error: string | undefined
  value: string | null
  /** never itself */
  except: string
  onChange: (id: string | null) => void
}

/** One document of the base, found by number or by words of its title. */
export function LegalPicker({ path, error, value, except, onChange }: LegalPickerProps) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 200)
  const found = useAsk('documents.legalList', { q, limit: 20 }, { keepPrevious: true })
  const options = (found.data?.items ?? [])
    .filter(({ id }) => id !== except)
    .map(({ id, number, title }) => ({
      value: id,
      label: number ? `${number} · ${title.slice(0, 80)}` : title.slice(0, 100),
    }))
  return (
    <Select
      {...fieldProps({ path, label: words.labels['to'] ?? '', hint: words.toHint, error })}
      data={options}
      value={value}
      searchable
      filter={({ options: all }) => all}
      nothingFoundMessage={words.nothing}
      onSearchChange={(text) => setTyped(text.split(' · ')[0] ?? '')}
      onChange={onChange}
    />
  )
}
