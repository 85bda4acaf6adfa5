import { Checkbox } from '@mantine/core'
import { legalKinds, legalStatuses } from '#contract/words/documents.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import css from './legal.module.css'
import type { LegalSearch } from './search.ts'
import { words } from './words.ts'

interface FiltersProps {
  search: LegalSearch
  choices: Output<'documents.legalChoices'> | undefined
  change: (part: { [K in keyof LegalSearch]?: LegalSearch[K] | undefined }) => void
}

const kinds = choicesOf(legalKinds)
const statuses = choicesOf(legalStatuses)
const plain = (values: readonly (string | number)[]) =>
  values.map((value) => ({ value: String(value), label: String(value) }))

const Choices = ({ search, choices, change }: FiltersProps) => (
  <>
    <FilterSelect
      path="loai"
      label={words.kind}
      any={words.anyKind}
      searchable
      w={160}
      value={search.loai}
      options={kinds}
      onChange={(loai) => change({ loai })}
    />
    <FilterSelect
      path="tt"
      label={words.status}
      any={words.anyStatus}
      w={190}
      value={search.tt}
      options={statuses}
      onChange={(tt) => change({ tt })}
    />
    <FilterSelect
      path="cq"
      label={words.issuer}
      any={words.anyIssuer}
      searchable
      w={210}
      value={search.cq}
      options={plain(choices?.issuers ?? [])}
      onChange={(cq) => change({ cq })}
    />
    <FilterSelect
      path="nam"
      label={words.year}
      any={words.anyYear}
      searchable
      w={110}
      value={search.nam === undefined ? undefined : String(search.nam)}
      options={plain(choices?.years ?? [])}
      onChange={(year) => change({ nam: year === undefined ? undefined : Number(year) })}
    />
  </>
)

/** Search and filters, all of them in the address. */
export function LegalFilters(props: FiltersProps) {
  const { search, change } = props
  const today = useToday()
  return (
    <Filters className={css.filters} phone="pairs">
      <SearchField
        path="q"
        label={words.search}
        placeholder={words.searchHint}
        value={search.q}
        onSearch={(q) => change({ q })}
      />
      <Choices {...props} />
      <DateField
        path="ngay"
        label={words.on}
        w={150}
        value={search.ngay ?? today}
        onChange={(day) => change({ ngay: day === null || day === today ? undefined : day })}
      />
      <div className={css.checks}>
        <Checkbox
          label={words.due}
          checked={search.han === true}
          onChange={(event) => change({ han: event.currentTarget.checked ? true : undefined })}
        />
        <Checkbox
          label={words.uncertain}
          checked={search.ngo === true}
          onChange={(event) => change({ ngo: event.currentTarget.checked ? true : undefined })}
        />
      </div>
    </Filters>
  )
}
