import { areas } from '#contract/words/vi.ts'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import type { useAddress } from '#web/kit/page/use-address.ts'
import type { DeskSearch } from '../search.ts'
import { words } from '../words.ts'

interface LineFiltersProps {
  search: DeskSearch
  change: ReturnType<typeof useAddress<DeskSearch>>[1]
}

/** The row above a desk's lines. */
export const LineFilters = ({ search, change }: LineFiltersProps) => (
  <Filters phone="pairs">
    <SearchField
      path="q"
      label={words.search}
      placeholder={words.searchHint}
      value={search.q}
      onSearch={(q) => change({ q })}
    />
    <FilterSelect
      path="yk"
      label={words.standing}
      any={words.anyStanding}
      w={180}
      value={search.yk}
      options={choicesOf(words.standings)}
      onChange={(yk) => change({ yk })}
    />
    <FilterSelect
      path="nd"
      label={words.area}
      any={words.anyArea}
      w={260}
      value={search.nd}
      options={choicesOf(areas)}
      onChange={(nd) => change({ nd })}
    />
  </Filters>
)
