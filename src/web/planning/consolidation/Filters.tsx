import { Button, Checkbox } from '@mantine/core'
import { itemRoutes, itemStates, planSources } from '#contract/words/planning.ts'
import { areas } from '#contract/words/vi.ts'
import type { Output } from '#web/kit/call/call.ts'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { Filters as FilterRow } from '#web/kit/page/Filters.tsx'
import css from './consolidation.module.css'
import { type GridSearch, isNarrowed, noFilters } from './search.ts'
import { words } from './words.ts'

const contents = Object.entries(areas).map(([value, label]) => ({ value, label: `${value}. ${label}` }))

interface FiltersProps {
  search: GridSearch
  units: Output<'planning.items'>['units']
  change: (part: { [K in keyof GridSearch]?: string | number | undefined }) => void
  onClear: () => void
}

/** What narrows the lines; all of it stands in the address. */
export const Filters = ({ search, units, change, onClear }: FiltersProps) => (
  <FilterRow phone="pairs">
    <SearchField
      path="q"
      label={words.search}
      placeholder={words.searchHint}
      value={search.q}
      onSearch={(q) => change({ q })}
    />
    <FilterSelect
      path="nd"
      label={words.area}
      any={words.anyArea}
      w={200}
      value={search.nd === undefined ? undefined : String(search.nd)}
      options={contents}
      onChange={(nd) => change({ nd: nd === undefined ? undefined : Number(nd) })}
    />
    <FilterSelect
      path="dv"
      label={words.unit}
      any={words.anyUnit}
      w={200}
      searchable
      value={search.dv}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(dv) => change({ dv })}
    />
    <FilterSelect
      path="nguon"
      label={words.source}
      any={words.anySource}
      w={170}
      value={search.nguon}
      options={choicesOf(planSources)}
      onChange={(nguon) => change({ nguon })}
    />
    <FilterSelect
      path="duong"
      label={words.route}
      any={words.anyRoute}
      w={180}
      value={search.duong}
      options={choicesOf(itemRoutes)}
      onChange={(duong) => change({ duong })}
    />
    <FilterSelect
      path="tt"
      label={words.state}
      any={words.anyState}
      w={160}
      value={search.tt}
      options={choicesOf(itemStates)}
      onChange={(tt) => change({ tt })}
    />
    <Checkbox
      size="xs"
      className={css.mark}
      label={words.above}
      checked={search.vuot !== undefined}
      onChange={(event) => change({ vuot: event.currentTarget.checked ? 'co' : undefined })}
    />
    {search.dong !== undefined && (
      <Button size="xs" variant="default" className={css.mark} onClick={() => change({ dong: undefined })}>
        {words.lineFilter(search.dong)} ×
      </Button>
    )}
    {isNarrowed(search) && (
      <Button
        size="xs"
        variant="subtle"
        className={css.mark}
        onClick={() => {
          change(noFilters)
          onClear()
        }}
      >
        {words.clear}
      </Button>
    )}
  </FilterRow>
)
