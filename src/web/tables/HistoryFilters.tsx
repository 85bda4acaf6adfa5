import { importStates } from '#contract/tables/nouns.ts'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
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
  return (
    <Filters className={css.filters}>
      <SearchField
        path="q"
        label={words.search}
        value={search.q}
        delay={250}
        onSearch={(q) => onChange({ q })}
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
    </Filters>
  )
}
