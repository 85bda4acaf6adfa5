import { Checkbox } from '@mantine/core'
import { legalKinds, legalStatuses } from '#contract/words/documents.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import css from './legal.module.css'
import { readLegalSearch, type LegalSearch } from './search.ts'
import { words } from './words.ts'

const ANY = 'any'

interface FiltersProps {
  search: LegalSearch
  choices: Output<'documents.legalChoices'> | undefined
  change: (part: Partial<LegalSearch>) => void
}

const optionsOf = (any: string, said: Readonly<Record<string, string>>) => [
  { value: ANY, label: any },
  ...Object.entries(said).map(([value, label]) => ({ value, label })),
]
const kinds = optionsOf(words.anyKind, legalKinds)
const statuses = optionsOf(words.anyStatus, legalStatuses)
const plain = (any: string, values: readonly (string | number)[]) =>
  optionsOf(any, {}).concat(values.map((value) => ({ value: String(value), label: String(value) })))

/** A choice of the address: what is not one of its values lets everything through. */
const chosen = (key: keyof LegalSearch, value: string | null): Partial<LegalSearch> => ({
  [key]: undefined,
  ...(value === null || value === ANY ? {} : readLegalSearch({ [key]: value })),
})

const Choices = ({ search, choices, change }: FiltersProps) => (
  <>
    <SelectField
      path="loai"
      label={words.kind}
      searchable
      w={160}
      value={search.loai ?? ANY}
      options={kinds}
      onChange={(value) => change(chosen('loai', value))}
    />
    <SelectField
      path="tt"
      label={words.status}
      w={190}
      value={search.tt ?? ANY}
      options={statuses}
      onChange={(value) => change(chosen('tt', value))}
    />
    <SelectField
      path="cq"
      label={words.issuer}
      searchable
      w={210}
      value={search.cq ?? ANY}
      options={plain(words.anyIssuer, choices?.issuers ?? [])}
      onChange={(value) => change(chosen('cq', value))}
    />
    <SelectField
      path="nam"
      label={words.year}
      searchable
      w={110}
      value={search.nam === undefined ? ANY : String(search.nam)}
      options={plain(words.anyYear, choices?.years ?? [])}
      onChange={(value) => change(chosen('nam', value))}
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
