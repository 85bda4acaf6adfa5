import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { fieldProps } from '#web/kit/form/Field.tsx'
import { words } from './words.ts'

interface LegalFieldProps {
  error: string | undefined
  value: string | null
  /** how the chosen document is called, until the search finds it */
  called: string
  onChange: (id: string | null) => void
}

/** The document that a norm rests on, found by number or by words of its title. */
export function LegalField({ error, value, called, onChange }: LegalFieldProps) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 200)
  const found = useAsk('documents.legalList', { q, limit: 20 }, { keepPrevious: true })
  const options = (found.data?.items ?? []).map(({ id, number, title }) => ({
    value: id,
    label: number ? `${number} · ${title.slice(0, 80)}` : title.slice(0, 100),
  }))
  const own = value !== null && !options.some((option) => option.value === value)
  return (
    <Select
      {...fieldProps({ path: 'legalId', label: words.fields.legalId, hint: words.fields.legalIdHint, error })}
      data={own ? [{ value, label: called }, ...options] : options}
      value={value}
      searchable
      filter={({ options: all }) => all}
      nothingFoundMessage={words.fields.noLegal}
      onSearchChange={(text) => setTyped(text === called ? '' : (text.split(' · ')[0] ?? ''))}
      onChange={onChange}
    />
  )
}
