import { paperKinds, paperStates } from '#contract/words/documents.ts'
import type { Output } from '#web/kit/call/call.ts'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import css from './register.module.css'
import type { RegisterSearch } from './search.ts'
import { words } from './words.ts'

interface FiltersProps {
  search: RegisterSearch
  books: Output<'documents.books'> | undefined
  /** only what both books have: search, year, whose */
  plain?: boolean
  change: (part: { [K in keyof RegisterSearch]?: RegisterSearch[K] | undefined }) => void
}

const kinds = choicesOf(paperKinds)
const states = choicesOf(paperStates)

const KindAndState = ({ search, change }: FiltersProps) => (
  <>
    <FilterSelect
      path="so"
      label={words.kind}
      any={words.anyKind}
      searchable
      w={190}
      value={search.so}
      options={kinds}
      onChange={(so) => change({ so })}
    />
    <FilterSelect
      path="tt"
      label={words.state}
      any={words.anyState}
      w={180}
      value={search.tt}
      options={states}
      onChange={(tt) => change({ tt })}
    />
  </>
)

/** Search and filters of a book, all in the address. */
export function RegisterFilters(props: FiltersProps) {
  const { search, books, plain = false, change } = props
  const years = [...new Set((books?.books ?? []).map(({ year }) => String(year)))]
  const offices = books?.offices ?? []
  return (
    <Filters className={css.filters} phone="pairs">
      <SearchField
        path="q"
        label={words.search}
        placeholder={plain ? words.searchArrivals : words.searchHint}
        value={search.q}
        onSearch={(q) => change({ q })}
      />
      {!plain && <KindAndState {...props} />}
      <FilterSelect
        path="nam"
        label={words.year}
        any={words.anyYear}
        w={110}
        value={search.nam === undefined ? undefined : String(search.nam)}
        options={years.map((value) => ({ value, label: value }))}
        onChange={(year) => change({ nam: year === undefined ? undefined : Number(year) })}
      />
      {offices.length > 0 && (
        <SelectField
          path="dv"
          label={words.office}
          searchable
          w={260}
          value={search.dv ?? books?.organisationId ?? null}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(dv) => change({ dv: dv ?? undefined })}
        />
      )}
    </Filters>
  )
}
