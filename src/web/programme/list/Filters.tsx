import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { matches } from '#contract/kernel/text.ts'
import { programmeWorkflow } from '#contract/programme/workflow.ts'
import { programmeStates } from '#contract/words/vi.ts'
import { SearchBox } from '../SearchBox.tsx'
import { levels } from '../words.ts'
import type { Row } from './columns.tsx'
import css from './list.module.css'
import { isFiltered, levelKeys, type ListSearch, provinceCode, type Sort, sorts } from './search.ts'
import { words } from './words.ts'

interface FiltersProps {
  search: ListSearch
  /** every programme that this person may see: what there is to choose from */
  all: readonly Row[]
  phone: boolean
  onChange: (change: Partial<ListSearch>) => void
}

interface Option {
  value: string
  label: string
}

interface ChoiceProps {
  label: string
  any: string
  value: string | undefined
  options: Option[]
  onChoose: (value: string | undefined) => void
}

/** One filter: its name is the line that lets everything through. */
const Choice = ({ label, any, value, options, onChoose }: ChoiceProps) => (
  <Select
    className={css.choice}
    aria-label={label}
    placeholder={any}
    data={options}
    value={value ?? null}
    clearable
    clearButtonProps={{ 'aria-label': any }}
    searchable={options.length > 8}
    filter={({ options: given, search }) =>
      given.filter((option) => !('label' in option) || matches(option.label, search))
    }
    onChange={(chosen) => onChoose(chosen ?? undefined)}
  />
)

function optionsOf(all: readonly Row[]) {
  const provinces = new Map(
    all.filter((row) => row.provinceId !== '00').map((row) => [row.provinceId, row.provinceToday]),
  )
  const years = new Set(
    all.flatMap((row) => Array.from({ length: row.yearTo - row.yearFrom + 1 }, (_, i) => row.yearFrom + i)),
  )
  return {
    provinces: [...provinces]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, 'vi')),
    years: [...years].sort((a, b) => b - a).map((year) => ({ value: String(year), label: String(year) })),
  }
}

const stateNames = { ...programmeStates, ...words.decided }

const PaperFilters = ({ search, onChange }: Pick<FiltersProps, 'search' | 'onChange'>) => (
  <>
    <Choice
      label={words.level}
      any={words.any.level}
      value={search.cap}
      options={levelKeys.map((value) => ({ value, label: levels[value] }))}
      onChoose={(value) => onChange({ cap: levelKeys.find((each) => each === value) })}
    />
    <Choice
      label={words.status}
      any={words.any.status}
      value={search.tt}
      options={programmeWorkflow.states.map((value) => ({ value, label: stateNames[value] }))}
      onChoose={(value) => onChange({ tt: programmeWorkflow.states.find((each) => each === value) })}
    />
  </>
)

const PlaceFilters = ({ search, all, onChange }: Omit<FiltersProps, 'phone'>) => {
  const { provinces, years } = optionsOf(all)
  return (
    <>
      <Choice
        label={words.province}
        any={words.any.province}
        value={search.tinh === undefined ? undefined : provinceCode(search.tinh)}
        options={provinces}
        onChoose={(value) => onChange({ tinh: value === undefined ? undefined : Number(value) })}
      />
      <Choice
        label={words.year}
        any={words.any.year}
        value={search.nam === undefined ? undefined : String(search.nam)}
        options={years}
        onChoose={(value) => onChange({ nam: value === undefined ? undefined : Number(value) })}
      />
    </>
  )
}

const nothing = { q: undefined, cap: undefined, tt: undefined, tinh: undefined, nam: undefined }

/** Search and filters; all of them live in the address, so a view can be kept and sent. */
export function Filters({ search, all, phone, onChange }: FiltersProps) {
  // the box keeps what is being typed; clearing gives a new box
  const [cleared, setCleared] = useState(0)
  const filtered = isFiltered(search)
  const clear = () => {
    setCleared(cleared + 1)
    onChange(nothing)
  }
  return (
    <div className={`${css.filters} kc-no-print`} role="search">
      <SearchBox key={cleared} label={words.search} q={search.q} onChange={(q) => onChange({ q })} />
      <PaperFilters search={search} onChange={onChange} />
      <PlaceFilters search={search} all={all} onChange={onChange} />
      {phone && (
        <Choice
          label={words.sort}
          any={words.sort}
          value={search.xep}
          options={sorts.map((value: Sort) => ({ value, label: words.sorts[value] }))}
          onChoose={(value) => onChange({ xep: sorts.find((each) => each === value) })}
        />
      )}
      {filtered && (
        <Button variant="subtle" onClick={clear}>
          {words.clear}
        </Button>
      )}
    </div>
  )
}
