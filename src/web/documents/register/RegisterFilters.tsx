import { paperKinds, paperStates } from '#contract/words/documents.ts'
import type { Output } from '#web/kit/call/call.ts'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import css from './register.module.css'
import { readRegisterSearch, type RegisterSearch } from './search.ts'
import { words } from './words.ts'

const ANY = 'any'

interface FiltersProps {
  search: RegisterSearch
  books: Output<'documents.books'> | undefined
  /** only what both books have: search, year, whose */
  plain?: boolean
  change: (part: Partial<RegisterSearch>) => void
}

const optionsOf = (any: string, said: Readonly<Record<string, string>>) => [
  { value: ANY, label: any },
  ...Object.entries(said).map(([value, label]) => ({ value, label })),
]
const kinds = optionsOf(words.anyKind, paperKinds)
const states = optionsOf(words.anyState, paperStates)

const chosen = (key: keyof RegisterSearch, value: string | null): Partial<RegisterSearch> => ({
  [key]: undefined,
  ...(value === null || value === ANY ? {} : readRegisterSearch({ [key]: value })),
})

const KindAndState = ({ search, change }: FiltersProps) => (
  <>
    <SelectField
      path="so"
      label={words.kind}
      searchable
      w={190}
      value={search.so ?? ANY}
      options={kinds}
      onChange={(value) => change(chosen('so', value))}
    />
    <SelectField
      path="tt"
      label={words.state}
      w={180}
      value={search.tt ?? ANY}
      options={states}
      onChange={(value) => change(chosen('tt', value))}
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
      <SelectField
        path="nam"
        label={words.year}
        w={110}
        value={search.nam === undefined ? ANY : String(search.nam)}
        options={optionsOf(words.anyYear, {}).concat(years.map((value) => ({ value, label: value })))}
        onChange={(value) => change(chosen('nam', value))}
      />
      {offices.length > 0 && (
        <SelectField
          path="dv"
          label={words.office}
          searchable
          w={260}
          value={search.dv ?? books?.organisationId ?? null}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => change(chosen('dv', value))}
        />
      )}
    </Filters>
  )
}
