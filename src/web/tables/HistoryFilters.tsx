import { importStates } from '#contract/tables/nouns.ts'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import type { ImportsSearch } from './search.ts'
import css from './tables.module.css'
import { words } from './words.ts'

interface HistoryFiltersProps {
  search: ImportsSearch
  kinds: readonly { kind: string; title: string }[]
  onChange: (part: Partial<ImportsSearch>) => void
}

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
      <FilterSelect
        path="loai"
        label={words.columns.kind}
        any={words.anyKind}
        value={search.loai}
        options={kinds.map(({ kind, title }) => ({ value: kind, label: title }))}
        onChange={(loai) => onChange({ loai })}
      />
      <FilterSelect
        path="tt"
        label={words.state}
        any={words.anyState}
        value={search.tt}
        options={importStates.map((value) => ({ value, label: words.states[value] }))}
        onChange={(tt) => onChange({ tt })}
      />
    </Filters>
  )
}
