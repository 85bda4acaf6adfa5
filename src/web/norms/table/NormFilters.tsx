import { Checkbox } from '@mantine/core'
import { areas } from '#contract/words/vi.ts'
import { fundings } from '#contract/words/norms.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { UnitPicker } from '#web/territory/index.ts'
import css from './norms.module.css'
import type { NormSearch } from './search.ts'
import { words } from './words.ts'

interface FiltersProps {
  search: NormSearch
  change: (part: { [K in keyof NormSearch]?: string | number | boolean | undefined }) => void
}

const contents = Object.entries(areas).map(([value, label]) => ({ value, label: `${value}. ${label}` }))

const Choices = ({ search, change }: FiltersProps) => (
  <>
    <FilterSelect
      path="nguon"
      label={words.funding}
      any={words.anyFunding}
      w={200}
      value={search.nguon}
      options={choicesOf(fundings)}
      onChange={(nguon) => change({ nguon })}
    />
    <FilterSelect
      path="nd"
      label={words.content}
      any={words.anyContent}
      w={240}
      value={search.nd === undefined ? undefined : String(search.nd)}
      options={contents}
      onChange={(nd) => change({ nd: nd === undefined ? undefined : Number(nd) })}
    />
    <FilterSelect
      path="tt"
      label={words.state}
      any={words.anyState}
      w={190}
      value={search.tt}
      options={choicesOf(words.states)}
      onChange={(tt) => change({ tt })}
    />
  </>
)

/** Search and filters, all of them in the address. */
export function NormFilters({ search, change }: FiltersProps) {
  const today = useToday()
  const every = search.ngay === 'moi'
  return (
    <Filters className={css.filters} phone="pairs">
      <SearchField
        path="q"
        label={words.search}
        placeholder={words.searchHint}
        value={search.q}
        onSearch={(q) => change({ q })}
      />
      <UnitPicker
        path="noi"
        label={words.place}
        optional
        value={search.noi ?? null}
        date={every ? today : (search.ngay ?? today)}
        levels={['province', 'commune']}
        onChange={(noi) => change({ noi: noi ?? undefined })}
      />
      <Choices search={search} change={change} />
      <DateField
        path="ngay"
        label={words.on}
        w={150}
        disabled={every}
        value={every ? null : (search.ngay ?? today)}
        onChange={(day) => change({ ngay: day === null || day === today ? undefined : day })}
      />
      <div className={css.check}>
        <Checkbox
          label={words.everyDay}
          checked={every}
          onChange={(event) => change({ ngay: event.currentTarget.checked ? 'moi' : undefined })}
        />
      </div>
    </Filters>
  )
}
