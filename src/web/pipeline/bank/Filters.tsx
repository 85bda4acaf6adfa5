import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { arrangements, origins, proposalStates, proposalVerdicts } from '#contract/words/pipeline.ts'
import { areas } from '#contract/words/vi.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { FilterMarks, Filters as FilterRow } from '#web/kit/page/Filters.tsx'
import { UnitFilter } from '#web/territory/index.ts'
import type { BankSearch } from '../search.ts'
import { words as shared } from '../words.ts'
import css from './bank.module.css'
import { words } from './words.ts'

interface FiltersProps {
  search: BankSearch
  change: (part: { [K in keyof BankSearch]?: string | number | undefined }) => void
}

const states = choicesOf(proposalStates)
const sources = choicesOf(origins)
const kinds = choicesOf(arrangements)
const verdicts = choicesOf(proposalVerdicts)
const funds = choicesOf(shared.fundings)
const contents = Object.entries(areas).map(([value, label]) => ({ value, label: `${value}. ${label}` }))
const moreKeys = ['nguon', 'hd', 'loai', 'xa', 'dk', 'von', 'cua', 'vuot'] as const

function More({ search, change }: FiltersProps) {
  const catalogue = useAsk('norms.catalogue', {})
  const activities = (catalogue.data?.activities ?? []).map(({ code, name }) => ({
    value: code,
    label: name,
  }))
  return (
    <>
      <FilterSelect
        path="nguon"
        label={words.origin}
        any={words.anyOrigin}
        w={180}
        value={search.nguon}
        options={sources}
        onChange={(nguon) => change({ nguon })}
      />
      <FilterSelect
        path="hd"
        label={words.activity}
        any={words.anyActivity}
        w={260}
        searchable
        value={search.hd}
        options={activities}
        onChange={(hd) => change({ hd })}
      />
      <FilterSelect
        path="loai"
        label={words.arrangement}
        any={words.anyArrangement}
        w={150}
        value={search.loai}
        options={kinds}
        onChange={(loai) => change({ loai })}
      />
      <UnitFilter path="xa" label={words.unit} value={search.xa} onChange={(xa) => change({ xa })} />
      <FilterSelect
        path="dk"
        label={words.verdict}
        any={words.anyVerdict}
        w={160}
        value={search.dk}
        options={verdicts}
        onChange={(dk) => change({ dk })}
      />
      <FilterSelect
        path="von"
        label={words.fund}
        any={words.anyFund}
        w={190}
        value={search.von}
        options={funds}
        onChange={(von) => change({ von })}
      />
      <FilterMarks>
        <Checkbox
          size="xs"
          label={words.mine}
          checked={search.cua !== undefined}
          onChange={(event) => change({ cua: event.currentTarget.checked ? 'toi' : undefined })}
        />
        <Checkbox
          size="xs"
          label={words.above}
          checked={search.vuot !== undefined}
          onChange={(event) => change({ vuot: event.currentTarget.checked ? 'co' : undefined })}
        />
      </FilterMarks>
    </>
  )
}

/** Search and filters, all in the address; the rarer ones behind a button that says how many of them work. */
export function Filters(props: FiltersProps & { years: readonly number[] }) {
  const { search, change, years } = props
  const used = moreKeys.filter((key) => search[key] !== undefined).length
  const [opened, setOpened] = useState(used > 0)
  return (
    <FilterRow phone="pairs" className={css.filters}>
      <SearchField
        path="q"
        label={words.search}
        placeholder={words.searchHint}
        value={search.q}
        onSearch={(q) => change({ q })}
      />
      <FilterSelect
        path="tt"
        label={words.state}
        any={words.anyState}
        w={170}
        value={search.tt}
        options={states}
        onChange={(tt) => change({ tt })}
      />
      <FilterSelect
        path="nam"
        label={words.year}
        any={words.anyYear}
        w={120}
        value={search.nam === undefined ? undefined : String(search.nam)}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        onChange={(nam) => change({ nam })}
      />
      <FilterSelect
        path="nd"
        label={words.area}
        any={words.anyArea}
        w={230}
        value={search.nd === undefined ? undefined : String(search.nd)}
        options={contents}
        onChange={(nd) => change({ nd })}
      />
      {opened && <More {...props} />}
      <Button variant="subtle" size="sm" aria-expanded={opened} onClick={() => setOpened(!opened)}>
        {opened ? words.fewer : used > 0 ? words.moreOn(used) : words.more}
      </Button>
    </FilterRow>
  )
}
