import { Checkbox } from '@mantine/core'
import { useAsk } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { Filters as FilterRow } from '#web/kit/page/Filters.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { unitColumns } from './columns.tsx'
import { codeOf, levelsFor, questionOf, readTerritorySearch, type TerritorySearch } from './search.ts'
import css from './territory.module.css'
import { words } from './words.ts'

const LIMIT = 200

interface FiltersProps {
  search: TerritorySearch
  today: string
  change: (part: Partial<TerritorySearch>) => void
}

const Province = ({ search, today, change }: FiltersProps) => {
  const { data } = useAsk(
    'territory.search',
    { level: 'province', date: search.ngay ?? today, limit: 100 },
    { keepPrevious: true },
  )
  const provinces = (data?.items ?? []).map(({ code, fullName }) => ({ value: code, label: fullName }))
  return (
    <FilterSelect
      path="tinh"
      label={words.province}
      any={words.anyProvince}
      searchable
      w={230}
      value={search.tinh === undefined ? undefined : codeOf(search.tinh)}
      options={provinces}
      onChange={(code) => change({ tinh: code === undefined ? undefined : Number(code) })}
    />
  )
}

function Filters(props: FiltersProps) {
  const { search, today, change } = props
  const date = search.ngay ?? today
  const levels = levelsFor(search.het ? '2025-06-30' : date).map((value) => ({
    value,
    label: words.levels[value],
  }))
  return (
    <FilterRow className={css.filters} phone="rows">
      <SearchField
        path="q"
        label={words.search}
        placeholder={words.searchHint}
        value={search.q}
        onSearch={(q) => change({ q })}
      />
      <FilterSelect
        path="cap"
        label={words.level}
        any={words.anyLevel}
        w={130}
        value={search.cap}
        options={levels}
        onChange={(cap) => change({ cap })}
      />
      <Province {...props} />
      <DateField
        path="ngay"
        label={words.date}
        w={170}
        value={date}
        disabled={search.het === true}
        onChange={(value) => change({ ngay: value === null || value === today ? undefined : value })}
      />
      <Checkbox
        label={words.ended}
        checked={search.het === true}
        onChange={(event) => change({ het: event.currentTarget.checked ? true : undefined })}
      />
    </FilterRow>
  )
}

/** `/dia-ban`: units of any day, with the filters in the address; open to everyone. */
export function TerritoryPage() {
  const [search, change] = useAddress(readTerritorySearch)
  const today = useToday()
  const found = useAsk('territory.search', questionOf(search, today), { keepPrevious: true })
  const items = found.data?.items ?? []
  return (
    <>
      <PageHead title={words.title} meta={[words.about]} />
      <Filters search={search} today={today} change={change} />
      <Toolbar
        note={<span role="status">{found.data && words.found(items.length, items.length === LIMIT)}</span>}
        out={
          <ExportMenu list="territory.search" filters={{ ...questionOf(search, today), limit: undefined }} />
        }
      />
      <DataTable
        label={words.title}
        columns={unitColumns}
        rows={items}
        rowKey={({ id }) => id}
        state={found}
        empty={
          search.cap === 'district' && !search.het && (search.ngay ?? today) > '2025-06-30'
            ? words.noDistricts
            : words.none
        }
      />
    </>
  )
}
