import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { establishmentKinds, establishmentStates, sizeWords } from '#contract/words/establishment.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { FilterField, FilterMarks, Filters as FilterRow } from '#web/kit/page/Filters.tsx'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { IndustryPicker } from '#web/norms/index.ts'
import { UnitFilter } from '#web/territory/index.ts'
import type { EstablishmentSearch } from '../search.ts'
import css from './list.module.css'
import { words } from './words.ts'

interface FiltersProps {
  /** a map has no order */
  unordered?: boolean
  search: EstablishmentSearch
  change: (part: { [K in keyof EstablishmentSearch]?: string | number | undefined }) => void
}

const kinds = choicesOf(establishmentKinds)
const states = choicesOf(establishmentStates)
const sizes = choicesOf(sizeWords)
const orders = choicesOf(words.sorts).filter(({ value }) => value !== 'new')
const marks = ['nu', 'dtts', 'xk'] as const
const stars = [1, 2, 3, 4, 5].map((value) => ({ value: String(value), label: words.starsFrom(value) }))

/** Ever, never, and the last ten years. */
const supportChoices = (year: number) => [
  { value: 'ever', label: words.supportedEver },
  { value: 'never', label: words.supportedNever },
  ...Array.from({ length: 10 }, (_, back) => ({
    value: String(year - back),
    label: words.supportedIn(year - back),
  })),
]

const Where = ({ search, change }: FiltersProps) => {
  return (
    <>
      <UnitFilter
        path="dv"
        label={words.unit}
        provinces
        value={search.dv}
        onChange={(dv) => change({ dv })}
      />
      <FilterField>
        <IndustryPicker
          path="nganh"
          label={words.industry}
          value={search.nganh ?? null}
          onChange={(nganh) => change({ nganh: nganh ?? undefined })}
        />
      </FilterField>
    </>
  )
}

const More = ({ search, change }: FiltersProps) => {
  const year = Number(useToday().slice(0, 4))
  const tags = useAsk('establishment.tags', {})
  return (
    <>
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
        path="the"
        label={words.tag}
        any={words.anyTag}
        w={170}
        searchable
        value={search.the}
        options={(tags.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(the) => change({ the })}
      />
      <FilterSelect
        path="ht"
        label={words.supported}
        any={words.anySupported}
        w={180}
        value={search.ht}
        options={supportChoices(year)}
        onChange={(ht) => change({ ht })}
      />
      <FilterSelect
        path="sao"
        label={words.stars}
        any={words.anyStars}
        w={130}
        value={search.sao === undefined ? undefined : String(search.sao)}
        options={stars}
        onChange={(sao) => change({ sao })}
      />
      <FilterMarks>
        {marks.map((mark) => (
          <Checkbox
            key={mark}
            size="xs"
            label={words.marks[mark]}
            checked={search[mark] === 'yes'}
            onChange={(event) => change({ [mark]: event.currentTarget.checked ? 'yes' : undefined })}
          />
        ))}
      </FilterMarks>
    </>
  )
}

const Often = (props: FiltersProps) => {
  const { search, change, unordered } = props
  return (
    <>
      <FilterSelect
        path="loai"
        label={words.kind}
        any={words.anyKind}
        w={200}
        value={search.loai}
        options={kinds}
        onChange={(loai) => change({ loai })}
      />
      <Where {...props} />
      <FilterSelect
        path="quymo"
        label={words.size}
        any={words.anySize}
        w={130}
        value={search.quymo}
        options={sizes}
        onChange={(quymo) => change({ quymo })}
      />
      {!unordered && (
        <FilterSelect
          path="xep"
          label={words.sort}
          any={words.sorts.new}
          w={180}
          value={search.xep}
          options={orders}
          onChange={(xep) => change({ xep })}
        />
      )}
    </>
  )
}

const often = ['loai', 'dv', 'nganh', 'quymo'] as const
const rare = ['tt', 'the', 'ht', 'sao', ...marks] as const

/**
 * Search and filters, all in the address; the rarer ones, on a phone all of them, behind a button that says how many
 * of them work.
 */
export function Filters(props: FiltersProps) {
  const { search, change } = props
  const phone = usePhone()
  const folded = phone ? [...often, ...rare] : rare
  const used = folded.filter((key) => search[key] !== undefined).length
  const [opened, setOpened] = useState(!phone && used > 0)
  return (
    <FilterRow phone="pairs" className={props.unordered ? css.narrow : css.filters}>
      <SearchField
        path="q"
        label={words.search}
        placeholder={words.searchHint}
        value={search.q}
        onSearch={(q) => change({ q })}
      />
      {(!phone || opened) && <Often {...props} />}
      {opened && <More {...props} />}
      <Button variant="subtle" size="sm" aria-expanded={opened} onClick={() => setOpened(!opened)}>
        {opened ? words.fewer : used > 0 ? words.moreOn(used) : phone ? words.all : words.more}
      </Button>
    </FilterRow>
  )
}
