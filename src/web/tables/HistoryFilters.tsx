import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { importStates } from '#contract/tables/nouns.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import type { ImportsSearch } from './search.ts'
import css from './tables.module.css'
import { words } from './words.ts'

interface HistoryFiltersProps {
  search: ImportsSearch
  kinds: readonly { kind: string; title: string }[]
  onChange: (part: Partial<ImportsSearch>) => void
}

const ANY = 'any'

/** Search and filters of the history; they live in the address. */
export function HistoryFilters({ search, kinds, onChange }: HistoryFiltersProps) {
  const [typed, setTyped] = useState(search.q ?? '')
  const seek = useDebouncedCallback((q: string) => onChange({ q: q.trim() || undefined }), 250)
  return (
    <div className={css.filters} role="search">
      <TextField
        path="q"
        label={words.search}
        className={css.grow}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          seek(event.currentTarget.value)
        }}
      />
      <SelectField
        path="loai"
        label={words.columns.kind}
        value={search.loai ?? ANY}
        options={[
          { value: ANY, label: words.anyKind },
          ...kinds.map(({ kind, title }) => ({ value: kind, label: title })),
        ]}
        onChange={(kind) => onChange({ loai: kind === null || kind === ANY ? undefined : kind })}
      />
      <SelectField
        path="tt"
        label={words.state}
        value={search.tt ?? ANY}
        options={[
          { value: ANY, label: words.anyState },
          ...importStates.map((value) => ({ value, label: words.states[value] })),
        ]}
        onChange={(state) => onChange({ tt: importStates.find((one) => one === state) })}
      />
    </div>
  )
}
